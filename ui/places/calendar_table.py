"""What the month and the week have in common: seven days side by side, gone through by keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from ui.places.calendar_heads import Corner
from ui.theme import theme

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QAbstractItemModel
    from PySide6.QtGui import QKeyEvent, QResizeEvent


class CalendarTable(QTableView):
    """A table of days between its heads; who is one says what the keys do and how wide and high its cells are."""

    def __init__(
        self, model: QAbstractItemModel, across: QHeaderView, down: QHeaderView, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setHorizontalHeader(across)
        self.setVerticalHeader(down)
        self.setModel(model)
        self._corner = Corner(self)
        self.setShowGrid(False)
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        across.setMinimumSectionSize(theme.size("line"))
        down.setMinimumSectionSize(theme.size("line"))
        model.modelReset.connect(self.measure)
        model.dataChanged.connect(self.viewport().update)
        theme.changed.connect(self.measure)

    def measure(self) -> None:
        """Give the heads and the cells their sizes."""
        self.horizontalHeader().setFixedHeight(theme.scaled("calendar.weekday_head"))
        self._corner.setGeometry(0, 0, self.verticalHeader().width(), self.horizontalHeader().height())

    def keys(self) -> dict[Qt.Key, Callable[[], None]]:
        """Return what the keys do that are pressed alone."""
        return {}

    def ring_rect(self) -> QRect:
        """The cell one is at paints its own ring."""
        return QRect()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = event.modifiers() in {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier}
        act = self.keys().get(Qt.Key(event.key())) if plain else None
        if act is None:
            super().keyPressEvent(event)
        else:
            act()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.measure()
