"""The words of one paper: messages in its language, what people wrote as they wrote it, all of it legible."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any, NamedTuple

from app.documents.fonts import legible
from app.documents.lines import Foreign, Stretch
from app.domain.message import Message
from app.domain.tongue import tongue
from i18n import text

if TYPE_CHECKING:
    from collections.abc import Iterator

# a text in another language, marked within a message while that is put into words: controls, which no text keeps
_OPEN, _CLOSE = "\x0e", "\x0f"
_MARKED = re.compile(f"{_OPEN}([a-z][a-z])([^{_OPEN}{_CLOSE}]*){_CLOSE}")


class Said(NamedTuple):
    """One paragraph of what is said, and where it is in another language than the paper's."""

    text: str
    foreign: tuple[Stretch, ...] = ()


class Wording:
    """Renders for one paper, and remembers the letters its typeface lacks."""

    def __init__(self, language: str) -> None:
        self.language = language
        self._replaced: dict[str, None] = {}

    def paragraphs(self, said: Message | str, language: str | None = None) -> tuple[Said, ...]:
        """Return the paragraphs of what is said, without the empty ones.

        `language` is that of a text which does not tell it by itself, where it is known.
        """
        found = [Said("")]
        for part, spoken in self._parts(text(self._marked(said, language), self.language)):
            shown, lacking = legible(part)
            self._replaced |= dict.fromkeys(lacking)
            first, *others = shown.split("\n")
            found[-1] = _longer(found[-1], first, spoken)
            found += [_longer(Said(""), line, spoken) for line in others]
        return tuple(_stripped(one) for one in found if one.text.strip())

    def line(self, said: Message | str) -> str:
        """Return what is said as one paragraph."""
        return " ".join(one.text for one in self.paragraphs(said))

    @property
    def replaced(self) -> tuple[str, ...]:
        """The letters for which □ stands in the paper."""
        return tuple(self._replaced)

    def _marked(self, said: Any, language: str | None = None) -> Any:
        """Return what is said with the texts in it marked that people wrote in another language."""
        if type(said) is str:  # a code is a message's own word
            said = said.replace(_OPEN, "").replace(_CLOSE, "")
            spoken = tongue(said) or language
            if spoken in {None, self.language}:
                return said
            return "\n".join(f"{_OPEN}{spoken}{line}{_CLOSE}" for line in said.splitlines())
        if isinstance(said, Message) and said.values:
            return replace(said, values=tuple((name, self._marked(value)) for name, value in said.values))
        return tuple(self._marked(one) for one in said) if isinstance(said, tuple) else said

    @staticmethod
    def _parts(marked: str) -> Iterator[tuple[str, str | None]]:
        """Yield the parts of a text, each with its language where it is marked."""
        reached = 0
        for found in _MARKED.finditer(marked):
            yield marked[reached : found.start()], None
            yield found[2], found[1]
            reached = found.end()
        yield marked[reached:], None


def _longer(one: Said, more: str, language: str | None) -> Said:
    whole = one.text + more
    if language is None:
        return Said(whole, one.foreign)
    return Said(whole, (*one.foreign, Stretch(len(one.text), len(whole), Foreign(language))))


def _stripped(one: Said) -> Said:
    start = len(one.text) - len(one.text.lstrip())
    if start == 0:
        return Said(one.text.rstrip(), one.foreign)
    return Said(one.text.strip(), tuple(Stretch(s - start, e - start, foreign) for s, e, foreign in one.foreign))
