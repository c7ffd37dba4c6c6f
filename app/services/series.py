"""The recurring dates of the group: what warns about each, and all of them saved at once."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from app.domain.calendar_fi import DAY
from app.domain.conflicts import Booking, conflicts
from app.domain.errors import AppError
from app.domain.ids import MeetingId, new_id
from app.domain.message import M
from app.services.meetings import DayMissing, bookings, check_times

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from app.domain.meeting import Meeting
    from app.domain.message import Message
    from app.services.session import Session


class DayUndecided(AppError):
    """Nobody has said what becomes of a day off among the dates."""


def rhythm(session: Session, day: date) -> tuple[date, int]:
    """Return the first day of the group's rhythm from `day` on, and every how many weeks it meets."""
    with session.unit_of_work() as work:
        group = work.groups.all()[0]
    ahead = 0 if group.weekday is None else (group.weekday - day.weekday()) % 7
    return day + ahead * DAY, max(1, group.every_weeks)


def undecided(day: date) -> DayUndecided:
    """Return the refusal of dates of which one is a day off that nobody has decided about."""
    return DayUndecided(M("{day} is a day off: say whether it is left out or moved.", day=day))


def warnings(session: Session, model: Meeting, days: Sequence[date]) -> Mapping[date, tuple[Message, ...]]:
    """Return what warns about a meeting like `model` on each of the days."""
    if not days:
        return {}
    others = bookings(session, min(days), max(days))
    with session.unit_of_work() as work:
        workers = {str(worker.id): worker for worker in work.workers.all()}
    return {day: conflicts(Booking(meeting=replace(model, day=day)), others, workers) for day in days}


def save_series(session: Session, model: Meeting, days: Sequence[date]) -> tuple[Meeting, ...]:
    """Save a new meeting like `model` on each of the days, all of them or none; one series ties them together.

    Raises DayMissing, NothingBefore.
    """
    if not days:
        raise DayMissing(M("Leave at least one date ticked."))
    series = new_id()
    made = [replace(model, id=MeetingId(new_id()), version=0, day=day, series=series) for day in sorted(set(days))]
    for meeting in made:
        check_times(meeting)
    with session.unit_of_work() as work:
        return tuple(work.meetings.save(meeting) for meeting in made)
