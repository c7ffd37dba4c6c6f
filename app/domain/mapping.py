"""Step 1: the housing situation and the need of support."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from app.domain.codes import ApplicationState, SupportDomain, SupportLevel

if TYPE_CHECKING:
    from collections import abc
    from datetime import date

    from app.domain.ids import CaseId


@dataclass(frozen=True, slots=True, kw_only=True)
class Application:
    """A housing application; it lapses unless renewed (2–6 months)."""

    id: str
    organisation_id: str = ""
    where: str = ""
    submitted_on: date | None = None
    valid_until: date | None = None
    state: ApplicationState | None = None
    answers: abc.Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Mapping:
    """The mapping of a case; `levels` are its answers named support_<domain>."""

    case_id: CaseId
    version: int = 0
    applications: tuple[Application, ...] = ()
    mapped_on: date | None = None
    answers: abc.Mapping[str, Any] = field(default_factory=dict)

    @property
    def levels(self) -> dict[SupportDomain, SupportLevel]:
        """The known levels of support need by domain."""
        known = {domain: self.answers.get(f"support_{domain}") for domain in SupportDomain}
        return {d: SupportLevel(v) for d, v in known.items() if v in set(SupportLevel)}
