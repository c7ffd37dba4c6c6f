"""The register's file: made whole or not at all, opened only after every check, closed with nothing beside it."""

from __future__ import annotations

import contextlib
import os
import struct
from typing import TYPE_CHECKING

from app.storage import driver, refusals
from app.storage.lock import RegisterLock
from app.storage.migrate import APPLICATION_ID, migrate, newest, schema

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import datetime
    from pathlib import Path

    from app.storage.driver import Connection

_MAGIC = b"SQLite format 3\x00"
_HEADER = 100
# opening waits for the check: a large register is checked where the start reads, all of it once it is seen
_CHECKED_WHOLE = 2_000_000  # bytes, about 4 ms
_READ_ONCE = -1000  # kilobytes: a check comes by every page once
_ALL: tuple[str | int, ...] = (1,)
_FIRST_READ = ("office", "cooperation_group", "worker", "organisation", "case_summary")

_UNFINISHED = (
    "SELECT b.id FROM attachment_body AS b LEFT JOIN attachment AS a ON a.id = b.attachment_id "
    "WHERE a.id IS NULL OR a.removed_on IS NOT NULL"
)


class Register:
    """An open register: its connection, and the lock that keeps others out.

    `suspend` gives the connection and the key up and keeps the lock; `resume` opens it again.
    """

    def __init__(self, path: Path, lock: RegisterLock, connection: Connection) -> None:
        self.path = path
        self._lock = lock
        self._connection: Connection | None = connection

    @property
    def connection(self) -> Connection:
        """The one writing connection; a register that is suspended or closed has none."""
        if self._connection is None:
            raise refusals.StorageError("the register is not open")
        return self._connection

    @property
    def suspended(self) -> bool:
        """Is the connection given up."""
        return self._connection is None

    def tell(self, worker: str, since: datetime) -> None:
        """Leave word beside the lock of who has the register open."""
        with contextlib.suppress(OSError):
            self._lock.tell(worker, since)

    def checkpoint(self) -> None:
        """Bring everything into the one file; for a quiet moment, so that a copied file is whole."""
        self.connection.rows("PRAGMA wal_checkpoint(TRUNCATE)")

    def suspend(self) -> None:
        """Close the connection and forget the key; the lock stays."""
        if self._connection is not None:
            self.checkpoint()
            self._connection.close()
            self._connection = None

    def resume(self, key: bytes | None = None) -> None:
        """Open the connection again; raises what opening raises."""
        if self._connection is None:
            self._connection = _connected(self.path, key)

    def close(self) -> None:
        """Close the register and let others open it; the lock goes even where closing fails."""
        try:
            self.suspend()
        finally:
            self._connection = None
            self._lock.release()


def create_register(path: Path, fill: Callable[[Connection], None], key: bytes | None = None) -> None:
    """Make a new register, with what `fill` writes into it, and give it its name only when it is whole.

    A file of that name is never overwritten. Raises RegisterExists, FolderMissing, RegisterReadOnly.
    """
    if path.exists():
        raise refusals.RegisterExists
    if not path.parent.is_dir():
        raise refusals.FolderMissing
    from uuid import uuid4  # noqa: PLC0415 - a new register alone has a name for the time being

    lock = RegisterLock(path).acquire()
    part = path.with_name(f".{path.name}.{uuid4().hex}.part")
    try:
        _clear_parts(path)
        _build(part, fill, key)
        _named(part, path)
    except PermissionError:
        raise refusals.RegisterReadOnly from None
    finally:
        _clear_parts(path)
        lock.release()


def open_register(path: Path, key: bytes | None = None) -> Register:
    """Open a register after every check; a file that is refused is left as it was, byte for byte.

    Raises RegisterMissing, RegisterEmpty, NotARegister, AnotherProgram, NewerRegister, RegisterDamaged,
    RegisterUnreadable, RegisterReadOnly, RegisterOpen, ProtectionMissing, WrongKey.
    """
    inspect(path, key)
    if not os.access(path, os.W_OK):
        raise refusals.RegisterReadOnly
    lock = RegisterLock(path).acquire()
    try:
        return Register(path, lock, _connected(path, key))
    except BaseException:
        lock.release()
        raise


def look_through(path: Path, key: bytes | None = None) -> None:
    """Check all of a register that opening checked in part; it may be open meanwhile. Raises DamageFound."""
    try:
        _looked_at(path, key, whole=True)
    except refusals.RegisterDamaged:
        raise refusals.DamageFound from None


def inspect(path: Path, key: bytes | None = None) -> None:
    """Refuse what cannot be a register this program knows, by its first bytes and without opening it.

    The content of a protected register cannot be read so: what its engine finds is checked once it is open.
    """
    header = _first_bytes(path)
    if not header:
        raise refusals.RegisterEmpty
    if key is not None:
        return
    if len(header) < _HEADER or not header.startswith(_MAGIC):
        raise refusals.NotARegister
    found, application = struct.unpack(">I", header[60:64])[0], struct.unpack(">I", header[68:72])[0]
    if application != APPLICATION_ID:
        raise refusals.AnotherProgram
    if found > newest():
        raise refusals.NewerRegister(found, newest())


def _first_bytes(path: Path) -> bytes:
    try:
        if path.is_dir():
            raise refusals.NotARegister
        with path.open("rb") as file:
            return file.read(_HEADER)
    except FileNotFoundError:
        raise refusals.RegisterMissing from None
    except PermissionError:
        raise refusals.RegisterUnreadable from None
    except OSError:
        raise refusals.DiskFailed from None


def _verify(connection: Connection, parts: Iterable[str | int]) -> None:
    """Refuse an open database that is no register, is newer than this program, or damaged in `parts`."""
    if connection.value("PRAGMA application_id") != APPLICATION_ID:
        raise refusals.AnotherProgram
    found = schema(connection)
    if found > newest():
        raise refusals.NewerRegister(found, newest())
    if any(connection.rows(f"PRAGMA quick_check({part})") != [("ok",)] for part in parts):
        raise refusals.RegisterDamaged


def _connected(path: Path, key: bytes | None) -> Connection:
    _looked_at(path, key)
    connection = driver.connect(path, key)
    try:
        _try_to_write(connection)
        migrate(connection)
        _clear_unfinished(connection)
    except BaseException:
        connection.close()
        raise
    return connection


def _clear_unfinished(connection: Connection) -> None:
    """Erase what a kill has left of files that were on their way in, or on their way out."""
    if connection.rows(_UNFINISHED):
        connection.run(f"DELETE FROM attachment_body WHERE id IN ({_UNFINISHED})")


def _try_to_write(connection: Connection) -> None:
    """Write the schema number over itself and undo it: a file that cannot be written says so before any save."""
    connection.run("BEGIN IMMEDIATE")
    try:
        connection.run(f"PRAGMA user_version={schema(connection)}")
    finally:
        if connection.in_transaction:
            connection.run("ROLLBACK")


def _looked_at(path: Path, key: bytes | None, *, whole: bool = False) -> None:
    """Check the content through a connection that cannot write, so that a refused file stays as it was."""
    try:
        connection = driver.connect(path, key, readonly=True)
        try:
            connection.rows(f"PRAGMA cache_size={_READ_ONCE}")
            whole = whole or path.stat().st_size <= _CHECKED_WHOLE
            _verify(connection, _ALL if whole else _FIRST_READ)
        finally:
            connection.close()
    except refusals.NotARegister:  # its first bytes were right
        raise refusals.RegisterDamaged from None


def _build(part: Path, fill: Callable[[Connection], None], key: bytes | None) -> None:
    connection = driver.create(part, key)
    try:
        connection.run(f"PRAGMA application_id={APPLICATION_ID}")
        migrate(connection)
        fill(connection)
        connection.rows("PRAGMA wal_checkpoint(TRUNCATE)")
    finally:
        connection.close()


def _named(part: Path, path: Path) -> None:
    """Give a whole register its name; where the file system knows no links, rename it under the lock."""
    try:
        os.link(part, path)
    except FileExistsError:
        raise refusals.RegisterExists from None
    except OSError:
        if path.exists():
            raise refusals.RegisterExists from None
        part.rename(path)
    if os.name == "posix":
        folder = os.open(path.parent, os.O_RDONLY)
        os.fsync(folder)
        os.close(folder)


def _clear_parts(path: Path) -> None:
    for left in path.parent.glob(f".{path.name}.*.part*"):
        left.unlink(missing_ok=True)
