"""Any number of case files, each table read once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from app.domain.case_file import CaseFile
from app.storage import tables
from app.storage.codec import dumped
from app.storage.last_read import WHOLE
from app.storage.layout import layout

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from app.storage.driver import Connection, Row
    from app.storage.last_read import LastRead
    from app.storage.tables import Table

_ONE_EACH = {"mapping": tables.MAPPING, "referral": tables.REFERRAL, "assessment": tables.ASSESSMENT}
_MANY_EACH = {
    "consents": tables.CONSENT,
    "grounds": tables.GROUND,
    "slots": tables.SLOT,
    "actions": tables.ACTION,
    "memos": tables.MEMO,
    "documents": tables.DOCUMENT,
    "disclosures": tables.DISCLOSURE,
    "follow_ups": tables.FOLLOW_UP,
    "entries": tables.ENTRY,
}
_INVALID_DRAFTS = (
    "SELECT case_id, page FROM draft WHERE invalid = 1 AND case_id IN (SELECT value FROM json_each(?))"
)


def case_files(connection: Connection, ids: Sequence[str], last_read: LastRead) -> tuple[CaseFile, ...]:
    """Return the case files of these cases in this order; cases that are not there are left out."""
    files: tuple[CaseFile, ...] = last_read.rows(
        WHOLE, dumped(list(ids)), lambda: _Reader(connection, last_read).read(ids)
    )
    return files


class _Reader:
    """Reads case files, each table once and none that was read last."""

    def __init__(self, connection: Connection, last_read: LastRead) -> None:
        self._connection = connection
        self._last_read = last_read

    def read(self, ids: Sequence[str]) -> tuple[CaseFile, ...]:
        cases = self._by_id(tables.CASE, ids)
        clients = self._by_id(tables.CLIENT, {case.client_id for case in cases.values()})
        groups = self._directory(tables.GROUP)
        office = next(iter(self._directory(tables.OFFICE).values()), None)
        directory: dict[str, Any] = {
            "office": office,
            "organisations": self._directory(tables.ORGANISATION),
            "workers": self._directory(tables.WORKER),
        }
        parts = self._parts(list(cases))
        meetings = self._by_id(tables.MEETING, _meetings_named(parts["slots"]))
        return tuple(
            CaseFile(
                **directory,
                case=case,
                client=clients[case.client_id],
                group=groups[case.group_id],
                meetings={
                    slot.meeting_id: meetings[slot.meeting_id]
                    for slot in parts["slots"].get(case_id, ())
                    if slot.meeting_id in meetings
                },
                invalid_drafts=frozenset(parts["drafts"].get(case_id, ())),
                **_own(parts, case_id),
            )
            for case_id, case in ((case_id, cases[case_id]) for case_id in ids if case_id in cases)
        )

    def _parts(self, ids: Sequence[str]) -> dict[str, dict[str, list[Any]]]:
        keys = dumped(sorted(ids))
        parts = {name: self._by_case(table, keys) for name, table in (_ONE_EACH | _MANY_EACH).items()}
        drafts: dict[str, list[Any]] = defaultdict(list)
        found = self._last_read.rows("draft", keys, lambda: self._connection.rows(_INVALID_DRAFTS, (keys,)))
        for case_id, page in found:
            drafts[case_id].append(page)
        return parts | {"drafts": drafts}

    def _by_case(self, table: Table, keys: str) -> dict[str, list[Any]]:
        by_case: dict[str, list[Any]] = defaultdict(list)
        for record in self._chosen(table, "case_id", keys):
            by_case[record.case_id].append(record)
        return by_case

    def _by_id(self, table: Table, ids: Collection[str]) -> dict[str, Any]:
        return {record.id: record for record in self._chosen(table, "id", dumped(sorted(ids)))} if ids else {}

    def _chosen(self, table: Table, column: str, keys: str) -> list[Any]:
        def read() -> list[Any]:
            plan = layout(table)
            sql = f'{plan.select} WHERE "{column}" IN (SELECT value FROM json_each(?)) ORDER BY {table.order}'
            return [plan.decoded(row) for row in self._connection.rows(sql, (keys,))]

        records: list[Any] = self._last_read.rows(table.name, keys, read)
        return records

    def _directory(self, table: Table) -> Directory:
        def read() -> Directory:
            return Directory(table, self._connection.rows(f"{layout(table).select} ORDER BY {table.order}"))

        directory: Directory = self._last_read.rows(table.name, "", read)
        return directory


class Directory(Mapping[str, Any]):
    """All the records of a table by id, each made when it is asked for: a case names few of them."""

    def __init__(self, table: Table, rows: Sequence[Row]) -> None:
        self._layout = layout(table)
        place = self._layout.columns.index(table.key)
        self._rows = {row[place]: row for row in rows}
        self._made: dict[str, Any] = {}

    def __getitem__(self, key: str) -> Any:
        made = self._made.get(key)
        if made is None:
            made = self._made[key] = self._layout.decoded(self._rows[key])
        return made

    def __iter__(self) -> Iterator[str]:
        return iter(self._rows)

    def __len__(self) -> int:
        return len(self._rows)


def _own(parts: dict[str, dict[str, list[Any]]], case_id: str) -> dict[str, Any]:
    one = {name: next(iter(parts[name].get(case_id, ())), None) for name in _ONE_EACH}
    return one | {name: tuple(parts[name].get(case_id, ())) for name in _MANY_EACH}


def _meetings_named(slots: dict[str, list[Any]]) -> set[str]:
    return {slot.meeting_id for of_case in slots.values() for slot in of_case if slot.meeting_id}
