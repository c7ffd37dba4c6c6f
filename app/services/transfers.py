"""A move to another prison hands the case over: unit, referring worker, coming time and a note, or nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.codes import Category, EntryKind
from app.domain.errors import AppError, FieldRefused
from app.domain.follow_up import Entry
from app.domain.ids import new_id
from app.domain.message import M
from app.domain.transfer import is_there, moved

if TYPE_CHECKING:
    from app.domain.case_file import CaseFile
    from app.domain.ids import CaseId
    from app.domain.transfer import Transfer
    from app.services.session import Session


class NotInside(AppError):
    """One who is in no prison, or whose case is closed, was to be moved to another."""


class WrongPrison(FieldRefused):
    """The prison is none, or the one where the client is already."""


def hand_over(session: Session, case_id: CaseId, transfer: Transfer, note: str) -> CaseFile:
    """Keep a move and what it changes; `note` tells of it among the notes. Return the case as it is now.

    Raises NotInside, WrongPrison, NotFound.
    """
    today = session.clock.today()
    with session.unit_of_work() as work:
        file = work.case_file(case_id)
        refuse(file, transfer)
        after = moved(file, transfer, today)
        work.cases.save(after.case)
        for slot in after.slots:
            work.slots.save(slot)
        work.entries.save(
            Entry(
                id=new_id(),
                case_id=case_id,
                kind=EntryKind.OTHER,
                day=transfer.day,
                text=note,
                written_by=session.worker_name,
            )
        )
        return work.case_file(case_id)


def refuse(file: CaseFile, transfer: Transfer) -> None:
    """Raise what keeps a client from being moved there."""
    if file.case.closed_on is not None or not file.case.in_custody:
        raise NotInside(M("The client is in no prison, or the case is closed."))
    if transfer.prison.category is not Category.PRISON:
        raise WrongPrison("prison", M("Choose a prison."))
    if is_there(file, transfer.prison):
        raise WrongPrison("prison", M("The client is in this prison already."))
