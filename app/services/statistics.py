"""The statistics of the register, counted off the window's thread."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain import statistics
from app.domain.offsets import offsets_of
from app.storage.statistics import facts

if TYPE_CHECKING:
    from app.domain.statistics import Table
    from app.services.session import Session


def tables(session: Session) -> tuple[Table, ...]:
    """Return the tables of counts; reads through a connection of its own, so it may run in any thread."""
    with session.reading() as work:
        found, office = facts(work.connection), work.office.only()
    return statistics.tables(
        found.cases, found.actions, found.follow_ups, session.clock.today(), offsets_of(office.answers).memo
    )
