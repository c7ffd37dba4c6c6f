"""A named worker of an organisation: a member of the group, or a deputy."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from app.domain.codes import Language

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from app.domain.ids import OrganisationId, WorkerId

STALE_AFTER = timedelta(days=365)


@dataclass(frozen=True, slots=True, kw_only=True)
class Absence:
    """Days away, both ends included."""

    id: str
    first: date | None = None
    last: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Worker:
    """A worker; `deputy_of` names the member whose standing deputy this is."""

    id: WorkerId
    version: int = 0
    organisation_id: OrganisationId | None = None
    name: str = ""
    title: str = ""
    language: Language | None = Language.FI
    phone: str = ""
    email: str = ""
    member: bool = True
    deputy_of: WorkerId | None = None
    absences: tuple[Absence, ...] = ()
    confirmed_on: date | None = None
    secrecy_undertaking: date | None = None
    active: bool = True
    answers: Mapping[str, Any] = field(default_factory=dict)

    def away(self, on: date) -> bool:
        """Is the worker absent on a day."""
        return any(a.first and a.last and a.first <= on <= a.last for a in self.absences)

    def stale(self, today: date) -> bool:
        """Was the contact last confirmed over a year ago, or never."""
        return self.confirmed_on is None or today - self.confirmed_on > STALE_AFTER
