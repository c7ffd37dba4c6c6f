"""A step of the schema is applied wholly or not at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.storage import driver
from app.storage.migrate import migrate, newest, schema, steps
from app.storage.refusals import StorageError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def connection(tmp_path: Path) -> Iterator[driver.Connection]:
    made = driver.create(tmp_path / "plain.db")
    yield made
    made.close()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "steps"
    made.mkdir()
    return made


def write(folder: Path, number: int, script: str) -> None:
    (folder / f"{number:04}_step.sql").write_text(script, "utf-8")


def tables(connection: driver.Connection) -> set[str]:
    return {name for (name,) in connection.rows("SELECT name FROM sqlite_master WHERE type = 'table'")}


def test_the_steps_are_numbered_without_gaps() -> None:
    assert list(steps()) == list(range(1, newest() + 1))


def test_a_failing_step_leaves_the_one_before_it(connection: driver.Connection, folder: Path) -> None:
    write(folder, 1, "CREATE TABLE first (id TEXT);")
    write(folder, 2, "CREATE TABLE second (id TEXT); INSERT INTO first VALUES ('kept?'); SELECT nonsense;")
    with pytest.raises(StorageError):
        migrate(connection, folder)
    assert schema(connection) == 1
    assert tables(connection) == {"first"}
    assert connection.rows("SELECT * FROM first") == []
    write(folder, 2, "CREATE TABLE second (id TEXT);")
    migrate(connection, folder)
    assert (schema(connection), tables(connection)) == (2, {"first", "second"})


def test_a_step_that_leaves_rows_without_their_owner_is_undone(
    connection: driver.Connection, folder: Path
) -> None:
    write(folder, 1, "CREATE TABLE owner (id TEXT PRIMARY KEY); CREATE TABLE owned (id TEXT REFERENCES owner);")
    write(folder, 2, "INSERT INTO owned VALUES ('orphan');")
    with pytest.raises(StorageError):
        migrate(connection, folder)
    assert schema(connection) == 1
    assert connection.value("PRAGMA foreign_keys") == 1


def test_a_rebuilt_table_keeps_what_hangs_on_it(connection: driver.Connection, folder: Path) -> None:
    write(
        folder,
        1,
        "CREATE TABLE owner (id TEXT PRIMARY KEY); "
        "CREATE TABLE owned (id TEXT REFERENCES owner ON DELETE CASCADE);"
        "INSERT INTO owner VALUES ('a'); INSERT INTO owned VALUES ('a');",
    )
    write(
        folder,
        2,
        "CREATE TABLE rebuilt (id TEXT PRIMARY KEY, more TEXT); INSERT INTO rebuilt (id) SELECT id FROM owner; "
        "DROP TABLE owner; ALTER TABLE rebuilt RENAME TO owner;",
    )
    migrate(connection, folder)
    assert connection.rows("SELECT * FROM owned") == [("a",)]


def test_a_present_register_is_not_migrated_again(connection: driver.Connection, folder: Path) -> None:
    write(folder, 1, "CREATE TABLE first (id TEXT);")
    migrate(connection, folder)
    migrate(connection, folder)
    assert schema(connection) == 1


def test_a_script_is_split_where_its_statements_end() -> None:
    script = (
        "-- a comment; with a semicolon\n"
        "CREATE TABLE a (x TEXT DEFAULT 'a;b');\n"
        "CREATE TRIGGER t BEFORE DELETE ON a BEGIN SELECT 1; SELECT 2; END;\n\n"
    )
    found = list(driver.statements(script))
    assert [part.split()[0] for part in found] == ["--", "CREATE"]
    assert found[1].endswith("SELECT 2; END;")
    with pytest.raises(StorageError):
        list(driver.statements("SELECT 1; SELECT 2 WHERE 'a;"))
