"""The repositories that have queries of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from app.domain.errors import NotFound
from app.domain.message import M
from app.storage.codec import dumped
from app.storage.repository import Repository

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from app.domain.action import Action
    from app.domain.case import Case
    from app.domain.group import Office
    from app.domain.meeting import Meeting, Slot
    from app.domain.memo import IssuedDocument  # noqa: F401 - named by the base class of Documents

_LAST_NUMBER = "SELECT value FROM setting WHERE key = ?"
_KEEP_NUMBER = (
    "INSERT INTO setting (key, value) VALUES (?, ?) "
    "ON CONFLICT (key) DO UPDATE SET value = max(CAST(value AS INTEGER), CAST(excluded.value AS INTEGER))"
)
_CASES_OF_MEETING = "SELECT DISTINCT case_id FROM slot WHERE meeting_id = ?"
_KEEP_BODY = "INSERT INTO document_body (document_id, released, pdf) VALUES (?, ?, ?)"
_PDF = "SELECT pdf FROM document_body WHERE document_id = ?"
_RELEASED = "SELECT released FROM document_body WHERE document_id = ?"


class Cases(Repository["Case"]):
    """Cases and their running numbers."""

    def next_number(self, year: int) -> str:
        """Return the next number of a year, `2026-014`; a number once given is never given again."""
        last = self._connection.value(_LAST_NUMBER, (_counter(str(year)),))
        return f"{year}-{int(last or 0) + 1:03}"

    def of_client(self, client_id: str) -> tuple[Case, ...]:
        """Return the cases of a client, oldest first."""
        return self._select("WHERE client_id = ? ORDER BY opened_on, number", (client_id,))

    def referred_by(self, names: Sequence[str]) -> tuple[Case, ...]:
        """Return the open cases in which the referring worker is written as one of these."""
        return self._select(
            "WHERE closed_on IS NULL AND referring_worker IN (SELECT value FROM json_each(?)) ORDER BY number",
            (dumped(list(names)),),
        )

    def save(self, record: Case) -> Case:
        """Save a case and remember its number as given."""
        saved = super().save(record)
        year, _, number = saved.number.partition("-")
        if saved.version == 1 and year.isdecimal() and number.isdecimal():
            self._connection.run(_KEEP_NUMBER, (_counter(year), str(int(number))))
        return saved


class Meetings(Repository["Meeting"]):
    """Meetings by day; a changed one touches every case that has a slot in it."""

    def between(self, first: date, last: date) -> tuple[Meeting, ...]:
        """Return the meetings from `first` to `last`, both included, in order of time."""
        return self._select(
            "WHERE day BETWEEN ? AND ? ORDER BY day, start, id", (first.isoformat(), last.isoformat())
        )

    def _cases(self, encoded: dict[str, Any]) -> Iterable[str]:
        return [row[0] for row in self._connection.rows(_CASES_OF_MEETING, (encoded["id"],))]


class Slots(Repository["Slot"]):
    """Slots by case and by meeting."""

    def of_meetings(self, meeting_ids: Sequence[str]) -> tuple[Slot, ...]:
        """Return the slots of some meetings, cancelled ones included, in order of time."""
        return self._select(
            "WHERE meeting_id IN (SELECT value FROM json_each(?)) ORDER BY meeting_id, start, created_at, id",
            (dumped(list(meeting_ids)),),
        )


class Actions(Repository["Action"]):
    """The agreed actions of the cases."""

    def waiting_for(self, who: str) -> tuple[Action, ...]:
        """Return the open actions of a party in the open cases."""
        return self._select(
            "WHERE who = ? AND state IN ('open', 'not_yet') "
            "AND case_id IN (SELECT id FROM housing_case WHERE closed_on IS NULL) ORDER BY due, id",
            (who,),
        )


class Documents(Repository["IssuedDocument"]):
    """Issued papers and their bodies, which are read only when one is looked at."""

    def keep_body(self, document_id: str, released: str, pdf: bytes) -> None:
        """Keep what a paper was built from and its bytes, once."""
        self._transaction.require_worker()
        self._connection.run(_KEEP_BODY, (document_id, released, pdf))

    def pdf(self, document_id: str) -> bytes:
        """Return the bytes of an issued paper; raises NotFound."""
        return bytes(self._body(_PDF, document_id))

    def released(self, document_id: str) -> str:
        """Return what an issued paper was built from, as it was kept; raises NotFound."""
        return str(self._body(_RELEASED, document_id))

    def _body(self, sql: str, document_id: str) -> Any:
        found = self._connection.value(sql, (document_id,))
        if found is None:
            raise NotFound(M("This is no longer in the register."))
        return found


class Offices(Repository["Office"]):
    """The one office of the register."""

    def only(self) -> Office:
        """Return the office; raises NotFound in a register that has none yet."""
        found = self.all()
        if not found:
            raise NotFound(M("This is no longer in the register."))
        return found[0]


def _counter(year: str) -> str:
    return f"case_number.{year}"
