"""A step of the schema is applied wholly or not at all."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from app.storage import driver
from app.storage.migrate import migrate, newest, schema, steps
from app.storage.refusals import StorageError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

IN_PIECES = 7  # the step that parts the bytes of attached files


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


EMPTY = {"INTEGER": 1, "BLOB": b"", "TEXT": ""}


def put(connection: driver.Connection, table: str, **values: str) -> None:
    """Put a row into a table; what must be there and is not given is empty, or 1."""
    found = connection.rows("SELECT name, type FROM pragma_table_info(?) WHERE [notnull]", (table,))
    row = {name: EMPTY[kind] for name, kind in found} | values
    names, marks = ", ".join(f'"{name}"' for name in row), ", ".join("?" for _ in row)
    connection.rows(f"INSERT INTO {table} ({names}) VALUES ({marks}) RETURNING 1", tuple(row.values()))


def test_issued_papers_and_what_hangs_on_them_are_kept_when_their_table_is_made_anew(
    connection: driver.Connection, folder: Path
) -> None:
    shutil.copy(steps()[1], folder)
    migrate(connection, folder)
    put(connection, "cooperation_group", id="g")
    put(connection, "client", id="k")
    put(connection, "housing_case", id="c", client_id="k", number="2026-001", group_id="g", opened_on="2026-01-02")
    put(connection, "issued_document", id="d", case_id="c", kind="memo", recipient="client", sha256="abc")
    put(connection, "document_body", document_id="d", released="{}")
    put(connection, "disclosure", id="h", case_id="c", document_id="d", delivery="letter", given_on="2026-01-03")
    migrate(connection)
    assert connection.rows("SELECT id, kind, sha256 FROM issued_document") == [("d", "memo", "abc")]
    assert connection.value("SELECT count(*) FROM document_body JOIN disclosure USING (document_id)") == 1
    put(connection, "issued_document", id="e", case_id="c", kind="client_after", recipient="client")
    connection.run("DELETE FROM housing_case")
    assert connection.value("SELECT count(*) FROM issued_document") == 0  # a paper still goes with its case


def test_files_attached_before_they_lay_in_pieces_are_whole(connection: driver.Connection, tmp_path: Path) -> None:
    before, data = tmp_path / "before", bytes(range(256)) * 4100
    before.mkdir()
    for number, file in steps().items():
        if number < IN_PIECES:
            shutil.copy(file, before)
    migrate(connection, before)
    connection.run("PRAGMA foreign_keys=OFF")
    connection.run("PRAGMA ignore_check_constraints=ON")
    for table in ("cooperation_group", "client", "housing_case", "consent", "attachment"):
        fill(connection, table)
    connection.run("INSERT INTO attachment_body VALUES ('key', ?)", (data,))
    migrate(connection)
    pieces = connection.rows("SELECT bytes FROM attachment_piece WHERE body_id = 'key' ORDER BY number")
    assert len(pieces) == 3
    assert b"".join(piece for (piece,) in pieces) == data
    assert connection.rows("SELECT id, case_id, attachment_id FROM attachment_body") == [("key", "key", "key")]


def fill(connection: driver.Connection, table: str) -> None:
    """Put a row into a table of which every key is "key"."""
    columns = connection.rows("SELECT name, type FROM pragma_table_info(?) WHERE [notnull] OR pk", (table,))
    values = [1 if kind == "INTEGER" else "key" if name.endswith("id") else "2026-11-24" for name, kind in columns]
    names, places = ", ".join(name for name, _ in columns), ", ".join("?" for _ in columns)
    connection.run(f"INSERT INTO {table} ({names}) VALUES ({places})", values)
