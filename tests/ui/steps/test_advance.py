"""Step 3: advance information is seen, made for all at once and handed over; nothing waits for it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from app.domain.codes import PaperKind, RecipientKind, Step
from app.domain.ids import new_id
from app.domain.meeting import Invitee
from app.domain.message import MC, M
from app.domain.recipients import copies
from app.practice.directory import KODIT, PARISH
from app.services import papers
from app.services.words import WordsUnread, to_be_read
from tests.journeys.keyboard import Keys
from tests.ui.steps.pages import button, fi, file_of, here, opened, read
from ui.steps.advance import AdvanceHandedOver, AdvanceSheets
from ui.steps.word_hits import WordHits
from ui.tour.hand import press, settle, wait_until, write

if TYPE_CHECKING:
    from app.domain.case_file import CaseFile
    from app.domain.memo import IssuedDocument
    from app.services.session import Session
    from ui.main_window import MainWindow

CONTROL = Qt.KeyboardModifier.ControlModifier
SHEET = PaperKind.ADVANCE_SHEET


def sheets(window: MainWindow) -> AdvanceSheets:
    """Open the page and wait until the first sheet is seen."""
    opened(window, Step.REFERRAL, "advance")
    beside = here(window).beside
    assert isinstance(beside, AdvanceSheets)
    wait_until(lambda: beside.seen is not None)
    return beside


def made(window: MainWindow) -> AdvanceHandedOver:
    """Make the sheets by their button."""
    Keys().push(sheets(window).makes)
    wait_until(lambda: isinstance(here(window).beside, AdvanceHandedOver))
    beside = here(window).beside
    assert isinstance(beside, AdvanceHandedOver)
    return beside


def issued(session: Session) -> list[IssuedDocument]:
    return [document for document in file_of(session).documents if document.kind is SHEET]


def test_the_step_goes_on_without_advance_information(window: MainWindow, session: Session) -> None:
    sheets(window)
    press(Qt.Key.Key_Return, CONTROL)
    assert here(window).address().page == "replies"
    assert issued(session) == []


def test_every_recipient_with_a_ground_gets_a_sheet_and_no_other(window: MainWindow, session: Session) -> None:
    slot = file_of(session).slot
    assert slot is not None
    with session.unit_of_work() as work:
        added = Invitee(id=new_id(), organisation_id=PARISH)
        work.slots.save(replace(slot, invitees=(*slot.invitees, added)))
    made(window)
    told = copies(file_of(session), session.clock.today())
    allowed = {copy.recipient.organisation_id for copy in told if copy.ground is not None}
    assert PARISH not in allowed
    assert {document.organisation_id for document in issued(session)} == allowed
    assert {document.edition for document in issued(session)} == {1}
    for document in issued(session):
        assert papers.made_again(session, document.id) == papers.body(session, document.id)


def test_a_sheet_is_recorded_as_handed_over_below_its_row(window: MainWindow, session: Session) -> None:
    beside = made(window)
    Keys().push(button(beside, "Itälän Kodit"))
    press(Qt.Key.Key_Space)
    Keys().push(button(beside, fi(MC("button", "Record as handed over"))))
    settle()
    (given,) = file_of(session).disclosures
    assert next(one for one in issued(session) if one.id == given.document_id).organisation_id == KODIT
    assert "24.11.2026" in button(here(window).beside, "Itälän Kodit").accessibleName()


def test_new_sheets_are_seen_first_and_the_old_ones_stay(window: MainWindow, session: Session) -> None:
    beside = made(window)
    first = {document.id: papers.body(session, document.id) for document in issued(session)}
    Keys().push(button(beside, fi(MC("button", "See the sheets as they would be now"))))
    settle()
    assert {document.id for document in issued(session)} == set(first)
    Keys().push(button(here(window), fi(MC("button", "Create new advance information"))))
    wait_until(lambda: len(issued(session)) > len(first))
    assert {document.edition for document in issued(session)} == {1, 2}
    assert {key: papers.body(session, key) for key in first} == first
    office = [one for one in issued(session) if one.recipient is RecipientKind.OFFICE]
    assert len(office) == 2


def telling(session: Session) -> CaseFile:
    """Let the question to the group tell a landlord of debts."""
    referral = file_of(session).referral
    assert referral is not None
    with session.unit_of_work() as work:
        work.referrals.save(replace(referral, question="Vuokravelka on maksettu: löytyykö koti?"))
    return file_of(session)


def test_words_that_tell_too_much_are_read_before_the_sheets_are_made(
    window: MainWindow, session: Session
) -> None:
    file = telling(session)
    with pytest.raises(WordsUnread):
        papers.issue_copies(session, file.case.id, SHEET, ())
    while to_be_read(file_of(session), session.clock.today(), SHEET):
        beside = sheets(window)
        Keys().push(beside.makes)
        assert issued(session) == []
        (hits,) = [one for one in beside.findChildren(WordHits) if one.isVisible()]
        assert "Vuokravelka" in read(hits)
        Keys().reach(hits.reasons[0])
        write("Asiakas on kertonut tämän itse.")
        press(Qt.Key.Key_Return)
        settle()
    made(window)
    assert KODIT in {document.organisation_id for document in issued(session)}


def test_what_is_said_at_the_meeting_does_not_ask_to_be_read_for_the_sheets(session: Session) -> None:
    assessment = file_of(session).assessment
    assert assessment is not None
    with session.unit_of_work() as work:
        told = {**assessment.answers, "form_text": "Vuokravelka on maksettu."}
        work.assessments.save(replace(assessment, answers=told))
    today = session.clock.today()
    assert KODIT in to_be_read(file_of(session), today)
    assert KODIT not in to_be_read(file_of(session), today, SHEET)


def test_a_party_without_a_ground_sees_why_it_gets_nothing(window: MainWindow, session: Session) -> None:
    slot = file_of(session).slot
    assert slot is not None
    with session.unit_of_work() as work:
        added = Invitee(id=new_id(), organisation_id=PARISH)
        work.slots.save(replace(slot, invitees=(*slot.invitees, added)))
        name = work.organisations.get(PARISH).name("fi")
    row = next(row for row in sheets(window).recipients.rows if row.accessibleName().startswith(name))
    assert row.words("detail") == fi(M("The client has not allowed anything to be told to this organisation."))
