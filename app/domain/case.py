"""The case: one client's way through the six steps, its dates, and the day a dwelling is needed."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any, NamedTuple

from app.domain.codes import CUSTODY, EndReason, HousingNow, LodgingEnd, NeedBasis, Sanction, Urgency, YesNo

if TYPE_CHECKING:
    from collections.abc import Mapping

    from app.domain.codes import Certainty, Step
    from app.domain.ids import CaseId, ClientId, GroupId, WorkerId

FAST_TRACK = timedelta(days=14)
URGENT = timedelta(days=60)
CLOSINGS = "closings"  # the answer of a case that was closed and opened again


@dataclass(frozen=True, slots=True, kw_only=True)
class DateChange:
    """A moved date and why (design.md §4)."""

    field: str
    before: date | None
    after: date | None
    reason: str
    changed_on: date
    changed_by: WorkerId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Elsewhere:
    """A step that was done before Kotio or outside it: when, and where its paper is."""

    step: Step
    done_on: date
    kept_at: str


class Closing(NamedTuple):
    """That a case was closed once, and opened again: when and why."""

    closed_on: date
    end_reason: EndReason | None
    reopened_on: date
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One client's case."""

    id: CaseId
    client_id: ClientId
    number: str  # "2026-014", never built from personal data
    group_id: GroupId
    opened_on: date
    version: int = 0
    register_number: str = ""
    sanction: Sanction | None = None
    unit: str = ""
    imprisonment_began: date | None = None
    release_day: date | None = None
    release_certainty: Certainty | None = None
    date_history: tuple[DateChange, ...] = ()
    koevapaus_planned: YesNo | None = None
    koevapaus_start: date | None = None
    housing_now: HousingNow | None = None
    lodging_ends: date | None = None
    lodging_reason: LodgingEnd | None = None
    left_on: date | None = None
    referring_worker: str = ""
    elsewhere: tuple[Elsewhere, ...] = ()
    closed_on: date | None = None
    end_reason: EndReason | None = None
    answers: Mapping[str, Any] = field(default_factory=dict)

    @property
    def in_custody(self) -> bool:
        """Is the client inside, as far as the kind of sanction and the day of leaving tell."""
        return self.sanction in CUSTODY and self.left_on is None

    @property
    def closings(self) -> tuple[Closing, ...]:
        """The times that the case was closed and opened again, the oldest first."""
        return tuple(
            Closing(
                date.fromisoformat(one["closed_on"]),
                EndReason(one["end_reason"]) if one["end_reason"] else None,
                date.fromisoformat(one["reopened_on"]),
                str(one["reason"]),
            )
            for one in self.answers.get(CLOSINGS) or ()
        )


@dataclass(frozen=True, slots=True)
class NeededBy:
    """The day a dwelling is needed, None where unknown, and what it rests on."""

    day: date | None
    basis: NeedBasis


def reopened(case: Case, reason: str, today: date) -> Case:
    """Return a closed case as an open one that remembers when and why it was closed; an open one as it is."""
    if case.closed_on is None:
        return case
    kept = {
        "closed_on": case.closed_on.isoformat(),
        "end_reason": str(case.end_reason or ""),
        "reopened_on": today.isoformat(),
        "reason": reason.strip(),
    }
    answers = {**case.answers, CLOSINGS: [*(case.answers.get(CLOSINGS) or ()), kept]}
    return replace(case, closed_on=None, end_reason=None, answers=answers)


def needed_by(case: Case, today: date) -> NeededBy:
    """Return the earliest known need (design.md §4): koevapaus, release, monitoring, end of lodging, at once."""
    known = []
    if case.koevapaus_start and case.koevapaus_planned is not YesNo.NO:
        known.append(NeededBy(case.koevapaus_start, NeedBasis.KOEVAPAUS))
    if case.release_day:
        basis = NeedBasis.MONITORING if case.sanction is Sanction.MONITORING_SENTENCE else NeedBasis.RELEASE
        known.append(NeededBy(case.release_day, basis))
    if case.lodging_ends:
        evicted = case.lodging_reason is LodgingEnd.EVICTION
        known.append(NeededBy(case.lodging_ends, NeedBasis.EVICTION if evicted else NeedBasis.LODGING_ENDS))
    if case.housing_now is HousingNow.NONE and case.sanction is not None and not case.in_custody:
        known.append(NeededBy(case.left_on or today, NeedBasis.AT_ONCE))
    dated = [need for need in known if need.day is not None]
    return min(dated, key=lambda need: need.day or today, default=NeededBy(None, NeedBasis.UNKNOWN))


def urgency(case: Case, today: date) -> Urgency:
    """Return how urgent the case is by the days left (domain.md §2 step 3)."""
    need = needed_by(case, today)
    if case.left_on is not None or need.basis is NeedBasis.AT_ONCE:
        return Urgency.AFTER_THE_FACT
    if need.day is None or need.day - today > URGENT:
        return Urgency.NORMAL
    return Urgency.FAST_TRACK if need.day - today <= FAST_TRACK else Urgency.URGENT
