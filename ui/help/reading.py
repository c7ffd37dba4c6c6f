"""One topic of the help, to be read: what the page is for, then its sections."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.services import help as helps
from ui.language import language
from ui.theme import space
from ui.widgets.labels import Heading, Label, Strong

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.services.help import Topic


class Reading(QWidget):
    """A topic in the window's language. Its title takes the keyboard: arrows scroll, and a reader reads it all."""

    def __init__(self, topic: Topic, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._key = topic.key
        self.title = Heading(topic.title)
        self.title.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        language.bind(self.title, "setAccessibleName", topic.title)
        language.bind(self.title, "setAccessibleDescription", self._whole)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(space.tiny, space.tiny, space.tiny, space.tiny)
        self.column.setSpacing(space.heading)
        self.column.addWidget(self.title)
        for number in range(len(topic.purpose)):
            self.column.addWidget(Label(partial(_purpose, topic.key, number)))
        for place, (name, items) in enumerate(topic.sections):
            self.column.addSpacing(space.heading)
            self.column.addWidget(Strong(helps.SECTIONS[name]))
            for number in range(len(items)):
                self.column.addLayout(_dashed(partial(_item, topic.key, place, number)))

    def _whole(self, code: str) -> str:
        """Return everything the topic says, for a reader that reads it aloud."""
        return " ".join(helps.topic(code, self._key).words())


def _dashed(said: Callable[[str], str]) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(space.small)
    dash = Label("–")
    dash.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
    row.addWidget(dash, 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(Label(said), 1)
    return row


def _purpose(key: str, number: int, code: str) -> str:
    return helps.topic(code, key).purpose[number]


def _item(key: str, place: int, number: int, code: str) -> str:
    return helps.topic(code, key).sections[place][1][number]
