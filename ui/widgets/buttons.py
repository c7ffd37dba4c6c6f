"""Buttons and links. A page has one filled button; a link is text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QEnterEvent, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QPushButton, QSizePolicy, QWidget

from ui.language import language
from ui.theme import space, theme
from ui.widgets import icons

if TYPE_CHECKING:
    from app.domain.message import Message

PRIMARY, OUTLINED, QUIET = "primary", "outlined", "quiet"
_ICON_COLOURS = {PRIMARY: "on_accent", OUTLINED: "text", QUIET: "link"}


class Button(QPushButton):
    """A button that says what it does: filled, outlined or quiet."""

    def __init__(
        self,
        text: Message | str,
        kind: str = OUTLINED,
        *,
        icon: str | None = None,
        small: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("kind", kind)
        self.setProperty("small", small)
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        language.bind(self, "setText", text)
        if icon:
            icons.dress(self, icon, _ICON_COLOURS[kind])
        if kind == PRIMARY:
            self._embolden()
            theme.changed.connect(self._embolden)

    def say(self, text: Message | str) -> None:
        """Show another text."""
        language.bind(self, "setText", text)

    def _embolden(self) -> None:
        self.setFont(theme.font(semibold=True))


class IconButton(QPushButton):
    """A square button of one icon; its name is read aloud and shown in the tooltip."""

    def __init__(
        self,
        icon: str,
        name: Message,
        *,
        kind: str = OUTLINED,
        small: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("kind", kind)
        self.setProperty("square", True)
        self.setProperty("small", small)
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        icons.dress(self, icon, _ICON_COLOURS[kind])
        language.bind_name(self, name)

    def set_icon(self, icon: str, role: str = "text") -> None:
        """Show another icon."""
        icons.dress(self, icon, role)


class LinkButton(QAbstractButton):
    """Text in the link's colour, underlined under the pointer; an icon may stand before it."""

    colour, semibold = "link", False

    def __init__(self, text: Message | str, *, icon: str | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = icon
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        language.bind(self, "setText", text)
        theme.changed.connect(self.updateGeometry)

    def setText(self, text: str) -> None:
        super().setText(text)
        self.updateGeometry()

    def say(self, text: Message | str) -> None:
        """Show another text."""
        language.bind(self, "setText", text)

    def sizeHint(self) -> QSize:
        width = QFontMetrics(theme.font(semibold=self.semibold)).horizontalAdvance(self.text()) + 2
        return QSize(width + self._text_x(), theme.row("target"))

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        painter = QPainter(self)
        colour = self.colour if self.isEnabled() else "disabled"
        if self._icon:
            size = theme.scaled("icon.text")
            icons.paint(painter, self._icon, QRectF(0, (self.height() - size) / 2, size, size), colour)
        font = theme.font(semibold=self.semibold)
        font.setUnderline(self.underMouse() and self.isEnabled())
        painter.setFont(font)
        painter.setPen(theme.colour(colour))
        rect = QRect(self._text_x(), 0, self.width() - self._text_x(), self.height())
        shown = painter.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)

    def _text_x(self) -> int:
        return theme.scaled("icon.text") + space.icon if self._icon else 0
