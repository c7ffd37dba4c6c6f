"""A line to write in."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget


class Line(QLineEdit):
    """The line. It tells what a person writes by whatever means: `textEdited` leaves out what is dictated.

    Signals:
        written: a person changed the text.
    """

    written = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._showing = False
        self.textChanged.connect(self._changed)

    def show_text(self, text: str) -> None:
        """Show a text; nobody is told."""
        self._showing = True
        self.setText(text)
        self._showing = False

    def _changed(self) -> None:
        if not self._showing:
            self.written.emit()
