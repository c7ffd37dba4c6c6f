"""A paper is cut before it is made, frozen when it is issued, and its way to the reader is recorded."""

from __future__ import annotations

import hashlib
from datetime import date
from typing import TYPE_CHECKING

import pytest

from app.bootstrap import open_register
from app.domain.codes import MemoState, PaperKind, RecipientKind, Step
from app.domain.disclosure import NoGround
from app.domain.recipients import copies
from app.practice.register import make_practice_register
from app.services import papers
from app.services.cases import case_file
from app.services.pages import open_page, save_page

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from app.domain.case_file import CaseFile
    from app.domain.ids import CaseId
    from app.services.session import Session

TODAY = date(2026, 11, 24)


@pytest.fixture
def practice(tmp_path: Path) -> Iterator[Session]:
    """A session on a practice register."""
    path = tmp_path / "practice.kotio"
    make_practice_register(path, TODAY, cases=6)
    opened = open_register(path, today=TODAY)
    yield opened
    opened.close()


def named(session: Session, name: str) -> CaseFile:
    with session.unit_of_work() as work:
        files = work.case_files([case.id for case in work.cases.all()])
    return next(file for file in files if file.client.name.startswith(name))


def issued(session: Session, case_id: CaseId) -> CaseFile:
    made = [papers.make(order) for order in papers.orders(session, case_id)]
    papers.issue_memo(session, case_id, made)
    return case_file(session, case_id)


def test_a_memo_is_frozen_with_its_bytes_and_made_again_is_the_same(practice: Session) -> None:
    file = issued(practice, named(practice, "Johan").case.id)
    assert file.memo is not None
    assert file.memo.state is MemoState.FINAL
    document = next(one for one in file.documents if one.recipient is RecipientKind.CLIENT)
    kept = papers.body(practice, document.id)
    assert kept.startswith(b"%PDF")
    assert hashlib.sha256(kept).hexdigest() == document.sha256
    assert papers.made_again(practice, document.id) == kept
    assert document.language == "sv"


def test_every_copy_rests_on_a_ground_and_none_is_made_without(practice: Session) -> None:
    file = named(practice, "Johan")
    refused = [copy for copy in copies(file, TODAY) if copy.ground is None]
    with_ground = {copy.recipient.organisation_id for copy in copies(file, TODAY) if copy.ground is not None}
    kept = issued(practice, file.case.id)
    assert {document.organisation_id for document in kept.documents} == with_ground
    assert all(document.ground for document in kept.documents)
    for copy in refused:
        with pytest.raises(NoGround):
            papers.order(practice, file, copy)


def test_without_an_assessment_there_is_no_memo(practice: Session) -> None:
    file = named(practice, "Robert")
    with pytest.raises(papers.NothingAssessed):
        papers.issue_memo(practice, file.case.id, ())


def test_the_private_note_goes_when_the_memo_is_final(practice: Session) -> None:
    case_id = named(practice, "Johan").case.id
    opened = open_page(practice, case_id, Step.MEETING, "voice")
    save_page(practice, case_id, Step.MEETING, "voice", {**opened.answers, "private_note": "Vain itselle."})
    file = issued(practice, case_id)
    assert file.slot is not None
    assert "private_note" not in file.slot.answers


def test_a_correction_is_a_new_edition_beside_the_old_one(practice: Session) -> None:
    case_id = named(practice, "Johan").case.id
    first = issued(practice, case_id)
    second = issued(practice, case_id)
    assert [memo.state for memo in second.memos] == [MemoState.CORRECTED, MemoState.FINAL]
    assert {document.edition for document in second.documents} == {1, 2}
    assert len(second.documents) == 2 * len(first.documents)


def test_the_consent_form_is_the_clients_own_paper_in_the_clients_language(practice: Session) -> None:
    file = named(practice, "Johan")
    order = papers.own_paper(practice, file, PaperKind.CONSENT_FORM)
    assert order.released.language == "sv"
    partner = next(copy for copy in copies(file, TODAY) if copy.recipient.kind is RecipientKind.ORGANISATION)
    with pytest.raises(NoGround):
        papers.order(practice, file, partner, PaperKind.CONSENT_FORM)


def test_a_reader_who_wants_both_languages_gets_each_copy_cut_the_same(practice: Session) -> None:
    file = named(practice, "Mika")
    wants = copies(file, TODAY)[1].recipient
    made = papers.orders(practice, file.case.id, both=[wants])
    assert [one.copy.recipient for one in made if one.released.also is not None] == [wants]
    (both,) = (one.released for one in made if one.released.also is not None)
    assert both.also is not None
    assert {both.language, both.also.language} == {"fi", "sv"}
    assert (both.also.secrecy, len(both.also.parts)) == (both.secrecy, len(both.parts))
    text = papers.text_of(both)
    assert text.index("Asumisen yhteistyöryhmän muistio") != text.index("Promemoria")
    (document,) = papers.issue_memo(
        practice, file.case.id, [papers.make(one) for one in made if one.released == both]
    )
    assert papers.made_again(practice, document.id) == papers.body(practice, document.id)


def test_the_day_on_a_paper_is_the_offices_own(practice: Session) -> None:
    order = papers.own_paper(practice, named(practice, "Johan"), PaperKind.CONSENT_FORM)
    assert order.released.made_on == TODAY
