"""Everything the register holds of one client: what the person may have of it on paper (domain.md §3)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from app.domain.attachment import Attachment
    from app.domain.audit import AuditEvent
    from app.domain.case_file import CaseFile


@dataclass(frozen=True, slots=True, kw_only=True)
class Unsaved:
    """A page as it was typed and not saved yet: "step/page" and its answers."""

    case_number: str
    page: str
    answers: Mapping[str, Any]
    saved_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Earlier:
    """What a record said before it was changed: the kind of record and its columns as they lay there."""

    record: str
    values: Mapping[str, Any]
    changed_at: datetime
    changed_by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Withholding:
    """A text that the person is not given, and the ground that was recorded for it."""

    key: str
    section: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ClientRecord:
    """The client's cases, oldest first, and what lies beside them."""

    files: tuple[CaseFile, ...]
    unsaved: tuple[Unsaved, ...] = ()
    earlier: tuple[Earlier, ...] = ()
    events: tuple[AuditEvent, ...] = ()
    attachments: tuple[Attachment, ...] = ()
    withheld: tuple[Withholding, ...] = ()
