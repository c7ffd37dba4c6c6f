"""The list in place of the month: a screen reader has it at once; it tells and does all that the month does."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from app.domain.calendar_fi import day_off, week
from app.domain.codes import Place, Reply
from app.domain.meeting import Invitee
from app.services import meetings
from i18n import day as day_words
from tests.ui.hands import press, settle
from tests.ui.places.calendar.conftest import READS, Key, day_field
from tests.ui.places.given_directory import TODAY, a_case, a_meeting
from ui.address import Address
from ui.models.calendar_words import facts
from ui.places.calendar_head import LIST, MONTH
from ui.places.calendar_list import COLUMNS
from ui.widgets import reader
from ui.widgets.open_row import OpenRow

if TYPE_CHECKING:
    from app.services.session import Session
    from ui.places.calendar import Calendar
    from ui.places.calendar_list import AgendaList

DECEMBER = date(2026, 12, 6)  # Independence Day, without a meeting


@pytest.fixture
def heard(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reader, "listens", lambda: True)


def told(rows: AgendaList) -> list[str]:
    """Return what a reader is told of each row, whole."""
    model = rows.lines
    cells = [
        [str(model.index(row, column).data(READS)) for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]
    return [", ".join(row) for row in cells]


@pytest.mark.usefixtures("heard")
def test_a_screen_reader_has_the_list_until_another_is_chosen(calendar: Calendar, session: Session) -> None:
    a_meeting(session, TODAY)
    calendar.shown(Address(Place.CALENDAR))
    assert calendar.sheet.page == LIST
    assert calendar.sheet.list.hasFocus()
    calendar.sheet.head.page_chosen.emit(MONTH)
    calendar.shown(Address(Place.CALENDAR))
    assert calendar.sheet.page == MONTH


def test_without_one_the_month_is_shown(calendar: Calendar) -> None:
    calendar.shown(Address(Place.CALENDAR))
    assert calendar.sheet.page == MONTH


@pytest.mark.usefixtures("heard")
def test_the_list_tells_of_a_month_what_the_month_tells(calendar: Calendar, session: Session) -> None:
    a_meeting(session, TODAY, (a_case(session),))
    a_meeting(session, TODAY + timedelta(days=7))
    for day in (TODAY, DECEMBER):
        calendar.shown(Address(Place.CALENDAR, page=LIST, field=day.isoformat()))
        settle()
        model, rows = calendar.sheet.month.days, told(calendar.sheet.list)
        for number in range((model.last - model.first).days + 1):
            one = model.first + timedelta(days=number)
            off, entries = day_off(one), model.entries(one)
            if one.month != day.month or not (off or entries):
                continue
            of_day = [row for row in rows if f" {day_words(one)}, " in row]
            assert len(of_day) == max(1, len(entries)), one
            assert all(f"viikko {week(one)}" in row for row in of_day)
            assert ("tänään" in of_day[0]) == (one == model.today)
            for entry, row in zip(entries, of_day, strict=False):
                assert [part for part in facts(entry).split(", ") if not said_in(part, row)] == []


@pytest.mark.usefixtures("heard")
def test_how_many_come_is_told_also_where_it_has_no_column(calendar: Calendar, session: Session) -> None:
    meeting = a_meeting(session, TODAY, (a_case(session),))
    with session.unit_of_work() as work:
        slot = next(one for one in work.slots.all() if one.meeting_id == meeting)
        work.slots.save(replace(slot, invitees=(Invitee(id="1", reply=Reply.COMES), Invitee(id="2"))))
    calendar.shown(Address(Place.CALENDAR, page=LIST))
    rows = calendar.sheet.list
    assert rows.lines.columnCount() == len(COLUMNS)
    calendar.resize(700, 700)
    settle()
    assert rows.lines.columnCount() < len(COLUMNS)
    assert "1/2 tulee" in told(rows)[0]


def said_in(part: str, row: str) -> bool:
    """Is a fact said; the heading of its column says “at” and “case”."""
    return part.removeprefix("klo ").removeprefix("tapaus ").replace("ei vielä asiakkaita", "–") in row


@pytest.mark.usefixtures("heard")
def test_a_day_off_is_named_and_a_meeting_begins_on_it_from_the_list(calendar: Calendar) -> None:
    calendar.shown(Address(Place.CALENDAR, page=LIST, field=DECEMBER.isoformat()))
    rows = calendar.sheet.list
    assert rows.day == DECEMBER
    assert "itsenäisyyspäivä" in told(rows)[rows.currentIndex().row()].lower()
    press(rows, Key.Key_Return)
    assert day_field(calendar).text() == "6.12.2026"


@pytest.mark.usefixtures("heard")
def test_what_is_chosen_without_keys_is_opened_by_a_button_that_says_which_row(
    calendar: Calendar, session: Session
) -> None:
    number = a_meeting(session, TODAY, (a_case(session),))
    calendar.shown(Address(Place.CALENDAR))
    rows = calendar.sheet.list
    rows.setCurrentIndex(rows.lines.index(-1, -1))
    button = calendar.findChild(OpenRow)
    assert isinstance(button, OpenRow)
    assert button.isHidden()
    rows.selectRow(0)  # as Qt does it for an assistive tool
    assert button.isVisible()
    assert button.accessibleName().startswith("Avaa rivi: tiistai 24.11.2026, viikko 48, tänään, ")
    assert "2026-001" in button.accessibleName()
    button.click()
    assert calendar.panel is not None
    assert calendar.panel.meeting.id == number
    assert meetings.booking(session, number).meeting.day == TODAY


def test_without_a_reader_there_is_no_such_button(calendar: Calendar, session: Session) -> None:
    a_meeting(session, TODAY)
    calendar.shown(Address(Place.CALENDAR, page=LIST))
    button = calendar.findChild(OpenRow)
    assert isinstance(button, OpenRow)
    assert button.isHidden()
    assert calendar.sheet.list.currentIndex().data(Qt.ItemDataRole.DisplayRole) == "ti 24.11."
