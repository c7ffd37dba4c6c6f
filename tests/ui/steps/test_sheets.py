"""The case's other papers: offered where their step is, seen for each recipient, and made together."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from app.domain.audit import Act
from app.domain.codes import Category, PaperKind, Step
from app.domain.message import MC, M
from app.domain.recipients import copies_of
from app.practice.directory import KODIT
from app.services import papers
from tests.journeys.keyboard import Keys
from tests.ui.steps.pages import button, fi, file_of, here, opened, read
from ui.forms.form_view import FormView
from ui.papers.paper_window import PaperWindow
from ui.steps.sheets import SheetsWindow
from ui.steps.word_hits import WordHits
from ui.tour.hand import press, settle, wait_until, write

if TYPE_CHECKING:
    from app.domain.memo import IssuedDocument
    from app.services.session import Session
    from ui.main_window import MainWindow

PLACES = {
    PaperKind.REFERRAL_SHEET: (Step.REFERRAL, "received"),
    PaperKind.INVITATION: (Step.REFERRAL, "invitation"),
    PaperKind.LANDLORD_SUMMARY: (Step.ASSESSMENT, "dwelling"),
}
SEE, CREATE = fi(MC("button", "See and create")), fi(MC("button", "Create the papers"))


def seen(window: MainWindow, kind: PaperKind) -> SheetsWindow:
    """Open the papers of a kind by their button, and wait until the first is seen."""
    opened(window, *PLACES[kind])
    window.activateWindow()
    settle()
    Keys().push(button(here(window).beside, SEE))
    shown = here(window).findChild(SheetsWindow)
    assert isinstance(shown, SheetsWindow)
    wait_until(lambda: shown.sheets.seen is not None)
    return shown


def issued(session: Session, kind: PaperKind) -> list[IssuedDocument]:
    return [document for document in file_of(session).documents if document.kind is kind]


@pytest.mark.parametrize("kind", PLACES)
def test_the_papers_of_a_kind_are_made_for_all_at_once_and_can_be_made_again(
    window: MainWindow, session: Session, kind: PaperKind
) -> None:
    shown = seen(window, kind)
    today = session.clock.today()
    meant = [copy for copy in copies_of(file_of(session), kind, today) if papers.may_be_made(copy, kind)]
    Keys().push(button(shown, CREATE))
    wait_until(lambda: len(issued(session, kind)) == len(meant))
    assert [one.organisation_id for one in issued(session, kind)] == [
        one.recipient.organisation_id for one in meant
    ]
    for document in issued(session, kind):
        assert papers.made_again(session, document.id) == papers.body(session, document.id)
    settle()
    again = seen(window, kind)
    Keys().push(button(again, fi(MC("button", "Create new versions"))))
    wait_until(lambda: len(issued(session, kind)) == 2 * len(meant))
    assert {one.edition for one in issued(session, kind)} == {1, 2}


def test_an_invitation_is_for_a_person_in_a_language_of_its_own(window: MainWindow, session: Session) -> None:
    shown = seen(window, PaperKind.INVITATION)
    said = [row.words("title") for row in shown.sheets.recipients.rows]
    slot, workers = file_of(session).slot, file_of(session).workers
    assert slot is not None
    named = [workers[party.worker_id].name for party in slot.invitees if party.worker_id]
    assert named
    assert [name for name in said if name in named] == named
    press(Qt.Key.Key_Escape)
    settle()
    assert here(window).findChild(SheetsWindow) is None


def test_additional_information_that_tells_of_the_client_makes_no_invitation(
    window: MainWindow, session: Session
) -> None:
    slot = file_of(session).slot
    assert slot is not None
    with session.unit_of_work() as work:
        told = {**slot.answers, "invitation_note": "Mika odottaa ovella."}
        work.slots.save(replace(slot, answers=told))
    opened(window, *PLACES[PaperKind.INVITATION])
    Keys().push(button(here(window).beside, SEE))
    shown = here(window).findChild(SheetsWindow)
    assert isinstance(shown, SheetsWindow)
    assert "Lisätieto tai videolinkki kertoo asiakkaasta: Mika." in read(shown)
    Keys().push(button(shown, CREATE))
    settle()
    assert issued(session, PaperKind.INVITATION) == []


def test_without_a_landlord_no_summary_is_offered(window: MainWindow, session: Session) -> None:
    file = file_of(session)
    consent, slot = file.consents[-1], file.slot
    assert slot is not None
    landlords = {key for key, one in file.organisations.items() if one.category is Category.LANDLORD}
    with session.unit_of_work() as work:
        work.consents.save(
            replace(consent, rows=tuple(r for r in consent.rows if r.organisation_id not in landlords))
        )
        invited = tuple(one for one in slot.invitees if one.organisation_id not in landlords)
        work.slots.save(replace(slot, invitees=invited))
    opened(window, *PLACES[PaperKind.LANDLORD_SUMMARY])
    assert fi(M("There is no landlord in the case yet.")) in read(here(window).beside)


def test_words_that_tell_too_much_are_read_before_the_referral_is_made(
    window: MainWindow, session: Session
) -> None:
    referral = file_of(session).referral
    assert referral is not None
    with session.unit_of_work() as work:
        work.referrals.save(replace(referral, question="Vuokravelka on maksettu: löytyykö koti?"))
    shown = seen(window, PaperKind.REFERRAL_SHEET)
    for _ in copies_of(file_of(session), PaperKind.REFERRAL_SHEET, session.clock.today()):
        Keys().push(button(shown, CREATE))
        found = [one for one in shown.findChildren(WordHits) if one.isVisible()]
        if not found:
            break
        assert "Vuokravelka" in read(found[0])
        Keys().reach(found[0].reasons[0])
        write("Asiakas on kertonut tämän itse.")
        press(Qt.Key.Key_Return)
        settle()
    wait_until(lambda: issued(session, PaperKind.REFERRAL_SHEET) != [])
    assert KODIT in {one.organisation_id for one in issued(session, PaperKind.REFERRAL_SHEET)}


def test_a_ready_question_is_copied_by_one_click_and_said_aloud(window: MainWindow, session: Session) -> None:
    beside = opened(window, Step.MAPPING, "mapper").beside
    Keys().push(button(beside, "Kopioi kysymys"))
    file = file_of(session)
    copied = QApplication.clipboard().text()
    assert copied.startswith(f"Tapaus {file.case.number}.")
    assert not [part for part in file.client.name.split() if part in copied]
    assert fi(M("The question is copied.")) in read(window)
    with session.unit_of_work() as work:
        event = list(work.history(file.case.id))[-1]
    assert (event.act, event.record, event.fields) == (Act.COPIED, "question", ())


def test_a_ground_is_recorded_in_place_and_the_contact_made_on_it(window: MainWindow, session: Session) -> None:
    file = file_of(session)
    with session.unit_of_work() as work:
        for consent in file.consents:
            work.consents.remove(consent.id)
    opened(window, Step.CONSENT, "answer")
    Keys().push(button(here(window).beside, fi(MC("button", "Record a ground in law"))))
    Keys().push(button(here(window).beside, fi(MC("button", "Record the ground"))))
    assert file_of(session).grounds == file.grounds  # nothing is answered yet
    social = next(one for one in file.organisations.values() if one.category is Category.SOCIAL_WORK)
    said = {"law": "social_services", "organisation_id": social.id, "reason": "Asiakas on hengenvaarassa."}
    below = [one for one in here(window).findChildren(FormView) if "law" in one.views][-1]
    below.set_answers(said)
    Keys().push(button(here(window).beside, fi(MC("button", "Record the ground"))))
    (ground,) = file_of(session).grounds
    assert ground.reason == "Asiakas on hengenvaarassa."
    Keys().push(button(here(window).beside, SEE))
    shown = here(window).findChild(SheetsWindow)
    assert isinstance(shown, SheetsWindow)
    Keys().push(button(shown, CREATE))
    wait_until(lambda: issued(session, PaperKind.SOCIAL_CONTACT) != [])
    assert issued(session, PaperKind.SOCIAL_CONTACT)[0].ground == ground.id


def test_a_copy_is_wanted_in_both_languages_by_a_tick(window: MainWindow, session: Session) -> None:
    shown = seen(window, PaperKind.REFERRAL_SHEET)
    first = shown.sheets.seen
    assert first is not None
    Keys().reach(shown.sheets.recipients.both)
    press(Qt.Key.Key_Space)
    wait_until(lambda: shown.sheets.seen is not None and shown.sheets.seen.paper.pages > first.paper.pages)
    Keys().reach(shown.sheets.recipients.chosen)
    press(Qt.Key.Key_Down)
    assert not shown.sheets.recipients.both.isChecked()
    Keys().push(button(shown, CREATE))
    wait_until(lambda: issued(session, PaperKind.REFERRAL_SHEET) != [])
    pages = [one.pages for one in issued(session, PaperKind.REFERRAL_SHEET)]
    assert pages[0] == 2 * first.paper.pages
    file, kind = file_of(session), PaperKind.REFERRAL_SHEET
    second = papers.order(session, file, copies_of(file, kind, session.clock.today())[1], kind)
    assert pages[1] == papers.make(second).paper.pages


def test_the_clients_own_letter_is_seen_in_both_languages(window: MainWindow) -> None:
    beside = opened(window, Step.REFERRAL, "preparation").beside
    Keys().push(button(beside, fi(M("See in both languages"))))
    (shown,) = here(window).findChildren(PaperWindow)
    wait_until(lambda: len(shown.preview.desk.sheets) > 1)
