"""Which members are away in a span of days, and who stands in for each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.domain.calendar_fi import DAY
from app.domain.coverage import deputies
from app.domain.message import M

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from app.domain.message import Message
    from app.domain.worker import Worker


@dataclass(frozen=True, slots=True)
class Away:
    """A member's days away within a span, both included; the deputies are those who are there on all of them."""

    name: str
    first: date
    last: date
    deputies: tuple[str, ...] = ()

    @property
    def days(self) -> tuple[date, ...]:
        """Each of the days."""
        return tuple(self.first + n * DAY for n in range((self.last - self.first).days + 1))


def away(workers: Sequence[Worker], first: date, last: date) -> tuple[Away, ...]:
    """Return the absences of the members between two days, by when they begin and by name."""
    found = [
        _away(worker, workers, max(one.first, first), min(one.last, last))
        for worker in workers
        if worker.active and worker.member and worker.deputy_of is None
        for one in worker.absences
        if one.first and one.last and max(one.first, first) <= min(one.last, last)
    ]
    return tuple(sorted(found, key=lambda one: (one.first, one.name, one.last)))


def away_words(one: Away) -> Message:
    """Return who is away when, and who stands in; names of workers are no secret in the office."""
    if not one.deputies:
        return M("{name} is away {first}–{last}. Nobody stands in.", name=one.name, first=one.first, last=one.last)
    return M(
        "{name} is away {first}–{last}. Deputy: {deputies}.",
        name=one.name,
        first=one.first,
        last=one.last,
        deputies=one.deputies,
    )


def _away(worker: Worker, workers: Sequence[Worker], first: date, last: date) -> Away:
    bare = Away(worker.name, first, last)
    there = [{one.name for one in deputies(worker, workers, day)} for day in bare.days]
    return Away(worker.name, first, last, tuple(sorted(set.intersection(*there))))
