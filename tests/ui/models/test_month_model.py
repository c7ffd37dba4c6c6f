"""The month as a table: whole weeks from Monday, and everything of a day for a screen reader."""

from __future__ import annotations

from datetime import date, time, timedelta
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt

from app.domain.agenda import AgendaEntry, EntryState
from app.domain.codes import MeetingPlace
from app.domain.ids import MeetingId
from ui.language import language
from ui.models.month_model import DAY, DAYS, ENTRIES, MonthModel

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

TODAY = date(2026, 11, 24)
READS, TIP = Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole


def entry(day: date = TODAY, number: str = "2026-014", state: EntryState = EntryState.WAITING) -> AgendaEntry:
    return AgendaEntry(
        meeting_id=MeetingId("m"),
        day=day,
        state=state,
        start=time(9),
        end=time(9, 40),
        place=MeetingPlace.TEAMS,
        number=number,
        coming=3,
        invited=5,
    )


def test_the_model_keeps_qt_s_rules(qtmodeltester: Any) -> None:
    model = MonthModel(TODAY, TODAY)
    model.show_entries([entry(), entry(date(2026, 11, 30))])
    qtmodeltester.check(model)


@given(st.dates(date(1990, 1, 1), date(2090, 12, 31)))
def test_every_day_of_a_month_is_shown_once_in_whole_weeks(day: date) -> None:
    model = MonthModel(day, TODAY)
    shown = [model.day(model.index(row, column)) for row in range(model.rowCount()) for column in range(DAYS)]
    assert (shown[0].weekday(), shown[-1].weekday()) == (0, 6)
    assert shown == [shown[0] + timedelta(days=n) for n in range(len(shown))]
    assert model.day(model.index_of(day)) == day
    assert not model.index_of(model.last + timedelta(days=1)).isValid()


@pytest.mark.parametrize(
    ("code", "weekday", "week", "long_week"),
    [("fi", "ti", "vk 48", "viikko 48"), ("sv", "tis", "v. 48", "vecka 48")],
)
def test_heads_are_in_the_language_of_the_window(code: str, weekday: str, week: str, long_week: str) -> None:
    model = MonthModel(TODAY, TODAY)
    language.set(code)
    row = model.index_of(TODAY).row()
    assert model.headerData(1, Qt.Orientation.Horizontal) == weekday
    assert model.headerData(row, Qt.Orientation.Vertical) == week
    assert model.headerData(row, Qt.Orientation.Vertical, READS) == long_week


def test_a_switch_of_language_tells_the_view(qtbot: QtBot) -> None:
    model = MonthModel(TODAY, TODAY)
    with qtbot.waitSignals([model.headerDataChanged, model.dataChanged]):
        language.set("sv")


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("fi", ("tänään, tiistai 24.11.2026, viikko 48. 1 kokousaika. klo 9.00–9.40, tapaus 2026-014, Teams, "
               "3/5 tulee, vastauksia puuttuu")),
        ("sv", ("i dag, tisdag 24.11.2026, vecka 48. 1 mötestid. kl. 9.00–9.40, ärende 2026-014, Teams, "
               "3/5 kommer, svar saknas")),
    ],
)  # fmt: skip
def test_a_screen_reader_hears_everything_of_a_day(code: str, said: str) -> None:
    model = MonthModel(TODAY, TODAY)
    model.show_entries([entry()])
    language.set(code)
    assert model.data(model.index_of(TODAY), READS) == said


def test_a_day_off_and_an_empty_day_say_so() -> None:
    model = MonthModel(date(2026, 12, 1), TODAY)
    language.set("en")
    index = model.index_of(date(2026, 12, 6))
    assert model.data(index, READS) == "Sunday 6.12.2026, Independence Day, week 49. no meetings"
    assert model.data(index, TIP) == "Independence Day"
    assert model.data(model.index_of(date(2026, 12, 7)), TIP) is None


def test_the_entries_of_a_day_are_its_own_in_order() -> None:
    model = MonthModel(TODAY, TODAY)
    first, second, other = entry(number="1"), entry(number="2"), entry(date(2026, 11, 25), "3")
    model.show_entries([first, second, other])
    assert model.data(model.index_of(TODAY), ENTRIES) == (first, second)
    assert model.data(model.index_of(TODAY), DAY) == TODAY
    model.show_month(date(2026, 12, 1), TODAY)
    assert model.entries(date(2026, 11, 30)) == ()
    assert model.data(model.index(0, 0)) == "30"
    assert model.data(model.index(0, 1)) == "1.12."
