"""A section of a page: a heading, an act at its right end, and a body that is made anew for each case."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from ui.theme import space, theme
from ui.widgets.labels import Heading, Label, Muted
from ui.widgets.rail import Hairline

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.domain.message import Message


class ColumnHead(Label):
    """The head of a column."""

    colour, semibold = "muted", True


class Section(QWidget):
    """A heading, and below it a body or the sentence that there is nothing yet."""

    def __init__(self, heading: Message, nothing: Message, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._nothing = nothing
        self.head = QHBoxLayout()
        words = Heading(heading)
        words.setMinimumHeight(theme.row("target"))
        self.head.addWidget(words, 1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(space.heading)
        self._column.addLayout(self.head)
        self.body: QWidget | None = None

    def show_body(self, body: QWidget | None) -> None:
        """Show a body in place of the present one; without one, say that there is nothing yet."""
        if self.body is not None:
            self._column.removeWidget(self.body)
            self.body.hide()
            self.body.deleteLater()
        self.body = body or Muted(self._nothing)
        self._column.addWidget(self.body)


class Lines(QWidget):
    """Lines of words under column heads, a hairline below each; the first column starts 8 px in."""

    def __init__(self, stretches: Sequence[int], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._columns = len(stretches)
        self._row = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(space.large)
        self._grid.setVerticalSpacing(0)
        for column, stretch in enumerate(stretches):
            self._grid.setColumnStretch(column, stretch)

    def add_head(self, *heads: Message) -> None:
        """Add the heads of the columns."""
        self._add([ColumnHead(head) for head in heads], "line_strong")

    def add(self, *cells: QWidget) -> None:
        """Add a line."""
        self._add(list(cells), "line")

    def _add(self, cells: Sequence[QWidget], line: str) -> None:
        padding = max(0, (theme.row("table_row") - theme.scaled("line")) // 2)
        for column, cell in enumerate(cells):
            margins = cell.contentsMargins()
            left = space.cell if column == 0 else margins.left()
            cell.setContentsMargins(left, padding, margins.right(), padding)
            self._grid.addWidget(cell, self._row, column)
        self._grid.addWidget(Hairline(line), self._row + 1, 0, 1, self._columns)
        self._row += 2
