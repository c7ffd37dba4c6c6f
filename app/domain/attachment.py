"""A file that came from outside and belongs to a case: the scan of a signed consent form."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from app.domain.codes import AttachmentKind, MediaType
    from app.domain.ids import CaseId, ConsentId


@dataclass(frozen=True, slots=True, kw_only=True)
class Attachment:
    """What is known of an attached file; never its name, which may name a person.

    The bytes lie beside it until it is removed; that it was there, its hash and why it went stay.
    """

    id: str
    case_id: CaseId
    consent_id: ConsentId
    kind: AttachmentKind
    media_type: MediaType
    size: int
    sha256: str
    pages: int
    added_on: date
    added_by: str
    removed_on: date | None = None
    removed_by: str = ""
    removal_reason: str = ""
    version: int = 0
