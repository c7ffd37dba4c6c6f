"""What a released paper says, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.message import Message
from app.services.texts import TEXT_OF, parsed, shipped
from i18n import text

if TYPE_CHECKING:
    from collections.abc import Mapping

    from app.domain.codes import PaperKind
    from app.domain.released import Released


def office_words(kind: PaperKind, language: str) -> Mapping[str, str]:
    """Return the office's text of a paper as it comes with the program."""
    return parsed(TEXT_OF[kind], language, shipped(TEXT_OF[kind], language))


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
