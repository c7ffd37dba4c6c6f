"""The foot of a step page: continue, back, and at the right end one quiet act of the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.domain.message import MC
from ui.theme import space, theme
from ui.widgets.buttons import OUTLINED, PRIMARY, Button
from ui.widgets.shapes import fill

if TYPE_CHECKING:
    from app.domain.message import Message


class Foot(QWidget):
    """Continue and Back.

    Signals:
        continued: to the next page.
        went_back: to the page before.
    """

    continued = Signal()
    went_back = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.continue_button = Button(MC("wizard", "Continue"), PRIMARY)
        self.back_button = Button(MC("wizard", "Back"), OUTLINED)
        self.continue_button.clicked.connect(self.continued)
        self.back_button.clicked.connect(self.went_back)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(space.buttons)
        self._row.addWidget(self.continue_button)
        self._row.addWidget(self.back_button)
        self._row.addStretch(1)
        self._other: Button | None = None
        self._measure()
        theme.changed.connect(self._measure)

    def say(self, text: Message) -> None:
        """Name the act of the filled button."""
        self.continue_button.say(text)

    def offer(self, other: Button | None) -> None:
        """Offer another act of the page at the right end, in place of the one before; none where it has none."""
        if self._other is not None:
            self._row.removeWidget(self._other)
            self._other.hide()
            self._other.deleteLater()
        self._other = other
        if other is not None:
            self._row.addWidget(other)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        fill(QPainter(self), QRect(0, 0, self.width(), 1), "line")

    def _measure(self) -> None:
        self.setFixedHeight(theme.row("footer"))
