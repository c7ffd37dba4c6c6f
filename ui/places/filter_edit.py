"""A field that narrows a list while one types."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit

from ui.language import language
from ui.theme import space, theme
from ui.widgets import icons

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from app.domain.message import Message


class FilterEdit(QLineEdit):
    """The field, with a glass before what is typed."""

    def __init__(self, hint: Message, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        language.bind(self, "setPlaceholderText", hint)
        language.bind(self, "setAccessibleName", hint)
        self._measure()
        theme.changed.connect(self._measure)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        size = theme.scaled("icon.text")
        icons.paint(
            QPainter(self), "search", QRectF(space.medium, (self.height() - size) / 2, size, size), "muted"
        )

    def _measure(self) -> None:
        self.setTextMargins(theme.scaled("icon.text") + space.icon, 0, 0, 0)
