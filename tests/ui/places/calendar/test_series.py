"""Recurring dates by keyboard: the days off are asked about one by one, then all are made at once."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit

from app.domain.codes import Place
from app.services import meetings
from tests.ui.hands import CTRL, nameless, press, settle, words
from tests.ui.places.calendar.conftest import Key, retype
from ui.address import Address
from ui.places.series_panel import SeriesPanel

if TYPE_CHECKING:
    from app.services.session import Session
    from ui.places.calendar import Calendar


def planned(calendar: Calendar, first: str, every: str, count: str) -> SeriesPanel:
    """Open the panel and type the rhythm."""
    calendar.shown(Address(Place.CALENDAR, page="week"))
    press(calendar.sheet.foot.series, Key.Key_Space)
    settle()
    assert isinstance(calendar.panel, SeriesPanel)
    views = {name: view for _, form in calendar.panel.forms for name, view in form.views.items()}
    typed = {"day": first, "every_weeks": every, "dates": count, "start": "9.00", "end": "11.00"}
    for name, text in typed.items():
        field = views[name].editor.target()
        assert isinstance(field, QLineEdit)
        retype(field, text)
    calendar.panel.show_dates()
    settle()
    return calendar.panel


def test_a_day_off_is_asked_about_and_moved_by_keyboard(calendar: Calendar, session: Session) -> None:
    panel = planned(calendar, "10.12.2026", "2", "3")
    off = panel.dates.dates[1]
    assert off.asked
    assert "to 24.12.2026: Jouluaatto" in words(panel)
    press(panel, Key.Key_Return, CTRL)
    settle()
    assert calendar.panel is panel
    assert meetings.bookings(session, date(2026, 12, 1), date(2027, 2, 1)) == ()
    assert off.choice is not None
    press(off.choice, Key.Key_Right)
    press(off.choice, Key.Key_Right)
    assert off.day == date(2026, 12, 28)
    assert nameless(panel) == []
    press(panel, Key.Key_Return, CTRL)
    settle()
    days = [one.meeting.day for one in meetings.bookings(session, date(2026, 12, 1), date(2027, 2, 1))]
    assert days == [date(2026, 12, 10), date(2026, 12, 28), date(2027, 1, 7)]
    assert calendar.panel is None
    assert calendar.sheet.day == date(2026, 12, 10)


def test_a_date_that_is_not_wanted_is_unticked(calendar: Calendar, session: Session) -> None:
    panel = planned(calendar, "1.12.2026", "1", "2")
    tick = panel.dates.dates[0].tick
    assert tick is not None
    press(tick, Key.Key_Space)
    press(panel, Key.Key_Return, CTRL)
    settle()
    found = meetings.bookings(session, date(2026, 12, 1), date(2027, 2, 1))
    assert [one.meeting.day for one in found] == [date(2026, 12, 8)]


def test_a_longer_rhythm_keeps_what_was_decided(calendar: Calendar) -> None:
    panel = planned(calendar, "1.12.2026", "1", "2")
    tick = panel.dates.dates[0].tick
    assert tick is not None
    press(tick, Key.Key_Space)
    views = {name: view for _, form in panel.forms for name, view in form.views.items()}
    field = views["dates"].editor.target()
    assert isinstance(field, QLineEdit)
    retype(field, "4")
    panel.show_dates()
    assert [one.day for one in panel.dates.dates] == [
        None,
        date(2026, 12, 8),
        date(2026, 12, 15),
        date(2026, 12, 22),
    ]


def test_leaving_makes_nothing(calendar: Calendar, session: Session) -> None:
    panel = planned(calendar, "1.12.2026", "1", "2")
    press(panel, Key.Key_Escape)
    settle()
    assert calendar.panel is None
    assert meetings.bookings(session, date(2026, 12, 1), date(2027, 2, 1)) == ()


def test_an_address_leads_to_recurring_dates(calendar: Calendar) -> None:
    calendar.shown(Address(Place.CALENDAR, page="series"))
    assert isinstance(calendar.panel, SeriesPanel)
    assert calendar.panel.isVisible()
