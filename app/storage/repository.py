"""One repository an aggregate: records in, records out; the log and the earlier values are never forgotten."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from app.domain.audit import Act
from app.domain.errors import NotFound, StaleVersion
from app.domain.message import M
from app.storage import recycling
from app.storage.codec import dumped
from app.storage.layout import layout
from app.storage.tables import NOT_KEPT

if TYPE_CHECKING:
    from collections.abc import Iterable

    from app.storage.tables import Table
    from app.storage.transaction import Transaction

T = TypeVar("T")
Encoded = dict[str, Any]

_KEEP_EARLIER = (
    "INSERT INTO record_version (record, record_id, version, case_id, client_id, changed_at, changed_by, earlier) "
    "VALUES (:record, :record_id, :version, :case_id, :client_id, :changed_at, :changed_by, :earlier)"
)
_SAYS_NOTHING = (None, "", "[]", "{}")
_CASES_OF_CLIENT = "SELECT id FROM housing_case WHERE client_id = ?"


class Repository(Generic[T]):
    """The records of one table."""

    def __init__(self, transaction: Transaction, table: Table) -> None:
        self._transaction = transaction
        self._connection = transaction.connection
        self._table = table
        self._layout = layout(table)

    def find(self, key: str) -> T | None:
        """Return the record of this key, None where there is none."""
        row = self._connection.row(self._layout.by_key, (key,))
        return None if row is None else self._layout.decoded(row)

    def get(self, key: str) -> T:
        """Return the record of this key; raises NotFound."""
        found = self.find(key)
        if found is None:
            raise _not_found()
        return found

    def all(self) -> tuple[T, ...]:
        """Return every record, in the table's order."""
        return self._select(f"ORDER BY {self._table.order}")

    def of_case(self, case_id: str) -> tuple[T, ...]:
        """Return the records of a case, in the order they were made."""
        return self._select(f'WHERE "{self._table.case}" = ? ORDER BY {self._table.order}', (case_id,))

    def save(self, record: T) -> T:
        """Insert a record of version 0 or replace the version it was read at; return it as it now stands.

        A record that says nothing new is left alone. Raises StaleVersion, NotFound, WorkerUnknown.
        """
        self._transaction.require_worker()
        encoded = self._layout.encoded(record)
        row = self._connection.row(self._layout.by_key, (encoded[self._table.key],))
        before = None if row is None else dict(zip(self._layout.columns, row, strict=True))
        if before is None and encoded["version"]:
            raise _not_found()
        if before is not None and before["version"] != encoded["version"]:
            raise StaleVersion(
                M("This was changed elsewhere after you opened it. Open it again; your text is kept.")
            )
        changed = _changed(before, encoded)
        if before is not None and not changed:
            return record
        return self._write(record, encoded, before, changed)

    def remove(self, key: str) -> str:
        """Move a record, with all that goes with it, to the bin; return the bin's key. Raises NotFound, InUse."""
        self._transaction.require_worker()
        row = self._connection.row(self._layout.by_key, (key,))
        if row is None:
            raise _not_found()
        encoded = dict(zip(self._layout.columns, row, strict=True))
        self._transaction.touch(self._cases(encoded))
        return recycling.put(self._transaction, self._table, encoded)

    def _select(self, clause: str, values: tuple[Any, ...] = ()) -> tuple[T, ...]:
        rows = self._connection.rows(f"{self._layout.select} {clause}", values)
        return tuple(self._layout.decoded(row) for row in rows)

    def _write(self, record: T, encoded: Encoded, before: Encoded | None, changed: tuple[str, ...]) -> T:
        version = encoded["version"] + 1
        stamp, worker = self._transaction.stamp, self._transaction.worker
        stamps = {"created_at": stamp, "created_by": worker, "changed_at": stamp, "changed_by": worker}
        values = encoded | self._layout.derived(record) | {"version": version} | stamps
        if before is None:
            self._connection.run(self._layout.insert, values)
        else:
            self._connection.run(self._layout.update, values)
            self._keep_earlier(before)
        self._transaction.log.append(
            Act.CREATED if before is None else Act.CHANGED,
            self._table.name,
            encoded[self._table.key],
            self._owner(encoded, self._table.case),
            changed,
        )
        self._transaction.written.add(self._table.name)
        self._transaction.touch(self._cases(encoded))
        return replace(record, version=version)  # type: ignore[type-var]

    def _keep_earlier(self, before: Encoded) -> None:
        values = {
            "record": self._table.name,
            "record_id": before[self._table.key],
            "version": before["version"],
            "case_id": self._owner(before, self._table.case),
            "client_id": self._owner(before, self._table.client),
            "changed_at": self._transaction.stamp,
            "changed_by": self._transaction.worker,
            "earlier": dumped(_without_drafts(before)),
        }
        self._connection.run(_KEEP_EARLIER, values)

    def _cases(self, encoded: Encoded) -> Iterable[str]:
        """Return the cases whose summary rests on a row."""
        if self._table.case is not None:
            return (encoded[self._table.case],)
        if self._table.client is not None:
            return [row[0] for row in self._connection.rows(_CASES_OF_CLIENT, (encoded[self._table.client],))]
        return ()

    @staticmethod
    def _owner(encoded: Encoded, column: str | None) -> str | None:
        return None if column is None else encoded[column]


def _changed(before: Encoded | None, after: Encoded) -> tuple[str, ...]:
    """Return the names of the fields that differ, of a new record those that say something; answers one by one."""
    names = []
    for name, value in after.items():
        same = value in _SAYS_NOTHING if before is None else value == before[name]
        if name == "version" or same:
            continue
        earlier = None if before is None else before[name]
        names += _changed_answers(earlier, value) if name == "answers" else [name]
    return tuple(names)


def _changed_answers(before: str | None, after: str) -> list[str]:
    earlier, later = json.loads(before or "{}"), json.loads(after)
    return [name for name in sorted(earlier.keys() | later.keys()) if earlier.get(name) != later.get(name)]


def _without_drafts(before: Encoded) -> Encoded:
    answers = json.loads(before.get("answers") or "{}")
    if NOT_KEPT.isdisjoint(answers):
        return before
    return before | {"answers": dumped({name: value for name, value in answers.items() if name not in NOT_KEPT})}


def _not_found() -> NotFound:
    return NotFound(M("This is no longer in the register."))
