"""Meetings, and the slot of each client in one (steps 3 and 4)."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from app.domain.codes import Attendance, MeetingState, Reply

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date, time

    from app.domain.codes import InviteReason, MeetingPlace, Preparation, Presence
    from app.domain.ids import CaseId, GroupId, MeetingId, OrganisationId, SlotId, WorkerId
    from app.domain.worker import Worker

OWN_LINK = "own_video_link"  # the answer of a slot that holds its own video link


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting:
    """A meeting of the group; `series` ties the dates of one rhythm together."""

    id: MeetingId
    group_id: GroupId
    version: int = 0
    day: date | None = None
    start: time | None = None
    end: time | None = None
    place: MeetingPlace | None = None
    room: str = ""
    video_link: str = ""
    chair_id: WorkerId | None = None
    series: str = ""
    state: MeetingState = MeetingState.PLANNED


@dataclass(frozen=True, slots=True, kw_only=True)
class Invitee:
    """A party invited to a slot: the organisation, its worker where one is named, why, and what came of it."""

    id: str
    organisation_id: OrganisationId | None = None
    worker_id: WorkerId | None = None
    reason: InviteReason | None = None
    reply: Reply | None = None
    substitute: str = ""
    attendance: Attendance | None = None
    came: time | None = None
    left: time | None = None
    heard: tuple[str, ...] = ()
    answers: Mapping[str, Any] = field(default_factory=dict)

    @property
    def present(self) -> bool:
        """Was the party in the room or on the line."""
        return self.attendance not in {None, Attendance.ABSENT}

    @property
    def replied(self) -> bool:
        """Has the party answered the invitation."""
        return self.reply not in {None, Reply.NO_REPLY}

    def organisation(self, workers: Mapping[str, Worker]) -> str:
        """Return the organisation, by its worker where the party names none; "" where nothing tells."""
        worker = workers.get(str(self.worker_id))
        return str(self.organisation_id or (worker.organisation_id if worker else None) or "")

    def person(self, workers: Mapping[str, Worker]) -> str:
        """Return who comes for the party, a substitute before its worker; "" where nobody is named."""
        worker = workers.get(str(self.worker_id))
        return self.substitute or (worker.name if worker else "")


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """One client's part of a meeting: who is there, how the client takes part, the ten themes."""

    id: SlotId
    case_id: CaseId
    meeting_id: MeetingId | None = None
    version: int = 0
    start: time | None = None
    end: time | None = None
    invitees: tuple[Invitee, ...] = ()
    invited_on: date | None = None
    preparation: tuple[Preparation, ...] = ()
    presence: Presence | None = None
    secrecy_stated: bool = False
    held_on: date | None = None  # the day it was gone through; by telephone counts
    cancelled: bool = False
    answers: Mapping[str, Any] = field(default_factory=dict)

    @property
    def own_video_link(self) -> str:
        """The video link of this time alone, "" where it has none."""
        return str(self.answers.get(OWN_LINK) or "").strip()
