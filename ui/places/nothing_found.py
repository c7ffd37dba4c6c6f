"""What a list says when nothing in it has what is looked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.message import M
from ui.theme import space
from ui.widgets.buttons import OUTLINED, Button
from ui.widgets.labels import Muted

if TYPE_CHECKING:
    from app.domain.message import Message


class NothingFound(QWidget):
    """The sentence, and the one click that shows everything again.

    Signals:
        cleared: the limits are to be removed.
    """

    cleared = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._said = Muted()
        self.clear = Button(M("Remove the limits"), OUTLINED)
        self.clear.clicked.connect(self.cleared)
        column = QVBoxLayout(self)
        column.setContentsMargins(space.small, space.huge, space.small, 0)
        column.setSpacing(space.large)
        column.addWidget(self._said)
        column.addWidget(self.clear)
        column.addStretch(1)

    def say(self, why: Message, *, limited: bool) -> None:
        """Say why there is nothing; `limited` offers to remove the limits."""
        self._said.say(why)
        self.clear.setVisible(limited)
