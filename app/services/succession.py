"""A worker leaves: a successor takes over what is open, all of it or nothing."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from app.domain.errors import AppError, FieldRefused
from app.domain.message import M
from app.domain.succession import Undone, passed_on, signatures

if TYPE_CHECKING:
    from datetime import date

    from app.domain.ids import WorkerId
    from app.domain.meeting import Slot
    from app.domain.worker import Worker
    from app.services.session import Session
    from app.storage.unit_of_work import UnitOfWork


class NothingUndone(AppError):
    """A worker was to be succeeded who has nothing open."""


class NoSuccessor(FieldRefused):
    """One who cannot take over was chosen."""


def undone(session: Session, worker_id: WorkerId) -> Undone:
    """Return what waits for a worker in the open cases. Raises NotFound."""
    with session.unit_of_work() as work:
        return _undone(work, work.workers.get(worker_id), session.clock.today())


def take_over(session: Session, worker_id: WorkerId, successor_id: WorkerId) -> Undone:
    """Give what is open to a successor and retire the worker; return what moved.

    Issued papers and the actions that are done keep the old name. Raises NothingUndone, NoSuccessor, NotFound.
    """
    with session.unit_of_work() as work:
        leaver, successor = work.workers.get(worker_id), work.workers.get(successor_id)
        if worker_id == successor_id or not successor.active:
            raise NoSuccessor("successor", M("Choose another who is in this task."))
        moved = _undone(work, leaver, session.clock.today())
        if not moved:
            raise NothingUndone(M("Nothing is open for this worker."))
        for action in moved.actions:
            work.actions.save(replace(action, who=f"worker:{successor_id}"))
        for slot in moved.slots:
            work.slots.save(passed_on(slot, leaver, successor))
        _refer(work, moved, leaver, successor)
        _deputise(work, moved, leaver, successor)
    return moved


def _refer(work: UnitOfWork, moved: Undone, leaver: Worker, successor: Worker) -> None:
    """Name the successor in the cases that the leaver refers; with the organisation where it was named."""
    alone = moved.cases and successor.organisation_id == leaver.organisation_id
    organisation = work.organisations.find(successor.organisation_id) if successor.organisation_id else None
    for case in moved.cases:
        bare = alone and case.referring_worker == leaver.name
        named = signatures(successor, None if bare else organisation)
        work.cases.save(replace(case, referring_worker=named[min(1, len(named) - 1)]))


def _deputise(work: UnitOfWork, moved: Undone, leaver: Worker, successor: Worker) -> None:
    """Give the standing deputies to the successor, who is nobody's deputy then, and retire the leaver."""
    for deputy in moved.deputies:
        mine = None if deputy.id == successor.id else successor.id
        work.workers.save(replace(deputy, deputy_of=mine, member=deputy.member or mine is None))
    work.workers.save(replace(work.workers.get(leaver.id), active=False))


def _undone(work: UnitOfWork, worker: Worker, today: date) -> Undone:
    workers = work.workers.all()
    organisation = work.organisations.find(worker.organisation_id) if worker.organisation_id else None
    names = signatures(worker, organisation)
    if any(one.name == worker.name and one.id != worker.id for one in workers):
        names = names[1:]  # the name alone does not tell which of them it is
    return Undone(
        actions=work.actions.waiting_for(f"worker:{worker.id}"),
        slots=_coming(work, worker, today),
        deputies=tuple(one for one in workers if one.active and one.deputy_of == worker.id),
        cases=work.cases.referred_by(names),
    )


def _coming(work: UnitOfWork, worker: Worker, today: date) -> tuple[Slot, ...]:
    meetings = [one.id for one in work.meetings.between(today, today.replace(year=today.year + 10, day=1))]
    return tuple(
        slot
        for slot in work.slots.of_meetings(meetings)
        if not slot.cancelled
        and slot.held_on is None
        and any(party.worker_id == worker.id for party in slot.invitees)
        and work.cases.get(slot.case_id).closed_on is None
    )
