"""The dates of the group as a calendar file: read back by the library, on the clock of the wall in Finland."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from typing import Any

import pytest
from icalendar import Calendar

from app.domain.message import M
from app.exchange.dates_file import GroupDate, dates_file

NOW = datetime(2026, 11, 25, 8, tzinfo=UTC)


def read(*dates: GroupDate) -> Any:
    return Calendar.from_ical(dates_file(dates, "fi", NOW))


def one(day: date, start: time | None, end: time | None = None) -> GroupDate:
    return GroupDate(uid="m@kotio", day=day, what=M("Meeting of the group"), start=start, end=end)


@pytest.mark.parametrize(
    ("day", "hours"),
    [
        (date(2026, 10, 24), 3),
        (date(2026, 10, 25), 2),  # the clocks went back at four in the morning
        (date(2027, 3, 27), 2),
        (date(2027, 3, 28), 3),
        (date(2027, 7, 1), 3),
    ],
)
def test_a_time_is_that_of_the_wall_on_both_sides_of_the_nights_that_change(day: date, hours: int) -> None:
    (event,) = read(one(day, time(9), time(11))).walk("VEVENT")
    start = event["dtstart"].dt
    assert (start.date(), start.hour, start.utcoffset()) == (day, 9, timedelta(hours=hours))
    assert event["dtstart"].params["TZID"] == "Europe/Helsinki"
    assert event["dtend"].dt - start == timedelta(hours=2)


def test_the_zone_comes_along_with_a_rule_for_each_change() -> None:
    found = read(one(date(2026, 12, 1), time(9)))
    assert found["method"] == "PUBLISH"
    (zone,) = found.walk("VTIMEZONE")
    rules = {part.name: part["rrule"]["BYMONTH"] for part in zone.subcomponents}
    assert rules == {"STANDARD": [10], "DAYLIGHT": [3]}
    assert b"RDATE" not in found.to_ical()


def test_a_date_without_a_time_takes_the_day_and_nobody_is_asked() -> None:
    found = read(one(date(2026, 12, 1), None, time(11)))
    (event,) = found.walk("VEVENT")
    assert event["dtstart"].dt == date(2026, 12, 1)
    assert "dtend" not in event
    assert "attendee" not in event
    assert "organizer" not in event
