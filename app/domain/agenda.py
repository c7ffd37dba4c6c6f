"""What a calendar shows of the meetings: times, case numbers, places and counts; never a name."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from app.domain.calendar_fi import working_days_after
from app.domain.codes import MeetingState, MemoState, Reply, Step
from app.domain.offsets import offsets_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date, time

    from app.domain.case_file import CaseFile
    from app.domain.codes import MeetingPlace
    from app.domain.conflicts import Booking
    from app.domain.ids import CaseId, MeetingId, SlotId
    from app.domain.meeting import Meeting, Slot

_COMING = frozenset({Reply.COMES, Reply.VIDEO, Reply.DEPUTY})


class EntryState(StrEnum):
    """How an entry of the calendar stands."""

    COMING = "coming"  # everybody invited has replied, or nobody is invited yet
    WAITING = "waiting"  # replies are missing
    OVER = "over"
    LATE = "late"  # over, and the memo should have been made
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaEntry:
    """One client's time in a meeting, or a meeting without clients yet (then `number` is empty)."""

    meeting_id: MeetingId
    day: date
    state: EntryState
    start: time | None = None
    end: time | None = None
    place: MeetingPlace | None = None
    slot_id: SlotId | None = None
    case_id: CaseId | None = None
    number: str = ""
    coming: int = 0
    invited: int = 0
    memo_undone: bool = False


def agenda(bookings: Iterable[Booking], files: Mapping[str, CaseFile], today: date) -> tuple[AgendaEntry, ...]:
    """Return the entries of the meetings that have a day, in order of time."""
    found = [entry for booking in bookings for entry in _of_meeting(booking, files, today)]
    return tuple(sorted(found, key=lambda e: (e.day, e.start is None, str(e.start), e.number)))


def memo_undone(slot: Slot, file: CaseFile) -> bool:
    """Is the memo of a slot gone through still to be made: none final, none made elsewhere, the case open."""
    if file.case.closed_on is not None or any(entry.step is Step.MEMO for entry in file.case.elsewhere):
        return False
    made = [memo for memo in file.memos if memo.state is not MemoState.DRAFT]
    return not any(memo.slot_id in {slot.id, None} for memo in made)


def _of_meeting(booking: Booking, files: Mapping[str, CaseFile], today: date) -> list[AgendaEntry]:
    meeting, day = booking.meeting, booking.meeting.day
    if day is None:
        return []
    cancelled = meeting.state is MeetingState.CANCELLED
    shown = [slot for slot in (booking.slots if cancelled else booking.agenda) if slot.case_id in files]
    if shown:
        return [_of_slot(meeting, day, slot, files[slot.case_id], today) for slot in shown]
    over = EntryState.OVER if day < today or meeting.state is MeetingState.HELD else EntryState.COMING
    return [
        AgendaEntry(
            meeting_id=meeting.id,
            day=day,
            state=EntryState.CANCELLED if cancelled else over,
            start=meeting.start,
            end=meeting.end,
            place=meeting.place,
        )
    ]


def _of_slot(meeting: Meeting, day: date, slot: Slot, file: CaseFile, today: date) -> AgendaEntry:
    state, undone = _state(meeting, day, slot, file, today)
    there = (p.present for p in slot.invitees) if slot.held_on else (p.reply in _COMING for p in slot.invitees)
    return AgendaEntry(
        meeting_id=meeting.id,
        day=day,
        state=state,
        start=slot.start or meeting.start,
        end=slot.end if slot.start else meeting.end,
        place=meeting.place,
        slot_id=slot.id,
        case_id=slot.case_id,
        number=file.case.number,
        coming=sum(there),
        invited=len(slot.invitees),
        memo_undone=undone,
    )


def _state(meeting: Meeting, day: date, slot: Slot, file: CaseFile, today: date) -> tuple[EntryState, bool]:
    if slot.cancelled or meeting.state is MeetingState.CANCELLED:
        return EntryState.CANCELLED, False
    if slot.held_on is not None or day < today:
        undone = memo_undone(slot, file)
        within = offsets_of(file.office.answers).memo
        late = undone and working_days_after(slot.held_on or day, within) < today
        return (EntryState.LATE if late else EntryState.OVER), undone
    waiting = any(not party.replied for party in slot.invitees)
    return (EntryState.WAITING if waiting else EntryState.COMING), False
