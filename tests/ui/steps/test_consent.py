from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from app.domain.codes import Step
from app.domain.message import MC, M
from app.practice.directory import INA, KELA
from app.services import consent_papers, editions, outgoing, papers
from tests.journeys.keyboard import Keys
from tests.ui.steps.pages import button, case_of, fi, file_of, form_of, here, kept, opened, read
from ui.places.documents import Documents
from ui.tour.hand import press, settle, write
from ui.widgets.options import Radio

if TYPE_CHECKING:
    from app.services.session import Session
    from ui.main_window import MainWindow

CONTROL = Qt.KeyboardModifier.ControlModifier


def without(session: Session, *organisations: str) -> None:
    """Take organisations off Mika's signed form."""
    consent = file_of(session).consent
    assert consent is not None
    with session.unit_of_work() as work:
        rows = tuple(row for row in consent.rows if row.organisation_id not in organisations)
        work.consents.save(replace(consent, rows=rows))


def test_the_parties_the_needs_suggest_are_added_at_one_press(window: MainWindow, session: Session) -> None:
    without(session, INA, KELA)
    opened(window, Step.CONSENT, "recipients")
    before = {row["organisation_id"] for row in form_of(window).answers()["rows"]}
    assert not before & {INA, KELA}
    Keys().push(button(here(window), fi(M("Add the suggested parties"))))
    after = {row["organisation_id"]: row for row in form_of(window).answers()["rows"]}
    assert before | {INA, KELA} <= set(after)
    assert after[INA]["extents"]["D"] == "full"
    assert fi(M("Every party that the needs suggest is on the form.")) in read(here(window))
    press(Qt.Key.Key_Return, CONTROL)
    assert {row["organisation_id"] for row in kept(window, Step.CONSENT, "recipients")["rows"]} == set(after)


def test_a_signed_form_is_not_changed_but_added_to(window: MainWindow, session: Session) -> None:
    without(session, KELA)
    signed = file_of(session).consent
    opened(window, Step.CONSENT, "recipients")
    assert fi(M("Signed already")) in read(here(window))
    Keys().push(button(here(window), fi(M("Add the suggested parties"))))
    press(Qt.Key.Key_Return, CONTROL)
    file = file_of(session)
    assert file.consent == signed
    assert file.addition is not None
    assert file.addition.signed_on is None


def test_what_was_signed_is_read_and_changed_by_a_new_version_at_one_press(
    window: MainWindow, session: Session
) -> None:
    signed = file_of(session).consent
    page = opened(window, Step.CONSENT, "taking_part")
    assert form_of(window).views["presence_wish"].held is not None
    change = fi(MC("button", "Change by a new version"))
    Keys().push(button(page, change))
    assert form_of(window).views["presence_wish"].held is None
    settle()
    Keys().choose(form_of(window).views["presence_wish"].findChildren(Radio), 2)
    assert signed is not None
    assert signed.answers["presence_wish"] == "in_room"
    press(Qt.Key.Key_Return, CONTROL)
    file = file_of(session)
    assert file.consent == signed
    assert file.addition is not None
    assert (file.addition.signed_on, file.addition.answers["presence_wish"]) == (None, "phone")
    opened(window, Step.CONSENT, "taking_part")
    assert change not in read(here(window))


def test_the_clients_own_limits_stand_as_they_were_signed(window: MainWindow) -> None:
    opened(window, Step.CONSENT, "recipients")
    view = form_of(window).views["exclusions"]
    assert view.held is not None
    assert not view.editor.isVisible()
    assert fi(M("Nothing was written here.")) in read(view)
    assert fi(M("What is to stop at once is recorded as a withdrawal.")) in read(here(window))


def test_a_change_begun_and_not_saved_is_open_when_the_page_is_seen_again(window: MainWindow) -> None:
    opened(window, Step.CONSENT, "recipients")
    Keys().push(button(here(window), fi(MC("button", "Change by a new version"))))
    write("Ei veljelleni.")
    window.frame.save_asked.emit()
    opened(window, Step.CONSENT, "recipients")
    view = form_of(window).views["exclusions"]
    assert view.held is None
    assert view.answers() == {"exclusions": "Ei veljelleni."}


def test_the_printed_form_is_told_of_and_what_it_does_not_say(window: MainWindow, session: Session) -> None:
    editions.renew(session, case_of(session))
    page = opened(window, Step.CONSENT, "answer")
    assert "tulostettiin" not in read(page.beside)
    order = consent_papers.consent_form(session, file_of(session))
    outgoing.ready(session, outgoing.of_made(papers.make(order), case_of(session)))
    page.reload()
    assert "Lomake, joka tulostettiin 24.11.2026 (versio 2), vastaa" in read(page.beside)
    consent = file_of(session).consents[-1]
    with session.unit_of_work() as work:
        work.consents.save(replace(consent, rows=consent.rows[1:]))
    page.reload()
    said = read(page.beside)
    name = file_of(session).organisations[consent.rows[0].organisation_id].name("fi")
    assert f"poikkeaa siitä, mitä tänne on kirjattu: {name}." in said
    Keys().push(button(here(window), fi(M("See the printed form"))))
    assert isinstance(window.place, Documents)
