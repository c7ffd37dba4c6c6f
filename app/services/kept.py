"""Where each owner of answers lies in a case file, and how it is saved."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from app.domain.action import Agreed
from app.domain.assessment import Assessment
from app.domain.codes import ConsentAnswer, MeetingState, Owner
from app.domain.consent import Consent
from app.domain.follow_up import FollowUps
from app.domain.ids import ConsentId, MeetingId, SlotId, new_id
from app.domain.mapping import Mapping
from app.domain.meeting import Meeting, Slot
from app.domain.memo import Memo
from app.domain.referral import Referral

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.domain.case_file import CaseFile
    from app.storage.unit_of_work import UnitOfWork

# what the client signed: a change of it is an addition that needs a signature of its own (disclosure.md, Consent)
SIGNED = ("rows", "answer", "given_by", "language")


@dataclass(frozen=True, slots=True)
class Kept:
    """How one owner's record is read from a case file (a blank one where there is none) and saved."""

    read: Callable[[CaseFile], Any]
    save: Callable[[UnitOfWork, CaseFile, Any], None]


def _consent(file: CaseFile) -> Consent:
    return file.consents[-1] if file.consents else Consent(id=ConsentId(new_id()), case_id=file.case.id)


def _save_consent(work: UnitOfWork, file: CaseFile, consent: Consent) -> None:
    before = _consent(file)
    signed = before.version and before.signed_on and before.answer is not ConsentAnswer.REFUSED
    if signed and any(getattr(before, name) != getattr(consent, name) for name in SIGNED):
        signed_again = consent.signed_on if consent.signed_on != before.signed_on else None
        consent = replace(
            consent,
            id=ConsentId(new_id()),
            version=0,
            edition=before.edition + 1,
            signed_on=signed_again,
            withdrawals=(),
        )
    work.consents.save(consent)


def _slot(file: CaseFile) -> Slot:
    return file.slot or Slot(id=SlotId(new_id()), case_id=file.case.id)


def _save_slot(work: UnitOfWork, file: CaseFile, slot: Slot) -> None:
    saved = work.slots.save(slot)
    meeting = work.meetings.find(saved.meeting_id) if saved.meeting_id else None
    if saved.held_on is not None and meeting is not None and meeting.state is MeetingState.PLANNED:
        work.meetings.save(replace(meeting, state=MeetingState.HELD))


def _meeting(file: CaseFile) -> Meeting:
    return file.meeting or Meeting(id=MeetingId(new_id()), group_id=file.group.id, place=file.group.place)


def _save_meeting(work: UnitOfWork, file: CaseFile, meeting: Meeting) -> None:
    joined = _same_meeting(work, meeting) if meeting.version == 0 else None
    saved = joined or work.meetings.save(meeting)
    slot = next((slot for slot in work.slots.of_case(file.case.id) if not slot.cancelled), None) or _slot(file)
    if slot.meeting_id != saved.id:
        work.slots.save(replace(slot, meeting_id=saved.id))


def _same_meeting(work: UnitOfWork, meeting: Meeting) -> Meeting | None:
    """Return the group's planned meeting of the same day and place: clients of one day share a meeting."""
    if meeting.day is None:
        return None
    return next(
        (
            other
            for other in work.meetings.between(meeting.day, meeting.day)
            if other.group_id == meeting.group_id
            and other.place is meeting.place
            and other.state is MeetingState.PLANNED
        ),
        None,
    )


def _save_actions(work: UnitOfWork, file: CaseFile, agreed: Agreed) -> None:
    before = {action.id: action for action in file.actions}
    for action in agreed.actions:
        kept = replace(action, case_id=file.case.id)
        if kept != before.pop(action.id, None):
            work.actions.save(kept)
    for left_out in before:
        work.actions.remove(left_out)


def _save_follow_ups(work: UnitOfWork, file: CaseFile, record: FollowUps) -> None:
    before = {follow_up.id: follow_up for follow_up in file.follow_ups}
    for follow_up in record.follow_ups:
        kept = replace(follow_up, case_id=file.case.id)
        if kept != before.pop(follow_up.id, None):
            work.follow_ups.save(kept)
    for left_out in before:
        work.follow_ups.remove(left_out)


# The meeting stands after the slot: it ties the slot just saved to itself.
KEPT: dict[Owner, Kept] = {
    Owner.CLIENT: Kept(lambda file: file.client, lambda work, _, record: work.clients.save(record)),
    Owner.CASE: Kept(lambda file: file.case, lambda work, _, record: work.cases.save(record)),
    Owner.MAPPING: Kept(
        lambda file: file.mapping or Mapping(case_id=file.case.id),
        lambda work, _, record: work.mappings.save(record),
    ),
    Owner.CONSENT: Kept(_consent, _save_consent),
    Owner.REFERRAL: Kept(
        lambda file: file.referral or Referral(case_id=file.case.id),
        lambda work, _, record: work.referrals.save(record),
    ),
    Owner.SLOT: Kept(_slot, _save_slot),
    Owner.MEETING: Kept(_meeting, _save_meeting),
    Owner.ASSESSMENT: Kept(
        lambda file: file.assessment or Assessment(case_id=file.case.id),
        lambda work, _, record: work.assessments.save(record),
    ),
    Owner.AGREED: Kept(lambda file: Agreed(actions=file.actions), _save_actions),
    Owner.MEMO: Kept(
        lambda file: file.memo or Memo(id=new_id(), case_id=file.case.id),
        lambda work, _, record: work.memos.save(record),
    ),
    Owner.FOLLOW_UPS: Kept(lambda file: FollowUps(follow_ups=file.follow_ups), _save_follow_ups),
}
