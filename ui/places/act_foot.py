"""The foot of a page that is longer than its window: the way on stays in view there."""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.theme import space
from ui.widgets.shapes import fill


class ActFoot(QWidget):
    """Holds a page's acts below its scrolling body; there is none while they fit into the page."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        side = space.page_side
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(side, space.small, side, space.small)
        self.hide()

    def holds(self, acts: QWidget) -> bool:
        """Are the acts here."""
        return acts.parentWidget() is self

    def hold(self, acts: QWidget) -> None:
        """Take the acts."""
        self._row.addWidget(acts)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        painter = QPainter(self)
        fill(painter, QRect(0, 0, self.width(), 1), "line")
