"""What is filled in by hand: lines to write on and boxes to tick."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from app.documents.structure import PLAIN_LIST, Field, FieldKind

if TYPE_CHECKING:
    from app.documents.blocks import Text
    from app.documents.canvas import TaggedCanvas
    from app.documents.structure import Elem

BOX = 8.0  # the side of a box that is a field
_AIR = 3.0  # between a line and the label or line above the field on it


@dataclass(frozen=True, slots=True, kw_only=True)
class WritingLines:
    """A label at the margin, if any, and lines beside it to write on, or a field of that size."""

    label: Text | None = None
    entry: Field | None = None
    count: int
    spacing: float
    x: float
    length: float
    keep: bool = False
    before: float = 0
    after: float = 5
    again: Text | None = None

    @property
    def height(self) -> float:
        """The height of the lines, or of a longer label."""
        return max(self.label.height if self.label else 0, self.count * self.spacing)

    @property
    def least(self) -> float:
        """The whole: it is not cut."""
        return self.height

    def cut(self, _room: float) -> None:
        """Return that it is not cut."""

    def draw(self, canvas: TaggedCanvas, x: float, top: float) -> None:
        """Draw the lines, and the label with its last line on the first of them."""
        foot = top - self.spacing
        if self.label is not None:
            foot = min(foot, top - self.label.height)
            self.label.draw(canvas, x, foot + self.label.height)
        last = foot - (self.count - 1) * self.spacing
        if self.entry is not None:
            canvas.rule(x + self.x, last, self.length)
            canvas.field(self.entry, x + self.x, last + 1, self.length, self.count * self.spacing - _AIR)
            return
        for number in range(self.count):
            canvas.rule(x + self.x, foot - number * self.spacing, self.length)


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """A box to tick and what it means."""

    sign: Text
    meaning: Text
    entry: Field | None = None
    key: object = field(default_factory=object)

    def draw(self, canvas: TaggedCanvas, x: float, top: float) -> None:
        """Draw the box as the label of an item, and what it means as its body."""
        with canvas.within(canvas.elem("LI", self.key)):
            if self.entry is None:
                self.sign.draw(canvas, x, top)
            else:
                with canvas.within(canvas.elem("Lbl", (self.key, "sign"))):
                    low = top - (self.sign.height + BOX) / 2
                    canvas.field(self.entry, x + self.sign.x, low, BOX, BOX)
            self.meaning.draw_in(canvas.elem("LBody", (self.key, "body")), canvas, x, top)


@dataclass(frozen=True, slots=True, kw_only=True)
class BoxRow:
    """Boxes beside each other, the first of them with the label at the margin."""

    label: Text | None
    boxes: tuple[Box, ...]
    list_key: object
    keep: bool
    before: float = 0
    after: float = 2
    again: Text | None = None

    @property
    def height(self) -> float:
        """The height of the tallest meaning, or of the label."""
        return max(
            text.height for text in (*([self.label] if self.label else []), *(b.meaning for b in self.boxes))
        )

    @property
    def least(self) -> float:
        """The whole: it is not cut."""
        return self.height

    def cut(self, _room: float) -> None:
        """Return that it is not cut."""

    def draw(self, canvas: TaggedCanvas, x: float, top: float) -> None:
        """Draw the label as a paragraph and the boxes as items of a list."""
        if self.label is not None:
            self.label.draw(canvas, x, top)
        with canvas.within(canvas.elem("L", self.list_key, attribute=PLAIN_LIST)):
            for box in self.boxes:
                box.draw(canvas, x, top)


@dataclass(frozen=True, slots=True, kw_only=True)
class Entries:
    """The inside of a cell that is filled in: one below the other, each a field, a box, or room alone."""

    lines: tuple[Field | Text | None, ...]
    leading: float
    width: float
    texts: tuple[Text, ...] = ()

    @property
    def height(self) -> float:
        """The height of all."""
        return len(self.lines) * self.leading

    @property
    def least(self) -> float:
        """The whole: it is not cut."""
        return self.height

    def cut(self, _room: float) -> tuple[Entries, Entries]:
        """Return all of it, and nothing left for the next page."""
        return self, replace(self, lines=())

    def draw(self, elem: Elem, canvas: TaggedCanvas, x: float, top: float) -> None:
        """Draw what is filled in under a given element."""
        with canvas.within(elem):
            for line in self.lines:
                if isinstance(line, Field) and line.kind is FieldKind.BOX:
                    canvas.field(line, x, top - (self.leading + BOX) / 2, BOX, BOX)
                elif isinstance(line, Field):  # room to write takes all there is
                    canvas.field(line, x, top - self.height + 1, self.width, self.height - 1)
                elif line is not None:
                    line.draw_in(elem, canvas, x, top)
                top -= self.leading
