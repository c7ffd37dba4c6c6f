"""The week by keyboard and pointer, and where its entries lie."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from tests.ui.hands import CTRL, NONE, press, settle, show
from tests.ui.places.test_calendar_month import entry
from ui.models.week_model import WeekModel
from ui.places.calendar_hours import day_row_height, laid
from ui.places.calendar_week import WeekView

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from app.domain.agenda import AgendaEntry

TODAY = date(2026, 11, 24)  # a Tuesday
NOON = datetime(2026, 11, 24, 10, tzinfo=UTC)
READS = Qt.ItemDataRole.AccessibleTextRole
Key = Qt.Key


@pytest.fixture
def week(qtbot: QtBot) -> WeekView:
    view = WeekView(WeekModel(TODAY, TODAY), lambda: NOON)
    qtbot.addWidget(view)
    view.week.show_week(TODAY, TODAY, [entry(hour=9)])
    show(view, 1016, 700)
    view.go_to(TODAY)
    view.setFocus()
    return view


def test_the_day_is_entered_at_its_first_meeting(week: WeekView) -> None:
    assert (week.day, week.start) == (TODAY, time(9))


@pytest.mark.parametrize(
    ("key", "day", "start"),
    [
        (Key.Key_Left, date(2026, 11, 23), time(9)),
        (Key.Key_Right, date(2026, 11, 25), time(9)),
        (Key.Key_Up, TODAY, time(8, 30)),
        (Key.Key_Down, TODAY, time(9, 30)),
        (Key.Key_Home, date(2026, 11, 23), time(9)),
        (Key.Key_End, date(2026, 11, 29), time(9)),
    ],
)
def test_the_keys_go_by_half_hours_and_days(week: WeekView, key: Key, day: date, start: time) -> None:
    press(week, key)
    assert (week.day, week.start) == (day, start)


@pytest.mark.parametrize(
    ("key", "asked"), [(Key.Key_PageDown, date(2026, 12, 1)), (Key.Key_PageUp, date(2026, 11, 17))]
)
def test_another_week_is_asked_for_and_keeps_the_hour(week: WeekView, qtbot: QtBot, key: Key, asked: date) -> None:
    press(week, Key.Key_Down)
    with qtbot.waitSignal(week.week_asked) as signal:
        press(week, key)
    assert signal.args == [asked]


def test_t_returns_to_today(week: WeekView) -> None:
    press(week, Key.Key_End)
    press(week, Key.Key_T)
    assert week.day == TODAY


def test_enter_opens_what_is_there_and_begins_a_meeting_where_nothing_is(week: WeekView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(week.entry_opened) as opened:
        press(week, Key.Key_Return)
    assert opened.args[0].number == "2026-009"
    press(week, Key.Key_Up)
    with qtbot.waitSignal(week.new_asked) as begun:
        press(week, Key.Key_Return)
    assert begun.args == [TODAY, time(8, 30)]


def test_a_cell_tells_a_screen_reader_its_day_its_time_and_what_is_then(week: WeekView) -> None:
    said = str(week.week.data(week.currentIndex(), READS))
    assert "24.11.2026" in said
    assert "2026-009" in said
    assert week.accessibleName()


def test_hours_beyond_the_usual_ones_are_shown_when_there_is_a_meeting(week: WeekView) -> None:
    usual = week.week.rowCount()
    week.week.show_week(TODAY, TODAY, [entry(hour=7), entry(hour=18)])
    assert (week.week.first, week.week.last) == (7 * 60, 19 * 60)
    assert week.week.rowCount() == usual + 6


def test_entries_at_one_time_lie_side_by_side(week: WeekView) -> None:
    week.week.show_week(TODAY, TODAY, [entry(hour=9), entry(hour=9)])
    first, second = (one.rect for one in laid(week.week, week.grid()))
    assert first.top() == second.top()
    assert not first.intersects(second)


def test_what_has_no_time_is_in_the_row_of_the_day(week: WeekView) -> None:
    week.week.show_week(TODAY, TODAY, [replace(entry(), start=None, end=None) for _ in range(2)])
    settle()
    rects = [one.rect for one in laid(week.week, week.grid())]
    assert all(rect.bottom() <= week.grid().first for rect in rects)
    assert week.rowHeight(0) == day_row_height(week.week)
    assert len(week.week.entries(week.week.index_of(TODAY))) == 2


@pytest.mark.parametrize("night", [date(2026, 10, 25), date(2027, 3, 28)])
@pytest.mark.parametrize("hour", [2, 3, 4, 9])
def test_a_meeting_of_a_night_when_the_clocks_change_is_at_its_own_hour(
    week: WeekView, night: date, hour: int
) -> None:
    week.week.show_week(night, TODAY, [entry(night, hour)])
    (found,) = laid(week.week, week.grid())
    index = week.week.index_of(night, time(hour))
    assert week.week.start(index) == time(hour)
    assert abs(found.rect.top() - week.visualRect(index).top()) <= 1
    assert week.week.entries(index) == (found.entry,)


def test_now_is_told_by_the_clock_that_is_given_and_only_in_its_week(week: WeekView) -> None:
    hours: Any = week.verticalHeader()
    local = NOON.astimezone().time()
    assert hours.now[1] == local
    assert abs(hours.now[0] - week.grid().y(week.week, local.hour * 60 + local.minute)) <= 1
    week.week.show_week(date(2026, 12, 1), TODAY, [])
    assert hours.now is None


def test_the_minutes_are_counted_only_while_the_week_is_seen(week: WeekView) -> None:
    assert week.minute.isActive()
    week.hide()
    assert not week.minute.isActive()


def test_a_click_opens_the_entry_and_a_double_click_begins_one(week: WeekView, qtbot: QtBot) -> None:
    opened: list[AgendaEntry] = []
    week.entry_opened.connect(opened.append)
    (found,) = laid(week.week, week.grid())
    QTest.mouseClick(week.viewport(), Qt.MouseButton.LeftButton, NONE, found.rect.center())
    assert [one.number for one in opened] == ["2026-009"]
    empty = week.visualRect(week.week.index_of(date(2026, 11, 26), time(13))).center()
    with qtbot.waitSignal(week.new_asked) as begun:
        QTest.mouseClick(week.viewport(), Qt.MouseButton.LeftButton, NONE, empty)
        QTest.mouseDClick(week.viewport(), Qt.MouseButton.LeftButton, NONE, empty)
    assert begun.args == [date(2026, 11, 26), time(13)]


@pytest.mark.parametrize(
    ("key", "day", "start"),
    [
        (Key.Key_Left, date(2026, 11, 23), time(9)),
        (Key.Key_Right, date(2026, 11, 25), time(9)),
        (Key.Key_Up, TODAY, time(8, 30)),
        (Key.Key_Down, TODAY, time(9, 30)),
    ],
)
def test_control_and_an_arrow_move_the_meeting(
    week: WeekView, qtbot: QtBot, key: Key, day: date, start: time
) -> None:
    with qtbot.waitSignal(week.move_asked) as asked:
        press(week, key, CTRL)
    assert asked.args[1:] == [day, start]


def carry(week: WeekView, to: QPoint, *, drop: bool = True) -> None:
    """Take the only entry by the mouse and carry it somewhere."""
    (found,) = laid(week.week, week.grid())
    QTest.mousePress(week.viewport(), Qt.MouseButton.LeftButton, NONE, found.rect.center())
    QTest.mouseMove(week.viewport(), to)
    settle()
    if drop:
        QTest.mouseRelease(week.viewport(), Qt.MouseButton.LeftButton, NONE, to)


def test_the_mouse_carries_a_meeting_by_days_and_half_hours(week: WeekView, qtbot: QtBot) -> None:
    (found,) = laid(week.week, week.grid())
    there = found.rect.center() + QPoint(week.columnWidth(1), 3 * week.grid().half + 4)
    with qtbot.waitSignal(week.move_asked) as asked, qtbot.assertNotEmitted(week.entry_opened):
        carry(week, there)
    assert asked.args[1:] == [date(2026, 11, 25), time(10, 30)]


def test_what_is_carried_back_or_let_go_with_escape_stays(week: WeekView, qtbot: QtBot) -> None:
    (found,) = laid(week.week, week.grid())
    with qtbot.assertNotEmitted(week.move_asked), qtbot.assertNotEmitted(week.entry_opened):
        carry(week, found.rect.center() + QPoint(week.columnWidth(1), 0), drop=False)
        assert week.carried is not None
        press(week, Key.Key_Escape)
        assert week.carried is None
        QTest.mouseRelease(week.viewport(), Qt.MouseButton.LeftButton, NONE, found.rect.center())
