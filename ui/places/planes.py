"""A sheet and its side pane; where there is no room for two planes, one at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.theme import theme
from ui.widgets.scaffold import SidePane, room

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

ONE_PLANE = 960  # units of text, as `room` counts them


class Planes(QWidget):
    """The two planes. A pane that is `in_front` covers the sheet where the window is narrow, else it stays out.

    Signals:
        narrowed: there is room for one plane only (True), or for both.
    """

    narrowed = Signal(bool)

    def __init__(self, sheet: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sheet, self.pane = sheet, SidePane(self)
        self._content: QWidget | None = None
        self._in_front = False
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(sheet, 1)
        row.addWidget(self.pane)
        theme.changed.connect(self._lay)

    @property
    def content(self) -> QWidget | None:
        """What the pane shows."""
        return self._content

    @property
    def narrow(self) -> bool:
        """Is there room for one plane only."""
        return room(self.window().width()) < ONE_PLANE

    def show_pane(self, content: QWidget, *, in_front: bool) -> None:
        """Show something in the pane in place of what is there."""
        self._content, self._in_front = content, in_front
        self.pane.show_content(content)
        self._lay()

    def clear_pane(self) -> None:
        """Leave the pane empty."""
        self._content, self._in_front = None, False
        self.pane.clear()
        self._lay()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay()

    def _lay(self) -> None:
        covering = self.narrow and self._in_front
        if covering:
            self.pane.setMinimumWidth(0)
            self.pane.setMaximumWidth(self.maximumWidth())  # any: it has none of its own
        else:
            self.pane.setFixedWidth(theme.scaled("side_pane"))
        self.narrowed.emit(self.narrow)
        self.sheet.setVisible(not covering)
        self.pane.setVisible(self._content is not None and (covering or not self.narrow))
