"""The words of the codes of `codes.attachment`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.codes.attachment import AttachmentKind, MediaType
from app.domain.message import MC

if TYPE_CHECKING:
    from enum import Enum

    from app.domain.message import Message

LABELS: dict[type[Enum], dict[str, Message]] = {
    AttachmentKind: {AttachmentKind.CONSENT_SCAN: MC("attachment", "Scan of the signed form")},
    MediaType: {
        MediaType.PDF: MC("type of file", "PDF"),
        MediaType.JPEG: MC("type of file", "JPEG picture"),
        MediaType.PNG: MC("type of file", "PNG picture"),
    },
}
