"""The week in its place: the way there, the turning, the address."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog

from app.domain.codes import Category, MeetingState, Place
from app.domain.worker import Absence
from app.services import meetings
from tests.ui.hands import CTRL, nameless, press, settle, words
from tests.ui.places.calendar.conftest import READS, Key
from tests.ui.places.given_directory import TODAY, a_case, a_meeting, a_worker, an_organisation
from ui.address import Address
from ui.places.calendar_head import WEEK

if TYPE_CHECKING:
    from pathlib import Path

    from app.domain.errors import AppError
    from app.services.session import Session
    from ui.places.calendar import Calendar

SHOWN = Address(Place.CALENDAR, page=WEEK, field=TODAY.isoformat())


def test_the_address_leads_to_the_week_and_names_it(calendar: Calendar) -> None:
    calendar.shown(SHOWN)
    assert calendar.address() == SHOWN
    assert calendar.sheet.week.isVisible()
    assert calendar.sheet.week.hasFocus()
    assert "Viikko" in calendar.sheet.head.title.text()
    assert nameless(calendar) == []


def test_page_down_reads_the_next_week(calendar: Calendar, session: Session) -> None:
    a_meeting(session, date(2026, 12, 1), (a_case(session),))
    calendar.shown(SHOWN)
    before = calendar.sheet.week.start
    press(calendar.sheet.week, Key.Key_PageDown)
    settle()
    week = calendar.sheet.week
    assert (week.day, week.start) == (date(2026, 12, 1), before)
    assert [one.number for one in week.week.timed(week.day)] == ["2026-001"]
    assert calendar.sheet.day == week.day


def test_enter_on_a_free_half_hour_begins_a_meeting_then(calendar: Calendar) -> None:
    calendar.shown(SHOWN)
    press(calendar.sheet.week, Key.Key_Down)
    start = calendar.sheet.week.start
    press(calendar.sheet.week, Key.Key_Return)
    settle()
    assert calendar.panel is not None
    assert (calendar.panel.meeting.day, calendar.panel.meeting.start) == (TODAY, start)


def test_the_month_shows_the_week_one_was_at(calendar: Calendar) -> None:
    calendar.shown(SHOWN)
    press(calendar.sheet.week, Key.Key_PageDown)
    settle()
    calendar.sheet.show_page("month")
    settle()
    assert calendar.sheet.month.day == calendar.sheet.day == date(2026, 12, 1)
    assert calendar.sheet.week.start == time(9)


def test_a_meeting_is_moved_with_its_clients_and_moved_back(calendar: Calendar, session: Session) -> None:
    meeting_id = a_meeting(session, TODAY, (a_case(session),))
    calendar.shown(SHOWN)
    calendar.sheet.week.go_to(TODAY, time(9))
    week = calendar.sheet.week
    press(week, Key.Key_Down, CTRL)
    press(week, Key.Key_Right, CTRL)
    settle()
    booked = meetings.booking(session, meeting_id)
    assert (booked.meeting.day, booked.meeting.start) == (date(2026, 11, 25), time(9, 30))
    assert booked.agenda[0].start == time(9, 30)
    assert (week.day, week.start) == (date(2026, 11, 25), time(9, 30))
    assert week.hasFocus()
    press(week, Key.Key_Left, CTRL)
    press(week, Key.Key_Up, CTRL)
    settle()
    booked = meetings.booking(session, meeting_id)
    assert (booked.meeting.day, booked.meeting.start, booked.agenda[0].start) == (TODAY, time(9), time(9))


def test_what_warns_about_the_new_time_is_shown_and_the_keyboard_stays(
    calendar: Calendar, session: Session
) -> None:
    a_meeting(session, date(2026, 11, 27))  # a Friday
    calendar.shown(Address(Place.CALENDAR, page=WEEK, field="2026-11-27"))
    calendar.sheet.week.go_to(date(2026, 11, 27), time(9))
    press(calendar.sheet.week, Key.Key_Right, CTRL)
    settle()
    assert "28.11.2026 osuu viikonloppuun." in words(calendar)
    assert calendar.sheet.week.hasFocus()


def test_a_meeting_that_was_held_stays(calendar: Calendar, session: Session) -> None:
    meeting_id = a_meeting(session, TODAY, (a_case(session),))
    with session.unit_of_work() as work:
        work.meetings.save(replace(work.meetings.get(meeting_id), state=MeetingState.HELD))
    refused: list[AppError] = []
    calendar._frame.refused.connect(refused.append)
    calendar.shown(SHOWN)
    calendar.sheet.week.go_to(TODAY, time(9))
    press(calendar.sheet.week, Key.Key_Right, CTRL)
    settle()
    assert isinstance(refused[0], meetings.MeetingHeld)
    assert meetings.booking(session, meeting_id).meeting.day == TODAY


def test_the_span_that_is_shown_goes_on_paper(calendar: Calendar) -> None:
    calendar.shown(SHOWN)
    assert calendar.sheet.span == (date(2026, 11, 23), date(2026, 11, 29))
    calendar.sheet.show_page("list")
    assert calendar.sheet.span == (date(2026, 11, 1), date(2026, 11, 30))


def test_the_dates_that_are_shown_are_saved_as_a_file(
    calendar: Calendar, session: Session, tmp_path: Path
) -> None:
    a_meeting(session, TODAY, (a_case(session),))
    calendar.shown(SHOWN)
    press(calendar.sheet.foot.dates, Key.Key_Space)
    settle()
    (dialog,) = calendar.sheet.findChildren(QFileDialog)
    assert dialog.selectedFiles()[0].endswith("kokousluettelo.ics")
    path = tmp_path / "ajat.ics"
    dialog.fileSelected.emit(str(path))
    dialog.reject()
    settle()
    said = path.read_text(encoding="utf-8")
    assert "DTSTART;TZID=Europe/Helsinki:20261124T090000" in said
    assert "2026-001" not in said


def test_who_is_away_and_who_stands_in_is_told_beside_the_week(calendar: Calendar, session: Session) -> None:
    kela = an_organisation(session, "Kela", Category.KELA)
    worker = a_worker(session, "Maija Meri", kela)
    days = (Absence(id="a", first=TODAY, last=date(2026, 11, 26)),)
    with session.unit_of_work() as work:
        work.workers.save(replace(work.workers.get(worker), absences=days))
    calendar.shown(SHOWN)
    settle()
    said = "Maija Meri on poissa 24.11.2026–26.11.2026. Varahenkilöä ei ole."
    assert said in words(calendar)
    model = calendar.sheet.week.week
    assert said in str(model.data(model.index_of(TODAY), READS))
    assert said not in str(model.data(model.index_of(date(2026, 11, 27)), READS))
    press(calendar.sheet.week, Key.Key_PageDown)
    settle()
    assert said not in words(calendar)
