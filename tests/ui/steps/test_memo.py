from __future__ import annotations

import io
from dataclasses import replace
from threading import Event
from typing import TYPE_CHECKING

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from app.domain.codes import MemoState, PaperKind, RecipientKind, Step
from app.domain.ids import new_id
from app.domain.meeting import Invitee
from app.domain.message import MC, M
from app.domain.recipients import copies
from app.practice.directory import KODIT, PARISH
from app.services import papers
from app.services.words import WordsUnread, let_by, to_be_read
from tests.journeys.keyboard import Keys
from tests.ui.steps.pages import button, case_of, fi, file_of, here, opened, read
from ui.papers.making import Making
from ui.steps.copies import Copies
from ui.steps.distribution import Distribution
from ui.steps.word_hits import WordHits
from ui.tour.hand import press, settle, wait_until, write
from ui.widgets.rows import ListRow

if TYPE_CHECKING:
    from app.domain.case_file import CaseFile
    from app.services.session import Session
    from ui.main_window import MainWindow

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
NOT_ALLOWED = fi(M("The client has not allowed anything to be told to this organisation."))
MISSING = {"fi": "Vielä puuttuu", "sv": "Saknas ännu"}


def desk(window: MainWindow) -> Copies:
    """Open the copies and wait until the first is seen."""
    opened(window, Step.MEMO, "copies")
    beside = here(window).beside
    assert isinstance(beside, Copies)
    wait_until(lambda: beside.seen is not None)
    return beside


def made(window: MainWindow) -> None:
    """Make the memo by the page's own button."""
    desk(window)
    Keys().push(here(window).foot.continue_button)
    wait_until(lambda: here(window).address().page != "copies")


def list_row(root: Copies | Distribution, begin: str) -> ListRow:
    rows = [row for row in (root.side or root).findChildren(ListRow) if row.accessibleName().startswith(begin)]
    assert len(rows) == 1, begin
    return rows[0]


def choose(beside: Copies, row: ListRow) -> None:
    """Choose a recipient in the side pane: Tab to the chosen one, arrows to another."""
    assert beside.side is not None
    rows = beside.side.findChildren(ListRow)
    Keys().reach(next(one for one in rows if one.isChecked()))
    while not row.isChecked():
        before = [one.isChecked() for one in rows]
        press(Qt.Key.Key_Down)
        assert [one.isChecked() for one in rows] != before, "the arrow does not move the choice"


def test_a_party_outside_the_consent_gets_no_copy_and_the_page_says_why(
    window: MainWindow, session: Session
) -> None:
    slot = file_of(session).slot
    assert slot is not None
    with session.unit_of_work() as work:
        added = Invitee(id=new_id(), organisation_id=PARISH)
        work.slots.save(replace(slot, invitees=(*slot.invitees, added)))
        name = work.organisations.get(PARISH).name("fi")
    beside = desk(window)
    row = list_row(beside, name)
    assert row.words("detail") == NOT_ALLOWED
    choose(beside, row)
    assert NOT_ALLOWED in [label.text() for label in beside.findChildren(QLabel) if label.isVisible()]
    assert beside.seen is None
    press(Qt.Key.Key_Return, CONTROL)
    wait_until(lambda: here(window).address().page != "copies")
    assert PARISH not in {document.organisation_id for document in file_of(session).documents}


def test_each_recipient_sees_another_paper(window: MainWindow) -> None:
    beside = desk(window)
    office = beside.seen
    choose(beside, list_row(beside, "Itälän Kodit"))
    wait_until(lambda: beside.seen not in (None, office))
    assert beside.seen is not None
    assert beside.seen.order.copy.recipient.organisation_id == KODIT
    assert office is not None
    assert beside.seen.paper.pdf != office.paper.pdf


def test_a_text_that_tells_its_reader_too_much_is_read_before_the_memo_is_made(
    window: MainWindow, session: Session
) -> None:
    assessment = file_of(session).assessment
    assert assessment is not None
    with session.unit_of_work() as work:
        told = {**assessment.answers, "form_text": "Vuokravelka on maksettu, ja päihteistä on päästy."}
        work.assessments.save(replace(assessment, answers=told))
    beside = desk(window)
    press(Qt.Key.Key_Return, CONTROL)
    assert beside.recipients.chosen.words("detail") == "1 teksti luettava"  # nothing is made before all is read
    row = list_row(beside, "Itälän Kodit")
    assert row.words("detail") == "1 teksti luettava"
    choose(beside, row)
    settle()
    (hits,) = [one for one in beside.findChildren(WordHits) if one.isVisible()]
    telling = "vuokravelka (Velat, häiriöt ja luottotiedot); päihteistä (Päihteet ja terveys (vain tuen tarve))"
    assert f"Sanat: {telling}" in [label.text() for label in hits.findChildren(QLabel)]
    Keys().reach(hits.reasons[0])
    press(Qt.Key.Key_Return)
    assert file_of(session).memo is None or "passes" not in file_of(session).memo.answers  # type: ignore[union-attr]
    write("Asiakas on kertonut tämän vuokranantajalle itse.")
    press(Qt.Key.Key_Return)
    settle()
    memo = file_of(session).memo
    assert memo is not None
    assert memo.answers["passes"][0]["reason"] == "Asiakas on kertonut tämän vuokranantajalle itse."
    assert list_row(desk(window), "Itälän Kodit").words("detail") != "1 teksti luettava"


def test_a_text_that_was_read_is_read_again_when_another_word_comes_to_it(session: Session) -> None:
    case_id = case_of(session)

    def tell(words: str) -> CaseFile:
        with session.unit_of_work() as work:
            assessment = work.case_file(case_id).assessment
            assert assessment is not None
            work.assessments.save(replace(assessment, answers={**assessment.answers, "form_text": words}))
        return file_of(session)

    file = tell("Vuokravelka on maksettu.")
    (found,) = to_be_read(file, session.clock.today())[KODIT]
    let_by(session, file.case.id, KODIT, found, "Sovittu asiakkaan kanssa.")
    assert KODIT not in to_be_read(tell("Vuokravelka on maksettu pois."), session.clock.today())
    assert KODIT in to_be_read(tell("Vuokravelka on maksettu, päihteet jääneet."), session.clock.today())
    with pytest.raises(WordsUnread):
        papers.issue_memo(session, file.case.id, ())
    assert not file_of(session).documents


def test_the_memo_is_made_locked_and_handed_over(window: MainWindow, session: Session) -> None:
    made(window)
    file = file_of(session)
    assert file.memo is not None
    assert file.memo.state is MemoState.FINAL
    assert here(window).address().page == "distribution"
    beside = here(window).beside
    assert isinstance(beside, Distribution)
    memos = [document for document in file.documents if document.kind is PaperKind.MEMO]
    assert len(beside.findChildren(ListRow)) == len(memos)
    Keys().push(list_row(beside, "Itälän Kodit"))
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Space)
    Keys().push(button(beside, fi(MC("button", "Record as handed over"))))
    settle()
    (given,) = file_of(session).disclosures
    document = next(one for one in memos if one.id == given.document_id)
    assert document.organisation_id == KODIT
    now = here(window).beside
    assert isinstance(now, Distribution)
    assert "24.11.2026" in list_row(now, "Itälän Kodit").words("detail")


def test_handing_over_without_saying_how_is_refused_in_place(window: MainWindow, session: Session) -> None:
    made(window)
    beside = here(window).beside
    assert isinstance(beside, Distribution)
    Keys().push(list_row(beside, fi(M("The client’s own copy"))))
    Keys().push(button(beside, fi(MC("button", "Record as handed over"))))
    assert "Vastaa ensin tähän." in read(beside)
    assert file_of(session).disclosures == ()


def test_making_that_is_stopped_issues_nothing(
    window: MainWindow, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    beside, go_on, make = desk(window), Event(), papers.make
    monkeypatch.setattr(papers, "make", lambda order: go_on.wait(10) and make(order))
    Keys().push(here(window).foot.continue_button)
    wait_until(lambda: any(bar.isVisible() for bar in beside.findChildren(Making)))
    (bar,) = beside.findChildren(Making)
    bar.acted.emit()
    go_on.set()
    wait_until(lambda: not window.frame.jobs.busy)
    settle()
    assert not beside.findChildren(Making)
    assert file_of(session).documents == ()
    assert here(window).address().page == "copies"
    monkeypatch.undo()
    Keys().push(here(window).foot.continue_button)  # and it can be begun again
    wait_until(lambda: here(window).address().page != "copies")


def test_a_correction_is_a_second_edition_and_the_first_stays(window: MainWindow, session: Session) -> None:
    made(window)
    first = {document.id: papers.body(session, document.id) for document in file_of(session).documents}
    beside = desk(window)
    assert beside.act is None
    Keys().push(beside.makes)
    wait_until(lambda: here(window).address().page != "copies")
    file = file_of(session)
    assert [(memo.edition, memo.state) for memo in file.memos] == [
        (1, MemoState.CORRECTED),
        (2, MemoState.FINAL),
    ]
    assert {key: papers.body(session, key) for key in first} == first
    office = [one for one in file.documents if one.recipient is RecipientKind.OFFICE]
    assert [one.edition for one in office] == [1, 2]
    for one in office:  # and each says on itself which it is
        printed = PdfReader(io.BytesIO(papers.body(session, one.id))).pages[0].extract_text()
        assert f"{file.case.number}, versio {one.edition}" in " ".join(printed.split())


def test_the_office_copy_can_be_read_as_a_pdf(window: MainWindow, session: Session) -> None:
    made(window)
    office = next(one for one in file_of(session).documents if one.recipient is RecipientKind.OFFICE)
    reader = PdfReader(io.BytesIO(papers.body(session, office.id)))
    assert file_of(session).case.number in reader.pages[0].extract_text()


def test_ctrl_tab_goes_round_the_recipients(window: MainWindow) -> None:
    beside = desk(window)
    whole = len(copies(file_of(window.frame.session), window.frame.session.clock.today()))
    first, seen = beside.recipients.chosen.accessibleName(), []
    for _ in range(whole):
        press(Qt.Key.Key_Tab, CONTROL)
        seen.append(beside.recipients.chosen.accessibleName())
    assert len(set(seen)) == whole
    assert seen[-1] == first  # round to the one it began with
    press(Qt.Key.Key_Tab, CONTROL | SHIFT)
    assert beside.recipients.chosen.accessibleName() == seen[-2]
