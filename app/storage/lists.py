"""Flat rows for the lists, read without making any record: keys in memory, rows in blocks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeVar

from app.storage.codec import dumped
from app.storage.list_rows import (
    CaseRow,
    Counts,
    DocumentRow,
    Facts,
    MeetingRow,
    MemberRow,
    OfficeWorker,
    case_row,
    document_row,
    meeting_row,
    member_row,
)

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from app.storage.driver import Connection

R = TypeVar("R", CaseRow, DocumentRow)

CaseState = Literal["open", "closed", "all"]
CaseOrder = Literal["name", "number", "needed_by", "changed"]
DocumentOrder = Literal["issued", "number"]

_CASE_ORDER = {
    "name": "k.sort_key {way}, s.case_id {way}",
    "number": "c.number {way}",
    "needed_by": "s.needed_by IS NULL, s.order_day {way}, s.case_id {way}",
    "changed": "s.changed_at {way}, s.case_id {way}",
}
_CASE_STATE = {"open": "s.closed_on IS NULL", "closed": "s.closed_on IS NOT NULL", "all": "1"}
_CASES = "case_summary s JOIN housing_case c ON c.id = s.case_id JOIN client k ON k.id = c.client_id"
_CASE_ROW = (
    "SELECT s.case_id, c.number, k.name, s.needed_by, s.basis, s.statuses, s.next_step, s.closed_on, "
    f"c.end_reason, s.changed_at FROM {_CASES}"
)
_HOME_ROWS = f"{_CASE_ROW} WHERE s.closed_on IS NULL ORDER BY s.order_day, s.case_id LIMIT ?"
_CASE_ROWS = f"{_CASE_ROW} WHERE s.case_id IN (SELECT value FROM json_each(?))"
_MEMBER_ROWS = (
    "SELECT w.id, w.name, w.title, w.language, w.phone, w.email, w.member, w.deputy_of, w.active, "
    "w.confirmed_on, w.organisation_id, coalesce(o.name_fi, ''), coalesce(o.name_sv, ''), o.category, "
    "w.norm || ' ' || coalesce(o.norm, '') "
    "FROM worker w LEFT JOIN organisation o ON o.id = w.organisation_id ORDER BY w.sort_key, w.id"
)
_MEETING_ROWS = (
    "SELECT m.id, m.day, m.start, m.end, m.place, m.room, m.state, m.group_id, s.id, s.case_id, c.number, "
    "s.start, s.end, s.held_on, s.invitees, "
    "EXISTS (SELECT 1 FROM memo WHERE memo.slot_id = s.id AND memo.state <> 'draft') "
    "FROM meeting m LEFT JOIN slot s ON s.meeting_id = m.id AND s.cancelled = 0 "
    "LEFT JOIN housing_case c ON c.id = s.case_id "
    "WHERE m.day BETWEEN ? AND ? ORDER BY m.day, coalesce(s.start, m.start), c.number, m.id"
)
_DOCUMENT_ORDER = {"issued": "d.issued_at DESC, d.id", "number": "c.number, d.issued_at, d.id"}
_DOCUMENTS = "issued_document d JOIN housing_case c ON c.id = d.case_id"
_DOCUMENT_ROWS = (
    "SELECT d.id, d.case_id, c.number, d.kind, d.edition, d.recipient, d.organisation_id, "
    "coalesce(o.name_fi, ''), coalesce(o.name_sv, ''), d.language, d.issued_at, d.pages, "
    "(SELECT max(given_on) FROM disclosure WHERE document_id = d.id) "
    f"FROM {_DOCUMENTS} LEFT JOIN organisation o ON o.id = d.organisation_id "
    "WHERE d.id IN (SELECT value FROM json_each(?))"
)
_COUNTS = (
    "SELECT (SELECT count(*) FROM case_summary WHERE closed_on IS NULL), "
    "(SELECT count(*) FROM case_summary WHERE closed_on IS NOT NULL), "
    "(SELECT count(*) FROM meeting), (SELECT count(*) FROM issued_document), "
    "(SELECT count(*) FROM organisation WHERE active = 1), (SELECT count(*) FROM worker WHERE active = 1)"
)
_OFFICE_WORKERS = (
    "SELECT w.id, w.name, w.title FROM worker w, office f "
    "WHERE w.active = 1 AND w.organisation_id = f.organisation_id ORDER BY w.sort_key, w.id"
)
_FACTS = (
    "SELECT f.id, f.practice, (SELECT coordinator_id FROM cooperation_group ORDER BY created_at, id LIMIT 1) "
    "FROM office f ORDER BY f.created_at, f.id LIMIT 1"
)
_GROUP_NAMES = "SELECT name_fi, name_sv FROM cooperation_group ORDER BY created_at, id"
_NOT_OF = "SELECT case_id FROM case_summary WHERE closed_on IS NULL AND as_of <> ? ORDER BY order_day LIMIT ?"
_WORKER_NAME = "SELECT name FROM worker WHERE id = ? AND active = 1"


def home_rows(connection: Connection, limit: int) -> list[CaseRow]:
    """Return the open cases by the day a dwelling is needed, unknown days last."""
    return [case_row(row) for row in connection.rows(_HOME_ROWS, (limit,))]


def not_of(connection: Connection, today: date, limit: int) -> list[str]:
    """Return open cases that were last summed up on another day than today, the most pressing first."""
    return [case_id for (case_id,) in connection.rows(_NOT_OF, (today.isoformat(), limit))]


def case_keys(
    connection: Connection, state: CaseState = "open", order: CaseOrder = "name", *, descending: bool = False
) -> list[tuple[str, str]]:
    """Return the ids of cases in order, each with the folded text a search looks into.

    Cases without a day of need come last either way.
    """
    listed = _CASE_ORDER[order].format(way="DESC" if descending else "ASC")
    sql = (
        f"SELECT s.case_id, c.number || ' ' || lower(c.register_number) || ' ' || k.norm FROM {_CASES} "
        f"WHERE {_CASE_STATE[state]} ORDER BY {listed}"
    )
    return [(case_id, key) for case_id, key in connection.rows(sql)]


def case_rows(connection: Connection, ids: Sequence[str]) -> list[CaseRow]:
    """Return the rows of these cases in this order; cases that are gone are left out."""
    return _in_order(ids, [case_row(row) for row in connection.rows(_CASE_ROWS, (dumped(list(ids)),))])


def member_rows(connection: Connection) -> list[MemberRow]:
    """Return every worker of the directory, retired ones included, by family name."""
    return [member_row(row) for row in connection.rows(_MEMBER_ROWS)]


def meeting_rows(connection: Connection, first: date, last: date) -> list[MeetingRow]:
    """Return the meetings from `first` to `last` with their slots, in order of time."""
    days = (first.isoformat(), last.isoformat())
    return [meeting_row(row) for row in connection.rows(_MEETING_ROWS, days)]


def document_keys(connection: Connection, order: DocumentOrder = "issued") -> list[tuple[str, str]]:
    """Return the ids of the issued papers in order, each with its case's number."""
    sql = f"SELECT d.id, c.number FROM {_DOCUMENTS} ORDER BY {_DOCUMENT_ORDER[order]}"
    return [(document_id, number) for document_id, number in connection.rows(sql)]


def document_rows(connection: Connection, ids: Sequence[str]) -> list[DocumentRow]:
    """Return the rows of these papers in this order; papers that are gone are left out."""
    return _in_order(ids, [document_row(row) for row in connection.rows(_DOCUMENT_ROWS, (dumped(list(ids)),))])


def counts(connection: Connection) -> Counts:
    """Return how much the register holds."""
    return Counts(*connection.rows(_COUNTS)[0])


def office_workers(connection: Connection) -> list[OfficeWorker]:
    """Return the workers of the office itself: one of them works with the register."""
    return [OfficeWorker(*row) for row in connection.rows(_OFFICE_WORKERS)]


def facts(connection: Connection) -> Facts:
    """Return what is to be known of a register before any record is read."""
    office_id, practice, coordinator_id = connection.rows(_FACTS)[0]
    return Facts(office_id, bool(practice), coordinator_id)


def group_names(connection: Connection) -> list[tuple[str, str]]:
    """Return the groups' names in Finnish and in Swedish, either of which may be empty."""
    return [(fi, sv) for fi, sv in connection.rows(_GROUP_NAMES)]


def worker_name(connection: Connection, worker_id: str) -> str | None:
    """Return the name of a worker, None where none of that id works here any more."""
    found = connection.row(_WORKER_NAME, (worker_id,))
    return None if found is None else str(found[0])


def _in_order(ids: Sequence[str], rows: list[R]) -> list[R]:
    by_id = {row.id: row for row in rows}
    return [by_id[key] for key in ids if key in by_id]
