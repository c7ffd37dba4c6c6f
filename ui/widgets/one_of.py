"""One of several things side by side of which one is on: a place, a page, a value of a switch."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

_ARROWS = frozenset({Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down})


class OneOf(QAbstractButton):
    """The button; for a screen reader one of a row of radio buttons.

    Pressing it asks; only who shows how things stand puts it on.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._putting = False
        self.setCheckable(True)
        self.setAutoExclusive(True)  # that is what makes it a radio button to a reader
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def put(self, *, on: bool) -> None:
        """Show it on or off; nobody is told."""
        self._putting = True
        self.setAutoExclusive(False)  # else the one that is on cannot be put off
        self.setChecked(on)
        self.setAutoExclusive(True)
        self._putting = False

    def nextCheckState(self) -> None:
        """Let a press change nothing by itself."""

    def checkStateSet(self) -> None:
        """Take it for a press where an assistive tool turns it on, which such a tool does without pressing."""
        if not self._putting:
            self.put(on=not self.isChecked())
            self.click()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ARROWS:
            event.ignore()  # the row moves
        else:
            super().keyPressEvent(event)


def moved(event: QKeyEvent, row: list[OneOf], *, back: Qt.Key, on: Qt.Key) -> OneOf | None:
    """Move the keyboard in a row by its two arrows; return what it came to, None where no arrow was pressed."""
    way = {back: -1, on: 1}.get(Qt.Key(event.key()))
    here = next((n for n, one in enumerate(row) if one.hasFocus()), None)
    if way is None or here is None:
        return None
    to = row[min(max(here + way, 0), len(row) - 1)]
    to.setFocus(Qt.FocusReason.TabFocusReason)
    return to
