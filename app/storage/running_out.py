"""What runs out soon in open cases, flat: consents in force, applications being handled; and unconfirmed contacts.

Home reads it each time it is shown, so it applies no rules; tests/storage/test_running_out.py holds it to them.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple

from app.domain.worker import STALE_AFTER

if TYPE_CHECKING:
    from app.storage.driver import Connection

CONSENT, APPLICATION = "consent", "application"

# the newest edition that the client has answered, unless it was refused or wholly withdrawn
_CONSENTS = (
    "SELECT e.case_id AS case_id, 'consent' AS kind, e.valid_until AS day FROM case_summary s JOIN consent e "
    "ON e.id = (SELECT id FROM consent n WHERE n.case_id = s.case_id "
    "AND (n.signed_on IS NOT NULL OR n.answer = 'refused') ORDER BY n.position DESC LIMIT 1) "
    "WHERE s.closed_on IS NULL AND e.answer <> 'refused' AND e.signed_on <= :today "
    "AND e.valid_until BETWEEN :today AND :until AND NOT EXISTS (SELECT 1 FROM json_each(e.withdrawals) w "
    "WHERE json_extract(w.value, '$.group') IS NULL AND json_extract(w.value, '$.organisation_id') IS NULL "
    "AND json_extract(w.value, '$.withdrawn_on') <= :today)"
)
_APPLICATIONS = (
    "SELECT p.case_id, 'application', json_extract(a.value, '$.valid_until') "
    "FROM case_summary s JOIN mapping p ON p.case_id = s.case_id, json_each(p.applications) a "
    "WHERE s.closed_on IS NULL AND json_extract(a.value, '$.valid_until') BETWEEN :today AND :until "
    "AND coalesce(json_extract(a.value, '$.state'), '') NOT IN ('rejected', 'lapsed', 'offered')"
)
_SOON = (
    "SELECT r.kind, r.case_id, c.number, k.name, r.day, count(*) OVER () "
    f"FROM ({_CONSENTS} UNION ALL {_APPLICATIONS}) r JOIN housing_case c ON c.id = r.case_id "
    "JOIN client k ON k.id = c.client_id ORDER BY r.day, r.case_id, r.kind LIMIT :limit"
)
_UNCONFIRMED = (
    "SELECT count(*) FROM worker WHERE active = 1 AND member = 1 AND (confirmed_on IS NULL OR confirmed_on < ?)"
)


class RunningOut(NamedTuple):
    """A last day that is near, of a consent or of an application of a case."""

    kind: str
    case_id: str
    number: str
    name: str
    day: date

    @property
    def consent(self) -> bool:
        """Is it a consent that runs out; else it is an application."""
        return self.kind == CONSENT


def running_out(connection: Connection, today: date, within: int, limit: int) -> tuple[list[RunningOut], int]:
    """Return what runs out in so many days, the nearest first, and how many there are in all."""
    until = today + timedelta(days=within)
    asked = {"today": today.isoformat(), "until": until.isoformat(), "limit": limit}
    rows = connection.rows(_SOON, asked)
    found = [
        RunningOut(kind, key, number, name, date.fromisoformat(day)) for kind, key, number, name, day, _ in rows
    ]
    return found, int(rows[0][-1]) if rows else 0


def unconfirmed(connection: Connection, today: date) -> int:
    """Return of how many members the contact was last confirmed over a year ago, or never."""
    return int(connection.value(_UNCONFIRMED, ((today - STALE_AFTER).isoformat(),)))
