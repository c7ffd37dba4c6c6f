"""Commands on a case: open one, take it in, mark a step done elsewhere, close it, write a note."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from app.domain.case import Case, Elsewhere, reopened
from app.domain.client import Client
from app.domain.errors import AppError, NameMissing
from app.domain.follow_up import Entry
from app.domain.ids import CaseId, ClientId, new_id
from app.domain.message import M
from app.services import lists

if TYPE_CHECKING:
    from datetime import date, time

    from app.domain.case_file import CaseFile
    from app.domain.codes import EndReason, EntryKind, Step
    from app.services.lists import CaseRow
    from app.services.session import Session
    from app.storage.unit_of_work import UnitOfWork


class StillOpen(AppError):
    """A closed case was asked to be closed, or an open one reopened."""


def new_case(session: Session, name: str) -> CaseId:
    """Open a case; a name alone is enough (design.md §4). Raises NameMissing.

    People of one name, and of one birth date too, stay apart: the client is a new one.
    """
    name = " ".join(name.split())
    if not name:
        raise NameMissing("name", M("Write the client’s name first."))
    with session.unit_of_work() as work:
        client = work.clients.save(Client(id=ClientId(new_id()), name=name))
        return _opened(session, work, client.id)


def case_again(session: Session, earlier: CaseId) -> CaseId:
    """Open a new case for the client of an earlier one, who has come back. Raises NotFound."""
    with session.unit_of_work() as work:
        return _opened(session, work, work.cases.get(earlier).client_id)


def others(session: Session, case_id: CaseId) -> list[CaseRow]:
    """Return the other cases of a case's client that are still kept, the newest first; raises NotFound."""
    with session.unit_of_work() as work:
        kept = work.cases.of_client(work.cases.get(case_id).client_id)
    return lists.case_rows(session, [case.id for case in reversed(kept) if case.id != case_id])


def _opened(session: Session, work: UnitOfWork, client_id: ClientId) -> CaseId:
    """Open a case; its number is the year and the next running number, never built from personal data."""
    today = session.clock.today()
    case = Case(
        id=CaseId(new_id()),
        client_id=client_id,
        number=work.cases.next_number(today.year),
        group_id=work.groups.all()[0].id,
        opened_on=today,
    )
    work.cases.save(case)
    return case.id


def case_file(session: Session, case_id: CaseId) -> CaseFile:
    """Return the whole of a case; raises NotFound."""
    with session.unit_of_work() as work:
        return work.case_file(case_id)


def mark_done_elsewhere(session: Session, case_id: CaseId, step: Step, done_on: date, kept_at: str) -> None:
    """Record that a step was done outside Kotio: its day, and where its paper is. Its gate counts as met."""
    with session.unit_of_work() as work:
        case = work.cases.get(case_id)
        others = tuple(entry for entry in case.elsewhere if entry.step is not step)
        done = Elsewhere(step=step, done_on=done_on, kept_at=kept_at.strip())
        work.cases.save(replace(case, elsewhere=(*others, done)))


def unmark_done_elsewhere(session: Session, case_id: CaseId, step: Step) -> None:
    """Take back that a step was done elsewhere."""
    with session.unit_of_work() as work:
        case = work.cases.get(case_id)
        work.cases.save(
            replace(case, elsewhere=tuple(entry for entry in case.elsewhere if entry.step is not step))
        )


def close_case(session: Session, case_id: CaseId, reason: EndReason, on: date) -> None:
    """Close a case with the reason; raises StillOpen where it is closed already."""
    with session.unit_of_work() as work:
        case = work.cases.get(case_id)
        if case.closed_on is not None:
            raise StillOpen(M("This case has been closed already."))
        work.cases.save(replace(case, closed_on=on, end_reason=reason))


def reopen_case(session: Session, case_id: CaseId, reason: str) -> None:
    """Open a closed case again with the reason; the case keeps when and why it was closed. Raises StillOpen."""
    with session.unit_of_work() as work:
        case = work.cases.get(case_id)
        if case.closed_on is None:
            raise StillOpen(M("This case is open already."))
        work.cases.save(reopened(case, reason, session.clock.today()))


def add_entry(
    session: Session, case_id: CaseId, kind: EntryKind, day: date, text: str, at: time | None = None
) -> None:
    """Write a dated note on the case's timeline: the office's own, never to a partner."""
    with session.unit_of_work() as work:
        work.entries.save(
            Entry(
                id=new_id(),
                case_id=case_id,
                kind=kind,
                day=day,
                time=at,
                text=text.strip(),
                written_by=session.worker_name,
            )
        )
