"""The flat rows that Home alone reads: how far the meetings of its cases are, and the actions that are late."""

from __future__ import annotations

from datetime import date, time
from typing import TYPE_CHECKING, NamedTuple

from app.domain.deeds import Stage
from app.storage.flat import json_list, read_day

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.storage.driver import Connection, Row

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


def stages(connection: Connection, ids: Sequence[str]) -> dict[str, Stage]:
    """Return by case how far its meeting is; a case that was never given a time has none."""
    return {row[0]: _stage(row) for row in connection.rows(_STAGES, (json_list(ids),))}


def late_actions(connection: Connection, today: date, limit: int) -> tuple[list[LateAction], int]:
    """Return the actions that are late, the latest first, and how many there are in all."""
    rows = connection.rows(_LATE_ACTIONS, (today.isoformat(), limit))
    return [_late(row) for row in rows], int(rows[0][-1]) if rows else 0


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
