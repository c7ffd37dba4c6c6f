"""What is to be known of a register before any record is read, and how much it holds."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from app.storage.driver import Connection


_FACTS = (
    "SELECT f.id, f.practice, (SELECT coordinator_id FROM cooperation_group ORDER BY created_at, id LIMIT 1) "
    "FROM office f ORDER BY f.created_at, f.id LIMIT 1"
)
_ANSWERS = "SELECT answers FROM office ORDER BY created_at, id LIMIT 1"
_GROUP_NAMES = "SELECT name_fi, name_sv FROM cooperation_group ORDER BY created_at, id"
_OFFICE_WORKERS = (
    "SELECT w.id, w.name, w.title FROM worker w, office f "
    "WHERE w.active = 1 AND w.organisation_id = f.organisation_id ORDER BY w.sort_key, w.id"
)
_WORKER_NAME = "SELECT name FROM worker WHERE id = ? AND active = 1"
_COUNTS = (
    "SELECT (SELECT count(*) FROM case_summary WHERE closed_on IS NULL), "
    "(SELECT count(*) FROM case_summary WHERE closed_on IS NOT NULL), "
    "(SELECT count(*) FROM meeting), (SELECT count(*) FROM issued_document), "
    "(SELECT count(*) FROM organisation WHERE active = 1), (SELECT count(*) FROM worker WHERE active = 1)"
)


class Facts(NamedTuple):
    """What is to be known of a register before any record is read."""

    office_id: str
    practice: bool
    coordinator_id: str | None


class OfficeWorker(NamedTuple):
    """One who may work with the register."""

    id: str
    name: str
    title: str


class Counts(NamedTuple):
    """How much the register holds."""

    open_cases: int
    closed_cases: int
    meetings: int
    documents: int
    organisations: int
    workers: int


def facts(connection: Connection) -> Facts:
    """Return what is to be known of a register before any record is read."""
    office_id, practice, coordinator_id = connection.rows(_FACTS)[0]
    return Facts(office_id, bool(practice), coordinator_id)


def office_answers(connection: Connection) -> dict[str, Any]:
    """Return what the office has answered beside its names and addresses."""
    found: dict[str, Any] = json.loads(connection.value(_ANSWERS))
    return found


def group_names(connection: Connection) -> list[tuple[str, str]]:
    """Return the groups' names in Finnish and in Swedish, either of which may be empty."""
    return [(fi, sv) for fi, sv in connection.rows(_GROUP_NAMES)]


def office_workers(connection: Connection) -> list[OfficeWorker]:
    """Return the workers of the office itself: one of them works with the register."""
    return [OfficeWorker(*row) for row in connection.rows(_OFFICE_WORKERS)]


def worker_name(connection: Connection, worker_id: str) -> str | None:
    """Return the name of a worker, None where none of that id works here any more."""
    found = connection.row(_WORKER_NAME, (worker_id,))
    return None if found is None else str(found[0])


def counts(connection: Connection) -> Counts:
    """Return how much the register holds."""
    return Counts(*connection.rows(_COUNTS)[0])
