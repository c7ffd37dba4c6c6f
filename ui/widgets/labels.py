"""Labels by their rank: title, heading, text, second line, the client's own words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from ui.language import language
from ui.theme import space, theme
from ui.widgets.shapes import paint_patch

if TYPE_CHECKING:
    from ui.language import Saying


class Label(QLabel):
    """A bound text in a font and colour of the theme."""

    role, colour, semibold, italic = "body", "text", False, False

    def __init__(self, text: Saying | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self._dress()
        theme.changed.connect(self._dress)
        if text is not None:
            self.say(text)

    def say(self, text: Saying) -> None:
        """Show a text, in every language of the window."""
        language.bind(self, "setText", text)

    def set_colour(self, name: str) -> None:
        """Show the text in a colour of the theme."""
        self.colour = name
        self._dress()

    def _dress(self) -> None:
        self.setFont(theme.font(self.role, semibold=self.semibold or None, italic=self.italic))
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.WindowText, theme.colour(self.colour))
        self.setPalette(palette)


class Title(Label):
    """The title of a page."""

    role, semibold = "title", True


class Heading(Label):
    """The heading of a section."""

    role, semibold = "section", True


class Strong(Label):
    """The first line of a row, the name of a field."""

    semibold = True


class Muted(Label):
    """A second line, a hint."""

    colour = "muted"


class Caution(Label):
    """A line that a person should look at; nothing is wrong yet."""

    colour = "wait"


class OwnWords(Label):
    """The client's own words, never translated; italics are kept for them."""

    italic = True


class Count(QLabel):
    """A number in a round patch after a heading."""

    def __init__(self, number: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._number = number
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def set_number(self, number: int) -> None:
        """Show another number; nothing where it is 0."""
        self._number = number
        self.setVisible(number > 0)
        self.setAccessibleName(str(number))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        height = theme.row("count")
        self.setFont(theme.font(semibold=True))
        width = self.fontMetrics().horizontalAdvance(str(self._number)) + 2 * space.small
        return QSize(max(height + space.hair, width), height)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(self.rect())
        paint_patch(painter, rect, "lock_bg", rect.height() / 2, "lock")
        painter.setFont(theme.font(semibold=True))
        painter.setPen(theme.colour("lock"))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, str(self._number))
