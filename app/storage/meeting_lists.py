"""The flat rows of meetings, a slot each, for the calendar and Home."""

from __future__ import annotations

import json
from datetime import date, time
from typing import TYPE_CHECKING, NamedTuple

from app.domain.codes import MeetingPlace, MeetingState, Reply
from app.storage.flat import read_day

if TYPE_CHECKING:
    from app.storage.driver import Connection, Row


_COMING = frozenset({Reply.COMES, Reply.VIDEO, Reply.DEPUTY})
_MEETING_ROWS = (
    "SELECT m.id, m.day, m.start, m.end, m.place, m.room, m.state, m.group_id, s.id, s.case_id, c.number, "
    "s.start, s.end, s.held_on, s.invitees, "
    "EXISTS (SELECT 1 FROM memo WHERE memo.slot_id = s.id AND memo.state <> 'draft') "
    "FROM meeting m LEFT JOIN slot s ON s.meeting_id = m.id AND s.cancelled = 0 "
    "LEFT JOIN housing_case c ON c.id = s.case_id "
    "WHERE m.day BETWEEN ? AND ? ORDER BY m.day, coalesce(s.start, m.start), c.number, m.id"
)


class MeetingRow(NamedTuple):
    """A slot of a meeting in the calendar, by case number alone; a meeting without slots has one row without.

    `coming` of `invited` parties have said they come; `final` tells that the slot's memo is made.
    """

    meeting_id: str
    day: date
    start: time | None
    end: time | None
    place: MeetingPlace | None
    room: str
    state: MeetingState
    group_id: str
    slot_id: str | None
    case_id: str | None
    number: str | None
    held_on: date | None
    invited: int
    coming: int
    final: bool


def meeting_rows(connection: Connection, first: date, last: date) -> list[MeetingRow]:
    """Return the meetings from `first` to `last` with their slots, in order of time."""
    days = (first.isoformat(), last.isoformat())
    return [_slot(row) for row in connection.rows(_MEETING_ROWS, days)]


def _slot(row: Row) -> MeetingRow:
    """Return the row of a slot; its own times where it has them, else the meeting's."""
    meeting_id, day, start, end, place, room, state, group_id, slot_id, case_id, number = row[:11]
    slot_start, slot_end, held_on, invitees, final = row[11:]
    replies = [invitee["reply"] for invitee in json.loads(invitees)] if invitees else []
    return MeetingRow(
        meeting_id,
        date.fromisoformat(day),
        _clock(slot_start or start),
        _clock(slot_end if slot_start else end),
        MeetingPlace(place) if place else None,
        room,
        MeetingState(state),
        group_id,
        slot_id,
        case_id,
        number,
        read_day(held_on),
        len(replies),
        sum(reply in _COMING for reply in replies),
        bool(final),
    )


def _clock(stored: str | None) -> time | None:
    return None if stored is None else time.fromisoformat(stored)
