"""The directory: organisations, their named workers and deputies."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple

from app.domain.checks import problems
from app.domain.coverage import coverage
from app.domain.errors import NameMissing
from app.domain.form_specs import organisation as organisation_form
from app.domain.form_specs import worker as worker_form
from app.domain.forms import Problem
from app.domain.ids import OrganisationId, WorkerId, new_id
from app.domain.message import M
from app.domain.organisation import Organisation
from app.domain.records import replaced
from app.domain.worker import Worker
from app.storage import member_lists
from app.storage.names import family_first, norm, sort_key

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import TypeVar

    from app.domain.coverage import Coverage
    from app.domain.forms import Answers
    from app.services.session import Session

    Row = TypeVar("Row", "MemberRow", "PartyRow")


# what it has been told of rests on what kind of party it was: the disclosure register reads it from there
_TOLD_ON_IT = M("It has been told of clients as a party of this kind. Add a new organisation and retire this one.")


class Order(NamedTuple):
    """By what an organisation's name is ordered in a Finnish and in a Swedish list."""

    fi: str = ""
    sv: str = ""

    def of(self, language: str) -> str:
        """Return the key for a reader of a language."""
        return self.sv if language == "sv" else self.fi


@dataclass(frozen=True, slots=True, kw_only=True)
class MemberRow:
    """A worker in the list: the name as it is listed, the place in the alphabet, what a search looks into."""

    id: str
    worker: Worker
    organisation: Organisation | None
    listed: str
    rank: int
    party: Order
    key: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PartyRow:
    """An organisation in the list, and how many active workers it has."""

    id: str
    organisation: Organisation
    workers: int
    order: Order
    key: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Directory:
    """Every worker and organisation of the register, retired ones included, in the order of the alphabet."""

    members: tuple[MemberRow, ...]
    parties: tuple[PartyRow, ...]
    covered: tuple[Coverage, ...]

    @property
    def organisations(self) -> dict[str, Organisation]:
        """The organisations by id."""
        return {row.id: row.organisation for row in self.parties}

    @property
    def workers(self) -> dict[str, Worker]:
        """The workers by id."""
        return {row.id: row.worker for row in self.members}


def directory(session: Session) -> Directory:
    """Return the whole directory and how the nine kinds of party are covered today."""
    with session.unit_of_work() as work:
        organisations, workers = work.organisations.all(), work.workers.all()
    by_id = {str(one.id): one for one in organisations}
    return Directory(
        members=tuple(_member(worker, by_id, rank) for rank, worker in enumerate(workers)),
        parties=tuple(_party(one, workers) for one in organisations),
        covered=coverage(organisations, workers, session.clock.today()),
    )


def found(rows: Sequence[Row], typed: str) -> tuple[Row, ...]:
    """Return the rows that hold every word typed, in any order, caseless and without marks save å, ä and ö."""
    words = norm(typed).split()
    return tuple(row for row in rows if all(word in row.key for word in words))


def save_worker(
    session: Session, worker_id: WorkerId | None, answers: Answers
) -> tuple[WorkerId, tuple[Problem, ...]]:
    """Save a worker from the answers of the worker form; with problems nothing is saved.

    Raises NameMissing, NotFound.
    """
    fields = worker_form.FORM.fields
    wrong = problems(fields, answers, session.clock.today())
    if worker_id is not None and answers.get("deputy_of") == worker_id:
        wrong += (Problem("deputy_of", M("Choose another: nobody is their own deputy.")),)
    if wrong:
        return worker_id or WorkerId(""), wrong
    with session.unit_of_work() as work:
        before = work.workers.get(worker_id) if worker_id else Worker(id=WorkerId(new_id()))
        after: Worker = replaced(before, fields, answers)
        if not after.name.strip():
            raise NameMissing("name", M("Write the worker’s name first."))
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
        if before.category not in {None, after.category} and member_lists.told(session.connection, before.id):
            return before.id, (Problem("category", _TOLD_ON_IT),)
        if not after.name("fi").strip():
            raise NameMissing("name_fi", M("Write the organisation’s name first."))
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
    """Retire an organisation with its workers (or take it back alone); cases that used it keep its name."""
    with session.unit_of_work() as work:
        work.organisations.save(replace(work.organisations.get(organisation_id), active=active))
        for worker in () if active else work.workers.all():
            if worker.organisation_id == organisation_id and worker.active:
                work.workers.save(replace(worker, active=False))


def _member(worker: Worker, organisations: dict[str, Organisation], rank: int) -> MemberRow:
    party = organisations.get(worker.organisation_id) if worker.organisation_id else None
    names = f"{party.name_fi} {party.name_sv}" if party else ""
    return MemberRow(
        id=worker.id,
        worker=worker,
        organisation=party,
        listed=family_first(worker.name),
        rank=rank,
        party=_order(party) if party else Order(),
        key=norm(f"{worker.name} {worker.title} {names} {worker.phone} {worker.phone.replace(' ', '')}"),
    )


def _party(organisation: Organisation, workers: Sequence[Worker]) -> PartyRow:
    return PartyRow(
        id=organisation.id,
        organisation=organisation,
        workers=sum(worker.active and worker.organisation_id == organisation.id for worker in workers),
        order=_order(organisation),
        key=norm(f"{organisation.name_fi} {organisation.name_sv} {organisation.area}"),
    )


def _order(organisation: Organisation) -> Order:
    return Order(sort_key(organisation.name("fi")), sort_key(organisation.name("sv")))
