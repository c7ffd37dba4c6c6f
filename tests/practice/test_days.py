"""Days counted from today: work falls on working days, the group meets every second Tuesday."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from app.domain.calendar_fi import is_working_day
from app.practice.days import Days, key

TUESDAY = date(2026, 11, 24)
WEEK = [TUESDAY + timedelta(days=n) for n in range(7)]
HOLIDAYS = [date(2027, 3, 26), date(2026, 12, 25), date(2027, 1, 6), date(2028, 2, 29)]


@pytest.mark.parametrize("today", [*WEEK, *HOLIDAYS])
@pytest.mark.parametrize("n", [-400, -31, -6, -1, 1, 5, 11, 75, 120])
def test_a_day_of_work_is_a_working_day_on_its_side_of_today(today: date, n: int) -> None:
    day = Days(today).day(n)
    assert is_working_day(day)
    assert (day > today) == (n > 0)
    assert abs((day - today).days - n) <= 5


def test_today_stays_today_even_on_a_sunday() -> None:
    sunday = date(2026, 11, 29)
    assert Days(sunday).day(0) == sunday
    assert Days(sunday).exactly(-1) == "2026-11-28"


@pytest.mark.parametrize("today", WEEK)
def test_the_next_meeting_is_the_tuesday_to_come_and_today_counts(today: date) -> None:
    days = Days(today)
    assert days.meeting(1) == (TUESDAY if today == TUESDAY else TUESDAY + timedelta(days=7))
    assert days.meeting(2) - days.meeting(1) == timedelta(days=14)
    assert days.meeting(1) - days.meeting(0) == timedelta(days=14)


def test_a_meeting_that_falls_on_a_day_off_is_held_on_the_next_working_day() -> None:
    independence_day = date(2033, 12, 6)
    assert Days(date(2033, 12, 1)).meeting(1) == independence_day + timedelta(days=1)


@pytest.mark.parametrize("today", [*WEEK, *HOLIDAYS])
def test_meetings_past_and_to_come_lie_on_their_side_of_today(today: date) -> None:
    days = Days(today)
    assert days.meeting(0) < today <= days.meeting(1)
    assert days.latest < today < days.telephone
    assert all(is_working_day(day) for day in (days.meeting(0), days.meeting(1), days.latest, days.telephone))


def test_keys_are_the_same_for_the_same_names_alone() -> None:
    assert key("worker", "lind") == key("worker", "lind")
    assert key("worker", "lind") != key("organisation", "lind")
