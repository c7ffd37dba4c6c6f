"""A question added as one line of a form's data is asked, checked and printed, with no other change."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import pytest

from app.domain.checks import missing, problems
from app.domain.codes import PaperKind, RecipientKind, Step
from app.domain.disclosure import cut
from app.domain.form_specs import form
from app.domain.recipients import copies
from app.domain.records import answers_of, replaced
from app.practice.cases import practice_files
from tests.domain.new_field import LABEL, SAID, added

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.domain.case_file import CaseFile
    from app.domain.forms import Field
    from app.domain.released import Released

TODAY = date(2026, 11, 24)
NOW = datetime(2026, 11, 24, 9, tzinfo=UTC)


@pytest.fixture
def field(monkeypatch: pytest.MonkeyPatch) -> Iterator[Field]:
    with added(monkeypatch) as one:
        yield one


def mika() -> CaseFile:
    return next(file for file in practice_files(TODAY) if file.client.name == "Mika Juhani Väänänen")


def answered(file: CaseFile, field: Field) -> CaseFile:
    assert file.assessment is not None
    return replace(file, assessment=replaced(file.assessment, (field,), {field.name: SAID}))


def memo_for(file: CaseFile, kind: RecipientKind) -> Released:
    copy = next(one for one in copies(file, TODAY) if one.recipient.kind is kind and one.ground is not None)
    assert copy.ground is not None
    return cut(file, copy.recipient, copy.ground, TODAY, kind=PaperKind.MEMO, language="fi", now=NOW, texts={})


def test_it_is_asked_checked_and_kept(field: Field) -> None:
    page = form(Step.ASSESSMENT).page("form")
    file = mika()
    assert file.assessment is not None
    given = answers_of(file.assessment, page.fields)
    assert [lacking.name for lacking in missing(page.fields, given)] == [field.name]
    assert not problems(page.fields, {**given, field.name: SAID}, TODAY)
    assert problems(page.fields, {**given, field.name: ["no text"]}, TODAY)
    kept = answered(file, field).assessment
    assert answers_of(kept, page.fields)[field.name] == SAID


@pytest.mark.parametrize("kind", list(RecipientKind))
def test_the_memo_prints_it(field: Field, kind: RecipientKind) -> None:
    assert SAID not in repr(memo_for(mika(), kind))
    printed = repr(memo_for(answered(mika(), field), kind))
    assert SAID in printed
    assert LABEL.id in printed
