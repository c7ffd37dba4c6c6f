"""The bin: what was deleted lies here whole, with all that went with it, until it is restored or erased.

No query of the program but these knows of it.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, NamedTuple

from app.domain.audit import Act
from app.domain.errors import NotFound
from app.domain.ids import new_id
from app.domain.message import M
from app.storage.codec import dumped
from app.storage.owners import links
from app.storage.refusals import InUse

if TYPE_CHECKING:
    from app.storage.driver import Connection
    from app.storage.tables import Table
    from app.storage.transaction import Transaction

_PUT = (
    "INSERT INTO bin (id, record, record_id, case_id, client_id, removed_at, removed_by, rows) "
    "VALUES (:id, :record, :record_id, :case_id, :client_id, :removed_at, :removed_by, :rows)"
)
_ALL = "SELECT id, record, record_id, case_id, removed_at, removed_by FROM bin ORDER BY removed_at DESC, id"
_ONE = "SELECT record, record_id, case_id, rows FROM bin WHERE id = ?"
_REMOVE = "DELETE FROM bin WHERE id = ?"

Rows = dict[str, list[dict[str, Any]]]


class Removed(NamedTuple):
    """One thing in the bin."""

    id: str
    record: str
    record_id: str
    case_id: str | None
    removed_at: str
    removed_by: str


class Bin:
    """What can be restored."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    def all(self) -> tuple[Removed, ...]:
        """Return what lies in the bin, the latest first."""
        return tuple(Removed(*row) for row in self._transaction.connection.rows(_ALL))

    def restore(self, key: str) -> None:
        """Put back what was removed, with all that went with it; raises NotFound."""
        self._transaction.require_worker()
        connection = self._transaction.connection
        found = connection.row(_ONE, (key,))
        if found is None:
            raise NotFound(M("This is no longer in the bin."))
        record, record_id, case_id, stored = found
        rows: Rows = json.loads(stored)
        for table, of_table in rows.items():
            for row in of_table:
                _insert(connection, table, row)
        connection.run(_REMOVE, (key,))
        self._transaction.log.append(Act.RESTORED, record, record_id, case_id)
        self._transaction.written.update(rows)
        restored = [row["id"] for row in rows.get("housing_case", ())]
        self._transaction.touch([*restored, *([case_id] if case_id else ())])


def put(transaction: Transaction, table: Table, encoded: dict[str, Any]) -> str:
    """Move a row with its descendants to the bin; return the bin's key. Raises InUse."""
    connection, key = transaction.connection, encoded[table.key]
    rows: Rows = {}
    _gather(connection, table.name, table.key, key, rows)
    _refuse_in_use(connection, rows)
    transaction.written.update(rows)
    connection.run(f'DELETE FROM "{table.name}" WHERE "{table.key}" = ?', (key,))
    bin_id = new_id()
    connection.run(
        _PUT,
        {
            "id": bin_id,
            "record": table.name,
            "record_id": key,
            "case_id": encoded.get("case_id"),
            "client_id": encoded.get("client_id"),
            "removed_at": transaction.stamp,
            "removed_by": transaction.worker,
            "rows": dumped(rows),
        },
    )
    case_id = None if table.case is None else encoded[table.case]
    transaction.log.append(Act.REMOVED, table.name, key, case_id)
    return bin_id


def _gather(connection: Connection, table: str, column: str, key: str, rows: Rows) -> None:
    """Collect the rows of a table whose `column` names `key`, and what goes with them."""
    names = [name for (name,) in connection.rows("SELECT name FROM pragma_table_info(?)", (table,))]
    known = rows.setdefault(table, [])
    for values in connection.rows(f'SELECT * FROM "{table}" WHERE "{column}" = ?', (key,)):
        row = {name: _plain(value) for name, value in zip(names, values, strict=True)}
        if row in known:
            continue
        known.append(row)
        for link in links(connection).get(table, ()):
            if link.cascades:
                _gather(connection, link.table, link.column, row[_key(table)], rows)
    if not known:
        del rows[table]


def _refuse_in_use(connection: Connection, rows: Rows) -> None:
    """Refuse where a row that stays names one that goes."""
    for table, of_table in rows.items():
        going = dumped([row[_key(table)] for row in of_table]) if table in links(connection) else "[]"
        for link in links(connection).get(table, ()):
            if link.cascades:
                continue
            stays = connection.rows(
                f'SELECT "{_key(link.table)}" FROM "{link.table}" '
                f'WHERE "{link.column}" IN (SELECT value FROM json_each(?))',
                (going,),
            )
            leaving = {row[_key(link.table)] for row in rows.get(link.table, ())}
            if any(key not in leaving for (key,) in stays):
                raise InUse


def _key(table: str) -> str:
    return "case_id" if table in {"mapping", "referral", "assessment"} else "id"


def _insert(connection: Connection, table: str, row: dict[str, Any]) -> None:
    names = ", ".join(f'"{name}"' for name in row)
    places = ", ".join("?" for _ in row)
    connection.run(f'INSERT INTO "{table}" ({names}) VALUES ({places})', [_stored(v) for v in row.values()])


def _plain(value: Any) -> Any:
    return {"hex": value.hex()} if isinstance(value, bytes) else value


def _stored(value: Any) -> Any:
    return bytes.fromhex(value["hex"]) if isinstance(value, dict) else value
