"""The month by keyboard and pointer, and how its days are drawn."""

from __future__ import annotations

import sys
from datetime import date, time, timedelta
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QPixmap
from PySide6.QtTest import QTest

from app.domain.agenda import AgendaEntry, EntryState
from app.domain.codes import MeetingPlace
from app.domain.ids import MeetingId
from tests.ui.hands import CTRL, NONE, press, settle, show
from ui.language import language
from ui.models.month_model import MonthModel
from ui.places.calendar_day import More, day_off_lines, least_height, placed
from ui.places.calendar_entry import width_of
from ui.places.calendar_month import MonthView

if TYPE_CHECKING:
    from types import FrameType

    from pytestqt.qtbot import QtBot

TODAY = date(2026, 11, 24)
Key = Qt.Key
CALLS_AN_ENTRY = 120


def entry(day: date = TODAY, hour: int = 9, state: EntryState = EntryState.COMING) -> AgendaEntry:
    return AgendaEntry(
        meeting_id=MeetingId(f"{day}"),
        day=day,
        state=state,
        start=time(hour),
        end=time(hour, 40),
        place=MeetingPlace.TEAMS,
        number=f"2026-{hour:03}",
        coming=2,
        invited=3,
    )


@pytest.fixture
def month(qtbot: QtBot) -> MonthView:
    view = MonthView(MonthModel(TODAY, TODAY))
    qtbot.addWidget(view)
    show(view, 1016, 560)
    view.go_to(TODAY)
    view.setFocus()
    return view


@pytest.mark.parametrize(
    ("key", "day"),
    [
        (Key.Key_Left, date(2026, 11, 23)),
        (Key.Key_Right, date(2026, 11, 25)),
        (Key.Key_Up, date(2026, 11, 17)),
        (Key.Key_Home, date(2026, 11, 23)),
        (Key.Key_End, date(2026, 11, 29)),
    ],
)
def test_the_keys_go_from_day_to_day(month: MonthView, key: Key, day: date) -> None:
    press(month, key)
    assert month.day == day


@pytest.mark.parametrize(
    ("start", "key", "asked"),
    [
        (date(2026, 11, 30), Key.Key_Right, date(2026, 12, 1)),
        (date(2026, 11, 24), Key.Key_Down, date(2026, 12, 1)),
        (date(2026, 11, 1), Key.Key_Left, date(2026, 10, 31)),
        (date(2026, 11, 24), Key.Key_PageDown, date(2026, 12, 24)),
        (date(2026, 11, 30), Key.Key_PageUp, date(2026, 10, 30)),
    ],
)
def test_a_day_of_another_month_is_asked_for(
    month: MonthView, qtbot: QtBot, start: date, key: Key, asked: date
) -> None:
    month.go_to(start)
    with qtbot.waitSignal(month.month_asked) as signal:
        press(month, key)
    assert signal.args == [asked]


def test_t_returns_to_today_and_n_begins_a_meeting(month: MonthView, qtbot: QtBot) -> None:
    month.go_to(date(2026, 11, 3))
    with qtbot.waitSignal(month.new_asked) as asked:
        press(month, Key.Key_N)
    assert asked.args == [date(2026, 11, 3)]
    press(month, Key.Key_T)
    assert month.day == TODAY


@pytest.mark.parametrize("key", [Key.Key_Return, Key.Key_Enter, Key.Key_Space])
def test_enter_opens_the_day(month: MonthView, qtbot: QtBot, key: Key) -> None:
    with qtbot.waitSignal(month.day_opened) as opened:
        press(month, key)
    assert opened.args == [TODAY]


def test_keys_with_control_are_left_to_the_window(month: MonthView, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(month.new_asked):
        press(month, Key.Key_N, CTRL)
    with qtbot.assertNotEmitted(month.month_asked):
        press(month, Key.Key_PageDown, CTRL)


@pytest.mark.parametrize("state", list(EntryState))
def test_delete_asks_only_for_a_meeting_still_to_come(month: MonthView, qtbot: QtBot, state: EntryState) -> None:
    month.days.show_entries([entry(state=state)])
    asked: list[Any] = []
    month.cancel_asked.connect(asked.append)
    press(month, Key.Key_Delete)
    assert bool(asked) is (state in {EntryState.COMING, EntryState.WAITING})


def test_a_click_opens_the_entry_under_the_pointer_and_an_empty_place_none(month: MonthView) -> None:
    month.days.show_entries([entry(hour=9), entry(hour=10)])
    opened: list[AgendaEntry] = []
    month.entry_opened.connect(opened.append)
    rect = month.visualRect(month.days.index_of(TODAY))
    for one in placed(rect, TODAY, month.days.entries(TODAY)):
        QTest.mouseClick(month.viewport(), Qt.MouseButton.LeftButton, NONE, one.rect.center())
    QTest.mouseClick(month.viewport(), Qt.MouseButton.LeftButton, NONE, rect.topLeft() + QPoint(60, 8))
    assert [one.start for one in opened] == [time(9), time(10)]


def test_more_leads_to_the_list_of_the_day(month: MonthView, qtbot: QtBot) -> None:
    month.days.show_entries([entry(hour=hour) for hour in (9, 10, 11, 12)])
    rect = month.visualRect(month.days.index_of(TODAY))
    last = placed(rect, TODAY, month.days.entries(TODAY))[-1]
    assert last.what == More(2)
    with qtbot.waitSignal(month.more_asked) as asked:
        QTest.mouseClick(month.viewport(), Qt.MouseButton.LeftButton, NONE, last.rect.center())
    assert asked.args == [TODAY]


def test_a_double_click_on_an_empty_day_opens_it(month: MonthView, qtbot: QtBot) -> None:
    month.days.show_entries([entry()])
    there = month.visualRect(month.days.index_of(date(2026, 11, 5))).center()
    with qtbot.waitSignal(month.day_opened) as opened:
        QTest.mouseClick(month.viewport(), Qt.MouseButton.LeftButton, NONE, there)
        QTest.mouseDClick(month.viewport(), Qt.MouseButton.LeftButton, NONE, there)
    assert opened.args == [date(2026, 11, 5)]


@pytest.mark.parametrize(
    ("number", "height", "shown"),
    [(0, 90, []), (1, 90, [1]), (3, 90, [1, 1, 1]), (4, 90, [1, 1, 2]), (9, 90, [1, 1, 7]), (3, 70, [1, 2])],
)
def test_at_most_three_entries_else_one_less_and_how_many_more(number: int, height: int, shown: list[int]) -> None:
    entries = tuple(entry(hour=hour) for hour in range(number))
    rect = QRect(0, 0, 138, height)
    what = placed(rect, TODAY, entries)
    assert [one.what.number if isinstance(one.what, More) else 1 for one in what] == shown
    assert all(rect.contains(one.rect) for one in what)


def test_the_name_of_a_day_off_takes_its_lines_from_the_entries() -> None:
    independence = date(2026, 12, 6)
    language.set("en")
    assert day_off_lines(independence, 138) == ["Independence Day"]
    assert day_off_lines(TODAY, 138) == []
    assert day_off_lines(independence, 40) == [], "what does not fit is left to the tooltip"
    rect = QRect(0, 0, 138, 90)
    entries = tuple(entry(independence, hour) for hour in range(3))
    assert placed(rect, independence, entries)[-1].what == More(2)


def test_a_whole_month_fits_a_window_of_720_pixels(month: MonthView) -> None:
    assert month.verticalScrollBar().maximum() == 0
    assert month.viewport().height() // month.days.rowCount() >= least_height()
    month.resize(1016, 300)
    settle()
    assert month.verticalScrollBar().maximum() > 0, "a small window scrolls instead of squeezing"


def test_weekends_give_room_to_the_working_days_when_it_is_scarce(month: MonthView) -> None:
    assert month.columnWidth(5) == pytest.approx(month.columnWidth(0), abs=1)
    month.resize(676, 560)
    settle()
    assert month.columnWidth(6) < month.columnWidth(0)
    assert sum(month.columnWidth(n) for n in range(7)) == month.viewport().width()
    assert width_of(entry(), long_number=False) <= month.columnWidth(0) - 8


def test_a_month_of_sixty_meetings_costs_sixty_entries_and_no_more(month: MonthView) -> None:
    """Counted, not timed, so that it says the same on every machine; `tests.benchmarks` tells the milliseconds."""
    days = [date(2026, 11, 2) + timedelta(days=n) for n in range(20)]
    picture = QPixmap(month.size())
    month.render(picture)
    empty = _calls(month, picture)
    month.days.show_entries([entry(day, 9 + n, EntryState.WAITING) for day in days for n in range(3)])
    month.render(picture)
    full = _calls(month, picture)
    assert (full - empty) / 60 < CALLS_AN_ENTRY


def _calls(month: MonthView, picture: QPixmap) -> int:
    """Return how many functions, ours and Qt's, are called to paint a month."""
    called = 0

    def count(_frame: FrameType, event: str, _what: object) -> None:
        nonlocal called
        called += event in {"call", "c_call"}

    sys.setprofile(count)
    try:
        month.render(picture)
    finally:
        sys.setprofile(None)
    return called
