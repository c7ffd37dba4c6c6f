"""The engine: the only module that imports `sqlite3` and, for protected registers, its encrypting twin.

Both engines are used through `Connection`, whose every failure is an `AppError` a person can be told, or a
`StorageError`, which is a bug. The twin's exceptions and cursors are no subclasses of the standard library's:
nothing outside this module sees either.
"""

from __future__ import annotations

import sqlite3
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, TypeVar

from app.storage import refusals

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from app.domain.errors import AppError

    Values = Sequence[Any] | Mapping[str, Any]

T = TypeVar("T")
Row = tuple[Any, ...]

KEY_LENGTH = 48  # 32 bytes of key and 16 of salt

_WRITING = (
    "journal_mode=WAL",
    "synchronous=FULL",
    "foreign_keys=ON",
    "recursive_triggers=ON",
    "secure_delete=ON",
)
_ALWAYS = (
    "trusted_schema=OFF",
    "cell_size_check=ON",
    "temp_store=MEMORY",
    "mmap_size=0",
    "cache_size=-64000",
)
_REFUSED: dict[int, type[AppError]] = {
    5: refusals.RegisterBusy,
    6: refusals.RegisterBusy,
    8: refusals.RegisterReadOnly,
    10: refusals.DiskFailed,
    11: refusals.RegisterDamaged,
    13: refusals.DiskFull,
    14: refusals.DiskFailed,
    26: refusals.NotARegister,
}
_WRITE_FAILED = 778  # SQLITE_IOERR_WRITE: how a quota or a full file system shows
_FOREIGN_KEY = 787


class ForeignKeyBroken(refusals.StorageError):
    """A row names another that is not there."""


class Connection:
    """A connection of either engine; results are fetched whole, so no cursor outlives its statement."""

    def __init__(self, engine: Any, raw: sqlite3.Connection) -> None:
        self._engine = engine
        self._raw = raw

    @property
    def in_transaction(self) -> bool:
        """Is a transaction open."""
        return self._raw.in_transaction

    def rows(self, sql: str, values: Values = ()) -> list[Row]:
        """Run one statement and return all its rows."""
        with _translated(self._engine):
            return self._raw.execute(sql, values).fetchall()

    def row(self, sql: str, values: Values = ()) -> Row | None:
        """Run one statement and return its first row."""
        with _translated(self._engine):
            found: Row | None = self._raw.execute(sql, values).fetchone()
            return found

    def value(self, sql: str, values: Values = ()) -> Any:
        """Run one statement and return the first value of its first row, None where there is none."""
        found = self.row(sql, values)
        return None if found is None else found[0]

    def run(self, sql: str, values: Values = ()) -> int:
        """Run one statement and return how many rows it changed."""
        with _translated(self._engine):
            return self._raw.execute(sql, values).rowcount

    def counts(self) -> tuple[int, int]:
        """Return two numbers, one of which is another after any write: of this connection's, and of others'."""
        return self._raw.total_changes, self.value("PRAGMA data_version")

    def close(self) -> None:
        """Close the connection."""
        with _translated(self._engine):
            self._raw.close()


def connect(path: Path, key: bytes | None = None, *, readonly: bool = False) -> Connection:
    """Open an existing database file; a `key` of 48 bytes opens a protected one.

    Never creates a file. Raises ProtectionMissing, WrongKey, NotARegister, RegisterDamaged, RegisterReadOnly.
    """
    engine = sqlite3 if key is None else _encrypting()
    mode = "ro" if readonly else "rw"
    with _translated(engine):
        raw = engine.connect(f"{path.absolute().as_uri()}?mode={mode}", uri=True, isolation_level=None, timeout=5)
    connection = Connection(engine, raw)
    try:
        _prepare(connection, key, _ALWAYS if readonly else (*_WRITING, *_ALWAYS))
    except BaseException:
        connection.close()
        raise
    return connection


def create(path: Path, key: bytes | None = None) -> Connection:
    """Open a database file that does not exist yet."""
    path.touch(exist_ok=False)
    return connect(path, key)


def statements(script: str) -> Iterator[str]:
    """Yield the statements of a script one by one: the engine's own splitter commits an open transaction."""
    pending = ""
    for piece in script.split(";"):
        pending += piece + ";"
        if pending.strip() != ";" and sqlite3.complete_statement(pending):
            yield pending.strip()
            pending = ""
    if pending.strip(" \n\t;"):
        raise refusals.StorageError("the script ends within a statement")


def engine_version() -> str:
    """Return the version of the standard engine."""
    return sqlite3.sqlite_version


def _prepare(connection: Connection, key: bytes | None, pragmas: Sequence[str]) -> None:
    if key is not None:
        if len(key) != KEY_LENGTH:
            raise refusals.StorageError("a key has 48 bytes")
        connection.run("PRAGMA cipher_log_level=NONE")
        connection.run(f"PRAGMA key=\"x'{key.hex()}'\"")
        try:
            connection.rows("SELECT count(*) FROM sqlite_master")
        except refusals.NotARegister:
            raise refusals.WrongKey from None
    for pragma in pragmas:
        connection.rows(f"PRAGMA {pragma}")


def _encrypting() -> Any:
    try:
        from sqlcipher3 import dbapi2  # noqa: PLC0415 - an extra, needed by protected registers alone
    except ImportError:
        raise refusals.ProtectionMissing from None
    return dbapi2


@contextmanager
def _translated(engine: Any) -> Iterator[None]:
    try:
        yield
    except engine.Error as error:
        code = getattr(error, "sqlite_errorcode", None) or 0
        if code == _WRITE_FAILED:
            raise refusals.DiskFull from error
        if code == _FOREIGN_KEY:
            raise ForeignKeyBroken(str(error)) from error
        if (code & 0xFF) in _REFUSED:
            raise _REFUSED[code & 0xFF] from error
        raise refusals.StorageError(str(error)) from error
