"""A meeting held on the whole window, by keys: one client at a time, and nothing of another on the screen."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPlainTextEdit, QWidget

from app.domain.action import Action
from app.domain.assessment import Assessment
from app.domain.codes import ActionState, MemoState, PaperKind, Place, Step
from app.domain.ids import SlotId, new_id
from app.domain.meeting import Slot
from app.domain.recipients import copies_of
from app.services import meeting_day, meetings, pages
from app.services.cases import case_file
from tests.ui.hands import CTRL, SHIFT, clipped, press, settle, words, write
from tests.ui.steps.conftest import TODAY, practice, session, window
from ui.address import MEETING_DAY, Address
from ui.meeting_day.screen import MeetingDay
from ui.places.calendar import Calendar
from ui.steps.copies import Copies
from ui.steps.step_page import StepPage
from ui.theme import theme
from ui.tour.hand import wait_until
from ui.widgets.buttons import Button

if TYPE_CHECKING:
    from app.services.meeting_day import Sitting
    from app.services.session import Session
    from ui.main_window import MainWindow

__all__ = ["practice", "session", "window"]

SECRET = "Haluaisin vanhaan kotikylääni."


@pytest.fixture
def day(session: Session) -> Sitting:
    """The meeting of today, with four clients."""
    (booked,) = meetings.bookings(session, TODAY, TODAY)
    found = meeting_day.sitting(session, booked.meeting.id)
    with session.unit_of_work() as work:
        work.assessments.save(Assessment(case_id=found.turns[0].case_id, slot_id=found.turns[0].slot.id))
    return found


@pytest.fixture
def screen(window: MainWindow, day: Sitting) -> MeetingDay:
    window.open(Address(Place.CALENDAR, page=MEETING_DAY, field=day.meeting.id))
    settle()
    assert isinstance(window.place, MeetingDay)
    return window.place


def seen(window: QWidget) -> str:
    """Return every text on the screen, and every name that a screen reader says there."""
    found = [window.windowTitle()]
    for widget in window.findChildren(QWidget):
        if widget.isVisible():
            found += [widget.accessibleName(), widget.accessibleDescription(), widget.toolTip()]
            if isinstance(widget, QPlainTextEdit):
                found.append(widget.toPlainText())
            elif isinstance(widget, QLineEdit):
                found.append(widget.text())
            elif isinstance(widget, QComboBox):
                found.append(widget.currentText())
    return "\n".join([*found, *words(window)])


def key(window: QWidget, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> None:
    press(QApplication.focusWidget() or window, key, modifiers)
    settle()


def to_part(screen: MeetingDay, name: str) -> None:
    """Go on by keys to a part with a field."""
    for _ in range(30):
        if screen.form is not None and name in screen.form.views:
            return
        key(screen, Qt.Key.Key_PageDown, CTRL)
    raise AssertionError(name)


def test_the_meeting_takes_the_window_and_gives_it_back(window: MainWindow, screen: MeetingDay) -> None:
    assert not window.rail.isVisible()
    assert not window.top_bar.isVisible()
    assert theme.factor > 1
    key(screen, Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier)
    assert window.rail.isVisible()
    assert window.top_bar.isVisible()
    assert theme.factor == 1
    assert window.screens.address() is not None
    assert window.screens.address().page != MEETING_DAY  # type: ignore[union-attr]


def test_nothing_of_one_client_is_on_the_screen_of_the_next(
    window: MainWindow, session: Session, screen: MeetingDay, day: Sitting
) -> None:
    first, second = (case_file(session, turn.case_id) for turn in day.turns[:2])
    to_part(screen, "client_voice")
    field = QApplication.focusWidget()
    assert isinstance(field, QPlainTextEdit)
    field.clear()
    write(field, SECRET)
    assert first.client.name in seen(window)
    assert SECRET in seen(window)

    key(screen, Qt.Key.Key_PageDown, CTRL | SHIFT)
    assert second.client.name in seen(window)
    assert first.client.name not in seen(window)
    for _ in range(25):
        assert SECRET not in seen(window)
        assert first.client.name not in seen(window)
        key(screen, Qt.Key.Key_PageDown, CTRL)
    kept = case_file(session, first.case.id)
    assert kept.slot is not None
    assert SECRET in str(kept.slot.answers)


def test_names_stay_hidden(window: MainWindow, session: Session, day: Sitting) -> None:
    window.frame.set_privacy(True)
    window.open(Address(Place.CALENDAR, page=MEETING_DAY, field=day.meeting.id))
    settle()
    for turn in day.turns:
        assert turn.number in seen(window)
        assert case_file(session, turn.case_id).client.name not in seen(window)
        key(window, Qt.Key.Key_PageDown, CTRL | SHIFT)
    key(window, Qt.Key.Key_H, CTRL | SHIFT)
    assert case_file(session, day.turns[-1].case_id).client.name in seen(window)


def test_what_must_be_out_stands_on_each_theme(window: MainWindow, screen: MeetingDay) -> None:
    assert "Poissa huoneesta tai linjalta" not in seen(window)
    key(screen, Qt.Key.Key_PageDown, CTRL)
    assert "Saa kuulla" in seen(window)
    assert "Poissa huoneesta tai linjalta" in seen(window)
    key(screen, Qt.Key.Key_PageUp, CTRL)
    assert "Poissa huoneesta tai linjalta" not in seen(window)


def test_a_client_is_finished_and_the_papers_are_final_by_one_key_each(
    window: MainWindow, session: Session, screen: MeetingDay, day: Sitting
) -> None:
    turn = day.turns[0]
    key(screen, Qt.Key.Key_Return, CTRL | SHIFT)
    page = window.place
    assert isinstance(page, StepPage)
    assert isinstance(page.beside, Copies)
    wait_until(lambda: not window.frame.jobs.busy)
    settle()
    file = case_file(session, turn.case_id)
    assert file.slot is not None
    assert file.slot.held_on == TODAY
    assert file.memo is None or file.memo.state is MemoState.DRAFT

    key(window, Qt.Key.Key_Return, CTRL)
    assert not window.frame.jobs.busy  # every copy was made before
    made = case_file(session, turn.case_id)
    assert made.memo is not None
    assert made.memo.state is MemoState.FINAL
    assert len(made.documents) == len(copies_of(made, PaperKind.MEMO, TODAY))

    way = next(one for one in window.findChildren(Button) if one.isVisible() and day.turns[1].number in one.text())
    way.setFocus()
    key(window, Qt.Key.Key_Space, Qt.KeyboardModifier.NoModifier)
    assert window.place is screen
    assert screen.address().case == day.turns[1].case_id


def test_a_wish_made_after_the_copies_makes_them_anew(
    window: MainWindow, session: Session, screen: MeetingDay, day: Sitting
) -> None:
    key(screen, Qt.Key.Key_Return, CTRL | SHIFT)
    wait_until(lambda: not window.frame.jobs.busy)
    settle()
    page = window.place
    assert isinstance(page, StepPage)
    assert isinstance(page.beside, Copies)
    page.beside.recipients.both_wanted.emit(True)
    key(window, Qt.Key.Key_Return, CTRL)
    assert window.frame.jobs.busy
    wait_until(lambda: not window.frame.jobs.busy)
    settle()
    memo = case_file(session, day.turns[0].case_id).memo
    assert memo is not None
    assert memo.state is MemoState.FINAL


def test_what_a_finish_lacks_is_said_where_it_belongs(
    window: MainWindow, session: Session, screen: MeetingDay, day: Sitting
) -> None:
    assert screen.form is not None
    opened = pages.open_page(session, day.turns[0].case_id, Step.MEETING, meeting_day.OPENING)
    wrong = {**opened.answers, "held_on": "31.2."}
    pages.save_page(session, day.turns[0].case_id, Step.MEETING, meeting_day.OPENING, wrong)
    key(screen, Qt.Key.Key_PageDown, CTRL)
    key(screen, Qt.Key.Key_Return, CTRL | SHIFT)
    assert window.place is screen
    assert "Korjaa 1 kohta" in seen(window)


def test_the_meeting_begins_from_home(window: MainWindow, day: Sitting) -> None:
    window.open(Address(Place.HOME))
    settle()
    begin(window, day)


def test_the_meeting_begins_from_its_panel_in_the_calendar(
    window: MainWindow, session: Session, day: Sitting
) -> None:
    window.open(Address(Place.CALENDAR))
    calendar = window.place
    assert isinstance(calendar, Calendar)
    calendar._open_entry(meetings.agenda(session, TODAY, TODAY)[0])
    settle()
    begin(window, day)


def begin(window: MainWindow, day: Sitting) -> None:
    button = next(one for one in window.findChildren(Button) if one.isVisible() and one.text() == "Aloita kokous")
    button.setFocus()
    key(window, Qt.Key.Key_Space, Qt.KeyboardModifier.NoModifier)
    assert isinstance(window.place, MeetingDay)
    assert window.place.address().field == day.meeting.id


@pytest.mark.parametrize("factor", [1.0, 1.5])
def test_the_words_have_their_room(window: MainWindow, day: Sitting, qapp: QApplication, factor: float) -> None:
    theme.apply(qapp, "light", factor)
    try:
        window.open(Address(Place.CALENDAR, page=MEETING_DAY, field=day.meeting.id))
        settle()
        assert clipped(window) == []
        key(window, Qt.Key.Key_PageDown, CTRL)
        assert clipped(window) == []
        assert theme.factor > factor
    finally:
        window.open(Address(Place.HOME))
        theme.apply(qapp, "light", 1.0)


def test_a_window_closed_during_a_meeting_leaves_the_text_as_it_was(
    window: MainWindow, screen: MeetingDay
) -> None:
    assert screen.isVisible()
    window.close()
    settle()
    assert theme.factor == 1


def test_the_meeting_before_stands_beside(window: MainWindow, session: Session, day: Sitting) -> None:
    case = day.turns[0].case_id
    earlier = meetings.bookings(session, date(2026, 1, 1), TODAY)[0].meeting
    with session.unit_of_work() as work:
        first = day.turns[0].slot
        work.slots.save(replace(first, meeting_id=earlier.id, held_on=earlier.day))
        work.slots.save(Slot(id=SlotId(new_id()), case_id=case, meeting_id=day.meeting.id, start=first.start))
        work.actions.save(Action(id=new_id(), case_id=case, what="Hakemus jätetään", state=ActionState.NOT_YET))
    window.open(Address(Place.CALENDAR, case=case, page=MEETING_DAY, field=day.meeting.id))
    settle()
    beside = "\n".join(words(window))
    assert "Edellinen kokous" in beside
    assert "20.1.2026" in beside
    assert "Hakemus jätetään" in beside
    key(window, Qt.Key.Key_PageDown, CTRL | SHIFT)
    assert "Hakemus jätetään" not in seen(window)
