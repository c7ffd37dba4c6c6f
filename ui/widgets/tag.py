"""A mark beside a name: an icon and a few words on a tint."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from ui.language import language
from ui.theme import space, theme
from ui.widgets import icons
from ui.widgets.shapes import paint_patch

if TYPE_CHECKING:
    from app.domain.message import Message


class Tag(QLabel):
    """The mark of a hurried case, beside the name."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def say(self, text: Message) -> None:
        """Show the words of the tag."""
        language.bind(self, "set_text", text)

    def set_text(self, text: str) -> None:
        """Show a text."""
        self._text = text
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        self.setFont(theme.font(semibold=True))
        words = self.fontMetrics().horizontalAdvance(self._text)
        return QSize(self._text_x() + words + space.medium, theme.row("link_target"))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_patch(painter, QRectF(self.rect()), "wait_bg", theme.radius("pill"), "wait")
        size = theme.scaled("icon.status")
        icons.paint(painter, "zap", QRectF(space.small, (self.height() - size) / 2, size, size), "wait")
        painter.setFont(theme.font(semibold=True))
        painter.setPen(theme.colour("wait"))
        rect = QRectF(self._text_x(), 0, self.width(), self.height())
        painter.drawText(rect, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, self._text)

    def _text_x(self) -> int:
        return space.small + theme.scaled("icon.status") + space.shape
