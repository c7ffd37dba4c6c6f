"""The calendar: meetings of the group and the clients' slots in them."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from app.domain.codes import MeetingState
from app.domain.conflicts import Booking, conflicts
from app.domain.errors import AppError
from app.domain.ids import MeetingId, SlotId, new_id
from app.domain.meeting import Meeting, Slot
from app.domain.message import M

if TYPE_CHECKING:
    from datetime import date, time

    from app.domain.ids import CaseId
    from app.domain.message import Message
    from app.services.session import Session


class MeetingHeld(AppError):
    """A meeting that has been held was to be moved or cancelled."""


class DayMissing(AppError):
    """A meeting was saved without a day or a time."""


class NothingBefore(AppError):
    """The end of a meeting is not after its start."""


def bookings(session: Session, first: date, last: date) -> tuple[Booking, ...]:
    """Return the meetings from `first` to `last`, both included, with their slots, in order of time."""
    with session.unit_of_work() as work:
        meetings = work.meetings.between(first, last)
        slots = work.slots.of_meetings([meeting.id for meeting in meetings])
    by_meeting: dict[str, list[Slot]] = {}
    for slot in slots:
        by_meeting.setdefault(str(slot.meeting_id), []).append(slot)
    return tuple(Booking(meeting=meeting, slots=tuple(by_meeting.get(meeting.id, ()))) for meeting in meetings)


def blank_meeting(session: Session, day: date) -> Meeting:
    """Return a meeting of the group's habits on a day, not yet saved."""
    with session.unit_of_work() as work:
        group = work.groups.all()[0]
    end = _later(group.start, 3 * group.minutes_a_client) if group.start else None
    return Meeting(
        id=MeetingId(new_id()),
        group_id=group.id,
        day=day,
        start=group.start,
        end=end,
        place=group.place,
        room=group.room,
        video_link=group.video_link,
        chair_id=group.coordinator_id,
    )


def save_meeting(session: Session, meeting: Meeting) -> MeetingId:
    """Save a new or changed meeting. Raises DayMissing, NothingBefore, MeetingHeld, StaleVersion."""
    if meeting.day is None or meeting.start is None:
        raise DayMissing(M("Give the meeting a day and a time first."))
    if meeting.end is not None and meeting.end <= meeting.start:
        raise NothingBefore(M("The meeting ends before it begins."))
    with session.unit_of_work() as work:
        before = work.meetings.find(meeting.id)
        moved = before is not None and (before.day, before.start) != (meeting.day, meeting.start)
        if before is not None and moved:
            _refuse_held(before)
        return work.meetings.save(meeting).id


def cancel_meeting(session: Session, meeting_id: MeetingId) -> None:
    """Cancel a meeting with its slots; nothing is deleted. Raises MeetingHeld."""
    with session.unit_of_work() as work:
        meeting = work.meetings.get(meeting_id)
        _refuse_held(meeting)
        work.meetings.save(replace(meeting, state=MeetingState.CANCELLED))
        for slot in work.slots.of_meetings([meeting_id]):
            if not slot.cancelled:
                work.slots.save(replace(slot, cancelled=True))


def add_slot(session: Session, meeting_id: MeetingId, case_id: CaseId) -> SlotId:
    """Give a client the next free time of a meeting, after its last slot."""
    with session.unit_of_work() as work:
        meeting = work.meetings.get(meeting_id)
        minutes = work.groups.get(meeting.group_id).minutes_a_client
        ends = [slot.end for slot in work.slots.of_meetings([meeting_id]) if slot.end and not slot.cancelled]
        start = max(ends, default=meeting.start)
        waiting = next((s for s in work.slots.of_case(case_id) if not s.cancelled and s.held_on is None), None)
        slot = waiting or Slot(id=SlotId(new_id()), case_id=case_id)
        end = _later(start, minutes) if start else None
        return work.slots.save(replace(slot, meeting_id=meeting_id, start=start, end=end)).id


def take_slot_off(session: Session, slot_id: SlotId) -> None:
    """Take a client's slot off the agenda; what was prepared stays with the cancelled slot."""
    with session.unit_of_work() as work:
        work.slots.save(replace(work.slots.get(slot_id), cancelled=True))


def warnings(session: Session, meeting: Meeting) -> tuple[Message, ...]:
    """Return what warns about a meeting as it stands: members and rooms taken, absences, a day off."""
    if meeting.day is None:
        return ()
    with session.unit_of_work() as work:
        workers = {worker.id: worker for worker in work.workers.all()}
        own = work.slots.of_meetings([meeting.id])
    booking = Booking(meeting=meeting, slots=tuple(slot for slot in own if not slot.cancelled))
    return conflicts(booking, bookings(session, meeting.day, meeting.day), {str(k): w for k, w in workers.items()})


def _refuse_held(meeting: Meeting) -> None:
    if meeting.state is MeetingState.HELD:
        raise MeetingHeld(M("The meeting has been held: it can no longer be moved or cancelled."))


def _later(start: time, minutes: int) -> time:
    """Return the clock time `minutes` later, the last minute of the day at most."""
    moment = datetime.combine(datetime.min.date(), start) + timedelta(minutes=minutes)
    return moment.time() if moment.day == 1 else datetime.max.time().replace(second=0, microsecond=0)
