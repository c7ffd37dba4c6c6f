"""The dates of the group, saved as a file for another calendar; told of and logged as every file that leaves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.codes import MeetingPlace, MeetingState, PaperKind
from app.domain.labels import label
from app.domain.message import M
from app.exchange.dates_file import GroupDate, dates_file
from app.services import meetings, outgoing
from app.services.outgoing import Outgoing

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from app.domain.meeting import Meeting
    from app.services.session import Session


def made(session: Session, first: date, last: date, language: str) -> bytes:
    """Return the meetings from `first` to `last` as a calendar file, without those that are cancelled.

    No case is in it, and no place that tells of one: a meeting in a prison has none.
    """
    booked = meetings.bookings(session, first, last)
    with session.unit_of_work() as work:
        name = work.groups.all()[0].name(language)
    held = (one.meeting for one in booked if one.meeting.state is not MeetingState.CANCELLED)
    dates = (_date(meeting, meeting.day, name) for meeting in held if meeting.day is not None)
    return dates_file(dates, language, session.clock.now())


def save(session: Session, first: date, last: date, language: str, path: Path) -> None:
    """Write the dates into a file outside the register, which knows of it. Raises FileExists, FileNotWritten."""
    data = made(session, first, last, language)
    outgoing.save_as(session, Outgoing(pdf=data, kind=PaperKind.MEETING_LIST), path)


def _date(meeting: Meeting, day: date, name: str) -> GroupDate:
    known = meeting.place if meeting.place is not MeetingPlace.PRISON else None
    return GroupDate(
        uid=f"{meeting.id}@kotio",
        day=day,
        what=name or M("Meeting of the group"),
        start=meeting.start,
        end=meeting.end,
        where=label(known) if known else "",
    )
