"""The office, its group and oneself: founded with a new register, read and changed in the settings."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from app.domain.checks import problems
from app.domain.codes import Owner
from app.domain.errors import NameMissing
from app.domain.form_specs import group as group_form
from app.domain.form_specs import office as office_form
from app.domain.form_specs import worker as worker_form
from app.domain.form_specs.time_limits import beyond_reason, with_usual
from app.domain.group import Group, Office
from app.domain.ids import GroupId, WorkerId, new_id
from app.domain.message import M
from app.domain.records import answers_of, replaced
from app.domain.worker import Worker
from app.storage.unit_of_work import UnitOfWork

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from app.domain.forms import Answers, Field, Problem
    from app.domain.message import Message
    from app.services.session import Session


@dataclass(frozen=True, slots=True, kw_only=True)
class Founding:
    """What a new register begins with: the office, its group, and the worker who coordinates it."""

    office: Office
    group: Group
    worker: Worker


@dataclass(frozen=True, slots=True)
class _Owned:
    """Where an owner's record lies, and the sentence said while it has no name."""

    read: Callable[[UnitOfWork, str], Any]
    save: Callable[[UnitOfWork, Any], Any]
    nameless: Message


_OWNED: dict[Owner, _Owned] = {
    Owner.OFFICE: _Owned(
        lambda work, _: work.office.only(),
        lambda work, record: work.office.save(record),
        M("Write the office’s name first."),
    ),
    Owner.GROUP: _Owned(
        lambda work, _: work.groups.all()[0],
        lambda work, record: work.groups.save(record),
        M("Write the group’s name first."),
    ),
    Owner.WORKER: _Owned(
        lambda work, me: work.workers.get(WorkerId(me)),
        lambda work, record: work.workers.save(record),
        M("Write your name first."),
    ),
}


def founding(office: Answers, group: Answers, you: Answers) -> Founding:
    """Return the records of a new register from the answers of the first start. Raises NameMissing.

    You coordinate the group and work in the office, which takes part itself (app.bootstrap sees to both).
    """
    made = Founding(
        office=_begun(Office(id=new_id()), office_form.FORM.fields, office),
        group=_begun(Group(id=GroupId(new_id())), group_form.FORM.fields, group),
        worker=_begun(Worker(id=WorkerId(new_id())), worker_form.FORM.fields, you),
    )
    _named(Owner.OFFICE, made.office)
    _named(Owner.GROUP, made.group)
    _named(Owner.WORKER, made.worker)
    return made


def answers(session: Session, owner: Owner, fields: Sequence[Field]) -> dict[str, Any]:
    """Return what the office, the group or oneself (the worker) has answered to `fields`."""
    with session.unit_of_work() as work:
        return with_usual(answers_of(_OWNED[owner].read(work, session.worker_id), fields), fields)


def save(session: Session, owner: Owner, fields: Sequence[Field], said: Answers) -> tuple[Problem, ...]:
    """Save the answers to `fields`; with problems nothing is saved. Raises NameMissing.

    The office's own entry in the directory keeps its names and address.
    """
    wrong = problems(fields, said, session.clock.today()) or beyond_reason(said)
    if wrong:
        return wrong
    kept = _OWNED[owner]
    with session.unit_of_work() as work:
        before = kept.read(work, session.worker_id)
        after = _numbered(replaced(before, fields, said))
        _named(owner, after)
        if after != before:
            kept.save(work, after)
        if owner is Owner.OFFICE:
            _follow(work, after)
    return ()


def join(session: Session, said: Answers) -> WorkerId:
    """Add oneself to the office's workers, before anybody is known to work here. Raises NameMissing."""
    worker: Worker = _begun(Worker(id=WorkerId(new_id()), member=False), worker_form.FORM.fields, said)
    _named(Owner.WORKER, worker)
    clock = session.clock
    with UnitOfWork(session.connection, worker=worker.id, now=clock.now(), today=clock.today()) as work:
        office = work.office.only()
        work.workers.save(replace(worker, organisation_id=office.organisation_id))
    return worker.id


def _follow(work: UnitOfWork, office: Office) -> None:
    organisation = work.organisations.find(office.organisation_id) if office.organisation_id else None
    if organisation is None:
        return
    named = replace(organisation, name_fi=office.name_fi, name_sv=office.name_sv, address=office.address)
    if named != organisation:
        work.organisations.save(named)


def _begun(blank: Any, fields: Sequence[Field], said: Answers) -> Any:
    """Return a new record with the fields that were asked; the others keep their defaults."""
    return _numbered(replaced(blank, tuple(field for field in fields if field.name in said), said))


def _numbered(record: Any) -> Any:
    """Return a group with its weekday as the number it is in dates; other records as they are."""
    if not isinstance(record, Group) or record.weekday is None:
        return record
    return replace(record, weekday=int(record.weekday))


def _named(owner: Owner, record: Any) -> None:
    fields = ("name",) if owner is Owner.WORKER else ("name_fi", "name_sv")
    if not any(getattr(record, field).strip() for field in fields):
        raise NameMissing(fields[0], _OWNED[owner].nameless)
