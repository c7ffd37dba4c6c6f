"""The advance information: what was known of a case before its meeting, and is asked of the group."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from app.domain.assessment import Assessment
from app.domain.codes import Owner, PaperKind
from app.domain.masks import Mask
from app.domain.meeting import Invitee, Slot
from app.domain.memo_parts import part, spoken_language
from app.domain.message import M
from app.domain.sheets import sheet

if TYPE_CHECKING:
    from app.domain.case_file import CaseFile
    from app.domain.making import Making
    from app.domain.released import Released


def before_meeting(file: CaseFile) -> CaseFile:
    """Return the case as it stood before its meeting: nothing said or agreed there, and nobody there yet.

    Of a dwelling found since then the words that a non-disclosure order hides stay known, to be hidden here too.
    """
    hidden, later = Mask.of(file).fields, file.assessment
    if later is not None:
        kept = {name: value for name, value in later.answers.items() if name in hidden}
        later = Assessment(case_id=later.case_id, answers=kept)
    slots = tuple(_before(slot) for slot in file.slots)
    return replace(file, slots=slots, assessment=later, actions=())


def _before(slot: Slot) -> Slot:
    """Return a slot with its time and those invited; made anew, so that what a meeting adds is never in it."""
    invited = tuple(
        Invitee(id=one.id, organisation_id=one.organisation_id, worker_id=one.worker_id) for one in slot.invitees
    )
    return Slot(
        id=slot.id,
        case_id=slot.case_id,
        meeting_id=slot.meeting_id,
        start=slot.start,
        end=slot.end,
        invitees=invited,
        cancelled=slot.cancelled,
    )


def advance_sheet(making: Making) -> Released:
    """Return a recipient's advance information of the items released to it; the case is as before it."""
    released = making.released
    asked = [item for item in released if item.owner is Owner.REFERRAL]
    known = [item for item in released if item.owner is not Owner.REFERRAL]
    spoken = spoken_language(making.file, making.sight, making.language)
    parts = (part(M("What is asked of the group"), asked, spoken), part(M("What is known"), known, spoken))
    return sheet(making, PaperKind.ADVANCE_SHEET, parts)
