"""Follow-ups after leaving, and dated notes of the office's own."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date, time

    from app.domain.codes import EntryKind, FollowUpPoint, Residence, SupportComes
    from app.domain.ids import CaseId


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowUp:
    """How it stands at one point of follow-up."""

    id: str
    case_id: CaseId = ""  # type: ignore[assignment]
    version: int = 0
    point: FollowUpPoint | None = None
    day: date | None = None
    residence: Residence | None = None
    support: SupportComes | None = None
    note: str = ""
    answers: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowUps:
    """The follow-ups of a case, as the one record a page of rows needs."""

    follow_ups: tuple[FollowUp, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A dated note on the case: the office's own, never to a partner."""

    id: str
    case_id: CaseId
    kind: EntryKind
    day: date
    text: str
    written_by: str
    time: time | None = None
    version: int = 0
