"""Step 3: the referral to the group."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from app.domain.codes import Channel
    from app.domain.ids import CaseId


@dataclass(frozen=True, slots=True, kw_only=True)
class Referral:
    """When and how the referral came, and what the group is asked."""

    case_id: CaseId
    version: int = 0
    received_on: date | None = None
    channel: Channel | None = None
    question: str = ""
    answers: Mapping[str, Any] = field(default_factory=dict)
