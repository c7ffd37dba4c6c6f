from __future__ import annotations

from dataclasses import replace
from datetime import date, time
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtWidgets import QApplication

from app.domain.codes import Category, MeetingState, Place
from app.services import meetings
from tests.ui.hands import CTRL, click, press, settle, words, write
from tests.ui.places.given_directory import TODAY, a_case, a_meeting, a_worker, an_organisation
from ui.address import Address
from ui.language import language
from ui.places.meeting_panel import MeetingPanel
from ui.widgets.buttons import IconButton, LinkButton

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from app.services.session import Session
    from ui.places.calendar import Calendar
from tests.ui.places.calendar.conftest import READS, Key, day_field, retype


def test_it_opens_on_today_in_the_month(calendar: Calendar) -> None:
    assert calendar.address() == Address(Place.CALENDAR, page="month", field="2026-11-24")
    assert calendar.sheet.head.title.text() == "Marraskuu 2026"
    assert calendar.sheet.month.hasFocus()


def test_a_meeting_is_made_by_keyboard_in_swedish(calendar: Calendar, session: Session) -> None:
    language.set("sv")
    press(calendar.sheet.month, Key.Key_Right)
    press(calendar.sheet.month, Key.Key_Return)
    settle()
    assert day_field(calendar).hasFocus()
    assert "Nytt möte" in words(calendar)
    press(day_field(calendar), Key.Key_Return, CTRL)
    settle()
    (made,) = meetings.bookings(session, date(2026, 11, 25), date(2026, 11, 25))
    assert (made.meeting.start, made.meeting.end, made.meeting.room) == (time(9), time(11), "Huone 2")
    assert [entry.meeting_id for entry in calendar.sheet.month.days.entries(date(2026, 11, 25))] == [
        made.meeting.id
    ]


def test_enter_opens_the_meeting_of_the_day_and_esc_returns(calendar: Calendar, session: Session) -> None:
    meeting_id = a_meeting(session, TODAY, (a_case(session),))
    calendar.shown(Address(Place.CALENDAR, field=TODAY.isoformat()))
    press(calendar.sheet.month, Key.Key_Return)
    settle()
    assert calendar.address().field == meeting_id
    press(day_field(calendar), Key.Key_Escape)
    settle()
    assert calendar.panel is None
    assert calendar.sheet.month.hasFocus()


def test_a_day_with_several_meetings_opens_the_list(calendar: Calendar, session: Session) -> None:
    for hour in (9, 13):
        a_meeting(session, TODAY, hour=hour)
    calendar.sheet.reload()
    press(calendar.sheet.month, Key.Key_Return)
    settle()
    assert calendar.address().page == "list"
    assert calendar.sheet.list.hasFocus()
    assert calendar.sheet.list.day == TODAY


def test_moving_a_meeting_moves_its_clients_and_is_shown(calendar: Calendar, session: Session) -> None:
    meeting_id = a_meeting(session, TODAY, (a_case(session),))
    calendar.shown(Address(Place.CALENDAR, field=meeting_id))
    retype(day_field(calendar), "1.12.2026")
    press(day_field(calendar), Key.Key_Return, CTRL)
    settle()
    assert meetings.booking(session, meeting_id).meeting.day == date(2026, 12, 1)
    assert calendar.sheet.head.title.text() == "Joulukuu 2026"
    assert calendar.sheet.month.days.entries(date(2026, 12, 1))[0].number == "2026-001"


@pytest.mark.parametrize(
    ("typed", "begins"),
    [("6.12.2026", "6.12.2026 on vapaapäivä:"), ("28.11.2026", "28.11.2026 osuu viikonloppuun.")],
)
def test_weekends_and_days_off_warn_and_do_not_block(
    calendar: Calendar, session: Session, qtbot: QtBot, typed: str, begins: str
) -> None:
    press(calendar.sheet.month, Key.Key_N)
    retype(day_field(calendar), typed)
    qtbot.waitUntil(lambda: any(said.startswith(begins) for said in words(calendar.planes.pane)))
    press(day_field(calendar), Key.Key_Return, CTRL)
    settle()
    assert len(meetings.bookings(session, date(2026, 11, 28), date(2026, 12, 6))) == 1


def test_a_member_in_another_meeting_is_warned_about_at_once(
    calendar: Calendar, session: Session, qtbot: QtBot
) -> None:
    asa = a_worker(session, "Åsa Öhman", an_organisation(session, "Kivisalon vankila", Category.PRISON))
    a_meeting(session, date(2026, 11, 26), (a_case(session),), worker=asa)
    own = a_meeting(session, TODAY, (a_case(session),), worker=asa)
    calendar.shown(Address(Place.CALENDAR, field=own))
    settle()
    assert not any("Åsa Öhman" in said for said in words(calendar.planes.pane))
    retype(day_field(calendar), "26.11.2026")
    warned = "Åsa Öhman on toisessa kokouksessa klo 9.00–9.40."
    qtbot.waitUntil(lambda: warned in words(calendar.planes.pane))


def test_delete_asks_in_place_and_cancels(calendar: Calendar, session: Session) -> None:
    meeting_id = a_meeting(session, TODAY, (a_case(session),))
    calendar.sheet.reload()
    press(calendar.sheet.month, Key.Key_Delete)
    settle()
    assert "Perutaanko tämä kokous?" in words(calendar)
    assert meetings.booking(session, meeting_id).meeting.state is MeetingState.PLANNED
    act = QApplication.focusWidget()
    assert isinstance(act, LinkButton)
    press(act, Key.Key_Escape)
    settle()
    assert "Perutaanko tämä kokous?" not in words(calendar), "Esc takes the question away, not the meeting"
    assert isinstance(calendar.panel, MeetingPanel)
    press(calendar.panel.cancel, Key.Key_Space)
    settle()
    act = QApplication.focusWidget()
    assert isinstance(act, LinkButton)
    assert act.text() == "Kyllä, peru"
    press(act, Key.Key_Space)
    settle()
    assert meetings.booking(session, meeting_id).meeting.state is MeetingState.CANCELLED
    assert "peruttu" in str(calendar.sheet.month.days.data(calendar.sheet.month.days.index_of(TODAY), READS))


def test_a_held_meeting_cannot_be_moved_and_says_so(calendar: Calendar, session: Session) -> None:
    meeting_id = a_meeting(session, TODAY)
    _hold(session, meeting_id)
    calendar.shown(Address(Place.CALENDAR, field=meeting_id))
    retype(day_field(calendar), "1.12.2026")
    press(day_field(calendar), Key.Key_Return, CTRL)
    settle()
    assert any(said.startswith("Kokous on pidetty") for said in words(calendar))
    assert calendar.leave() is False
    assert meetings.booking(session, meeting_id).meeting.day == TODAY


def test_clients_are_added_timed_and_taken_off_by_number(calendar: Calendar, session: Session) -> None:
    meeting_id = a_meeting(session, TODAY)
    a_case(session)
    a_case(session, "Eino Mäki")
    calendar.shown(Address(Place.CALENDAR, field=meeting_id))
    settle()
    editor = _agenda(calendar)
    for number in ("2026-001", "2026-002"):
        line = editor.choice.lineEdit()
        line.selectAll()
        write(line, number)
        press(line, Key.Key_Return)
        settle()
    assert [row.fields["start"].text() for row in editor.rows] == ["9.00", "9.40"]
    first = editor.rows[0].fields
    retype(first["end"], "12")
    retype(editor.rows[0].fields["start"], "11.20")
    assert [row.slot.start for row in editor.rows] == [time(9, 40), time(11, 20)], "in order of time"
    assert [entry.number for entry in calendar.sheet.month.days.entries(TODAY)] == ["2026-002", "2026-001"]
    off = [button for button in editor.rows[0].findChildren(IconButton) if button.isVisible()]
    click(off[0])
    settle()
    assert [row.slot.start for row in editor.rows] == [time(11, 20)]


def test_a_time_that_cannot_be_read_stays_as_it_is_typed(calendar: Calendar, session: Session) -> None:
    meeting_id = a_meeting(session, TODAY, (a_case(session),))
    calendar.shown(Address(Place.CALENDAR, field=meeting_id))
    field = _agenda(calendar).rows[0].fields["start"]
    retype(field, "kymmenen")
    assert field.text() == "kymmenen"
    assert field.property("problem") is True
    assert field.accessibleDescription() == "Kirjoita aika muodossa 9.30."
    assert meetings.booking(session, meeting_id).agenda[0].start == time(9)


def test_a_time_elsewhere_is_moved_only_when_asked(calendar: Calendar, session: Session) -> None:
    case_id = a_case(session)
    a_meeting(session, date(2026, 11, 26), (case_id,))
    here = a_meeting(session, TODAY)
    calendar.shown(Address(Place.CALENDAR, field=here))
    editor = _agenda(calendar)
    write(editor.choice.lineEdit(), "2026-001")
    click(editor.add)
    settle()
    assert "Asiakkaalla on jo aika 26.11.2026." in words(calendar)
    assert editor.rows == []
    click(next(link for link in calendar.findChildren(LinkButton) if link.text() == "Siirrä tähän"))
    settle()
    assert [row.slot.case_id for row in editor.rows] == [case_id]


def _agenda(calendar: Calendar) -> Any:
    assert isinstance(calendar.panel, MeetingPanel)
    return calendar.panel.agenda


def _hold(session: Session, meeting_id: str) -> None:
    with session.unit_of_work() as work:
        work.meetings.save(replace(work.meetings.get(meeting_id), state=MeetingState.HELD))
