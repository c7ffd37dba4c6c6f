"""What a paper is set from: blocks that know their height, can be cut between two pages, and draw themselves.

A block is set to its width when it is made, so the pages can be counted before anything is drawn. Both parts
of a cut block keep its key: they are one element of the structure.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Protocol

from app.documents.lines import broken, runs
from app.documents.structure import PLAIN_LIST

if TYPE_CHECKING:
    from collections.abc import Iterable

    from app.documents.canvas import TaggedCanvas
    from app.documents.hyphenation import Breaks
    from app.documents.lines import Line, Word
    from app.documents.structure import Attribute, Elem
    from app.documents.styles import Style

_TOGETHER = 2  # lines of a paragraph that stay together at the foot and the head of a page


class Block(Protocol):
    """Something that is set between the margins."""

    @property
    def height(self) -> float:
        """The height of the whole."""

    @property
    def least(self) -> float:
        """The height of the smallest part that may stand at the foot of a page."""

    @property
    def before(self) -> float:
        """The room above, unless it stands at the head of a page."""

    @property
    def after(self) -> float:
        """The room below."""

    @property
    def keep(self) -> bool:
        """Whether it stays on the page of what follows."""

    @property
    def again(self) -> Text | None:
        """The label it stands under, repeated at the margin where it begins a page."""

    def cut(self, room: float) -> tuple[Block, Block] | None:
        """Return the part that fits in `room` and the rest, None where no good cut does."""

    def draw(self, canvas: TaggedCanvas, x: float, top: float) -> None:
        """Draw it, its upper left at (x, top)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """A paragraph or a heading. `x` is its indent; `level` enters it in the list of contents."""

    lines: tuple[Line, ...]
    style: Style
    tag: str = "P"
    x: float = 0
    level: int | None = None
    again: Text | None = None
    key: object = field(default_factory=object)

    @property
    def height(self) -> float:
        """The height of the lines."""
        return len(self.lines) * self.style.leading

    @property
    def least(self) -> float:
        """Two lines, or all where a cut would leave one alone."""
        alone = len(self.lines) < 2 * _TOGETHER
        return self.height if alone else _TOGETHER * self.style.leading

    @property
    def before(self) -> float:
        """The room above."""
        return self.style.before

    @property
    def after(self) -> float:
        """The room below."""
        return self.style.after

    @property
    def keep(self) -> bool:
        """Whether it stays with what follows."""
        return self.style.keep

    @property
    def plain(self) -> str:
        """The text without its lines."""
        said = "".join(piece.text for line in self.lines for piece in line)
        return said.replace("\u00ad", "")

    def cut(self, room: float) -> tuple[Text, Text] | None:
        """Return as many lines as fit, at least two on either page."""
        fit = min(int(room / self.style.leading + 1e-6), len(self.lines) - _TOGETHER)
        if fit < _TOGETHER:
            return None
        return replace(self, lines=self.lines[:fit]), replace(self, lines=self.lines[fit:], level=None)

    def draw(self, canvas: TaggedCanvas, x: float, top: float) -> None:
        """Draw the lines as content of an element of their own."""
        if self.lines:
            self.draw_in(canvas.elem(self.tag, self.key), canvas, x, top)

    def draw_in(self, elem: Elem, canvas: TaggedCanvas, x: float, top: float) -> None:
        """Draw the lines as content of a given element."""
        size, leading = self.style.size, self.style.leading
        if self.level is not None:
            canvas.outline(self.plain, self.level, top + leading)
        with canvas.within(elem):
            for run in runs(self.lines, size):
                own = run.foreign and canvas.elem("Span", run.foreign, language=run.foreign.language)
                with canvas.tag(own or elem):
                    level = top - run.row * leading - (leading + size * 0.7) / 2
                    canvas.write(run.lines, x + self.x + run.x, level, size, leading)


def text(
    given: Iterable[Word],
    style: Style,
    width: float,
    breaks: Breaks,
    *,
    tag: str = "P",
    x: float = 0,
    level: int | None = None,
) -> Text:
    """Set words to a width."""
    lines = broken(given, width, style.size, breaks if style.hyphens else None)
    return Text(lines=lines, style=style, tag=tag, x=x, level=level)


@dataclass(frozen=True, slots=True, kw_only=True)
class Headed:
    """A heading at the margin, beside the first paragraph that it heads: a paper set so is shorter."""

    heading: Text
    body: Text
    again: Text | None = None

    @property
    def height(self) -> float:
        """The height of the taller side."""
        return max(self.heading.height, self.body.height)

    @property
    def least(self) -> float:
        """The heading and the least of the paragraph."""
        return max(self.heading.height, self.body.least)

    @property
    def before(self) -> float:
        """The room above."""
        return self.heading.before

    @property
    def after(self) -> float:
        """The room below."""
        return self.body.after

    @property
    def keep(self) -> bool:
        """Whether it stays with what follows."""
        return self.body.keep

    def cut(self, room: float) -> tuple[Headed, Text] | None:
        """Return the heading with what fits of the paragraph, and the rest of it."""
        parts = self.body.cut(room) if self.heading.height <= room else None
        return (replace(self, body=parts[0]), parts[1]) if parts else None

    def draw(self, canvas: TaggedCanvas, x: float, top: float) -> None:
        """Draw the heading, and the paragraph beside it."""
        self.heading.draw(canvas, x, top)
        self.body.draw(canvas, x, top)


@dataclass(frozen=True, slots=True, kw_only=True)
class Stack:
    """Paragraphs one below another: the inside of a cell or of an item. Not a block of the page itself.

    One that was `single` when it was made, before any cut, is content of the cell or item itself.
    """

    texts: tuple[Text, ...]
    single: bool

    @property
    def height(self) -> float:
        """The height of all."""
        return sum(text.height for text in self.texts)

    @property
    def least(self) -> float:
        """The least of the first paragraph."""
        return self.texts[0].least if self.texts else 0

    def cut(self, room: float) -> tuple[Stack, Stack] | None:
        """Return what fits and the rest."""
        used = 0.0
        for place, one in enumerate(self.texts):
            if used + one.height > room:
                parts = one.cut(room - used)
                if parts is None:
                    return self._parted(self.texts[:place], self.texts[place:])
                return self._parted((*self.texts[:place], parts[0]), (parts[1], *self.texts[place + 1 :]))
            used += one.height
        return self._parted(self.texts, ())

    def _parted(self, head: tuple[Text, ...], rest: tuple[Text, ...]) -> tuple[Stack, Stack] | None:
        return (replace(self, texts=head), replace(self, texts=rest)) if head or not rest else None

    def draw(self, elem: Elem, canvas: TaggedCanvas, x: float, top: float) -> None:
        """Draw the paragraphs in or under a given element."""
        with canvas.within(elem):
            for one in self.texts:
                if self.single:
                    one.draw_in(elem, canvas, x, top)
                else:
                    one.draw(canvas, x, top)
                top -= one.height


def stack(texts: Iterable[Text]) -> Stack:
    """Put paragraphs one below another."""
    given = tuple(one for one in texts if one.lines)
    return Stack(texts=given, single=len(given) == 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One item of a list: a label at the margin or a dash, and a body beside it."""

    label: Text | None
    body: Stack
    style: Style
    list_key: object
    attribute: Attribute = PLAIN_LIST
    again: Text | None = None
    key: object = field(default_factory=object)

    @property
    def height(self) -> float:
        """The height of the taller side."""
        return max(self.label.height if self.label else 0, self.body.height)

    @property
    def least(self) -> float:
        """The label and the least of the body."""
        return max(self.label.height if self.label else 0, self.body.least)

    @property
    def before(self) -> float:
        """The room above."""
        return self.style.before

    @property
    def after(self) -> float:
        """The room below."""
        return self.style.after

    @property
    def keep(self) -> bool:
        """Whether it stays with what follows."""
        return self.style.keep

    @property
    def side(self) -> Text | None:
        """Its label at the margin; a dash is none."""
        return self.label if self.attribute is PLAIN_LIST else None

    def cut(self, room: float) -> tuple[Item, Item] | None:
        """Return the label with as much of the body as fits, and the rest of the body."""
        parts = self.body.cut(room)
        if parts is None or not parts[1].texts or (self.label and self.label.height > room):
            return None
        rest = replace(self, label=None, body=parts[1], again=self.side or self.again)
        return replace(self, body=parts[0]), rest

    def draw(self, canvas: TaggedCanvas, x: float, top: float) -> None:
        """Draw the label and the body as an item of the list."""
        whole = canvas.elem("L", self.list_key, attribute=self.attribute)
        with canvas.within(whole), canvas.within(canvas.elem("LI", self.key)):
            if self.label is not None:
                self.label.draw(canvas, x, top)
            self.body.draw(canvas.elem("LBody", (self.key, "body")), canvas, x, top)
