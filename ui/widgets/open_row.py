"""The way to open the row of a table without its keys: Qt offers assistive tools to choose a row, and no more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from app.domain.message import M
from ui.language import language
from ui.widgets import reader
from ui.widgets.buttons import OUTLINED, Button

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ui.widgets.tables import TableView

_SAID, _REST = Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.AccessibleDescriptionRole


class OpenRow(Button):
    """Opens the row that is chosen and says which it is; there is one only where a screen reader listens."""

    def __init__(self, table: TableView, parent: QWidget | None = None) -> None:
        super().__init__(M("Open the row"), OUTLINED, small=True, parent=parent)
        self._table = table
        self.clicked.connect(table.open_row)
        table.current_changed.connect(self._follow)
        for changed in (table.model().modelReset, language.changed):
            changed.connect(self._follow)
        self.hide()

    def _follow(self, *_: object) -> None:
        index = self._table.currentIndex()
        self.setVisible(index.isValid() and reader.listens())
        if self.isHidden():
            return
        first = index.siblingAtColumn(0)
        row = f"{first.data(_SAID)}, {first.data(_REST)}"
        language.bind(self, "setAccessibleName", M("Open the row: {row}", row=row))
