"""What is filled in, set as printed blanks or, in a paper that has them, as fields."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.documents.blanks import Box, BoxRow, Entries, WritingLines
from app.documents.blocks import stack, text
from app.documents.setting import Setting
from app.documents.structure import Field, FieldKind
from app.documents.styles import BODY, DENSE, GUTTER, WIDTH
from app.domain.released import Blank

if TYPE_CHECKING:
    from app.documents import blocks
    from app.documents.blocks import Text
    from app.documents.grid import Inside
    from app.documents.styles import Style, Styles
    from app.documents.wording import Wording
    from app.domain.released import Cell, Tick

_BOX = 15.0  # from a box to its meaning
_BOXES, _DENSE_BOXES = 2, 3  # boxes side by side
_WRITING, _DENSE_WRITING = 22.0, 20.0  # from one writing line to the next


class Filling(Setting):
    """Makes blanks and boxes."""

    def __init__(self, wording: Wording, styles: Styles, *, fillable: bool) -> None:
        super().__init__(wording, styles)
        self._fillable = fillable
        self._beside, self._writing = (_DENSE_BOXES, _DENSE_WRITING) if styles is DENSE else (_BOXES, _WRITING)

    def blank(self, given: Blank) -> list[blocks.Block]:
        """Return lines to write on, or boxes to tick."""
        label = self.label(given.label, "P")
        if not given.choices:
            entry = self._entry(given)
            lines = WritingLines(
                label=label, entry=entry, count=given.lines, spacing=self._writing, x=BODY, length=WIDTH - BODY
            )
            return [lines]
        beside = self._boxes_beside(given)
        column = (WIDTH - BODY) / beside
        key, rows = object(), range(0, len(given.choices), beside)
        return [
            BoxRow(
                label=label if start == 0 else None,
                boxes=tuple(
                    self._box(given, start + place, BODY + place * column, column)
                    for place in range(len(given.choices[start : start + beside]))
                ),
                list_key=key,
                again=label if start else None,
                keep=start == 0 and len(rows) > 1,
                after=2 if start < rows[-1] else 5,
            )
            for start in rows
        ]

    def cell(self, said: Cell, style: Style, width: float) -> Inside:
        """Return the inside of a cell of a table."""
        if isinstance(said, tuple):
            ticks = tuple(self._tick(one, style) for one in said)
            return Entries(lines=ticks, leading=style.leading, width=width)
        if isinstance(said, Blank):
            room = (self._entry(said), *(None for _ in range(said.lines - 1)))
            return Entries(lines=room, leading=style.leading, width=width)
        return stack(self.texts(said, style, 0, width))

    def _tick(self, tick: Tick, style: Style) -> Field | Text:
        """Return a box in a table: a field, or printed."""
        if self._fillable:
            meaning = self.wording.line(tick.meaning)
            return Field(FieldKind.BOX, tick.name, meaning, "on" if tick.ticked else "")
        return text(self.words("☑" if tick.ticked else "☐"), style, _BOX, self.breaks)

    def _entry(self, blank: Blank) -> Field | None:
        """Return the field of lines to write on, where the paper has fields."""
        if not (self._fillable and blank.name):
            return None
        kind = FieldKind.SIGNATURE if blank.signed else FieldKind.TEXT
        value = self.wording.line(blank.value) if blank.value else ""
        return Field(kind, blank.name, self.wording.line(blank.label), value, blank.lines > 1)

    def _boxes_beside(self, given: Blank) -> int:
        """Return how many boxes stand in a row: one more where that saves a row and each still has one line."""
        count = len(given.choices)
        if count != self._beside + 1:
            return self._beside
        boxes = [self._box(given, place, BODY, (WIDTH - BODY) / count) for place in range(count)]
        return count if all(box.meaning.height <= box.sign.height for box in boxes) else self._beside

    def _box(self, given: Blank, place: int, x: float, room: float) -> Box:
        style, said, ticked = self.styles.row, given.choices[place], place in given.ticked
        sign = text(self.words("☑" if ticked else "☐"), style, _BOX, self.breaks, tag="Lbl", x=x)
        meaning = text(self.words(said), style, room - _BOX - GUTTER, self.breaks, x=x + _BOX)
        if not (self._fillable and given.name):
            return Box(sign=sign, meaning=meaning)
        asks = f"{self.wording.line(given.label)}: {self.wording.line(said)}"
        entry = Field(FieldKind.BOX, f"{given.name}_{place + 1}", asks, "on" if ticked else "")
        return Box(sign=sign, meaning=meaning, entry=entry)
