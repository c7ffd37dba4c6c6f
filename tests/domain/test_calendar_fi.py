"""The Finnish calendar against an independent source, and the counting of working days and months."""

from __future__ import annotations

from datetime import date, timedelta

import holidays
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain import calendar_fi as calendar
from i18n import text

DAYS = st.dates(date(1995, 1, 1), date(2059, 12, 31))


@pytest.mark.parametrize("year", range(1995, 2060))
def test_days_off_equal_those_of_the_holidays_package(year: int) -> None:
    assert set(calendar.days_off(year)) == set(holidays.country_holidays("FI", years=year, language="fi"))


def test_days_off_are_in_order_and_named_as_the_holidays_package_names_them() -> None:
    off = calendar.days_off(2026)
    assert list(off) == sorted(off)
    oracle = holidays.country_holidays("FI", years=2026, language="fi")
    assert {day: text(name, "fi") for day, name in off.items()} == dict(oracle.items())
    assert text(off[date(2026, 6, 19)], "sv") == "Midsommarafton"
    assert calendar.day_off(date(2026, 12, 7)) is None


@pytest.mark.parametrize(
    ("day", "n", "before"),
    [
        (date(2026, 11, 24), 5, date(2026, 11, 17)),
        (date(2026, 11, 24), 0, date(2026, 11, 24)),
        (date(2026, 11, 22), 1, date(2026, 11, 20)),
        (date(2026, 12, 29), 5, date(2026, 12, 18)),
        (date(2027, 1, 7), 5, date(2026, 12, 29)),
        (date(2026, 4, 7), 1, date(2026, 4, 2)),
    ],
)
def test_working_days_before(day: date, n: int, before: date) -> None:
    assert calendar.working_days_before(day, n) == before


@pytest.mark.parametrize(
    ("day", "next_day"),
    [
        (date(2026, 11, 24), date(2026, 11, 24)),
        (date(2026, 11, 28), date(2026, 11, 30)),
        (date(2026, 12, 24), date(2026, 12, 28)),
        (date(2026, 4, 3), date(2026, 4, 7)),
    ],
)
def test_next_working_day(day: date, next_day: date) -> None:
    assert calendar.next_working_day(day) == next_day


@given(DAYS, st.integers(1, 15))
@settings(derandomize=True)
def test_working_days_there_and_back_enclose_exactly_n(day: date, n: int) -> None:
    for other in (calendar.working_days_before(day, n), calendar.working_days_after(day, n)):
        first, last = sorted((day, other))
        between = [first + timedelta(days=k) for k in range((last - first).days + 1)]
        assert sum(calendar.is_working_day(d) for d in between if d != day) == n
        assert calendar.is_working_day(other)


@pytest.mark.parametrize(
    ("day", "n", "moved"),
    [
        (date(2026, 8, 31), -6, date(2026, 2, 28)),
        (date(2028, 8, 31), -6, date(2028, 2, 29)),
        (date(2028, 2, 29), 12, date(2029, 2, 28)),
        (date(2026, 12, 31), 2, date(2027, 2, 28)),
        (date(2026, 1, 15), -1, date(2025, 12, 15)),
        (date(2026, 5, 31), 1, date(2026, 6, 30)),
        (date(2026, 5, 31), 0, date(2026, 5, 31)),
    ],
)
def test_months_end_where_their_month_ends(day: date, n: int, moved: date) -> None:
    assert calendar.months_from(day, n) == moved


def test_weeks_are_iso_weeks_and_a_month_is_shown_in_whole_ones() -> None:
    assert calendar.week(date(2027, 1, 3)) == 53
    weeks = calendar.month_weeks(2026, 11)
    assert weeks[0][0] == date(2026, 10, 26)
    assert weeks[-1][-1] == date(2026, 12, 6)
    assert all(len(week) == 7 and week[0].weekday() == 0 for week in weeks)
    assert len(calendar.month_weeks(2027, 2)) == 4
