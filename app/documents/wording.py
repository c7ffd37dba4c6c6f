"""The words of one paper: messages in its language, what people wrote as they wrote it, all of it legible."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.documents.fonts import legible
from i18n import text

if TYPE_CHECKING:
    from app.domain.message import Message


class Wording:
    """Renders for one paper, and remembers the letters its typeface lacks."""

    def __init__(self, language: str) -> None:
        self.language = language
        self._replaced: dict[str, None] = {}

    def paragraphs(self, said: Message | str) -> tuple[str, ...]:
        """Return the paragraphs of what is said, without the empty ones."""
        shown, lacking = legible(text(said, self.language))
        self._replaced |= dict.fromkeys(lacking)
        return tuple(line.strip() for line in shown.split("\n") if line.strip())

    def line(self, said: Message | str) -> str:
        """Return what is said as one paragraph."""
        return " ".join(self.paragraphs(said))

    @property
    def replaced(self) -> tuple[str, ...]:
        """The letters for which □ stands in the paper."""
        return tuple(self._replaced)
