"""What the records of a client said before: earlier values where they differ, and what lies in the bin."""

from __future__ import annotations

import json
from datetime import datetime
from typing import TYPE_CHECKING, Any, NamedTuple

from app.storage.flat import json_list
from app.storage.tables import TABLES

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from app.storage.driver import Connection

_EARLIER = (
    "SELECT record, record_id, version, changed_at, changed_by, earlier FROM record_version "
    "WHERE client_id = ? OR case_id IN (SELECT value FROM json_each(?)) ORDER BY record, record_id, version"
)
_REMOVED = (
    "SELECT removed_at, removed_by, rows FROM bin "
    "WHERE client_id = ? OR case_id IN (SELECT value FROM json_each(?)) ORDER BY removed_at, id"
)
_STAMPS = frozenset(
    {"version", "created_at", "created_by", "changed_at", "changed_by", "position", "form_version"}
)


class Past(NamedTuple):
    """What a record said until then: the columns and answers that are others now, or all where it is gone."""

    record: str
    values: dict[str, Any]
    until: datetime
    by: str


def past(connection: Connection, client_id: str, case_ids: Sequence[str]) -> tuple[Past, ...]:
    """Return the earlier values of a client's records, oldest first."""
    keys = (client_id, json_list(case_ids))
    found = [*_changed(connection, connection.rows(_EARLIER, keys)), *_gone(connection.rows(_REMOVED, keys))]
    return tuple(sorted(found, key=lambda one: one.until))


def _changed(connection: Connection, rows: Sequence[Any]) -> Iterator[Past]:
    for place, (record, record_id, _, changed_at, changed_by, stored) in enumerate(rows):
        later = rows[place + 1] if place + 1 < len(rows) else None
        if later is not None and later[:2] == (record, record_id):
            after = _plain(json.loads(later[5]))
        else:
            after = _present(connection, record, record_id)
        before = _plain(json.loads(stored))
        values = {name: value for name, value in before.items() if value != after.get(name)}
        yield Past(record, values, datetime.fromisoformat(changed_at), changed_by)


def _gone(rows: Sequence[Any]) -> Iterator[Past]:
    known = {table.name for table in TABLES}
    for removed_at, removed_by, stored in rows:
        for record, of_table in json.loads(stored).items():
            for row in of_table if record in known else ():
                yield Past(record, _plain(row), datetime.fromisoformat(removed_at), removed_by)


def _present(connection: Connection, record: str, record_id: str) -> dict[str, Any]:
    """Return what a record says now; nothing where it is gone."""
    table = next(one for one in TABLES if one.name == record)
    names = [name for (name,) in connection.rows("SELECT name FROM pragma_table_info(?)", (record,))]
    row = connection.row(f'SELECT * FROM "{record}" WHERE "{table.key}" = ?', (record_id,))
    return {} if row is None else _plain(dict(zip(names, row, strict=True)))


def _plain(columns: dict[str, Any]) -> dict[str, Any]:
    """Return the columns and the answers beside them as one mapping, JSON read."""
    found = {name: _read(value) for name, value in columns.items() if name not in _STAMPS}
    answers = found.pop("answers", None)
    return {**found, **(answers if isinstance(answers, dict) else {})}


def _read(value: Any) -> Any:
    if not isinstance(value, str) or value[:1] not in "[{" or not value:
        return value
    try:
        read = json.loads(value)
    except ValueError:
        return value  # a text that begins so
    return [_plain(one) if isinstance(one, dict) else one for one in read] if isinstance(read, list) else read
