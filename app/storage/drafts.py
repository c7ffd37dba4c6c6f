"""Drafts: pages as they are typed, even invalid; no log row, gone when the page is saved."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from app.domain.ids import CaseId
from app.storage.codec import dumped

if TYPE_CHECKING:
    from collections.abc import Mapping

    from app.storage.driver import Row
    from app.storage.transaction import Transaction

_COLUMNS = "case_id, page, worker, base_version, answers, invalid, saved_at"
_FIND = f"SELECT {_COLUMNS} FROM draft WHERE case_id = ? AND page = ?"
_OF_CASE = f"SELECT {_COLUMNS} FROM draft WHERE case_id = ? ORDER BY saved_at, page"
_ALL = f"SELECT {_COLUMNS} FROM draft ORDER BY saved_at, case_id, page"
_SAVE = (
    f"INSERT INTO draft ({_COLUMNS}) "
    "VALUES (:case_id, :page, :worker, :base_version, :answers, :invalid, :saved_at) "
    "ON CONFLICT (case_id, page) DO UPDATE SET worker = excluded.worker, base_version = excluded.base_version, "
    "answers = excluded.answers, invalid = excluded.invalid, saved_at = excluded.saved_at"
)
_REMOVE = "DELETE FROM draft WHERE case_id = ? AND page = ?"


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """What was typed on a page ("step/page") over a version of its records; `invalid` once it was left so."""

    case_id: CaseId
    page: str
    worker: str
    base_version: int
    answers: Mapping[str, Any]
    invalid: bool
    saved_at: datetime


class Drafts:
    """The drafts of the register."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction
        self._connection = transaction.connection

    def find(self, case_id: str, page: str) -> Draft | None:
        """Return the draft of a page, None where there is none."""
        row = self._connection.row(_FIND, (case_id, page))
        return None if row is None else _draft(row)

    def of_case(self, case_id: str) -> tuple[Draft, ...]:
        """Return the drafts of a case, oldest first."""
        return tuple(_draft(row) for row in self._connection.rows(_OF_CASE, (case_id,)))

    def all(self) -> tuple[Draft, ...]:
        """Return every draft, oldest first."""
        return tuple(_draft(row) for row in self._connection.rows(_ALL))

    def save(
        self, case_id: str, page: str, base_version: int, answers: Mapping[str, Any], *, invalid: bool = False
    ) -> None:
        """Keep what is typed; `invalid` when the page was left with answers that need correction."""
        before = self.find(case_id, page)
        self._transaction.written.add("draft")
        self._connection.run(
            _SAVE,
            {
                "case_id": case_id,
                "page": page,
                "worker": self._transaction.worker,
                "base_version": base_version,
                "answers": dumped(dict(answers)),
                "invalid": int(invalid),
                "saved_at": self._transaction.stamp,
            },
        )
        if invalid != (before is not None and before.invalid):
            self._transaction.touch((case_id,))

    def remove(self, case_id: str, page: str) -> None:
        """Forget the draft of a page; a page without one is left alone."""
        before = self.find(case_id, page)
        if before is None:
            return
        self._transaction.written.add("draft")
        self._connection.run(_REMOVE, (case_id, page))
        if before.invalid:
            self._transaction.touch((case_id,))


def _draft(row: Row) -> Draft:
    case_id, page, worker, base_version, answers, invalid, saved_at = row
    return Draft(
        case_id=CaseId(case_id),
        page=page,
        worker=worker,
        base_version=base_version,
        answers=json.loads(answers),
        invalid=bool(invalid),
        saved_at=datetime.fromisoformat(saved_at),
    )
