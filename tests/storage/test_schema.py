"""The schema says what the domain says: columns, codes, and whose each row is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from app.domain.codes import NeedBasis
from app.storage import codec, driver
from app.storage.layout import STAMPS, layout
from app.storage.owners import OWNERS, Owner
from app.storage.refusals import StorageError
from app.storage.tables import TABLES, Table

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

ROOTS = {Owner.CASE: "housing_case", Owner.CLIENT: "client"}


@pytest.fixture
def connection(path: Path) -> Iterator[driver.Connection]:
    made = driver.connect(path)
    yield made
    made.close()


def created(connection: driver.Connection, table: str) -> str:
    return str(connection.value("SELECT sql FROM sqlite_master WHERE name = ?", (table,)))


def names(connection: driver.Connection) -> set[str]:
    return {name for (name,) in connection.rows("SELECT name FROM sqlite_master WHERE type = 'table'")}


def test_every_table_has_an_owner(connection: driver.Connection) -> None:
    assert set(OWNERS) == names(connection)


@pytest.mark.parametrize("table", [name for name, owner in OWNERS.items() if owner in ROOTS])
def test_an_owned_row_goes_with_its_owner(connection: driver.Connection, table: str) -> None:
    reached, waiting = set(), {table}
    while waiting:
        reached |= waiting
        sql = "SELECT [table] FROM pragma_foreign_key_list(?) WHERE on_delete = 'CASCADE'"
        waiting = {parent for name in waiting for (parent,) in connection.rows(sql, (name,))} - reached
    assert ROOTS[OWNERS[table]] in reached


@pytest.mark.parametrize("table", [name for name, owner in OWNERS.items() if owner not in ROOTS])
def test_what_is_the_offices_goes_with_no_client(connection: driver.Connection, table: str) -> None:
    sql = "SELECT count(*) FROM pragma_foreign_key_list(?) WHERE on_delete = 'CASCADE'"
    assert connection.value(sql, (table,)) == 0


def test_every_table_is_strict(connection: driver.Connection) -> None:
    assert {name for name in names(connection) if not created(connection, name).endswith("STRICT")} == set()


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_the_columns_are_the_records_fields(connection: driver.Connection, table: Table) -> None:
    plan = layout(table)
    sql = "SELECT name, type, [notnull] FROM pragma_table_info(?)"
    found = {name: (kind, not required) for name, kind, required in connection.rows(sql, (table.name,))}
    position = {"position"} if table.numbered else set()
    assert set(found) == {*plan.stored, *STAMPS, *position}
    assert {name: found[name] for name in plan.columns} == {
        name: codec.sql_type(hint) for name, hint in plan.hints.items()
    }


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_a_column_of_codes_takes_the_enums_codes_alone(connection: driver.Connection, table: Table) -> None:
    sql = created(connection, table.name)
    for name, hint in layout(table).hints.items():
        codes = codec.options(hint)
        if codes is not None:
            listed = re.search(rf'CHECK \("?{name}"? IN \(([^)]*)\)\)', sql)
            assert listed is not None, name
            assert tuple(re.findall(r"'([^']*)'", listed[1])) == codes


def test_the_summarys_basis_takes_every_basis(connection: driver.Connection) -> None:
    listed = re.search(r"CHECK \(basis IN \(([^)]*)\)\)", created(connection, "case_summary"))
    assert listed is not None
    assert re.findall(r"'([^']*)'", listed[1]) == list(NeedBasis)


def test_no_code_or_day_of_another_program_gets_in(connection: driver.Connection) -> None:
    for change in ("category = 'bank'", "active = 2", "version = 0", "name_fi = NULL", "norm = x'00'"):
        with pytest.raises(StorageError):
            connection.run(f"UPDATE organisation SET {change}")
    with pytest.raises(StorageError):
        connection.run("UPDATE worker SET confirmed_on = '24.11.2026'")
