"""What speaks against a meeting’s time: a member or a room is taken, a day is a day off. Warns, never blocks."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time
from itertools import combinations
from typing import TYPE_CHECKING

from app.domain.calendar_fi import SATURDAY, day_off
from app.domain.codes import MeetingPlace, MeetingState
from app.domain.message import M, Message

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from app.domain.meeting import Meeting, Slot
    from app.domain.worker import Worker

Span = tuple[time, time]

_OFFICE = frozenset({MeetingPlace.OFFICE, MeetingPlace.OFFICE_AND_TEAMS})


@dataclass(frozen=True, slots=True, kw_only=True)
class Booking:
    """A meeting with its slots, those taken off the agenda included."""

    meeting: Meeting
    slots: tuple[Slot, ...] = ()

    @property
    def agenda(self) -> tuple[Slot, ...]:
        """The slots that are on, by their time, those without one last."""
        on = [slot for slot in self.slots if not slot.cancelled]
        return tuple(sorted(on, key=lambda slot: (slot.start is None, slot.start or time.min)))

    @property
    def span(self) -> Span | None:
        """Start and end of the whole, None where the time is open."""
        starts = [t for t in (self.meeting.start, *(s.start for s in self.agenda)) if t]
        ends = [t for t in (self.meeting.end, *(s.end for s in self.agenda)) if t]
        return (min(starts), max([*ends, *starts])) if starts else None

    def spans(self, worker_id: str) -> tuple[Span, ...]:
        """Return when a worker is needed: the chair all along, an invited one for the slots that name them."""
        whole = (self.span,) if self.span else ()
        if self.meeting.chair_id == worker_id:
            return whole
        named = [s for s in self.agenda if any(party.worker_id == worker_id for party in s.invitees)]
        timed = tuple((s.start, s.end) for s in named if s.start and s.end)
        return timed if len(timed) == len(named) else whole

    @property
    def workers(self) -> frozenset[str]:
        """The workers invited to it, and its chair."""
        invited = {str(party.worker_id) for slot in self.agenda for party in slot.invitees if party.worker_id}
        return frozenset(invited | ({str(self.meeting.chair_id)} if self.meeting.chair_id else set()))


def overlap(one: Span | None, other: Span | None) -> bool:
    """Do two spans share time; one that only touches does not, an open one does not."""
    if one is None or other is None:
        return False
    return one[0] < other[1] and other[0] < one[1]


def conflicts(booking: Booking, others: Iterable[Booking], workers: Mapping[str, Worker]) -> tuple[Message, ...]:
    """Return what warns about `booking`: of the day itself, of absences, of the agenda, of other meetings."""
    day = booking.meeting.day
    if day is None:
        return ()
    warnings = _of_the_day(day)
    warnings += [
        M("{name} is away on {day}.", name=workers[one].name, day=day)
        for one in _by_name(booking.workers, workers)
        if workers[one].away(day)
    ]
    warnings += _of_the_agenda(booking)
    for other in others:
        taken = other.meeting.day == day and other.meeting.state is not MeetingState.CANCELLED
        if taken and other.meeting.id != booking.meeting.id:
            warnings += _between(booking, other, workers)
    return tuple(warnings)


def _of_the_day(day: date) -> list[Message]:
    if off := day_off(day):
        return [M("{day} is a day off: {name}.", day=day, name=off)]
    return [M("{day} falls on a weekend.", day=day)] if day.weekday() >= SATURDAY else []


def _of_the_agenda(booking: Booking) -> list[Message]:
    """Warn of two clients who would be in the room at one time."""
    spans = [(slot.start, slot.end) for slot in booking.agenda if slot.start and slot.end]
    clash = next((later for one, later in combinations(spans, 2) if overlap(one, later)), None)
    return [M("Two clients’ times overlap at {start}.", start=clash[0])] if clash else []


def _between(booking: Booking, other: Booking, workers: Mapping[str, Worker]) -> list[Message]:
    warnings: list[Message] = []
    for one in _by_name(booking.workers & other.workers, workers):
        spans = ((own, taken) for own in booking.spans(one) for taken in other.spans(one))
        if taken := next((taken for own, taken in spans if overlap(own, taken)), None):
            name, (start, end) = workers[one].name, taken
            warnings.append(M("{name} is in another meeting at {start}–{end}.", name=name, start=start, end=end))
    span = other.span
    if span is None or not overlap(booking.span, span):
        return warnings
    if _same_room(booking.meeting, other.meeting):
        warnings.append(M("The room is taken at {start}–{end}.", start=span[0], end=span[1]))
    link = booking.meeting.video_link.strip()
    if link and link == other.meeting.video_link.strip():
        warnings.append(
            M("The video link is in use in another meeting at {start}–{end}.", start=span[0], end=span[1])
        )
    return warnings


def _same_room(one: Meeting, other: Meeting) -> bool:
    """Are two meetings in one room: one of the office where neither is named, elsewhere only a named one."""
    rooms = (one.room.strip().casefold(), other.room.strip().casefold())
    if one.place in _OFFICE and other.place in _OFFICE:
        return rooms[0] == rooms[1]
    return one.place is other.place is MeetingPlace.OTHER and bool(rooms[0]) and rooms[0] == rooms[1]


def _by_name(ids: Iterable[str], workers: Mapping[str, Worker]) -> list[str]:
    return sorted((one for one in ids if one in workers), key=lambda one: (workers[one].name, one))
