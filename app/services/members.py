"""The directory: organisations, their named workers and deputies."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from app.domain.checks import problems
from app.domain.coverage import coverage
from app.domain.errors import AppError
from app.domain.form_specs import organisation as organisation_form
from app.domain.form_specs import worker as worker_form
from app.domain.ids import OrganisationId, WorkerId, new_id
from app.domain.message import M
from app.domain.organisation import Organisation
from app.domain.records import replaced
from app.domain.worker import Worker

if TYPE_CHECKING:
    from app.domain.coverage import Coverage
    from app.domain.forms import Answers, Problem
    from app.services.session import Session


class NameMissing(AppError):
    """A member or an organisation was saved without a name."""


@dataclass(frozen=True, slots=True)
class Directory:
    """Every organisation and worker of the register, retired ones included, by id."""

    organisations: dict[str, Organisation]
    workers: dict[str, Worker]
    covered: tuple[Coverage, ...]


def directory(session: Session) -> Directory:
    """Return the whole directory and how the nine kinds of party are covered today."""
    with session.unit_of_work() as work:
        organisations, workers = work.organisations.all(), work.workers.all()
    return Directory(
        {organisation.id: organisation for organisation in organisations},
        {worker.id: worker for worker in workers},
        coverage(organisations, workers, session.clock.today()),
    )


def save_worker(
    session: Session, worker_id: WorkerId | None, answers: Answers
) -> tuple[WorkerId, tuple[Problem, ...]]:
    """Save a worker from the answers of the worker form; with problems nothing is saved.

    Raises NameMissing, NotFound.
    """
    fields = worker_form.FORM.fields
    wrong = problems(fields, answers, session.clock.today())
    if wrong:
        return worker_id or WorkerId(""), wrong
    with session.unit_of_work() as work:
        before = work.workers.get(worker_id) if worker_id else Worker(id=WorkerId(new_id()))
        after: Worker = replaced(before, fields, answers)
        if not after.name.strip():
            raise NameMissing(M("Write the worker’s name first."))
        return work.workers.save(after).id, ()


def save_organisation(
    session: Session, organisation_id: OrganisationId | None, answers: Answers
) -> tuple[OrganisationId, tuple[Problem, ...]]:
    """Save an organisation from the answers of its form; with problems nothing is saved.

    Raises NameMissing, NotFound.
    """
    fields = organisation_form.FORM.fields
    wrong = problems(fields, answers, session.clock.today())
    if wrong:
        return organisation_id or OrganisationId(""), wrong
    with session.unit_of_work() as work:
        fresh = Organisation(id=OrganisationId(new_id()))
        before = work.organisations.get(organisation_id) if organisation_id else fresh
        after: Organisation = replaced(before, fields, answers)
        if not after.name("fi").strip():
            raise NameMissing(M("Write the organisation’s name first."))
        return work.organisations.save(after).id, ()


def confirm_worker(session: Session, worker_id: WorkerId) -> None:
    """Record that a worker's contact details were confirmed today."""
    with session.unit_of_work() as work:
        worker = work.workers.get(worker_id)
        work.workers.save(replace(worker, confirmed_on=session.clock.today()))


def retire_worker(session: Session, worker_id: WorkerId, *, active: bool = False) -> None:
    """Retire a worker (or take one back); cases that used the worker keep the name."""
    with session.unit_of_work() as work:
        work.workers.save(replace(work.workers.get(worker_id), active=active))


def retire_organisation(session: Session, organisation_id: OrganisationId, *, active: bool = False) -> None:
    """Retire an organisation (or take one back) with its workers; cases that used it keep its name."""
    with session.unit_of_work() as work:
        work.organisations.save(replace(work.organisations.get(organisation_id), active=active))
        for worker in work.workers.all():
            if worker.organisation_id == organisation_id and worker.active != active and not active:
                work.workers.save(replace(worker, active=False))
