from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from app.domain.codes import Place
from app.services import meetings
from tests.ui.hands import click, nameless, press, settle, words, write
from tests.ui.places.given_directory import CLIENT, TODAY, a_case, a_meeting
from ui.address import Address
from ui.language import language
from ui.widgets.buttons import LinkButton

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from app.services.session import Session
    from ui.places.calendar import Calendar
from tests.ui.places.calendar.conftest import READS, Key, day_field, retype


def test_leaving_saves_what_can_be_saved(calendar: Calendar, session: Session) -> None:
    meeting_id = a_meeting(session, TODAY)
    calendar.shown(Address(Place.CALENDAR, field=meeting_id))
    retype(day_field(calendar), "2.12.2026")
    assert calendar.leave() is True
    assert meetings.booking(session, meeting_id).meeting.day == date(2026, 12, 2)


def test_what_cannot_be_saved_keeps_the_window_until_it_is_given_up(calendar: Calendar, session: Session) -> None:
    meeting_id = a_meeting(session, TODAY)
    calendar.shown(Address(Place.CALENDAR, field=meeting_id))
    retype(day_field(calendar), "31.2.")
    assert calendar.leave() is False
    assert day_field(calendar).text() == "31.2."
    click(next(link for link in calendar.findChildren(LinkButton) if link.text() == "Luovu muutoksista"))
    settle()
    assert calendar.panel is None
    assert calendar.leave() is True
    assert meetings.booking(session, meeting_id).meeting.day == TODAY


def test_an_untouched_new_meeting_leaves_nothing_behind(calendar: Calendar, session: Session) -> None:
    press(calendar.sheet.month, Key.Key_N)
    assert calendar.leave() is True
    assert meetings.bookings(session, date(2026, 1, 1), date(2026, 12, 31)) == ()


def test_a_switch_of_language_keeps_what_is_half_typed(calendar: Calendar, session: Session) -> None:
    a_meeting(session, TODAY)
    calendar.sheet.reload()
    press(calendar.sheet.month, Key.Key_Return)
    field = day_field(calendar)
    field.selectAll()
    write(field, "26.")
    language.set("sv")
    settle()
    assert (field.text(), field.hasFocus(), field.cursorPosition()) == ("26.", True, 3)
    assert calendar.sheet.head.title.text() == "November 2026"
    assert {"I dag", "Månad", "Lista", "Nytt möte"} <= set(words(calendar))


def test_no_cell_and_no_word_of_the_calendar_holds_a_name(calendar: Calendar, session: Session) -> None:
    case_id = a_case(session)
    meeting_id = a_meeting(session, TODAY, (case_id,))
    calendar.shown(Address(Place.CALENDAR, page="list", field=meeting_id))
    settle()
    model, lines = calendar.sheet.month.days, calendar.sheet.list.lines
    said = [str(model.data(model.index(r, c), READS)) for r in range(model.rowCount()) for c in range(7)]
    said += [str(model.data(model.index_of(TODAY), Qt.ItemDataRole.ToolTipRole))]
    said += [str(lines.data(lines.index(0, c), READS)) for c in range(lines.columnCount())]
    said += words(calendar)
    first, last = CLIENT.split()
    assert not [text for text in said if first in text or last in text]
    assert any("2026-001" in text for text in said)


def test_the_list_reads_the_month_and_turns_by_the_same_keys(calendar: Calendar, session: Session) -> None:
    a_meeting(session, TODAY, (a_case(session),))
    a_meeting(session, date(2026, 12, 29))
    calendar.shown(Address(Place.CALENDAR, page="list", field=TODAY.isoformat()))
    settle()
    assert calendar.sheet.list.lines.rowCount() == 1
    press(calendar.sheet.list, Key.Key_PageDown)
    settle()
    assert calendar.sheet.head.title.text() == "Joulukuu 2026"
    assert calendar.sheet.list.day == date(2026, 12, 24)  # Christmas Eve, which has a line of its own
    press(calendar.sheet.list, Key.Key_T)
    settle()
    assert calendar.sheet.list.day == TODAY
    press(calendar.sheet.list, Key.Key_Return)
    settle()
    assert calendar.panel is not None


def test_an_empty_month_says_so_in_the_list_and_offers_one_button(calendar: Calendar) -> None:
    calendar.shown(Address(Place.CALENDAR, page="list", field="2027-03-05"))
    settle()
    assert "Ei kokouksia tässä kuussa." in words(calendar)
    assert not calendar.sheet.head.new.isVisible()


def test_an_address_rebuilds_the_screen(calendar: Calendar, session: Session) -> None:
    meeting_id = a_meeting(session, date(2026, 12, 1), (a_case(session),))
    address = Address(Place.CALENDAR, page="list", field=meeting_id)
    calendar.shown(address)
    settle()
    assert calendar.address() == address
    session.suspend()
    session.resume()
    calendar.shown(address)
    assert calendar.address() == address


def test_a_meeting_that_is_gone_is_told_and_the_day_stays(calendar: Calendar, qtbot: QtBot) -> None:
    with qtbot.waitSignal(calendar._frame.refused):
        calendar.shown(Address(Place.CALENDAR, field="no-such-meeting"))
    assert calendar.address().field == TODAY.isoformat()


def test_everything_that_takes_the_keyboard_has_a_name(calendar: Calendar, session: Session) -> None:
    meeting_id = a_meeting(session, TODAY, (a_case(session), a_case(session, "Eino Mäki")))
    calendar.shown(Address(Place.CALENDAR, field=meeting_id))
    settle()
    assert nameless(calendar) == []


def test_every_text_is_bound(calendar: Calendar, session: Session) -> None:
    meeting_id = a_meeting(session, TODAY, (a_case(session),))
    calendar.shown(Address(Place.CALENDAR, field=meeting_id))
    settle()
    assert list(language.unbound(calendar)) == []
