"""A table: its caption, heads that are repeated on every page, and rows that may run over two pages."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, TypeAlias

from app.documents.structure import COLUMN_HEAD
from app.documents.styles import GUTTER

if TYPE_CHECKING:
    from app.documents.blanks import Entries
    from app.documents.blocks import Stack, Text
    from app.documents.canvas import TaggedCanvas

    Inside: TypeAlias = Stack | Entries

_ABOVE, _BELOW = 3.0, 4.0  # room in a row above and below its text
_HEAD_RULE, _ROW_RULE, _ROW_GREY = 0.8, 0.3, 0.53
_TALL = 200.0  # a row of this height is rather cut than moved to the next page
_LONG = 90.0  # a cell of this height is not repeated
_BEGUN = 2  # rows that stand below the heads where a table begins at the foot of a page


@dataclass(frozen=True, slots=True, kw_only=True)
class GridRow:
    """One row of cells; what is left of a cut row keeps its key, and repeats `again` what it is about."""

    cells: tuple[Inside, ...]
    again: Inside | None = None
    key: object = field(default_factory=object)

    @property
    def height(self) -> float:
        """The height of its tallest cell."""
        return max(cell.height for cell in self._beside) + _ABOVE + _BELOW

    @property
    def least(self) -> float:
        """The least that may stand at the foot of a page."""
        return self.height if self.height <= _TALL else max(cell.least for cell in self._beside) + _ABOVE + _BELOW

    def cut(self, room: float) -> tuple[GridRow, GridRow] | None:
        """Return what of every cell fits and the rest of each."""
        parts = [cell.cut(room - _ABOVE - _BELOW) for cell in self.cells] if self.least <= room else [None]
        good = [part for part in parts if part is not None]
        if len(good) < len(self.cells):
            return None
        rest = replace(self, cells=tuple(p[1] for p in good), again=self._named(good[0][1]))
        return replace(self, cells=tuple(p[0] for p in good)), rest

    @property
    def _beside(self) -> tuple[Inside, ...]:
        return self.cells if self.again is None else (*self.cells, self.again)

    def _named(self, rest: Inside) -> Inside | None:
        """Return what the rest of a cut row is known by: its first cell, unless that goes on itself or is long."""
        first = self.again or self.cells[0]
        return None if rest.texts or first.height > _LONG else first


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """A table over the full width."""

    caption: Text | None
    head: GridRow
    rows: tuple[GridRow, ...]
    widths: tuple[float, ...]
    keep: bool = False
    before: float = 4
    after: float = 10
    again: Text | None = None
    key: object = field(default_factory=object)

    @property
    def _top(self) -> float:
        """The height of the caption and the heads."""
        caption = self.caption.height + self.caption.after if self.caption else 0
        return caption + self.head.height

    @property
    def height(self) -> float:
        """The height of the whole."""
        return self._top + sum(row.height for row in self.rows)

    @property
    def least(self) -> float:
        """The caption, the heads and the first two rows, or the least of a tall one."""
        begun = self.rows[:_BEGUN]
        whole = all(row.least == row.height for row in begun)
        return self._top + sum(row.least for row in (begun if whole else begun[:1]))

    def cut(self, room: float) -> tuple[Grid, Grid] | None:
        """Return the rows that fit, the last of them cut where it is tall, and the rest."""
        used = self._top
        fit = 0
        while fit < len(self.rows) and used + self.rows[fit].height <= room:
            used += self.rows[fit].height
            fit += 1
        parts = self.rows[fit].cut(room - used) if fit < len(self.rows) else None
        head, rest = self.rows[:fit], self.rows[fit:]
        if parts is not None:
            head, rest = (*head, parts[0]), (parts[1], *rest[1:])
        if not head or not rest:
            return None
        return replace(self, rows=head), replace(self, rows=rest, caption=None)

    def draw(self, canvas: TaggedCanvas, x: float, top: float) -> None:
        """Draw the table; on later pages its heads are an artifact."""
        again = canvas.knows(self.key)
        with canvas.within(canvas.elem("Table", self.key)):
            if self.caption is not None:
                self.caption.draw(canvas, x, top)
                top -= self.caption.height + self.caption.after
            if again:
                with canvas.artifact("Pagination", "Header"):
                    self._draw_row(canvas, self.head, x, top)
            else:
                self._draw_row(canvas, self.head, x, top)
            top -= self.head.height
            self._rule(canvas, x, top, _HEAD_RULE, 0)
            for row in self.rows:
                self._draw_row(canvas, row, x, top)
                top -= row.height
                self._rule(canvas, x, top, _ROW_RULE, _ROW_GREY)

    def _rule(self, canvas: TaggedCanvas, x: float, y: float, thickness: float, grey: float) -> None:
        canvas.rule(x, y, sum(self.widths) - GUTTER, thickness, grey)

    def _draw_row(self, canvas: TaggedCanvas, row: GridRow, x: float, top: float) -> None:
        head = row is self.head
        with canvas.within(canvas.elem("TR", row.key)):
            for number, (cell, width) in enumerate(zip(row.cells, self.widths, strict=True)):
                key = (row.key, number)
                elem = canvas.elem("TH" if head else "TD", key, attribute=COLUMN_HEAD if head else None)
                cell.draw(elem, canvas, x, top - _ABOVE)
                if number == 0 and row.again is not None:
                    with canvas.artifact("Pagination", "Header"):
                        row.again.draw(elem, canvas, x, top - _ABOVE)
                x += width
