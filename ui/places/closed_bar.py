"""The bar of a closed case: when and why it ended, and the ways on: to open it again, or a new one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.labels import label
from app.domain.message import M
from ui.theme import space, theme
from ui.widgets.buttons import LinkButton
from ui.widgets.labels import Label, Strong
from ui.widgets.shapes import paint_patch

if TYPE_CHECKING:
    from app.domain.case import Case


class ClosedBar(QWidget):
    """Neutral, whatever the reason.

    Signals:
        reopen_asked: the case is to be opened again.
        again_asked: the client has come back, and has a new case.
    """

    reopen_asked = Signal()
    again_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._when, self._why = Strong(), Label()
        reopen = LinkButton(M("Reopen the case"))
        reopen.clicked.connect(self.reopen_asked)
        again = LinkButton(M("Open a new case"))
        again.clicked.connect(self.again_asked)
        words = QVBoxLayout()
        words.setSpacing(space.hair)
        words.addWidget(self._when)
        words.addWidget(self._why)
        row = QHBoxLayout(self)
        row.setContentsMargins(space.large, space.small, space.large, space.small)
        row.addLayout(words, 1)
        row.setSpacing(space.large)
        row.addWidget(again, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(reopen, 0, Qt.AlignmentFlag.AlignVCenter)
        self.hide()

    def show_case(self, case: Case) -> None:
        """Show how a case ended; nothing for an open one."""
        self.setVisible(case.closed_on is not None)
        self._when.say(M("This case was closed on {day}.", day=case.closed_on) if case.closed_on else "")
        self._why.say(label(case.end_reason) if case.end_reason else "")
        self._why.setVisible(case.end_reason is not None)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_patch(painter, QRectF(self.rect()), "lock_bg", theme.radius("notice"), "lock")
