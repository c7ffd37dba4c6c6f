"""What is filled in by hand: lines to write on and boxes to tick."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from app.documents.structure import PLAIN_LIST

if TYPE_CHECKING:
    from app.documents.blocks import Text
    from app.documents.canvas import TaggedCanvas


@dataclass(frozen=True, slots=True, kw_only=True)
class WritingLines:
    """A label at the margin, if any, and lines beside it to write on."""

    label: Text | None = None
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
        for number in range(self.count):
            canvas.rule(x + self.x, foot - number * self.spacing, self.length)


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """A box to tick and what it means."""

    sign: Text
    meaning: Text
    key: object = field(default_factory=object)


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
                with canvas.within(canvas.elem("LI", box.key)):
                    box.sign.draw(canvas, x, top)
                    box.meaning.draw_in(canvas.elem("LBody", (box.key, "body")), canvas, x, top)
