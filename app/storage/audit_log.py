"""The log's rows: written by every save, read by its own page and by the check."""

from __future__ import annotations

import json
from datetime import datetime
from typing import TYPE_CHECKING

from app.domain.audit import FIRST_SEAL, Act, AuditEvent, sealed
from app.storage.codec import dumped

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from app.storage.driver import Connection, Row

_COLUMNS = "seq, at, worker, act, record, record_id, case_id, fields, hash"
_LAST = "SELECT seq, hash FROM audit_event ORDER BY seq DESC LIMIT 1"
_APPEND = (
    f"INSERT INTO audit_event ({_COLUMNS}) "
    "VALUES (:seq, :at, :worker, :act, :record, :record_id, :case_id, :fields, :hash)"
)
_OF_CASE = f"SELECT {_COLUMNS} FROM audit_event WHERE case_id = ? ORDER BY seq"
_AFTER = f"SELECT {_COLUMNS} FROM audit_event WHERE seq > ? ORDER BY seq LIMIT ?"
_BLOCK = 10_000


class AuditLog:
    """Appends to the log in the name of one worker at one moment."""

    def __init__(self, connection: Connection, worker: str, now: datetime) -> None:
        self._connection = connection
        self._worker = worker
        self._now = now
        self._last: tuple[int, str] | None = None

    def append(
        self, act: Act, record: str, record_id: str, case_id: str | None, fields: Sequence[str] = ()
    ) -> None:
        """Add an event; `fields` are the names of what changed."""
        if self._last is None:
            self._last = self._connection.row(_LAST) or (0, FIRST_SEAL)
        seq, before = self._last
        event = AuditEvent(
            seq=seq + 1,
            at=self._now,
            worker=self._worker,
            act=act,
            record=record,
            record_id=record_id,
            case_id=case_id,
            fields=tuple(fields),
        )
        seal = sealed(event, before)
        self._connection.run(
            _APPEND,
            {
                "seq": event.seq,
                "at": event.at.isoformat(),
                "worker": event.worker,
                "act": str(act),
                "record": record,
                "record_id": record_id,
                "case_id": case_id,
                "fields": dumped(list(event.fields)),
                "hash": seal,
            },
        )
        self._last = (event.seq, seal)


def of_case(connection: Connection, case_id: str) -> tuple[AuditEvent, ...]:
    """Return the events of a case, oldest first."""
    return tuple(_event(row) for row in connection.rows(_OF_CASE, (case_id,)))


def every(connection: Connection) -> Iterator[AuditEvent]:
    """Yield the whole log, oldest first, read in blocks."""
    last = 0
    while block := connection.rows(_AFTER, (last, _BLOCK)):
        for row in block:
            yield _event(row)
        last = block[-1][0]


def _event(row: Row) -> AuditEvent:
    seq, at, worker, act, record, record_id, case_id, fields, seal = row
    return AuditEvent(
        seq=seq,
        at=datetime.fromisoformat(at),
        worker=worker,
        act=Act(act),
        record=record,
        record_id=record_id,
        case_id=case_id,
        fields=tuple(json.loads(fields)),
        seal=seal,
    )
