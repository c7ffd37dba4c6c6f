"""Step 5: the joint assessment. The group decides nothing; a condition names who sets it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from app.domain.codes import Consensus, HousingForm, Stand, SupportAmount
    from app.domain.ids import CaseId, SlotId


@dataclass(frozen=True, slots=True, kw_only=True)
class Condition:
    """A condition and who sets it."""

    id: str
    what: str = ""
    set_by: str = ""  # organisation id
    basis: str = ""
    accepted: str | None = None
    otherwise: str = ""
    answers: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Assessment:
    """What the parties assess together."""

    case_id: CaseId
    version: int = 0
    slot_id: SlotId | None = None
    form_first: HousingForm | None = None
    form_second: HousingForm | None = None
    amount: SupportAmount | None = None
    conditions: tuple[Condition, ...] = ()
    consensus: Consensus | None = None
    stand: Stand | None = None
    plan_b: str = ""
    next_review: date | None = None
    answers: Mapping[str, Any] = field(default_factory=dict)
