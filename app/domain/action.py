"""Who does what by when."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from app.domain.codes import ActionState, DataGroup

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from app.domain.ids import CaseId


REASONED = frozenset({ActionState.NOT_YET, ActionState.NOT_NEEDED})  # these states tell why

UNDONE = frozenset({ActionState.OPEN, ActionState.NOT_YET})


@dataclass(frozen=True, slots=True, kw_only=True)
class Action:
    """An agreed action; `who` is "worker:ID", "organisation:ID" or "client"."""

    id: str
    case_id: CaseId = ""  # type: ignore[assignment]
    version: int = 0
    what: str = ""
    who: str = ""
    helper: str = ""
    due: date | None = None
    state: ActionState = ActionState.OPEN
    reason: str = ""
    group: DataGroup | None = None
    answers: Mapping[str, Any] = field(default_factory=dict)

    def overdue(self, today: date) -> bool:
        """Is it open after its day."""
        return self.state in UNDONE and self.due is not None and self.due < today


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreed:
    """The actions of a case, as the one record a page of rows needs."""

    actions: tuple[Action, ...] = ()
