"""A move to another prison, by keyboard: what it changes is seen before it is done."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox

from app.domain.codes import Category, Place, YesNo
from app.domain.ids import OrganisationId, SlotId, WorkerId
from app.domain.meeting import Invitee
from app.domain.organisation import Organisation
from app.domain.worker import Worker
from app.services import cases
from tests.ui.hands import press, settle, words, write
from tests.ui.places.case_page.conftest import opened
from tests.ui.places.conftest import TODAY
from ui.address import Address
from ui.language import language

if TYPE_CHECKING:
    from app.domain.ids import CaseId
    from app.services.session import Session
    from ui.main_window import MainWindow

Key = Qt.Key
ACT = "Asiakas on siirtynyt toiseen vankilaan"


@pytest.fixture
def prisons(session: Session, mika: CaseId) -> CaseId:
    """Two prisons and a worker of the other; the first is invited to Mika's meeting and has booked the link."""
    with session.unit_of_work() as work:
        for key, fi, sv in (("old", "Kivisalon vankila", "Kivisalo fängelse"), ("new", "Itärannan vankila", "")):
            work.organisations.save(
                Organisation(id=OrganisationId(key), name_fi=fi, name_sv=sv, category=Category.PRISON)
            )
        work.workers.save(Worker(id=WorkerId("liisa"), name="Liisa Lahti", organisation_id=OrganisationId("new")))
        slot = work.slots.get(SlotId("slot"))
        invited = Invitee(id="3", organisation_id=OrganisationId("old"))
        work.slots.save(
            replace(slot, invitees=(*slot.invitees, invited), answers={"video_booked": str(YesNo.YES)})
        )
    return mika


def offered(page: object) -> list[str]:
    menu = page.acts.menu(page)  # type: ignore[attr-defined]
    return [action.text() for action in menu.actions()]


def test_the_case_is_handed_over_by_keyboard(window: MainWindow, session: Session, prisons: CaseId) -> None:
    page = opened(window, prisons)
    menu = page.acts.menu(page)
    next(action for action in menu.actions() if action.text() == ACT).trigger()
    settle()
    assert "Valitse ensin uusi vankila." in words(page)
    combo, referrer = page.panel.findChildren(QComboBox)[:2]
    press(combo, Key.Key_Down)
    press(referrer, Key.Key_Down)
    settle()
    said = words(page)
    assert combo.currentText() == "Itärannan vankila", "the prison where the client is is not offered"
    assert "Liisa Lahti, Itärannan vankila" in said
    assert "varattava uudelleen" in said
    reason = page.panel.form.views["moved_reason"].editor.target()
    reason.setFocus()
    write(reason, "Sijoitusyksikön päätös")
    press(reason, Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settle()
    assert page.panel is None
    file = cases.case_file(session, prisons)
    assert (file.case.unit, file.case.referring_worker) == ("Itärannan vankila", "Liisa Lahti, Itärannan vankila")
    assert file.slot is not None
    assert [one.organisation_id for one in file.slot.invitees][-1] == "new"
    assert "video_booked" not in file.slot.answers
    assert "Kivisalon vankila → Itärannan vankila" in file.entries[-1].text
    assert any("Sijoitusyksikön päätös" in one for one in words(page)), "it stands among the notes"


def test_nothing_moves_without_a_reason_or_by_leaving(
    window: MainWindow, session: Session, prisons: CaseId
) -> None:
    page = opened(window, prisons)
    page.acts.transfer()
    settle()
    press(page.panel.findChildren(QComboBox)[0], Key.Key_Down)
    page.panel.act_now()
    settle()
    assert page.panel is not None, "why is still missing"
    page.panel.form.set_answers({**page.panel.form.answers(), "moved_reason": "Syy"})
    window.open(Address(Place.HOME))
    settle()
    assert window.place is not page
    assert cases.case_file(session, prisons).case.unit == "Kivisalon vankila"


def test_escape_gives_it_up(window: MainWindow, session: Session, prisons: CaseId) -> None:
    page = opened(window, prisons)
    page.acts.transfer()
    settle()
    press(QApplication.focusWidget() or page, Key.Key_Escape)
    settle()
    assert page.panel is None
    assert cases.case_file(session, prisons).entries == ()


def test_only_one_who_is_inside_is_offered_a_move(window: MainWindow, session: Session, prisons: CaseId) -> None:
    page = opened(window, prisons)
    assert ACT in offered(page)
    with session.unit_of_work() as work:
        work.cases.save(replace(work.cases.get(prisons), left_on=TODAY))
    page.reload()
    assert ACT not in offered(page)


def test_whom_to_invite_is_asked_only_where_a_prison_is_invited(
    window: MainWindow, session: Session, prisons: CaseId
) -> None:
    page = opened(window, prisons)
    page.acts.transfer()
    settle()
    assert "invite" in page.panel.form.views
    with session.unit_of_work() as work:
        slot = work.slots.get(SlotId("slot"))
        work.slots.save(replace(slot, invitees=slot.invitees[:-1]))
    page.reload()
    page.acts.transfer()
    settle()
    assert "invite" not in page.panel.form.views
    page.acts.given_up.emit()


def test_the_panel_speaks_swedish(window: MainWindow, prisons: CaseId) -> None:
    page = opened(window, prisons)
    language.set("sv")
    page.acts.transfer()
    settle()
    assert "Flytt till ett annat fängelse" in words(page)
