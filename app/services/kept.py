"""Where each owner of answers lies in a case file, and how it is saved."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from app.domain.answers import record
from app.domain.assessment import Assessment
from app.domain.carried import bound
from app.domain.codes import MeetingPlace, MeetingState, Owner
from app.domain.consent import Consent
from app.domain.ids import ConsentId, MeetingId, SlotId, new_id
from app.domain.mapping import Mapping
from app.domain.meeting import Meeting, Slot
from app.domain.memo import Memo
from app.domain.referral import Referral
from app.services.editions import newest, save_edition

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.domain.action import Agreed
    from app.domain.case_file import CaseFile
    from app.domain.follow_up import FollowUps
    from app.storage.unit_of_work import UnitOfWork


def read(file: CaseFile, owner: Owner) -> Any:
    """Return the record a page of `owner` is about, a blank one where there is none yet."""
    kept = newest(file) if owner is Owner.CONSENT else record(file, owner)
    return _BLANK[owner](file) if kept is None else kept


def save(work: UnitOfWork, file: CaseFile, owner: Owner, changed: Any) -> None:
    """Save a page's record of a case."""
    _SAVE[owner](work, file, changed)


def _save_slot(work: UnitOfWork, _file: CaseFile, slot: Slot) -> None:
    saved = work.slots.save(slot)
    meeting = work.meetings.find(saved.meeting_id) if saved.meeting_id else None
    if saved.held_on is not None and meeting is not None and meeting.state is MeetingState.PLANNED:
        work.meetings.save(replace(meeting, state=MeetingState.HELD))


def _save_meeting(work: UnitOfWork, file: CaseFile, meeting: Meeting) -> None:
    if meeting.version == 0 and meeting.place is MeetingPlace.PHONE:
        meeting = replace(meeting, room="", video_link="")  # the group's habits are of a meeting in a room
    joined = _same_meeting(work, meeting) if meeting.version == 0 else None
    saved = joined or work.meetings.save(meeting)
    saved_slots = [slot for slot in work.slots.of_case(file.case.id) if not slot.cancelled]
    slot: Slot = saved_slots[-1] if saved_slots else read(file, Owner.SLOT)
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
        kept = replace(bound(action, file), case_id=file.case.id)
        if kept != before.pop(action.id, None):
            work.actions.save(kept)
    for left_out in before:
        work.actions.remove(left_out)


def _save_follow_ups(work: UnitOfWork, file: CaseFile, kept_ups: FollowUps) -> None:
    before = {follow_up.id: follow_up for follow_up in file.follow_ups}
    for follow_up in kept_ups.follow_ups:
        kept = replace(follow_up, case_id=file.case.id)
        if kept != before.pop(follow_up.id, None):
            work.follow_ups.save(kept)
    for left_out in before:
        work.follow_ups.remove(left_out)


def _save_by(repository: str) -> Callable[[UnitOfWork, CaseFile, Any], None]:
    def save_there(work: UnitOfWork, _file: CaseFile, changed: Any) -> None:
        getattr(work, repository).save(changed)

    return save_there


_BLANK: dict[Owner, Callable[[CaseFile], Any]] = {
    Owner.MAPPING: lambda file: Mapping(case_id=file.case.id),
    Owner.CONSENT: lambda file: Consent(id=ConsentId(new_id()), case_id=file.case.id),
    Owner.REFERRAL: lambda file: Referral(case_id=file.case.id),
    Owner.SLOT: lambda file: Slot(id=SlotId(new_id()), case_id=file.case.id),
    Owner.MEETING: lambda file: Meeting(
        id=MeetingId(new_id()),
        group_id=file.group.id,
        start=file.group.start,
        place=file.group.place,
        room=file.group.room,
        video_link=file.group.video_link,
        chair_id=file.group.coordinator_id,
    ),
    Owner.ASSESSMENT: lambda file: Assessment(case_id=file.case.id),
    Owner.MEMO: lambda file: Memo(id=new_id(), case_id=file.case.id),
}

# in the order of saving: the meeting after the slot, for it ties the slot just saved to itself
_SAVE: dict[Owner, Callable[[UnitOfWork, CaseFile, Any], None]] = {
    Owner.CLIENT: _save_by("clients"),
    Owner.CASE: _save_by("cases"),
    Owner.MAPPING: _save_by("mappings"),
    Owner.CONSENT: save_edition,
    Owner.REFERRAL: _save_by("referrals"),
    Owner.SLOT: _save_slot,
    Owner.MEETING: _save_meeting,
    Owner.ASSESSMENT: _save_by("assessments"),
    Owner.AGREED: _save_actions,
    Owner.MEMO: _save_by("memos"),
    Owner.FOLLOW_UPS: _save_follow_ups,
}
OWNERS = tuple(_SAVE)
