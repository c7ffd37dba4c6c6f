"""Who has got which invitation by mail: what was sent to whom, and what a move or a cancelling makes of it.

The slot keeps it, not those invited: one who is taken off the list is still to be told.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from app.domain.invitation import place, spoken_by, words
from app.domain.message import M, Message

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from app.domain.case_file import CaseFile
    from app.domain.meeting import Slot

SENT = "invitations_sent"  # where a slot's answers keep it, by the id of the one invited


class Standing(StrEnum):
    """How an invitation stands with the one invited."""

    UNSENT = "unsent"
    SENT = "sent"
    CHANGED = "changed"  # the time or the place is another since
    OFF = "off"  # called off, and not told of it yet
    TOLD_OFF = "told_off"


@dataclass(frozen=True, slots=True, kw_only=True)
class Invite:
    """The invitation of one party to a slot, as it stands."""

    slot: Slot
    id: str
    number: int  # by which its files are named
    organisation_id: str
    worker_id: str
    language: str
    standing: Standing
    sequence: int  # of what would be sent now
    sent_on: date | None = None

    @property
    def uid(self) -> str:
        """By which calendars know the event, whatever changes in it."""
        return f"{self.slot.id}.{self.id}@kotio"

    @property
    def off(self) -> bool:
        """Does it call the event off."""
        return self.standing in {Standing.OFF, Standing.TOLD_OFF}


@dataclass(frozen=True, slots=True)
class Letter:
    """What an invitation says, before it is put into words of a language."""

    subject: Message
    lines: tuple[Message | str, ...]
    place: Message | str


def invites(file: CaseFile) -> tuple[Invite, ...]:
    """Return the invitations of the present slot, and those of called-off ones that were sent."""
    return tuple(one for slot in file.slots for one in _of(file, slot) if slot is file.slot or one.sent_on)


def letter(file: CaseFile, invite: Invite, note: str) -> Letter | None:
    """Return what is said to one of those invited; None before a day and a time are known."""
    about = replace(file, slots=(replace(invite.slot, cancelled=False),))
    said = words(about, note)
    if said is None:
        return None
    if invite.off:
        return Letter(
            M(
                "Cancelled: meeting of the housing co-operation group, case {number}, {day} at {time}",
                **dict(said.subject.values),
            ),
            (M("The meeting has been cancelled. You need not answer."), *said.when),
            place(about),
        )
    if invite.sequence:
        changed = M("The time or the place has changed. This replaces the earlier invitation.")
        return Letter(said.subject, (changed, *said.when, *said.more), place(about))
    return Letter(said.subject, said.lines, place(about))


def span(file: CaseFile, slot: Slot) -> tuple[datetime, datetime] | None:
    """Return when a slot begins and ends, by Helsinki's clocks."""
    meeting = file.meetings.get(str(slot.meeting_id))
    start = slot.start or (meeting.start if meeting else None)
    if meeting is None or meeting.day is None or start is None:
        return None
    begins = datetime.combine(meeting.day, start)
    ends = datetime.combine(meeting.day, slot.end) if slot.end and slot.end > start else None
    return begins, ends or begins + timedelta(minutes=file.group.minutes_a_client)


def sent(file: CaseFile, slot: Slot, invite: Invite, on: date, *, secure: bool) -> Slot:
    """Return the slot that remembers an invitation as sent, and whether by secure mail."""
    kept = dict(slot.answers.get(SENT) or {})
    kept[invite.id] = {
        "sequence": invite.sequence,
        "what": _what(file, slot),
        "secure": secure,
        "off": invite.off,
        "on": on.isoformat(),
        "number": invite.number,
        "organisation": invite.organisation_id,
        "worker": invite.worker_id,
    }
    return replace(slot, answers={**slot.answers, SENT: kept}, invited_on=slot.invited_on or on)


def _of(file: CaseFile, slot: Slot) -> Iterator[Invite]:
    kept: Mapping[str, Any] = slot.answers.get(SENT) or {}
    now = {party.id: party for party in slot.invitees}
    known = [*now, *(key for key in kept if key not in now)]
    numbers = {key: int(said["number"]) for key, said in kept.items()}
    fresh = max(numbers.values(), default=0)
    for key in known:
        if key not in numbers:
            fresh += 1
            numbers[key] = fresh
        party, said = now.get(key), kept.get(key)
        standing = _standing(_what(file, slot), said, gone=slot.cancelled or party is None)
        worker_id = str((party.worker_id if party else said and said["worker"]) or "")
        again = standing in {Standing.CHANGED, Standing.OFF}
        yield Invite(
            slot=slot,
            id=key,
            number=numbers[key],
            organisation_id=party.organisation(file.workers)
            if party
            else str(said["organisation"] if said else ""),
            worker_id=worker_id,
            language=spoken_by(file, worker_id),
            standing=standing,
            sequence=(int(said["sequence"]) + again) if said else 0,
            sent_on=datetime.fromisoformat(said["on"]).date() if said else None,
        )


def _standing(what: str, said: Mapping[str, Any] | None, *, gone: bool) -> Standing:
    if said is None:
        return Standing.UNSENT
    if gone:
        return Standing.TOLD_OFF if said["off"] else Standing.OFF
    return Standing.CHANGED if said["off"] or said["what"] != what else Standing.SENT


def _what(file: CaseFile, slot: Slot) -> str:
    """Return what an update would be sent for, as a sum that tells nothing itself."""
    meeting = file.meetings.get(str(slot.meeting_id))
    link = slot.own_video_link or (meeting.video_link.strip() if meeting else "")
    place = (meeting.place, meeting.room.strip()) if meeting else ()
    return hashlib.sha256(repr((span(file, slot), tuple(map(str, place)), link)).encode()).hexdigest()
