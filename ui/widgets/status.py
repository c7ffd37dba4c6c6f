"""How things stand: a shape and its word, and six dots for the six steps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.domain.codes import Status
from app.domain.labels import label
from app.domain.message import M
from ui.language import language
from ui.theme import theme
from ui.widgets.shapes import STATUS_COLOURS, paint_status

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.domain.message import Message

_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_DOT, _DOT_STEP = 9, 14


class StatusMark(QWidget):
    """A status: its shape, its word, and a tint where it asks for action."""

    def __init__(
        self, status: Status = Status.NOT_STARTED, words: Message | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._text = ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_status(status, words)
        theme.changed.connect(self.updateGeometry)

    def show_status(self, status: Status, words: Message | None = None) -> None:
        """Show a status; other words than its own may stand beside the shape."""
        self._status = status
        language.bind(self, "set_text", label(status) if words is None else words)

    def set_text(self, text: str) -> None:
        """Show the words beside the shape."""
        self._text = text
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        width = QFontMetrics(theme.font()).horizontalAdvance(self._text)
        return QSize(width + theme.scaled(16) + 24, theme.row("link_target") - 2)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ink, tint, _ = STATUS_COLOURS[self._status]
        if tint:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour(tint))
            painter.drawRoundedRect(QRectF(self.rect()), theme.radius("pill"), theme.radius("pill"))
        size = theme.scaled(theme.size("icon.status"))
        paint_status(painter, self._status, QRectF(8, (self.height() - size) / 2, size, size))
        painter.setFont(theme.font())
        painter.setPen(theme.colour(ink))
        rect = QRect(8 + size + 6, 0, self.width() - size - 14, self.height())
        painter.drawText(rect, _LEFT, self._text)


class SixDots(QWidget):
    """The six steps in little: done, half, to come."""

    def __init__(self, statuses: Sequence[Status] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._statuses: tuple[Status, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_statuses(statuses)
        theme.changed.connect(self.updateGeometry)

    def show_statuses(self, statuses: Sequence[Status]) -> None:
        """Show how the steps stand."""
        self._statuses = tuple(statuses)
        language.bind_name(self, dots_in_words(statuses))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(dots_width(), theme.row("table_row"))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        paint_dots(QPainter(self), QPointF(0, self.height() / 2), self._statuses)


def dots_in_words(statuses: Sequence[Status]) -> Message:
    """Return what the six dots say."""
    done = sum(status is Status.DONE for status in statuses)
    return M("{done} of 6 steps are done", done=done)


def dots_width() -> int:
    """Return the width of six dots."""
    return theme.scaled(_DOT_STEP) * 5 + theme.scaled(_DOT) + 1


def paint_dots(painter: QPainter, left: QPointF, statuses: Sequence[Status]) -> None:
    """Paint six dots from the middle of their left edge: filled done, half begun, hollow to come."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    size, step = theme.scaled(_DOT), theme.scaled(_DOT_STEP)
    for number, status in enumerate(statuses):
        rect = QRectF(left.x() + number * step, left.y() - size / 2, size, size)
        if status is Status.DONE:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("accent"))
            painter.drawEllipse(rect)
            continue
        begun = status in {Status.IN_PROGRESS, Status.WAITING, Status.NEEDS_CORRECTION}
        ring = rect.adjusted(0.75, 0.75, -0.75, -0.75)
        painter.setPen(QPen(theme.colour("accent" if begun else "past"), 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(ring)
        if begun:
            half = QPainterPath()
            half.moveTo(ring.center())
            half.arcTo(ring, 90, 180)
            painter.fillPath(half, theme.colour("accent"))
    painter.restore()
