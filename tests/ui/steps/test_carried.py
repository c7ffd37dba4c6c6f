"""Beside the opening of a meeting: what is open from earlier ones, how it stands and why."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from app.domain.codes import ActionState, Step
from app.domain.ids import SlotId, new_id
from app.services import pages
from tests.ui.hands import press, settle
from tests.ui.steps.conftest import TODAY, practice, session, window
from tests.ui.steps.pages import file_of, here, opened, read
from ui.widgets.buttons import LinkButton

if TYPE_CHECKING:
    from app.services.session import Session
    from ui.main_window import MainWindow

__all__ = ["practice", "session", "window"]


def a_new_time(session: Session) -> None:
    """Give the case another time, the one that is gone through next."""
    file = file_of(session)
    assert file.slot is not None
    with session.unit_of_work() as work:
        work.slots.save(replace(work.slots.get(file.slot.id), held_on=TODAY))
        work.slots.save(replace(file.slot, id=SlotId(new_id()), version=0, held_on=None, invitees=()))


def test_what_was_agreed_earlier_is_told_with_its_state_and_reason(window: MainWindow, session: Session) -> None:
    first, second = file_of(session).actions[:2]
    a_new_time(session)
    with session.unit_of_work() as work:
        put_off = replace(work.actions.get(first.id), state=ActionState.NOT_YET, reason="Odottaa päätöstä")
        work.actions.save(put_off)
        work.actions.save(replace(work.actions.get(second.id), state=ActionState.DONE))
    said = read(opened(window, Step.MEETING, "opening").side)
    assert first.what in said
    assert "Ei voi vielä tehdä: Odottaa päätöstä" in said
    assert second.what not in said


def test_a_reason_that_is_missing_is_told(window: MainWindow, session: Session) -> None:
    first = file_of(session).actions[0]
    a_new_time(session)
    with session.unit_of_work() as work:
        work.actions.save(replace(work.actions.get(first.id), state=ActionState.NOT_YET, reason=""))
    assert "Ei voi vielä tehdä: syy puuttuu" in read(opened(window, Step.MEETING, "opening").side)


def test_one_key_leads_to_where_it_is_changed(window: MainWindow, session: Session) -> None:
    a_new_time(session)
    side = opened(window, Step.MEETING, "opening").side
    link = next(one for one in side.findChildren(LinkButton) if one.text() == "Muuta tilannetta")
    press(link, Qt.Key.Key_Space)
    settle()
    address = here(window).address()
    assert (address.step, address.page) == (Step.ASSESSMENT, "actions")


def test_a_first_meeting_has_nothing_from_earlier(window: MainWindow, session: Session) -> None:
    assert "Aiemmista kokouksista ei ole mitään avoinna." in read(opened(window, Step.MEETING, "opening").side)


def test_an_action_written_now_is_bound_to_this_time_and_stays_so(session: Session) -> None:
    file = file_of(session)
    assert file.slot is not None
    page = pages.open_page(session, file.case.id, Step.ASSESSMENT, "actions")
    rows = [*page.answers["actions"], {"id": new_id(), "what": "Uusi", "who": "client", "state": "open"}]
    pages.save_page(session, file.case.id, Step.ASSESSMENT, "actions", {"actions": rows})
    a_new_time(session)
    rows[-1] = {**rows[-1], "state": "not_yet", "reason": "Syy"}
    pages.save_page(session, file.case.id, Step.ASSESSMENT, "actions", {"actions": rows})
    new = next(one for one in file_of(session).actions if one.what == "Uusi")
    assert new.answers["slot"] == file.slot.id
    assert new.reason == "Syy"
