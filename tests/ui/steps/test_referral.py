from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from app.domain.codes import Step
from app.domain.message import MC, M
from app.practice.directory import INA, KODIT
from tests.journeys.keyboard import Keys
from tests.ui.steps.pages import button, fi, file_of, form_of, here, kept, opened, read
from ui.steps.referral import InvitationText
from ui.tour.hand import clear, press, write

if TYPE_CHECKING:
    from app.services.session import Session
    from ui.main_window import MainWindow

CONTROL = Qt.KeyboardModifier.ControlModifier
WAITING = "Johan Erik Sjöblom"


def test_the_invitation_names_no_client(window: MainWindow, session: Session) -> None:
    opened(window, Step.REFERRAL, "invitation")
    file = file_of(session)
    beside = here(window).beside
    assert isinstance(beside, InvitationText)
    said = read(beside)
    assert file.case.number in said
    for part in file.client.name.split():
        assert part not in said
    Keys().push(button(beside, fi(MC("button", "Copy the text"))))
    copied = QApplication.clipboard().text()
    assert file.case.number in copied
    assert not any(part in copied for part in file.client.name.split())


def test_what_the_coordinator_adds_is_in_the_invitation_when_the_page_is_opened_again(
    window: MainWindow,
) -> None:
    opened(window, Step.REFERRAL, "invitation")
    Keys().reach(form_of(window).views["invitation_note"].editor.target())
    write("Pysäköinti pihalla.")
    press(Qt.Key.Key_Return, CONTROL)
    opened(window, Step.REFERRAL, "invitation")
    assert "Pysäköinti pihalla." in read(here(window).beside)


def test_an_invitation_whose_addition_names_the_client_is_not_copied(window: MainWindow, session: Session) -> None:
    QApplication.clipboard().setText("ennen")
    opened(window, Step.REFERRAL, "invitation")
    Keys().reach(form_of(window).views["invitation_note"].editor.target())
    write(f"{file_of(session).client.name.split()[0]} tulee itse.")
    press(Qt.Key.Key_Return, CONTROL)
    opened(window, Step.REFERRAL, "invitation")
    Keys().push(button(here(window).beside, fi(MC("button", "Copy the text"))))
    assert QApplication.clipboard().text() == "ennen"
    assert "Kutsusta selviää, kuka asiakas on" in read(window)


def test_the_suggested_parties_are_invited_at_one_press_with_the_reason(
    window: MainWindow, session: Session
) -> None:
    slot = file_of(session).slot
    assert slot is not None
    with session.unit_of_work() as work:
        left = tuple(party for party in slot.invitees if party.organisation_id not in {INA, KODIT})
        work.slots.save(replace(slot, invitees=left))
    opened(window, Step.REFERRAL, "invitees")
    assert "Syy: " in read(here(window).beside)
    Keys().push(button(here(window), fi(M("Invite the suggested parties"))))
    rows = {row["organisation_id"]: row for row in form_of(window).answers()["invitees"]}
    assert {INA, KODIT} <= set(rows)
    assert rows[KODIT]["reason"]
    assert fi(M("All of them are on the list.")) in read(here(window).beside)
    press(Qt.Key.Key_Return, CONTROL)
    invited = kept(window, Step.REFERRAL, "invitees")["invitees"]
    assert {row["organisation_id"] for row in invited} == set(rows)
    replied = {party.organisation_id: party.reply for party in slot.invitees}
    now = file_of(session).slot
    assert now is not None
    kept_replies = {party.organisation_id: party.reply for party in now.invitees}
    assert {one: kept_replies[one] for one in replied if one not in {INA, KODIT}} == {
        one: reply for one, reply in replied.items() if one not in {INA, KODIT}
    }


def test_a_day_off_is_warned_of_and_does_not_block(window: MainWindow) -> None:
    opened(window, Step.REFERRAL, "meeting", WAITING)
    Keys().reach(form_of(window).views["day"].editor.target())
    clear()
    write("24.12.2026")
    assert "24.12.2026" in read(here(window).beside)
    press(Qt.Key.Key_Return, CONTROL)
    assert here(window).address().page == "slot"
    assert kept(window, Step.REFERRAL, "meeting", WAITING)["day"] == "2026-12-24"
