"""What the papers of the office have in common: they hold nothing of any case."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from app.domain.codes import RecipientKind
from app.domain.labels import label
from app.domain.memo_head import letterhead
from app.domain.released import Released

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from app.domain.codes import PaperKind
    from app.domain.group import Office
    from app.domain.released import Part


def office_paper(
    office: Office, kind: PaperKind, language: str, now: datetime, parts: Iterable[Part], **more: Any
) -> Released:
    """Return a paper of the office, titled by its kind; `more` are fields of `Released` that are otherwise."""
    plain: dict[str, Any] = {"addressee": "", "title": label(kind), "edition": 1, "numbered": False}
    return Released(
        kind=kind,
        language=language,
        recipient=RecipientKind.OFFICE,
        letterhead=letterhead(office, language),
        case_number="",
        register_number="",
        made_at=now,
        parts=tuple(part for part in parts if part.blocks),
        practice=office.practice,
        **(plain | more),
    )
