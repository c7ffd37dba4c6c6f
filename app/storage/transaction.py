"""What one transaction carries: the connection, who saves when, the log, and what has changed in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.storage.audit_log import AuditLog
from app.storage.refusals import WorkerUnknown

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from app.storage.driver import Connection


class Transaction:
    """Shared by the repositories of one unit of work."""

    def __init__(self, connection: Connection, worker: str, now: datetime) -> None:
        self.connection = connection
        self.worker = worker
        self.now = now
        self.log = AuditLog(connection, worker, now)
        self.touched: set[str] = set()  # cases that are to be summed up anew
        self.written: set[str] = set()  # tables whose rows are others than those that were read

    @property
    def stamp(self) -> str:
        """The moment of the transaction, as it is stored."""
        return self.now.isoformat()

    def touch(self, cases: Iterable[str]) -> None:
        """Note that these cases are to be summed up anew."""
        self.touched.update(cases)

    def require_worker(self) -> None:
        """Refuse to save anything in nobody's name; raises WorkerUnknown."""
        if not self.worker:
            raise WorkerUnknown
