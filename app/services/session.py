"""A session: one open register, who works with it, and what the clock says."""

from __future__ import annotations

from contextlib import contextmanager
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Protocol

from app.domain.ids import WorkerId
from app.storage import driver, facts
from app.storage.last_read import LastRead

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date
    from pathlib import Path

    from app.settings import Settings
    from app.storage.driver import Connection
    from app.storage.facts import OfficeWorker
    from app.storage.register import Register
    from app.storage.unit_of_work import UnitOfWork


class Clock(Protocol):
    """Where today and now come from, and nowhere else."""

    def today(self) -> date:
        """Return the day at this workstation."""

    def now(self) -> datetime:
        """Return the moment, aware, in UTC."""


class SystemClock:
    """The workstation's clock."""

    def today(self) -> date:
        """Return the day at this workstation."""
        return datetime.now().astimezone().date()

    def now(self) -> datetime:
        """Return the moment, aware, in UTC."""
        return datetime.now(UTC)


class FixedDay:
    """A clock that stays on one day, for practice; the time of day goes on."""

    def __init__(self, day: date) -> None:
        self._day = day

    def today(self) -> date:
        """Return the fixed day."""
        return self._day

    def now(self) -> datetime:
        """Return the moment of the fixed day, aware, in UTC."""
        time = datetime.now().astimezone().time()
        return datetime.combine(self._day, time).astimezone(UTC)


class Session:
    """What every service is given; only `app.bootstrap` makes one.

    `worker_id` and `worker_name` are empty until it is known who works (`sign_in`): nothing is saved before.
    """

    def __init__(self, register: Register, clock: Clock, settings: Settings) -> None:
        self._register = register
        known = facts.facts(register.connection)
        self.clock = clock
        self.settings = settings
        self.practice = known.practice
        self.office_id = known.office_id
        self._last_read = LastRead()
        self.worker_id = WorkerId("")
        self.worker_name = ""

    @property
    def path(self) -> Path:
        """Where the register lies."""
        return self._register.path

    @property
    def connection(self) -> Connection:
        """The register's one writing connection, for the services' own reading."""
        return self._register.connection

    @property
    def suspended(self) -> bool:
        """Is the register closed for the moment, with nothing of it in memory."""
        return self._register.suspended

    def office_workers(self) -> list[OfficeWorker]:
        """Return those who may work with the register, for "who are you?"."""
        return facts.office_workers(self.connection)

    def group_names(self) -> list[tuple[str, str]]:
        """Return the groups' names in Finnish and in Swedish, either of which may be empty."""
        return facts.group_names(self.connection)

    def sign_in(self, worker_id: str) -> None:
        """Work in the name of a worker from now on, remembered for this account unless for practice.

        One who no longer works here is nobody.
        """
        name = facts.worker_name(self.connection, worker_id)
        if name is None:
            return
        self.worker_id, self.worker_name = WorkerId(worker_id), name
        self._register.tell(name, self.clock.now())
        if not self.practice and self.settings.worker(self.office_id) != worker_id:
            self.settings.remember_worker(self.office_id, worker_id)

    def unit_of_work(self) -> UnitOfWork:
        """Return a transaction, to be used by `with`: kept when it ends, undone by an exception."""
        from app.storage.unit_of_work import UnitOfWork  # noqa: PLC0415 - Home is shown before anything is saved

        return UnitOfWork(
            self.connection,
            worker=self.worker_id,
            now=self.clock.now(),
            today=self.clock.today(),
            last_read=self._last_read,
        )

    @contextmanager
    def reading(self, key: bytes | None = None) -> Iterator[UnitOfWork]:
        """Read through a connection of its own that cannot write: for jobs off the window's thread."""
        from app.storage.unit_of_work import UnitOfWork  # noqa: PLC0415

        connection = driver.connect(self.path, key, readonly=True)
        try:
            with UnitOfWork(
                connection, worker="", now=self.clock.now(), today=self.clock.today(), readonly=True
            ) as work:
                yield work
        finally:
            connection.close()

    def checkpoint(self) -> None:
        """Bring everything into the one file, in a quiet moment."""
        self._register.checkpoint()

    def suspend(self) -> None:
        """Close the register's connection and forget its key; no other program may open it meanwhile."""
        self._last_read = LastRead()
        self._register.suspend()

    def resume(self, key: bytes | None = None) -> None:
        """Open the connection again; raises what opening raises."""
        self._register.resume(key)

    def close(self) -> None:
        """Close the register."""
        self._register.close()
