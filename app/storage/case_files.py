"""Any number of case files, each table read once."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any

from app.domain.case_file import CaseFile
from app.storage import tables
from app.storage.codec import dumped
from app.storage.layout import layout

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from app.storage.driver import Connection
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


def case_files(connection: Connection, ids: Sequence[str]) -> tuple[CaseFile, ...]:
    """Return the case files of these cases in this order; cases that are not there are left out."""
    cases = _by_id(connection, tables.CASE, ids)
    clients = _by_id(connection, tables.CLIENT, {case.client_id for case in cases.values()})
    groups = {group.id: group for group in _all(connection, tables.GROUP)}
    (office,) = _all(connection, tables.OFFICE)[:1] or (None,)
    directory: dict[str, Any] = {
        "office": office,
        "organisations": {one.id: one for one in _all(connection, tables.ORGANISATION)},
        "workers": {one.id: one for one in _all(connection, tables.WORKER)},
    }
    parts = _parts(connection, list(cases))
    meetings = _by_id(connection, tables.MEETING, _meetings_named(parts["slots"]))
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


def _parts(connection: Connection, ids: Sequence[str]) -> dict[str, dict[str, list[Any]]]:
    parts = {name: _by_case(connection, table, ids) for name, table in (_ONE_EACH | _MANY_EACH).items()}
    drafts: dict[str, list[Any]] = defaultdict(list)
    for case_id, page in connection.rows(_INVALID_DRAFTS, (dumped(list(ids)),)):
        drafts[case_id].append(page)
    return parts | {"drafts": drafts}


def _own(parts: dict[str, dict[str, list[Any]]], case_id: str) -> dict[str, Any]:
    one = {name: next(iter(parts[name].get(case_id, ())), None) for name in _ONE_EACH}
    return one | {name: tuple(parts[name].get(case_id, ())) for name in _MANY_EACH}


def _by_case(connection: Connection, table: Table, ids: Sequence[str]) -> dict[str, list[Any]]:
    by_case: dict[str, list[Any]] = defaultdict(list)
    for record in _chosen(connection, table, "case_id", ids):
        by_case[record.case_id].append(record)
    return by_case


def _by_id(connection: Connection, table: Table, ids: Iterable[str]) -> dict[str, Any]:
    return {record.id: record for record in _chosen(connection, table, "id", ids)}


def _chosen(connection: Connection, table: Table, column: str, ids: Iterable[str]) -> list[Any]:
    plan = layout(table)
    sql = f'{plan.select} WHERE "{column}" IN (SELECT value FROM json_each(?)) ORDER BY {table.order}'
    return [plan.decoded(row) for row in connection.rows(sql, (dumped(sorted(ids)),))]


def _all(connection: Connection, table: Table) -> list[Any]:
    plan = layout(table)
    return [plan.decoded(row) for row in connection.rows(f"{plan.select} ORDER BY {table.order}")]


def _meetings_named(slots: dict[str, list[Any]]) -> set[str]:
    return {slot.meeting_id for of_case in slots.values() for slot in of_case if slot.meeting_id}
