"""Recurring dates: one series, all or nothing, and what warns about each day."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time
from typing import TYPE_CHECKING

import pytest

from app.domain.codes import MeetingPlace
from app.domain.ids import MeetingId
from app.domain.message import M
from app.services import meetings, series

if TYPE_CHECKING:
    from app.services.session import Session

DAYS = (date(2026, 12, 8), date(2026, 12, 22))


def test_the_dates_of_a_series_are_meetings_tied_together(session: Session) -> None:
    model = replace(meetings.blank_meeting(session, DAYS[0]), start=time(9), end=time(11))
    made = series.save_series(session, model, (DAYS[1], *DAYS))
    kept = [booked.meeting for booked in meetings.bookings(session, DAYS[0], DAYS[1])]
    assert [meeting.day for meeting in kept] == list(DAYS)
    assert [meeting.id for meeting in kept] == [meeting.id for meeting in made]
    assert len({meeting.id for meeting in kept}) == 2
    (tie,) = {meeting.series for meeting in kept}
    assert tie


def test_nothing_is_saved_where_the_times_cannot_be(session: Session) -> None:
    model = replace(meetings.blank_meeting(session, DAYS[0]), start=time(9), end=time(8))
    with pytest.raises(meetings.NothingBefore):
        series.save_series(session, model, DAYS)
    with pytest.raises(meetings.DayMissing):
        series.save_series(session, replace(model, end=None), ())
    assert meetings.bookings(session, DAYS[0], DAYS[1]) == ()


def test_a_taken_day_is_warned_about_and_the_others_are_not(session: Session) -> None:
    model = replace(meetings.blank_meeting(session, DAYS[0]), place=MeetingPlace.OFFICE, room="A", chair_id=None)
    meetings.save_meeting(session, replace(model, start=time(9), end=time(11)))
    other = replace(model, id=MeetingId("other"), start=time(10), end=time(12))
    found = series.warnings(session, other, DAYS)
    assert found == {
        DAYS[0]: (M("The room is taken at {start}–{end}.", start=time(9), end=time(11)),),
        DAYS[1]: (),
    }


def test_the_rhythm_begins_on_the_weekday_of_the_group(session: Session) -> None:
    with session.unit_of_work() as work:
        group = work.groups.all()[0]
        work.groups.save(replace(group, weekday=1, every_weeks=2))
    assert series.rhythm(session, date(2026, 11, 25)) == (date(2026, 12, 1), 2)
