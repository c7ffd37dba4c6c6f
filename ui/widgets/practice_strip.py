"""The strip that marks every screen of a practice register."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.domain.message import M
from ui.theme import space
from ui.widgets.buttons import LinkButton
from ui.widgets.labels import Strong
from ui.widgets.shapes import fill


class PracticeStrip(QWidget):
    """Says that nobody here is real, and offers to guide.

    Signals:
        guide_asked: the guided practice is wanted.
    """

    guide_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(space.huge, 0, space.huge, 0)
        words = Strong(M("Practice register: the people and their matters are made up."), self)
        words.set_colour("wait")
        words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        row.addWidget(words, 1)
        guide = LinkButton(M("Guided practice"), parent=self)
        guide.clicked.connect(self.guide_asked)
        row.addWidget(guide)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        fill(QPainter(self), self.rect(), "wait_bg")
