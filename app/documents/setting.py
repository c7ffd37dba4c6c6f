"""Words set in a paper's language and styles, at the margin or beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.documents import blocks
from app.documents.fonts import Face
from app.documents.hyphenation import breaks
from app.documents.lines import bare, words
from app.documents.styles import BODY, GUTTER, WIDTH
from app.documents.wording import Said
from app.domain.message import Message

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from app.documents.blocks import Text
    from app.documents.lines import Word
    from app.documents.styles import Style, Styles
    from app.documents.wording import Wording

_NAME = 240  # letters of a person’s name beside an organisation’s: what is longer is running text


class Setting:
    """Makes paragraphs of what is said."""

    def __init__(self, wording: Wording, styles: Styles) -> None:
        self.wording = wording
        self.breaks = breaks(wording.language)
        self.styles = styles

    def heading(
        self, said: Message, style: Style, level: int, number: int | None = None, room: float = WIDTH
    ) -> Text:
        """Return a heading, which stands in the list of contents too."""
        given = [*self.words(str(number), style.face)] if number else []
        given += self.words(said, style.face)
        return blocks.text(given, style, room, self.breaks, tag=f"H{level + 1}", level=level)

    def run_in(self, label: Message) -> list[Word]:
        """Return a label that runs in before a text; one that ends in a sign of its own gets no colon."""
        said = self.wording.line(label)
        return self.split(Said(said if said[-1:] in "?!:." else f"{said}:"), label, Face.BOLD)

    def label(self, said: Message, tag: str) -> Text:
        """Return a label at the margin."""
        style = self.styles.row.bold()
        return blocks.text(self.words(said, style.face), style, BODY - GUTTER, self.breaks, tag=tag)

    def text(self, given: Iterable[Word], style: Style) -> Text:
        """Return running text beside the margin."""
        return blocks.text(given, style, WIDTH - BODY, self.breaks, x=BODY)

    def texts(self, said: Message | str, style: Style, x: float = BODY, room: float | None = None) -> list[Text]:
        """Return what is said as paragraphs, `x` being their indent."""
        width = WIDTH - x if room is None else room
        lines = self.wording.paragraphs(said)
        return [blocks.text(self.split(line, said, style.face), style, width, self.breaks, x=x) for line in lines]

    def words(self, said: Message | str, face: Face = Face.REGULAR) -> list[Word]:
        """Return the words of what is said in one line."""
        return [word for one in self.wording.paragraphs(said) for word in self.split(one, said, face)]

    @staticmethod
    def split(one: Said, said: Message | str, face: Face) -> list[Word]:
        """Return the words of a paragraph; only a sentence of the catalogues without values is free of names."""
        free = isinstance(said, Message) and not said.values
        return words(one.text, face, names=None if free else frozenset(_names(said)), foreign=one.foreign)


def _names(said: object) -> Iterator[str]:
    """Yield the words of what may be a name: a short text, by itself or in a sentence of the catalogues."""
    if isinstance(said, str):
        yield from (bare(word) for word in said.split()) if len(said) <= _NAME else ()
    elif isinstance(said, Message):
        for _, value in said.values:
            yield from _names(value)
    elif isinstance(said, tuple):
        for value in said:
            yield from _names(value)
