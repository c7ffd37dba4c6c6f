"""What is attached to a case from outside."""

from __future__ import annotations

from enum import StrEnum


class AttachmentKind(StrEnum):
    """What an attached file is."""

    CONSENT_SCAN = "consent_scan"


class MediaType(StrEnum):
    """The types of file that are taken in, told from the bytes alone."""

    PDF = "application/pdf"
    JPEG = "image/jpeg"
    PNG = "image/png"
