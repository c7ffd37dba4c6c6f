"""On top of the meeting day: who is in front, which part of the meeting, and the ways on with their keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.message import MC, M
from ui.theme import space
from ui.widgets.buttons import OUTLINED, QUIET, Button
from ui.widgets.flow import FlowLayout
from ui.widgets.labels import Muted, Title
from ui.widgets.top_bar import SavedAt

if TYPE_CHECKING:
    from app.domain.message import Message


class DayTop(QWidget):
    """The client by number, by name too while names are shown.

    Signals:
        finished: the client's time has been gone through.
        next_asked: the next client.
        privacy_asked: names are to be hidden, or shown again.
        left: the meeting is left for the calendar.
    """

    finished = Signal()
    next_asked = Signal()
    privacy_asked = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.who, self.part = Title(parent=self), Muted(parent=self)
        self.saved = SavedAt(self)
        self.ends = Button(M("Finish this client (Ctrl+Shift+Enter)"), OUTLINED, small=True, parent=self)
        self.next = Button(M("Next client (Ctrl+Shift+PgDn)"), OUTLINED, small=True, parent=self)
        self.names = Button("", QUIET, small=True, parent=self)
        self.leaves = Button(M("To the calendar (Esc)"), QUIET, small=True, parent=self)
        self.ends.clicked.connect(self.finished)
        self.next.clicked.connect(self.next_asked)
        self.names.clicked.connect(self.privacy_asked)
        self.leaves.clicked.connect(self.left)
        ways = FlowLayout(gap=space.buttons, line_gap=space.small)
        for one in (self.ends, self.next, self.names, self.leaves, self.saved):
            ways.addWidget(one)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, space.heading)
        column.setSpacing(space.small)
        column.addLayout(ways)
        column.addWidget(self.who)
        column.addWidget(self.part)

    def show_who(self, number: str, name: str, *, hidden: bool) -> None:
        """Say who is in front; the name stays out while names are hidden."""
        self.who.say(number if hidden or not name else f"{number} {name}")
        self.names.say(M("Show names (Ctrl+Shift+H)") if hidden else M("Hide names (Ctrl+Shift+H)"))

    def show_part(self, title: Message, number: int, count: int) -> None:
        """Say which part of the client's time it is."""
        self.part.say(MC("meeting day", "{number}/{count} {title}", number=number, count=count, title=title))
