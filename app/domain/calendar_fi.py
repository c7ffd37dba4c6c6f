"""The Finnish calendar, computed: days off and their names, weeks, working days, months before and after."""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache
from typing import TYPE_CHECKING

from app.domain.message import M

if TYPE_CHECKING:
    from collections.abc import Mapping

    from app.domain.message import Message

DAY = timedelta(days=1)
WEEK = timedelta(weeks=1)
FRIDAY, SATURDAY = 4, 5


@cache
def days_off(year: int) -> Mapping[date, Message]:
    """Return the days off of a year and their names, in order; ordinary weekends are not among them."""
    easter = easter_sunday(year)
    midsummer = _on_or_after(date(year, 6, 20), SATURDAY)
    named = {
        date(year, 1, 1): M("New Year’s Day"),
        date(year, 1, 6): M("Epiphany"),
        easter - 2 * DAY: M("Good Friday"),
        easter: M("Easter Sunday"),
        easter + DAY: M("Easter Monday"),
        date(year, 5, 1): M("May Day"),
        easter + 39 * DAY: M("Ascension Day"),
        easter + 49 * DAY: M("Whit Sunday"),
        midsummer - DAY: M("Midsummer Eve"),
        midsummer: M("Midsummer Day"),
        _on_or_after(date(year, 10, 31), SATURDAY): M("All Saints’ Day"),
        date(year, 12, 6): M("Independence Day"),
        date(year, 12, 24): M("Christmas Eve"),
        date(year, 12, 25): M("Christmas Day"),
        date(year, 12, 26): M("Second Day of Christmas"),
    }
    return dict(sorted(named.items()))


def day_off(day: date) -> Message | None:
    """Return the name of the day off that `day` is, None for any other day."""
    return days_off(day.year).get(day)


def is_working_day(day: date) -> bool:
    """Is an office at work on a day: from Monday to Friday, no day off."""
    return day.weekday() <= FRIDAY and day_off(day) is None


def next_working_day(day: date) -> date:
    """Return `day` itself where it is a working day, else the first one after it."""
    while not is_working_day(day):
        day += DAY
    return day


def working_days_before(day: date, n: int) -> date:
    """Return the last day that leaves `n` whole working days before `day`: the nth working day before it."""
    return _working_days(day, n, -DAY)


def working_days_after(day: date, n: int) -> date:
    """Return the nth working day after `day`."""
    return _working_days(day, n, DAY)


def months_from(day: date, n: int) -> date:
    """Return the day `n` months after (before, where negative), at most the last of its month."""
    year, month = divmod(day.year * 12 + day.month - 1 + n, 12)
    return date(year, month + 1, min(day.day, _length(year, month + 1)))


def week(day: date) -> int:
    """Return the number of the (ISO) week."""
    return day.isocalendar().week


def week_of(day: date) -> tuple[date, ...]:
    """Return the seven days of the week of `day`, from Monday."""
    monday = day - day.weekday() * DAY
    return tuple(monday + n * DAY for n in range(7))


def month_weeks(year: int, month: int) -> tuple[tuple[date, ...], ...]:
    """Return the whole weeks that a month touches."""
    last = date(year, month, _length(year, month))
    weeks = [week_of(date(year, month, 1))]
    while weeks[-1][-1] < last:
        weeks.append(week_of(weeks[-1][-1] + DAY))
    return tuple(weeks)


def easter_sunday(year: int) -> date:
    """Return Easter Sunday of the Gregorian calendar (Meeus, Jones and Butcher)."""
    century, in_century = divmod(year, 100)
    lunar = year % 19
    skipped = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * lunar + century - century // 4 - skipped + 15) % 30
    sunday = (32 + 2 * (century % 4) + 2 * (in_century // 4) - epact - in_century % 4) % 7
    late = (lunar + 11 * epact + 22 * sunday) // 451
    month, day = divmod(epact + sunday - 7 * late + 114, 31)
    return date(year, month, day + 1)


def _on_or_after(day: date, weekday: int) -> date:
    return day + (weekday - day.weekday()) % 7 * DAY


def _working_days(day: date, n: int, step: timedelta) -> date:
    while n:
        day += step
        n -= is_working_day(day)
    return day


def _length(year: int, month: int) -> int:
    """Return how many days a month has."""
    from calendar import monthrange  # noqa: PLC0415 - Home counts weeks alone

    return monthrange(year, month)[1]
