"""The flat rows of cases: keys in memory, rows in blocks; and what Home reads beside them."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import TYPE_CHECKING, Literal, NamedTuple

from app.domain.codes import EndReason, NeedBasis, Status, Step
from app.domain.deeds import Stage
from app.storage.flat import in_order, json_list, read_day

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.storage.driver import Connection, Row


CaseState = Literal["open", "closed", "all"]
CaseOrder = Literal["name", "number", "needed_by", "changed", "closed"]

_CASE_ORDER = {
    "name": "k.sort_key {way}, s.case_id {way}",
    "number": "c.number {way}",
    "needed_by": "s.needed_by IS NULL, s.order_day {way}, s.case_id {way}",
    "changed": "s.changed_at {way}, s.case_id {way}",
    "closed": "s.closed_on {way}, s.case_id {way}",
}
_CASE_STATE = {"open": "s.closed_on IS NULL", "closed": "s.closed_on IS NOT NULL", "all": "1"}
_CASES = "case_summary s JOIN housing_case c ON c.id = s.case_id JOIN client k ON k.id = c.client_id"
_CASE_ROW = (
    "SELECT s.case_id, c.number, k.name, s.needed_by, s.basis, s.statuses, s.next_step, s.closed_on, "
    f"c.end_reason, s.changed_at FROM {_CASES}"
)
_HOME_ROWS = f"{_CASE_ROW} WHERE s.closed_on IS NULL ORDER BY s.order_day, s.case_id LIMIT ?"
_CASE_ROWS = f"{_CASE_ROW} WHERE s.case_id IN (SELECT value FROM json_each(?))"
_ALIKE = (  # every word begins a word of the name
    f"SELECT s.case_id FROM {_CASES} WHERE NOT EXISTS "
    "(SELECT 1 FROM json_each(?) WHERE instr(' ' || k.norm, ' ' || value) = 0) "
    "ORDER BY s.changed_at DESC LIMIT ?"
)
_NOT_OF = "SELECT case_id FROM case_summary WHERE closed_on IS NULL AND as_of <> ? ORDER BY order_day LIMIT ?"
# the present slot is the newest that is not cancelled, the present memo the newest
_STAGES = (
    "SELECT s.case_id, CASE WHEN m.state <> 'cancelled' THEN m.day END, coalesce(s.start, m.start), s.invited_on, "
    "s.held_on, (SELECT o.state = 'final' FROM memo o WHERE o.case_id = s.case_id "
    "ORDER BY o.edition DESC, o.position DESC LIMIT 1) FROM slot s LEFT JOIN meeting m ON m.id = s.meeting_id "
    "WHERE s.case_id IN (SELECT value FROM json_each(?)) AND s.cancelled = 0 ORDER BY s.case_id, s.position"
)
_LATE_ACTIONS = (
    "SELECT a.id, a.case_id, c.number, a.what, a.due, w.name, o.name_fi, o.name_sv, count(*) OVER () "
    "FROM action a JOIN housing_case c ON c.id = a.case_id AND c.closed_on IS NULL "
    "LEFT JOIN worker w ON w.id = substr(a.who, 1 + length('worker:')) "
    "LEFT JOIN organisation o ON o.id = coalesce(w.organisation_id, substr(a.who, 1 + length('organisation:'))) "
    "WHERE a.state IN ('open', 'not_yet') AND a.due < ? ORDER BY a.due, a.id LIMIT ?"
)


class CaseRow(NamedTuple):
    """A case in a list; `statuses` are those of the six steps in order."""

    id: str
    number: str
    name: str
    needed_by: date | None
    basis: NeedBasis
    statuses: tuple[Status, ...]
    next_step: Step
    closed_on: date | None
    end_reason: EndReason | None
    changed_at: datetime


class LateAction(NamedTuple):
    """An agreed action of an open case whose day has passed; without names where the client does it."""

    id: str
    case_id: str
    number: str
    what: str
    due: date
    worker: str
    organisation_fi: str
    organisation_sv: str


def home_rows(connection: Connection, limit: int) -> list[CaseRow]:
    """Return the open cases by the day a dwelling is needed, unknown days last."""
    return [_case(row) for row in connection.rows(_HOME_ROWS, (limit,))]


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
    return in_order(ids, [_case(row) for row in connection.rows(_CASE_ROWS, (json_list(ids),))])


def alike(connection: Connection, words: Sequence[str], limit: int) -> list[str]:
    """Return the cases of clients in whose folded name each of these words begins one, the last changed first."""
    return [case_id for (case_id,) in connection.rows(_ALIKE, (json_list(words), limit))]


def not_of(connection: Connection, today: date, limit: int) -> list[str]:
    """Return open cases that were last summed up on another day than today, the most pressing first."""
    return [case_id for (case_id,) in connection.rows(_NOT_OF, (today.isoformat(), limit))]


def stages(connection: Connection, ids: Sequence[str]) -> dict[str, Stage]:
    """Return by case how far its meeting is; a case that was never given a time has none."""
    return {row[0]: _stage(row) for row in connection.rows(_STAGES, (json_list(ids),))}


def late_actions(connection: Connection, today: date, limit: int) -> tuple[list[LateAction], int]:
    """Return the actions that are late, the latest first, and how many there are in all."""
    rows = connection.rows(_LATE_ACTIONS, (today.isoformat(), limit))
    return [_late(row) for row in rows], int(rows[0][-1]) if rows else 0


def _case(row: Row) -> CaseRow:
    """Return the row of a case."""
    case_id, number, name, needed_by, basis, statuses, next_step, closed_on, end_reason, changed_at = row
    return CaseRow(
        case_id,
        number,
        name,
        read_day(needed_by),
        NeedBasis(basis),
        tuple(Status(status) for status in statuses.split()),
        Step(next_step),
        read_day(closed_on),
        EndReason(end_reason) if end_reason else None,
        datetime.fromisoformat(changed_at),
    )


def _stage(row: Row) -> Stage:
    _, day, start, invited_on, held_on, written = row
    return Stage(
        read_day(day),
        None if start is None else time.fromisoformat(start),
        read_day(invited_on),
        read_day(held_on),
        bool(written),
    )


def _late(row: Row) -> LateAction:
    key, case_id, number, what, due, worker, name_fi, name_sv, _ = row
    return LateAction(
        key, case_id, number, what, date.fromisoformat(due), worker or "", name_fi or "", name_sv or ""
    )
