"""The calendar: meetings of the group and the clients' slots in them."""

from __future__ import annotations

from dataclasses import replace
from datetime import time
from typing import TYPE_CHECKING

from app.domain import absences
from app.domain import agenda as calendar
from app.domain.codes import MeetingState
from app.domain.conflicts import Booking, conflicts
from app.domain.errors import AppError
from app.domain.ids import MeetingId, SlotId, new_id
from app.domain.meeting import Meeting, Slot
from app.domain.message import M

if TYPE_CHECKING:
    from datetime import date

    from app.domain.absences import Away
    from app.domain.agenda import AgendaEntry
    from app.domain.ids import CaseId
    from app.domain.message import Message
    from app.services.session import Session
    from app.storage.unit_of_work import UnitOfWork

FIRST_LENGTH = 3  # a new meeting is as long as this many clients


class MeetingHeld(AppError):
    """A meeting that has been held was to be moved or cancelled."""


class MeetingCancelled(AppError):
    """A client was to be given a time in a cancelled meeting."""


class DayMissing(AppError):
    """A meeting was saved without a day or a time."""


class NothingBefore(AppError):
    """The end of a meeting or of a client's time is not after its start."""


def bookings(session: Session, first: date, last: date) -> tuple[Booking, ...]:
    """Return the meetings from `first` to `last`, both included, with their slots, in order of time."""
    with session.unit_of_work() as work:
        return _bookings(work, first, last)


def booking(session: Session, meeting_id: MeetingId) -> Booking:
    """Return a meeting with its slots; raises NotFound."""
    with session.unit_of_work() as work:
        meeting = work.meetings.get(meeting_id)
        return Booking(meeting=meeting, slots=tuple(work.slots.of_meetings([meeting_id])))


def agenda(session: Session, first: date, last: date) -> tuple[AgendaEntry, ...]:
    """Return what the calendar shows from `first` to `last`, both included: numbers, never names."""
    with session.unit_of_work() as work:
        found = _bookings(work, first, last)
        cases = sorted({slot.case_id for booked in found for slot in booked.slots})
        files = {file.case.id: file for file in work.case_files(cases)} if cases else {}
    return calendar.agenda(found, {str(key): file for key, file in files.items()}, session.clock.today())


def away(session: Session, first: date, last: date) -> tuple[Away, ...]:
    """Return which members are away from `first` to `last`, and who stands in for each."""
    with session.unit_of_work() as work:
        return absences.away(work.workers.all(), first, last)


def blank_meeting(session: Session, day: date, start: time | None = None) -> Meeting:
    """Return a meeting of the group's habits on a day, not yet saved; at a time of its own where one is given."""
    with session.unit_of_work() as work:
        group = work.groups.all()[0]
    start = start or group.start
    return Meeting(
        id=MeetingId(new_id()),
        group_id=group.id,
        day=day,
        start=start,
        end=_later(start, FIRST_LENGTH * group.minutes_a_client) if start else None,
        place=group.place,
        room=group.room,
        video_link=group.video_link,
        chair_id=group.coordinator_id,
    )


def save_meeting(session: Session, meeting: Meeting) -> MeetingId:
    """Save a new or changed meeting; where its beginning moves, the clients' times move with it.

    Raises DayMissing, NothingBefore, MeetingHeld, StaleVersion.
    """
    check_times(meeting)
    with session.unit_of_work() as work:
        before = work.meetings.find(meeting.id)
        if before is not None and (before.day, before.start) != (meeting.day, meeting.start):
            _refuse_held(before)
            _move_slots(work, before, meeting)
        return work.meetings.save(meeting).id


def move_meeting(session: Session, meeting_id: MeetingId, day: date, minutes: int) -> Meeting:
    """Move a meeting to a day and so many minutes later (earlier, where negative), never past midnight.

    Raises NotFound, DayMissing, MeetingHeld, MeetingCancelled.
    """
    booked = booking(session, meeting_id)
    meeting, span = booked.meeting, booked.span
    if meeting.state is MeetingState.CANCELLED:
        raise MeetingCancelled(M("This meeting has been cancelled."))
    if span is None or meeting.start is None:
        raise DayMissing(M("Give the meeting a day and a time first."))
    earliest, latest = (one.hour * 60 + one.minute for one in span)
    by = min(max(minutes, -earliest), 24 * 60 - 1 - latest)
    moved = replace(
        meeting, day=day, start=_later(meeting.start, by), end=_later(meeting.end, by) if meeting.end else None
    )
    save_meeting(session, moved)
    return moved


def check_times(meeting: Meeting) -> None:
    """Refuse a meeting without a day or a time, or one that ends before it begins.

    Raises DayMissing, NothingBefore.
    """
    if meeting.day is None or meeting.start is None:
        raise DayMissing(M("Give the meeting a day and a time first."))
    if meeting.end is not None and meeting.end <= meeting.start:
        raise NothingBefore(M("The meeting ends before it begins."))


def cancel_meeting(session: Session, meeting_id: MeetingId) -> None:
    """Cancel a meeting with its slots; nothing is deleted. Raises MeetingHeld."""
    with session.unit_of_work() as work:
        meeting = work.meetings.get(meeting_id)
        _refuse_held(meeting)
        work.meetings.save(replace(meeting, state=MeetingState.CANCELLED))
        for slot in work.slots.of_meetings([meeting_id]):
            if not slot.cancelled:
                work.slots.save(replace(slot, cancelled=True))


def numbers(session: Session, booked: Booking) -> dict[str, str]:
    """Return the case numbers of a meeting's agenda, by case."""
    with session.unit_of_work() as work:
        return {str(slot.case_id): work.cases.get(slot.case_id).number for slot in booked.agenda}


def open_cases(session: Session) -> tuple[tuple[CaseId, str], ...]:
    """Return the open cases and their numbers, the newest first."""
    with session.unit_of_work() as work:
        cases = [case for case in work.cases.all() if case.closed_on is None]
    return tuple((case.id, case.number) for case in sorted(cases, key=lambda case: case.number, reverse=True))


def reserved(session: Session, case_id: CaseId) -> Meeting | None:
    """Return the meeting in which a client has a time that is still to come, None where there is none."""
    with session.unit_of_work() as work:
        slot = _waiting(work, case_id)
        return work.meetings.find(slot.meeting_id) if slot and slot.meeting_id else None


def add_slot(session: Session, meeting_id: MeetingId, case_id: CaseId) -> SlotId:
    """Give a client the next free time of a meeting, after its last slot; a time elsewhere moves here.

    Raises MeetingCancelled.
    """
    with session.unit_of_work() as work:
        meeting = work.meetings.get(meeting_id)
        if meeting.state is MeetingState.CANCELLED:
            raise MeetingCancelled(M("The meeting has been cancelled: it takes no clients."))
        minutes = work.groups.get(meeting.group_id).minutes_a_client
        others = [slot for slot in work.slots.of_meetings([meeting_id]) if slot.case_id != case_id]
        ends = [slot.end for slot in others if slot.end and not slot.cancelled]
        start = max(ends, default=meeting.start)
        slot = _waiting(work, case_id) or Slot(id=SlotId(new_id()), case_id=case_id)
        end = _later(start, minutes) if start else None
        return work.slots.save(replace(slot, meeting_id=meeting_id, start=start, end=end)).id


def save_slot_times(session: Session, slot_id: SlotId, start: time | None, end: time | None) -> None:
    """Change when a client's time begins and ends; raises NothingBefore."""
    if start is not None and end is not None and end <= start:
        raise NothingBefore(M("The client’s time ends before it begins."))
    with session.unit_of_work() as work:
        slot = work.slots.get(slot_id)
        if (slot.start, slot.end) != (start, end):
            work.slots.save(replace(slot, start=start, end=end))


def take_slot_off(session: Session, slot_id: SlotId) -> None:
    """Take a client's slot off the agenda; what was prepared stays with the cancelled slot. Raises MeetingHeld."""
    with session.unit_of_work() as work:
        slot = work.slots.get(slot_id)
        if slot.held_on is not None:
            raise MeetingHeld(M("This client’s part has been held: it stays on the agenda."))
        work.slots.save(replace(slot, cancelled=True))


def warnings(session: Session, meeting: Meeting) -> tuple[Message, ...]:
    """Return what warns about a meeting as it stands: members and rooms taken, absences, a day off."""
    if meeting.day is None:
        return ()
    with session.unit_of_work() as work:
        workers = {str(worker.id): worker for worker in work.workers.all()}
        own = Booking(meeting=meeting, slots=tuple(work.slots.of_meetings([meeting.id])))
        others = _bookings(work, meeting.day, meeting.day)
    return conflicts(own, others, workers)


def _bookings(work: UnitOfWork, first: date, last: date) -> tuple[Booking, ...]:
    meetings = work.meetings.between(first, last)
    by_meeting: dict[str, list[Slot]] = {}
    for slot in work.slots.of_meetings([meeting.id for meeting in meetings]):
        by_meeting.setdefault(str(slot.meeting_id), []).append(slot)
    return tuple(Booking(meeting=meeting, slots=tuple(by_meeting.get(meeting.id, ()))) for meeting in meetings)


def _waiting(work: UnitOfWork, case_id: CaseId) -> Slot | None:
    """Return the slot of a case that is on and has not been gone through."""
    return next((s for s in work.slots.of_case(case_id) if not s.cancelled and s.held_on is None), None)


def _refuse_held(meeting: Meeting) -> None:
    if meeting.state is MeetingState.HELD:
        raise MeetingHeld(M("The meeting has been held: it can no longer be moved or cancelled."))


def _move_slots(work: UnitOfWork, before: Meeting, after: Meeting) -> None:
    if before.start is None or after.start is None or before.start == after.start:
        return
    minutes = (after.start.hour - before.start.hour) * 60 + after.start.minute - before.start.minute
    for slot in work.slots.of_meetings([before.id]):
        if slot.start is not None and not slot.cancelled:
            end = _later(slot.end, minutes) if slot.end else None
            work.slots.save(replace(slot, start=_later(slot.start, minutes), end=end))


def _later(start: time, minutes: int) -> time:
    """Return the clock time `minutes` later (earlier, where negative), within the same day."""
    moment = min(max(start.hour * 60 + start.minute + minutes, 0), 24 * 60 - 1)
    return time(*divmod(moment, 60))
