"""The log: who did what when, sealed row by row, so that a changed or missing row shows.

An event holds names of fields, never their values, and keys made by the program, never a name or a number.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

FIRST_SEAL = "0" * 64  # what the first event seals, having none before it


class Act(StrEnum):
    """What was done to a record."""

    CREATED = "created"
    CHANGED = "changed"
    REMOVED = "removed"
    RESTORED = "restored"
    VIEWED = "viewed"
    PRINTED = "printed"
    EXPORTED = "exported"
    COPIED = "copied"


@dataclass(frozen=True, slots=True, kw_only=True)
class AuditEvent:
    """One row of the log; `record` is the kind of record, `fields` the names of what changed."""

    seq: int
    at: datetime
    worker: str
    act: Act
    record: str
    record_id: str
    case_id: str | None = None
    fields: tuple[str, ...] = ()
    seal: str = ""


def sealed(event: AuditEvent, before: str) -> str:
    """Return the seal of an event: a hash over its content and the seal of the event before it."""
    content = (
        before,
        event.seq,
        event.at.isoformat(),
        event.worker,
        str(event.act),
        event.record,
        event.record_id,
        event.case_id,
        list(event.fields),
    )
    return hashlib.sha256(json.dumps(content, ensure_ascii=True, separators=(",", ":")).encode()).hexdigest()


def broken_at(events: Iterable[AuditEvent]) -> int | None:
    """Return the number of the first event that does not follow from those before it; None where all do."""
    before = FIRST_SEAL
    for expected, event in enumerate(events, start=1):
        if event.seq != expected or event.seal != sealed(event, before):
            return expected
        before = event.seal
    return None
