"""Every answer of a random case is unlike every other; the forms alone say which of them a copy may hold."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.codes import DataGroup, Extent, Reader, RecipientKind
from app.domain.disclosure import NoGround, Recipient, cut
from app.domain.forms import Kind, ticks
from app.domain.message import MC
from app.domain.records import answers_of
from app.services.frozen_papers import dump
from i18n import text
from tests.domain.case_files import (
    ORGANISATIONS,
    TODAY,
    chosen_group,
    owned_fields,
    random_file,
    record,
)
from tests.domain.papers import said
from tests.domain.test_disclosure import CUT, many

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.domain.case_file import CaseFile
    from app.domain.codes import PaperKind
    from app.domain.consent import ConsentRow
    from app.domain.forms import Answers, Field

NOW = datetime(2026, 11, 24, 9, tzinfo=UTC)
_UNIQUE = frozenset({Kind.TEXT, Kind.LONG_TEXT, Kind.DATE, Kind.MONEY})
_NEED = frozenset({"release_day", "koevapaus_start", "lodging_ends"})  # the day of need is one of these
_AS_A_WISH = "area_limit"  # the minimum says "not in X"
_OWN_AT_MINIMUM = DataGroup.D  # a party's own application is told at the minimum


def withheld(file: CaseFile, row: ConsentRow, language: str) -> Iterator[tuple[str, str]]:
    """Yield every answer that a party may not know, as it would be printed, and where it is kept."""
    for owner, fields in owned_fields():
        kept = record(file, owner)
        answers = answers_of(kept, fields)
        for field in fields:
            if field.name not in answers or field.name in _NEED or Reader.LETTERHEAD in field.used_by:
                continue
            if field.kind is Kind.ROWS:
                for one in answers[field.name]:
                    yield from _cells(file, field, one, row, language)
            elif not (_known(row, field.group_in(answers), field) and _goes(row, field, answers)) and (
                mark := _printed(field, answers, language)
            ):
                yield mark, f"{owner}.{field.name}"


def _cells(
    file: CaseFile, field: Field, one: Answers, row: ConsentRow, language: str
) -> Iterator[tuple[str, str]]:
    group = chosen_group(file, field, one)
    own = group is _OWN_AT_MINIMUM and row.organisation_id in {
        str(one.get(column.name)).removeprefix("organisation:") for column in field.row
    }
    whole = row.extent(group) is Extent.FULL or (own and row.extent(group) is Extent.MINIMUM)
    for column in field.row:
        moved = column.group_in(one)
        known = whole and (moved is column.group or row.extent(moved) is Extent.FULL) and _goes(row, column, one)
        if not known and (mark := _printed(column, one, language)):
            yield mark, f"{field.name}.{column.name}"


def _known(row: ConsentRow, group: DataGroup, field: Field) -> bool:
    extent = row.extent(group)
    shown = field.least is Extent.MINIMUM or field.name == _AS_A_WISH
    least = extent is Extent.MINIMUM and shown and group is field.group
    return extent is Extent.FULL or least


def _goes(row: ConsentRow, field: Field, answers: Answers) -> bool:
    """Is a text that goes only where it is ticked ticked for this party."""
    return not field.by_tick or row.organisation_id in answers.get(ticks(field), [])


def stands(mark: str, words: str) -> bool:
    """Does a mark stand in words by itself, not as the end of a longer number."""
    return mark in words and re.search(rf"(?<![\d\u00a0]){re.escape(mark)}(?!\d)", words) is not None


def _printed(field: Field, answers: Answers, language: str) -> str | None:
    value: Any = answers.get(field.name)
    if field.kind not in _UNIQUE or value in {None, "", "not_known"}:
        return None
    if field.kind is Kind.DATE:
        return text(MC("answer", "{day}", day=date.fromisoformat(value)), language)
    if field.kind is Kind.MONEY:
        return text(MC("answer", "{sum}", sum=Decimal(value) / 100), language)
    return str(value)


@pytest.mark.parametrize("kind", CUT)
@settings(max_examples=many(400))
@given(
    seed=st.integers(min_value=0, max_value=10**9),
    key=st.sampled_from(sorted(ORGANISATIONS)),
    language=st.sampled_from(["fi", "sv"]),
)
def test_no_answer_that_a_party_may_not_know_is_in_its_copy(
    kind: PaperKind, seed: int, key: str, language: str
) -> None:
    file = random_file(seed)
    (row,) = (one for one in file.consents[0].rows if one.organisation_id == key)
    recipient = Recipient(kind=RecipientKind.ORGANISATION, organisation_id=row.organisation_id)
    try:
        released = cut(file, recipient, file.consents[0], TODAY, language=language, now=NOW, kind=kind)
    except NoGround:
        return
    whole = said(released) + dump(released)
    assert [where for mark, where in withheld(file, row, language) if stands(mark, whole)] == []
