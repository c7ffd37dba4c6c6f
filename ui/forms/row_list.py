"""The rows of a table one below another, under the heads of their columns where there is room for these."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.message import MC
from ui.forms.row_columns import row_columns
from ui.forms.row_head import ColumnHeads, cells_room
from ui.language import language
from ui.theme import theme
from ui.widgets.labels import Muted

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from app.domain.forms import Field
    from ui.forms.row_item import RowItem


class RowList(QWidget):
    """The rows; that there are none is said in their place."""

    def __init__(self, field: Field, parent: QWidget) -> None:
        super().__init__(parent)
        self._field = field
        self.items: list[RowItem] = []
        self._none, self._heads = Muted(MC("table", "Nothing here yet."), self), ColumnHeads(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._none)
        column.addWidget(self._heads)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        column.addLayout(self._rows)
        language.changed.connect(self.arrange)
        theme.changed.connect(self.arrange)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.arrange()

    def insert(self, item: RowItem, at: int) -> None:
        """Put a row in a place; the rows are arranged when all are there."""
        self.items.insert(at, item)
        self._rows.insertWidget(at, item)

    def take(self, item: RowItem) -> None:
        """Take a row away; the rows are arranged when all that go have gone."""
        self.items.remove(item)
        self._rows.removeWidget(item)
        item.hide()
        item.deleteLater()

    def move_to(self, item: RowItem, at: int) -> None:
        """Put a row in another place."""
        self.items.insert(at, self.items.pop(self.items.index(item)))
        self._rows.removeWidget(item)
        self._rows.insertWidget(at, item)

    def open_only(self, opened: RowItem) -> None:
        """Open one row and close the others."""
        for item in self.items:
            item.set_open(on=item is opened)

    def arrange(self) -> None:
        """Show the rows in columns where there is room for these."""
        self._none.setVisible(not self.items)
        columns = row_columns(self._field.row, [item.cells() for item in self.items], cells_room(self.width()))
        self._heads.show_columns(columns)
        for item in self.items:
            item.show_columns(columns)
