"""Step 6: the memo, its versions, what was issued and to whom it went."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from app.domain.codes import MemoState

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date, datetime

    from app.domain.codes import Delivery, PaperKind, RecipientKind
    from app.domain.ids import CaseId, DocumentId, OrganisationId, SlotId


@dataclass(frozen=True, slots=True, kw_only=True)
class Memo:
    """The memo of a slot; `number` counts its editions from 1."""

    id: str
    case_id: CaseId
    slot_id: SlotId | None = None
    version: int = 0
    edition: int = 1
    state: MemoState = MemoState.DRAFT
    final_on: date | None = None
    answers: Mapping[str, Any] = field(default_factory=dict)

    @property
    def next_edition(self) -> int:
        """The edition that is made next: one that has been made is corrected by the one after it."""
        return self.edition if self.state is MemoState.DRAFT else self.edition + 1


@dataclass(frozen=True, slots=True, kw_only=True)
class IssuedDocument:
    """A paper as it was issued, frozen: the data it was built from, its bytes and their hash."""

    id: DocumentId
    case_id: CaseId
    kind: PaperKind
    edition: int
    recipient: RecipientKind
    language: str
    issued_at: datetime
    issued_by: str
    sha256: str
    pages: int
    organisation_id: OrganisationId | None = None
    ground: str = ""  # consent or legal ground id, empty for the office's own copy
    version: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Disclosure:
    """One handing over of an issued paper."""

    id: str
    case_id: CaseId
    document_id: DocumentId
    delivery: Delivery
    given_on: date
    recorded_by: str
    version: int = 0
