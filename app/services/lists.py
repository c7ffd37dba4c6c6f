"""The lists of the window: flat rows, keys in memory, rows in blocks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.storage import case_lists, facts, meeting_lists
from app.storage.case_lists import CaseOrder, CaseRow, CaseState
from app.storage.meeting_lists import MeetingRow

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from app.services.session import Session
    from app.storage.document_lists import DocumentOrder, DocumentRow  # noqa: TC004 - callers name the types
    from app.storage.facts import Counts, OfficeWorker  # noqa: TC004
    from app.storage.member_lists import MemberRow  # noqa: TC004

__all__ = [
    "CaseOrder",
    "CaseRow",
    "CaseState",
    "Counts",
    "DocumentOrder",
    "DocumentRow",
    "MeetingRow",
    "MemberRow",
    "OfficeWorker",
    "alike",
    "case_keys",
    "case_rows",
    "counts",
    "document_keys",
    "document_rows",
    "folded",
    "home_rows",
    "meeting_rows",
    "member_rows",
    "refresh",
]


def home_rows(session: Session, limit: int) -> list[CaseRow]:
    """Return the open cases by the day a dwelling is needed, unknown days last."""
    return case_lists.home_rows(session.connection, limit)


def case_keys(
    session: Session, state: CaseState = "open", order: CaseOrder = "name", *, descending: bool = False
) -> list[tuple[str, str]]:
    """Return the ids of cases in order, each with the folded text a search looks into."""
    return case_lists.case_keys(session.connection, state, order, descending=descending)


def case_rows(session: Session, ids: Sequence[str]) -> list[CaseRow]:
    """Return the rows of these cases in this order; cases that are gone are left out."""
    return case_lists.case_rows(session.connection, ids)


def member_rows(session: Session) -> list[MemberRow]:
    """Return every worker of the directory, retired ones included, by family name."""
    from app.storage import member_lists  # noqa: PLC0415 - a start shows no member

    return member_lists.member_rows(session.connection)


def meeting_rows(session: Session, first: date, last: date) -> list[MeetingRow]:
    """Return the meetings from `first` to `last` with their slots, in order of time."""
    return meeting_lists.meeting_rows(session.connection, first, last)


def document_keys(
    session: Session, order: DocumentOrder = "issued", *, unsent: bool = False
) -> list[tuple[str, str]]:
    """Return the ids of the issued papers in order, each with its case's number; of the unsent alone if asked."""
    from app.storage import document_lists  # noqa: PLC0415 - a start shows no paper

    return document_lists.document_keys(session.connection, order, unsent=unsent)


def document_rows(session: Session, ids: Sequence[str]) -> list[DocumentRow]:
    """Return the rows of these papers in this order; papers that are gone are left out."""
    from app.storage import document_lists  # noqa: PLC0415

    return document_lists.document_rows(session.connection, ids)


def counts(session: Session) -> Counts:
    """Return how much the register holds."""
    return facts.counts(session.connection)


def folded(query: str) -> str:
    """Return what a person typed as the keys of the lists are folded."""
    from app.storage.names import norm  # noqa: PLC0415 - the start path searches nothing

    return norm(query)


def alike(session: Session, name: str, limit: int) -> list[CaseRow]:
    """Return the cases of clients whose name begins, word by word, as the one that is being typed.

    Nothing is alike before a second word has two letters: every Mika would be.
    """
    words = folded(name).split()
    if len(words) < 2 or len(words[-1]) < 2:  # noqa: PLR2004 - a first name and the beginning of another
        return []
    return case_rows(session, case_lists.alike(session.connection, words, limit))


def refresh(session: Session, limit: int = 50) -> int:
    """Sum up open cases that were last summed up on another day; return how many were, 0 when all are of today."""
    if not case_lists.not_of(session.connection, session.clock.today(), 1):
        return 0
    with session.unit_of_work() as work:
        return work.refresh_summaries(limit)
