"""The schema in numbered steps, each applied wholly or not at all."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from app.storage.driver import statements
from app.storage.refusals import StorageError

if TYPE_CHECKING:
    from app.storage.driver import Connection

MIGRATIONS = Path(__file__).parent / "migrations"
APPLICATION_ID = 0x4B6F7469  # "Koti"


def steps(folder: Path = MIGRATIONS) -> dict[int, Path]:
    """Return the migrations by the schema number each leads to, in order."""
    return {int(file.name[:4]): file for file in sorted(folder.glob("[0-9][0-9][0-9][0-9]_*.sql"))}


def newest(folder: Path = MIGRATIONS) -> int:
    """Return the schema number this program knows."""
    return max(steps(folder))


def schema(connection: Connection) -> int:
    """Return the schema number of an open register."""
    return int(connection.value("PRAGMA user_version"))


def migrate(connection: Connection, folder: Path = MIGRATIONS) -> None:
    """Bring a register to the newest schema; a step that fails leaves the one before it whole."""
    present = schema(connection)
    for number, file in steps(folder).items():
        if number > present:
            _apply(connection, number, file.read_text("utf-8"))


def _apply(connection: Connection, number: int, script: str) -> None:
    connection.run("PRAGMA foreign_keys=OFF")  # ignored inside a transaction; a rebuilt table would cascade
    connection.run("BEGIN EXCLUSIVE")
    try:
        for statement in statements(script):
            connection.run(statement)
        if connection.rows("PRAGMA foreign_key_check"):
            raise StorageError(f"migration {number} leaves rows without their owner")
        connection.run(f"PRAGMA user_version={number}")
        connection.run("COMMIT")
    finally:
        if connection.in_transaction:
            connection.run("ROLLBACK")
        connection.run("PRAGMA foreign_keys=ON")
