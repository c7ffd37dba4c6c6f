"""Which of the source's nine kinds of party have a named worker, and where a gap opens."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from app.domain.codes import Category

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from app.domain.organisation import Organisation
    from app.domain.worker import Absence, Worker

NINE = tuple(category for category in Category if category is not Category.OTHER)
AHEAD = timedelta(days=30)  # an absence is spoken of this long before it begins


@dataclass(frozen=True, slots=True)
class Coverage:
    """One kind of party: its named members, those away without a deputy today or soon, those long unconfirmed."""

    category: Category
    members: tuple[Worker, ...]
    uncovered: tuple[Worker, ...] = ()
    soon: tuple[tuple[Worker, Absence], ...] = ()
    stale: tuple[Worker, ...] = ()

    @property
    def gap(self) -> bool:
        """Is nobody named, or everybody away without a deputy."""
        return len(self.uncovered) == len(self.members)

    @property
    def wanting(self) -> bool:
        """Does something ask for action though somebody is there."""
        return bool(self.uncovered or self.soon or self.stale)


def coverage(
    organisations: Iterable[Organisation], workers: Iterable[Worker], today: date
) -> tuple[Coverage, ...]:
    """Return how each of the nine rows of the source slides is covered on a day."""
    category = {org.id: org.category for org in organisations if org.active}
    active = [worker for worker in workers if worker.active]
    rows: dict[Category, list[Worker]] = {row: [] for row in NINE}
    for worker in active:
        row = category.get(worker.organisation_id) if worker.organisation_id else None
        if row in rows and worker.member and worker.deputy_of is None:
            rows[row].append(worker)
    return tuple(
        Coverage(
            row,
            tuple(members),
            tuple(w for w in members if w.away(today) and not deputies(w, active, today)),
            tuple(found for w in members if (found := _away_soon(w, active, today))),
            tuple(w for w in members if w.stale(today)),
        )
        for row, members in rows.items()
    )


def deputies(worker: Worker, workers: Iterable[Worker], on: date) -> tuple[Worker, ...]:
    """Return the standing deputies of a worker who are there on a day."""
    return tuple(w for w in workers if w.active and w.deputy_of == worker.id and not w.away(on))


def absence(worker: Worker, today: date) -> Absence | None:
    """Return the absence that is on or begins next, None where none is known."""
    coming = [a for a in worker.absences if a.first and a.last and a.last >= today]
    return min(coming, key=lambda a: a.first or today, default=None)


def _away_soon(worker: Worker, workers: list[Worker], today: date) -> tuple[Worker, Absence] | None:
    found = absence(worker, today)
    if found is None or found.first is None or not today < found.first <= today + AHEAD:
        return None
    return None if deputies(worker, workers, found.first) else (worker, found)
