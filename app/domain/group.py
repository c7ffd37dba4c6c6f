"""The co-operation group and the office that runs it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import time

    from app.domain.codes import MeetingPlace
    from app.domain.ids import GroupId, OrganisationId, WorkerId


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """A group: its neutral outward name in both languages, its town, coordinator and habits."""

    id: GroupId
    version: int = 0
    name_fi: str = ""
    name_sv: str = ""
    town: str = ""
    coordinator_id: WorkerId | None = None
    weekday: int | None = None  # 0 is Monday
    every_weeks: int = 2
    start: time | None = None
    place: MeetingPlace | None = None
    room: str = ""
    video_link: str = ""
    minutes_a_client: int = 40
    answers: Mapping[str, Any] = field(default_factory=dict)

    def name(self, language: str) -> str:
        """Return the name for a reader of `language`, the other one where there is none."""
        return (self.name_sv or self.name_fi) if language == "sv" else (self.name_fi or self.name_sv)


@dataclass(frozen=True, slots=True, kw_only=True)
class Office:
    """The probation office: what its letterhead says. `organisation_id` is the office among the members."""

    id: str
    version: int = 0
    agency_fi: str = "Rikosseuraamuslaitos"
    agency_sv: str = "Brottspåföljdsmyndigheten"
    name_fi: str = ""
    name_sv: str = ""
    address: str = ""
    phone: str = ""
    email: str = ""
    data_protection_contact: str = ""
    organisation_id: OrganisationId | None = None
    practice: bool = False
    answers: Mapping[str, Any] = field(default_factory=dict)
