"""What the engine refuses is told in words of our own, whichever engine it was."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from app.storage import driver, refusals

if TYPE_CHECKING:
    from pathlib import Path


class EngineError(Exception):
    """An engine's failure with its code."""

    def __init__(self, code: int) -> None:
        super().__init__("database error")
        self.sqlite_errorcode = code


class Engine:
    """An engine whose every statement fails."""

    Error = EngineError

    def __init__(self, code: int) -> None:
        self.code = code

    def execute(self, *_: Any) -> Any:
        raise EngineError(self.code)


@pytest.mark.parametrize(
    ("code", "refusal"),
    [
        (5, refusals.RegisterBusy),
        (517, refusals.RegisterBusy),
        (8, refusals.RegisterReadOnly),
        (1544, refusals.RegisterReadOnly),
        (10, refusals.DiskFailed),
        (266, refusals.DiskFailed),
        (778, refusals.DiskFull),
        (11, refusals.RegisterDamaged),
        (13, refusals.DiskFull),
        (26, refusals.NotARegister),
        (787, driver.ForeignKeyBroken),
        (1, refusals.StorageError),
        (19, refusals.StorageError),
    ],
)
def test_a_failure_is_told_by_its_kind(code: int, refusal: type[Exception]) -> None:
    engine: Any = Engine(code)
    connection = driver.Connection(engine, engine)
    with pytest.raises(refusal) as told:
        connection.rows("SELECT 1")
    assert type(told.value) is refusal


def test_a_full_disk_keeps_what_was_saved(path: Path) -> None:
    connection = driver.connect(path)
    pages = connection.value("PRAGMA page_count")
    connection.rows(f"PRAGMA max_page_count={pages}")
    with pytest.raises(refusals.DiskFull):
        connection.run("INSERT INTO setting VALUES ('big', zeroblob(0) || hex(randomblob(500000)))")
    assert not connection.in_transaction
    assert connection.value("SELECT count(*) FROM office") == 1
    connection.close()


def test_opening_never_makes_a_file(tmp_path: Path) -> None:
    with pytest.raises(refusals.DiskFailed):
        driver.connect(tmp_path / "none")
    assert list(tmp_path.iterdir()) == []


def test_a_path_is_taken_literally(tmp_path: Path) -> None:
    path = tmp_path / "åäö 100% #1?mode=memory.kotio"
    driver.create(path).close()
    assert path.exists()


def test_the_register_is_kept_by_safe_settings(path: Path) -> None:
    connection = driver.connect(path)
    expected = {
        "journal_mode": "wal",
        "synchronous": 2,
        "foreign_keys": 1,
        "recursive_triggers": 1,
        "secure_delete": 1,
        "trusted_schema": 0,
        "temp_store": 2,
        "locking_mode": "normal",
    }
    assert {name: connection.value(f"PRAGMA {name}") for name in expected} == expected
    connection.close()


def test_deleted_text_leaves_the_file(path: Path) -> None:
    connection = driver.connect(path)
    connection.run("INSERT INTO setting VALUES ('k', '\"Salainen nimi\"')")
    connection.rows("PRAGMA wal_checkpoint(TRUNCATE)")
    assert b"Salainen nimi" in path.read_bytes()
    connection.run("DELETE FROM setting")
    connection.close()
    assert b"Salainen nimi" not in path.read_bytes()
