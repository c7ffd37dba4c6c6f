"""The dates of a rhythm: every so many weeks; a day off among them is asked about, never decided."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.domain.calendar_fi import DAY, WEEK, day_off, is_working_day, next_working_day
from app.domain.message import M

if TYPE_CHECKING:
    from datetime import date

    from app.domain.message import Message

MOST = 52  # dates at a time: a year of weeks


@dataclass(frozen=True, slots=True)
class PlannedDay:
    """A day of the rhythm; where it is a day off, why, and the working day it could move to."""

    day: date
    off: Message | None = None
    move_to: date | None = None


def dates_of(
    first: date, every_weeks: int, *, until: date | None = None, count: int | None = None
) -> tuple[PlannedDay, ...]:
    """Return the days of a rhythm from `first`, at most `MOST` of them.

    Args:
        first: the first day.
        every_weeks: how many weeks lie between two; less than one counts as one.
        until: the last day there may be.
        count: how many there are at most.
    """
    days = [first + n * max(1, every_weeks) * WEEK for n in range(min(MOST if count is None else count, MOST))]
    return tuple(_planned(day, frozenset(days)) for day in days if until is None or day <= until)


def _planned(day: date, others: frozenset[date]) -> PlannedDay:
    if is_working_day(day):
        return PlannedDay(day)
    target = next_working_day(day)
    while target in others:
        target = next_working_day(target + DAY)
    return PlannedDay(day, day_off(day) or M("a weekend"), target)
