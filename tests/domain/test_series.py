"""The dates of a rhythm, and the days off among them."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from app.domain.calendar_fi import is_working_day
from app.domain.message import M
from app.domain.series import MOST, PlannedDay, dates_of

DAYS = st.dates(date(2020, 1, 1), date(2040, 1, 1))


def test_every_second_tuesday_with_the_day_off_named_and_a_day_it_could_move_to() -> None:
    found = dates_of(date(2026, 12, 8), 2, count=3)
    assert [one.day for one in found] == [date(2026, 12, 8), date(2026, 12, 22), date(2027, 1, 5)]
    assert all(one.off is None for one in found)
    eve, after = dates_of(date(2026, 12, 24), 1, count=2)
    assert eve == PlannedDay(date(2026, 12, 24), M("Christmas Eve"), date(2026, 12, 28))
    assert after == PlannedDay(date(2026, 12, 31))


def test_a_weekend_is_asked_about_too_and_moves_past_a_day_of_the_rhythm() -> None:
    saturday = dates_of(date(2026, 11, 28), 1, count=1)[0]
    assert (saturday.off, saturday.move_to) == (M("a weekend"), date(2026, 11, 30))


@given(DAYS, st.integers(1, 8), st.integers(0, 80), st.integers(0, 400))
def test_the_rhythm_is_kept_and_days_off_alone_are_asked_about(
    first: date, weeks: int, count: int, span: int
) -> None:
    until = first + timedelta(days=span)
    found = dates_of(first, weeks, until=until, count=count)
    days = [one.day for one in found]
    assert len(found) <= min(count, MOST)
    assert all(day <= until for day in days)
    assert all(after - before == timedelta(weeks=weeks) for before, after in pairwise(days))
    for one in found:
        assert is_working_day(one.day) == (one.off is None) == (one.move_to is None)
        if one.move_to is not None:
            assert one.move_to > one.day
            assert is_working_day(one.move_to)
            assert one.move_to not in days


@given(DAYS)
def test_without_an_end_there_is_a_year_of_weeks_and_no_more(first: date) -> None:
    assert len(dates_of(first, 1)) == MOST
