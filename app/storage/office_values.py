"""Values of the whole office, and the editable texts of its papers in their versions."""

from __future__ import annotations

import json
from datetime import datetime
from typing import TYPE_CHECKING, Any, NamedTuple

from app.storage.codec import dumped

if TYPE_CHECKING:
    from collections.abc import Mapping

    from app.storage.transaction import Transaction

_VALUE = "SELECT value FROM setting WHERE key = ?"
_PUT = "INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value"
_NEWEST = "SELECT max(version) FROM office_text WHERE paper = ? AND language = ?"
_SECTIONS = "SELECT sections FROM office_text WHERE paper = ? AND language = ? AND version = ?"
_VERSIONS = (
    "SELECT version, sections, created_at, created_by FROM office_text "
    "WHERE paper = ? AND language = ? ORDER BY version"
)
_ADD = (
    "INSERT INTO office_text (paper, language, version, sections, created_at, created_by) "
    "VALUES (?, ?, ?, ?, ?, ?)"
)


class Written(NamedTuple):
    """A version of a text: its sections, and the worker who wrote it when."""

    version: int
    sections: Mapping[str, str]
    written_at: datetime
    worker: str


class OfficeSettings:
    """Plain JSON values by key."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    def get(self, key: str, default: Any = None) -> Any:
        """Return the value of a key, `default` where none was put."""
        stored = self._transaction.connection.value(_VALUE, (key,))
        return default if stored is None else json.loads(stored)

    def put(self, key: str, value: Any) -> None:
        """Keep a value."""
        self._transaction.require_worker()
        self._transaction.connection.run(_PUT, (key, dumped(value)))


class Texts:
    """The texts of papers by paper and language; a version once used is never changed."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    def version(self, paper: str, language: str) -> int:
        """Return the number of the newest version, 0 where there is none."""
        return int(self._transaction.connection.value(_NEWEST, (paper, language)) or 0)

    def sections(self, paper: str, language: str, version: int) -> Mapping[str, str] | None:
        """Return the sections of a version by name, None where there is none of that number."""
        stored = self._transaction.connection.value(_SECTIONS, (paper, language, version))
        return None if stored is None else dict(json.loads(stored))

    def versions(self, paper: str, language: str) -> tuple[Written, ...]:
        """Return every version of a text, the oldest first."""
        rows = self._transaction.connection.rows(_VERSIONS, (paper, language))
        return tuple(
            Written(version, json.loads(sections), datetime.fromisoformat(written_at), worker)
            for version, sections, written_at, worker in rows
        )

    def add(self, paper: str, language: str, sections: Mapping[str, str]) -> int:
        """Keep the next version of a text; return its number."""
        self._transaction.require_worker()
        version = self.version(paper, language) + 1
        stamp, worker = self._transaction.stamp, self._transaction.worker
        self._transaction.connection.run(_ADD, (paper, language, version, dumped(dict(sections)), stamp, worker))
        return version
