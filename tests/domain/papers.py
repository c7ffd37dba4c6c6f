"""What a released paper says, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.message import Message
from i18n import text

if TYPE_CHECKING:
    from app.domain.released import Released


def said(released: Released) -> str:
    """Return every text and every message of a paper in its own language."""
    return "\n".join(_texts(released, released.language))


def _texts(value: object, language: str) -> list[str]:
    if isinstance(value, (Message, str)):
        return [text(value, language)]
    parts = (
        value if isinstance(value, tuple) else [getattr(value, name) for name in getattr(value, "__slots__", ())]
    )
    return [one for part in parts for one in _texts(part, language)]
