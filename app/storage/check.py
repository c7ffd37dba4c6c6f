"""The thorough check of a register, for those who keep it: counts and numbers of rows, never content."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from app.domain.audit import broken_at
from app.storage import driver
from app.storage.audit_log import every
from app.storage.migrate import newest, schema
from app.storage.owners import OWNERS
from app.storage.refusals import NewerRegister, RegisterDamaged, StorageError
from app.storage.register import inspect

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from app.storage.driver import Connection

_FOUND = 100
_UNREADABLE = ("the file cannot be read through",)
_LAST_EVENT = "SELECT seq, hash FROM audit_event ORDER BY seq DESC LIMIT 1"


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What the check found.

    `damage` holds the engine's own words, which name tables and pages; `orphans` counts rows whose owner is
    not there; `log_broken_at` is the first event of the log that does not follow; `log_seal` is the last one.
    """

    schema: int = 0
    engine: str = field(default_factory=driver.engine_version)
    damage: tuple[str, ...] = ()
    orphans: int = 0
    log_events: int = 0
    log_broken_at: int | None = None
    log_seal: str = ""
    counts: Mapping[str, int] = field(default_factory=dict)

    @property
    def whole(self) -> bool:
        """Is the register without a fault."""
        return not self.damage and not self.orphans and self.log_broken_at is None


def check(path: Path, key: bytes | None = None) -> Report:
    """Read a register through and report; nothing is changed, and it may be open meanwhile.

    Raises what opening raises for a file that is no register at all.
    """
    inspect(path, key)
    try:
        connection = driver.connect(path, key, readonly=True)
    except RegisterDamaged:
        return Report(damage=_UNREADABLE)
    try:
        return _report(connection, _damage(connection, path, key))
    finally:
        connection.close()


def _report(connection: Connection, damage: tuple[str, ...]) -> Report:
    try:
        found = schema(connection)
        if found > newest():
            raise NewerRegister(found, newest())
        events, seal = connection.row(_LAST_EVENT) or (0, "")
        return Report(
            schema=found,
            damage=damage,
            orphans=len(connection.rows("PRAGMA foreign_key_check")),
            log_events=events,
            log_broken_at=broken_at(every(connection)),
            log_seal=seal,
            counts={table: connection.value(f'SELECT count(*) FROM "{table}"') for table in OWNERS},
        )
    except (RegisterDamaged, StorageError):
        return Report(damage=damage or _UNREADABLE)


def _damage(connection: Connection, path: Path, key: bytes | None) -> tuple[str, ...]:
    try:
        found = [str(row[0]) for row in connection.rows(f"PRAGMA integrity_check({_FOUND})")]
        if key is not None and not _has_log(path):
            found += [str(row[0]) for row in connection.rows("PRAGMA cipher_integrity_check")]
    except RegisterDamaged:
        return _UNREADABLE
    return tuple(line for line in found if line != "ok")


def _has_log(path: Path) -> bool:
    """Are there pages that are not in the main file yet: the engine's own seal check reads that one alone."""
    wal = path.with_name(f"{path.name}-wal")
    return wal.exists() and wal.stat().st_size > 0
