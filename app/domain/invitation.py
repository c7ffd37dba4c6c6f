"""What an invitation says: the case number, the time and the place. It names no client (ux.md §4)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.domain.codes import Language, MeetingPlace
from app.domain.labels import label
from app.domain.masks import Mask
from app.domain.message import M, Message, OnDay

if TYPE_CHECKING:
    from app.domain.case_file import CaseFile

_SEPARATELY = M("The place is told separately.")


@dataclass(frozen=True, slots=True)
class Invitation:
    """An invitation in one language: its subject, its lines, and how many of those invited read it."""

    language: str
    subject: Message
    lines: tuple[Message | str, ...]
    readers: int


@dataclass(frozen=True, slots=True)
class Words:
    """What an invitation says: its subject, which case and when, and where, how to answer and what was added."""

    subject: Message
    when: tuple[Message, ...]
    more: tuple[Message | str, ...]

    @property
    def lines(self) -> tuple[Message | str, ...]:
        """All that the first invitation says."""
        return (M("You are invited to a meeting of the housing co-operation group."), *self.when, *self.more)


def invitations(file: CaseFile, note: str) -> tuple[Invitation, ...]:
    """Return the invitation in every language of those invited; nothing before a day and a time are known.

    `note` is what the coordinator adds for all of them.
    """
    said = words(file, note)
    if said is None or file.slot is None:
        return ()
    spoken = [spoken_by(file, party.worker_id) for party in file.slot.invitees]
    return tuple(
        Invitation(language, said.subject, said.lines, spoken.count(language))
        for language in ("fi", "sv")
        if language in spoken
    )


def words(file: CaseFile, note: str) -> Words | None:
    """Return what the invitation to the present slot says; None before a day and a time are known."""
    meeting, slot = file.meeting, file.slot
    if meeting is None or slot is None or meeting.day is None:
        return None
    start = slot.start or meeting.start
    if start is None:
        return None
    mask = Mask.of(file)
    subject = M(
        "Meeting of the housing co-operation group, case {number}, {day} at {time}",
        number=file.case.number,
        day=OnDay(meeting.day),
        time=start,
    )
    when = (
        M("Case: {number}", number=file.case.number),
        M("Time: {day} at {time}", day=OnDay(meeting.day), time=start),
    )
    more: list[Message | str] = []
    if meeting.place is not None:
        more.append(_where(meeting.place, mask.without(meeting.room)))
    if file.video_link:
        more.append(M("Video link: {link}", link=mask.without(file.video_link)))
    more.append(M("Please answer whether you come. You take part in this case only."))
    if note.strip():
        more.append(mask.without(note.strip()))
    return Words(subject, when, tuple(more))


def place(file: CaseFile) -> Message | str:
    """Return where the present slot's meeting is, as those invited may know it."""
    meeting = file.meeting
    if meeting is None or meeting.place is None:
        return ""
    if meeting.place is MeetingPlace.PRISON:
        return _SEPARATELY
    room = Mask.of(file).without(meeting.room).strip()
    return M("{place}, {room}", place=meeting.place, room=room) if room else label(meeting.place)


def _where(place: MeetingPlace, room: str) -> Message:
    """Return the place; one text for all of those invited tells none of them that it is a prison."""
    if place is MeetingPlace.PRISON:
        return _SEPARATELY
    if room.strip():
        return M("Place: {place}, {room}", place=place, room=room.strip())
    return M("Place: {place}", place=place)


def spoken_by(file: CaseFile, worker_id: str | None) -> str:
    """Return the language in which a worker is invited; Finnish where none is known."""
    worker = file.workers.get(worker_id) if worker_id else None
    return "sv" if worker is not None and worker.language is Language.SV else "fi"
