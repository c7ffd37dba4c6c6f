"""The advance information: what was known of a case before its meeting, and is asked of the group."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from app.domain.assessment import Assessment
from app.domain.codes import Owner, PaperKind
from app.domain.labels import label
from app.domain.masks import Mask
from app.domain.meeting import Invitee, Slot
from app.domain.memo_head import addressee, foot, head, letterhead
from app.domain.memo_parts import part, secrecy, spoken_language
from app.domain.message import M
from app.domain.released import Released

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.domain.case_file import CaseFile
    from app.domain.making import Making
    from app.domain.memo import IssuedDocument


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
    file, sight, language, released = making.file, making.sight, making.language, making.released
    asked = [item for item in released if item.owner is Owner.REFERRAL]
    known = [item for item in released if item.owner is not Owner.REFERRAL]
    spoken = spoken_language(file, sight, language)
    parts = (part(M("What is asked of the group"), asked, spoken), part(M("What is known"), known, spoken))
    return Released(
        kind=PaperKind.ADVANCE_SHEET,
        language=language,
        recipient=sight.recipient.kind,
        addressee=addressee(file, sight, language),
        letterhead=letterhead(file.office, language),
        title=label(PaperKind.ADVANCE_SHEET),
        case_number=file.case.number,
        register_number=file.case.register_number,
        edition=next_edition(file.documents),
        made_at=making.now,
        secrecy=secrecy(released, sight),
        head=tuple(head(file, sight, language)),
        parts=tuple(one for one in parts if one.blocks),
        foot=tuple(foot(file, sight, language, making.on)),
        practice=file.office.practice,
    )


def next_edition(documents: Sequence[IssuedDocument]) -> int:
    """Return the edition that is made next: all recipients' sheets of one making share it."""
    made = (one.edition for one in documents if one.kind is PaperKind.ADVANCE_SHEET)
    return max(made, default=0) + 1
