"""How a case stands: six dots for the six steps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen

from app.domain.codes import Status
from app.domain.message import M
from ui.theme import theme

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.domain.message import Message


def dots_in_words(statuses: Sequence[Status]) -> Message:
    """Return what the six dots say."""
    done = sum(status is Status.DONE for status in statuses)
    return M("{done} of 6 steps are done", done=done)


def dots_width() -> int:
    """Return the width of six dots."""
    return theme.scaled("dot_step") * 5 + theme.scaled("dot") + 1


def paint_dots(painter: QPainter, left: QPointF, statuses: Sequence[Status]) -> None:
    """Paint six dots from the middle of their left edge: filled done, half begun, hollow to come."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    size, step = theme.scaled("dot"), theme.scaled("dot_step")
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
