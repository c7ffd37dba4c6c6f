"""A move to another prison: the case as it is after it, and its coming time with the new prison invited."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from app.domain.codes import Category
from app.domain.message import MC, M

if TYPE_CHECKING:
    from datetime import date

    from app.domain.case_file import CaseFile
    from app.domain.meeting import Invitee, Slot
    from app.domain.message import Message
    from app.domain.organisation import Organisation
    from app.domain.worker import Worker

VIDEO_BOOKING = frozenset({"video_booked", "video_contact"})  # what the old prison has arranged for a time


@dataclass(frozen=True, slots=True, kw_only=True)
class Transfer:
    """Where to, who refers from there, since when, why; `invite` puts the new prison in the old one's place."""

    prison: Organisation
    referrer: Worker | None
    day: date
    reason: str
    invite: bool
    language: str  # in which the prison's name is written

    @property
    def unit(self) -> str:
        """How the case names the prison."""
        return self.prison.name(self.language)

    @property
    def referring_worker(self) -> str:
        """How the case names who refers."""
        return f"{self.referrer.name}, {self.unit}" if self.referrer else ""


def is_there(file: CaseFile, prison: Organisation) -> bool:
    """Does the case name this prison already."""
    unit = file.case.unit.strip().casefold()
    return bool(unit) and unit in {prison.name_fi.casefold(), prison.name_sv.casefold()}


def moved(file: CaseFile, transfer: Transfer, today: date) -> CaseFile:
    """Return the case as it is after the move."""
    case = replace(file.case, unit=transfer.unit, referring_worker=transfer.referring_worker)
    slot = file.coming(today)
    if slot is None:
        return replace(file, case=case)
    after = _handed_over(file, slot, transfer)
    return replace(file, case=case, slots=tuple(after if one.id == slot.id else one for one in file.slots))


def said(file: CaseFile, transfer: Transfer) -> Message:
    """Return what the case notes of the move."""
    return M(
        "Moved: {before} → {after}. Referring worker: {old} → {new}. {reason}",
        before=file.case.unit or "–",
        after=transfer.unit,
        old=file.case.referring_worker or "–",
        new=transfer.referring_worker or MC("referring worker", "not known yet"),
        reason=transfer.reason.strip(),
    )


def old_prisons(file: CaseFile, slot: Slot, new: Organisation) -> tuple[Invitee, ...]:
    """Return the other prisons that are invited to a time."""
    prisons = {key for key, one in file.organisations.items() if one.category is Category.PRISON} - {new.id}
    return tuple(one for one in slot.invitees if one.organisation(file.workers) in prisons)


def _handed_over(file: CaseFile, slot: Slot, transfer: Transfer) -> Slot:
    """Return a time without the old prison's booking; where it is asked for, with the new prison invited."""
    answers = {name: value for name, value in slot.answers.items() if name not in VIDEO_BOOKING}
    old = old_prisons(file, slot, transfer.prison) if transfer.invite else ()
    if not old:
        return replace(slot, answers=answers)
    there = any(one.organisation(file.workers) == transfer.prison.id for one in slot.invitees)
    new = replace(
        old[0],
        organisation_id=transfer.prison.id,
        worker_id=transfer.referrer.id if transfer.referrer else None,
        reply=None,
        substitute="",
        answers={},
    )
    swapped = () if there else old[:1]
    kept = (new if one in swapped else one for one in slot.invitees if one in swapped or one not in old)
    return replace(slot, answers=answers, invitees=tuple(kept))
