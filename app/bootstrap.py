"""The way in: makes registers, and alone makes a `Session`."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from app import settings as account
from app.domain.errors import AppError
from app.domain.message import M
from app.services.session import FixedDay, Session, SystemClock
from app.storage import facts, register

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from app.domain.group import Group, Office
    from app.domain.organisation import Organisation
    from app.domain.worker import Worker
    from app.services.session import Clock
    from app.settings import Settings
    from app.storage.driver import Connection
    from app.storage.register import Register


class TodayIsReal(AppError):
    """Another day was asked for in a register of real clients."""

    def __init__(self) -> None:
        super().__init__(M("Another day than today can be set in a practice register alone."))


def create_register(
    path: Path,
    *,
    office: Office,
    group: Group,
    worker: Worker,
    organisation: Organisation | None = None,
    practice: bool = False,
    today: date | None = None,
) -> None:
    """Make a new register with its office, its group and the worker who makes it.

    The office is itself one of the organisations that take part: `organisation`, or one of its own names. The
    worker belongs to it and coordinates the group, unless the records say otherwise.
    Raises RegisterExists, FolderMissing, RegisterReadOnly.
    """
    from app.storage.unit_of_work import UnitOfWork  # noqa: PLC0415 - opening a register saves nothing

    clock = _clock(today)

    def fill(connection: Connection) -> None:
        with UnitOfWork(connection, worker=worker.id, now=clock.now(), today=clock.today()) as work:
            own = work.organisations.save(organisation or _own_organisation(office)).id
            work.workers.save(replace(worker, organisation_id=worker.organisation_id or own))
            work.groups.save(replace(group, coordinator_id=group.coordinator_id or worker.id))
            work.office.save(replace(office, organisation_id=own, practice=practice or office.practice))

    register.create_register(path, fill)


def open_register(
    path: Path,
    key: bytes | None = None,
    worker: str | None = None,
    *,
    today: date | None = None,
    settings: Settings | None = None,
) -> Session:
    """Open a register and return its session, in the name of `worker` where one is given or remembered.

    A practice register never asks who works: it is the coordinator. `today` sets the day of a practice
    register. Raises what opening raises (app.storage.register), and TodayIsReal.
    """
    opened = register.open_register(path, key)
    try:
        return _session(opened, worker, today, settings or account.load())
    except BaseException:
        opened.close()
        raise


def look_through(path: Path) -> None:
    """Check all of a register that is open, of which opening may have checked a part. Raises DamageFound."""
    register.look_through(path)


def _session(opened: Register, worker: str | None, today: date | None, settings: Settings) -> Session:
    session = Session(opened, _clock(today), settings)
    if today is not None and not session.practice:
        raise TodayIsReal
    known = worker or _who(session)
    if known:
        session.sign_in(known)
    return session


def _who(session: Session) -> str | None:
    if session.practice:
        return facts.facts(session.connection).coordinator_id
    return session.settings.worker(session.office_id)


def _clock(today: date | None) -> Clock:
    return SystemClock() if today is None else FixedDay(today)


def _own_organisation(office: Office) -> Organisation:
    """Return the office as one of the organisations that take part."""
    from app.domain.codes import Category  # noqa: PLC0415 - opening a register makes no records
    from app.domain.ids import OrganisationId, new_id  # noqa: PLC0415
    from app.domain.organisation import Organisation  # noqa: PLC0415

    return Organisation(
        id=office.organisation_id or OrganisationId(new_id()),
        name_fi=office.name_fi,
        name_sv=office.name_sv,
        category=Category.PROBATION,
        address=office.address,
    )
