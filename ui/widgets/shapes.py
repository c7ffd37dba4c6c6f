"""The shapes that go with words: how a step stands, how much may be known, and the mark of Kotio."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF

from app.domain.codes import Extent, Status
from ui.theme import theme

if TYPE_CHECKING:
    from collections.abc import Callable

# How each status is drawn: the colour of its words, its tint or None, the colour of its shape.
STATUS_COLOURS: dict[Status, tuple[str, str | None, str]] = {
    Status.NOT_STARTED: ("muted", None, "lock"),
    Status.IN_PROGRESS: ("prog", "prog_bg", "prog"),
    Status.WAITING: ("wait", "wait_bg", "wait_mark"),
    Status.DONE: ("ok", None, "ok"),
    Status.BLOCKED: ("lock", None, "lock"),
    Status.NEEDS_CORRECTION: ("err", "err_bg", "err"),
}


def fill(painter: QPainter, rect: QRect, role: str) -> None:
    """Fill a rectangle with a colour of the theme.

    `QPainter.fillRect` does the same, but has PySide make the classes of gradients first: 3 ms of a start.
    """
    painter.setBackground(theme.colour(role))
    painter.eraseRect(rect)


def paint_patch(painter: QPainter, rect: QRectF, ground: str, radius: float, ink: str) -> None:
    """Paint the tinted ground of a bar or a pill; where contrast is high, an edge in the colour of its words."""
    painter.setPen(Qt.PenStyle.NoPen)
    if theme.contrast:
        painter.setPen(QPen(theme.colour(ink), theme.edge))
        rect = rect.adjusted(1, 1, -1, -1)
    painter.setBrush(theme.colour(ground))
    painter.drawRoundedRect(rect, radius, radius)


def paint_status(painter: QPainter, status: Status, rect: QRectF) -> None:
    """Paint the shape of a status into a square."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _SHAPES[status](painter, rect, theme.colour(STATUS_COLOURS[status][2]))
    painter.restore()


def paint_warning(painter: QPainter, rect: QRectF) -> None:
    """Draw the shape of what a person should look at before going on; nothing is wrong yet."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _triangle(painter, rect, theme.colour("wait"))
    painter.restore()


def paint_extent(painter: QPainter, extent: Extent, rect: QRectF, colour: str = "accent") -> None:
    """Paint a disc for everything, a half-filled ring for what is necessary, a dash for nothing."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    middle, radius = rect.center(), rect.width() / 2
    if extent is Extent.FULL:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour(colour))
        painter.drawEllipse(middle, radius, radius)
    elif extent is Extent.MINIMUM:
        _ring(painter, rect, theme.colour(colour))
        half = QPainterPath()
        half.moveTo(middle)
        half.arcTo(rect.adjusted(1, 1, -1, -1), 180, 180)
        painter.fillPath(half, theme.colour(colour))
    else:
        painter.setPen(QPen(theme.colour("border"), 1.75, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawLine(middle - QPointF(radius * 0.6, 0), middle + QPointF(radius * 0.6, 0))
    painter.restore()


def paint_mark(painter: QPainter, rect: QRectF) -> None:
    """Paint the mark: a white house with one lit window on the brand's blue."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    unit = rect.width() / 28
    painter.translate(rect.topLeft())
    painter.scale(unit, unit)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour("mark"))
    painter.drawRoundedRect(QRectF(0, 0, 28, 28), 6, 6)
    painter.setBrush(theme.colour("mark_house"))
    roof = [QPointF(14, 5), QPointF(24, 13.5), QPointF(21.5, 13.5), QPointF(21.5, 22)]
    painter.drawPolygon(QPolygonF([*roof, QPointF(6.5, 22), QPointF(6.5, 13.5), QPointF(4, 13.5)]))
    painter.setBrush(theme.colour("lamp"))
    painter.drawRect(QRectF(9.5, 13.5, 4, 4.5))
    painter.setBrush(theme.colour("mark"))
    painter.drawRect(QRectF(15.5, 13.5, 3.5, 8.5))
    painter.restore()


def _ring(painter: QPainter, rect: QRectF, colour: QColor) -> None:
    painter.setPen(QPen(colour, rect.width() / 9))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(rect.adjusted(1, 1, -1, -1))


def _half(painter: QPainter, rect: QRectF, colour: QColor) -> None:
    _ring(painter, rect, colour)
    left = QPainterPath()
    left.moveTo(rect.center())
    left.arcTo(rect.adjusted(1, 1, -1, -1), 90, 180)
    painter.fillPath(left, colour)


def _dashed(painter: QPainter, rect: QRectF, colour: QColor) -> None:
    pen = QPen(colour, rect.width() / 9)
    pen.setDashPattern([2.0, 1.9])
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(rect.adjusted(1, 1, -1, -1))


def _disc(painter: QPainter, rect: QRectF, colour: QColor) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawEllipse(rect)
    x, y, w = rect.x(), rect.y(), rect.width()
    pen = QPen(
        theme.colour("page"), w / 8, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin
    )
    painter.setPen(pen)
    tick = [(0.29, 0.52), (0.44, 0.67), (0.72, 0.37)]
    painter.drawPolyline(QPolygonF([QPointF(x + w * a, y + w * b) for a, b in tick]))


def _hourglass(painter: QPainter, rect: QRectF, colour: QColor) -> None:
    x, y, w = rect.x(), rect.y(), rect.width()

    def shape(points: list[tuple[float, float]]) -> QPolygonF:
        return QPolygonF([QPointF(x + w * a, y + w * b) for a, b in points])

    painter.setPen(QPen(colour, w / 9, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
    painter.drawLine(QPointF(x + w * 0.16, y + w * 0.07), QPointF(x + w * 0.84, y + w * 0.07))
    painter.drawLine(QPointF(x + w * 0.16, y + w * 0.93), QPointF(x + w * 0.84, y + w * 0.93))
    painter.drawPolygon(
        shape(
            [
                (0.24, 0.07),
                (0.76, 0.07),
                (0.76, 0.24),
                (0.24, 0.76),
                (0.24, 0.93),
                (0.76, 0.93),
                (0.76, 0.76),
                (0.24, 0.24),
            ]
        )
    )
    painter.setBrush(colour)
    painter.drawPolygon(shape([(0.5, 0.6), (0.72, 0.88), (0.28, 0.88)]))


def _triangle(painter: QPainter, rect: QRectF, colour: QColor) -> None:
    x, y, w = rect.x(), rect.y(), rect.width()
    painter.setPen(QPen(colour, w / 8, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
    painter.setBrush(colour)
    corners = [(0.5, 0.09), (0.95, 0.88), (0.05, 0.88)]
    painter.drawPolygon(QPolygonF([QPointF(x + w * a, y + w * b) for a, b in corners]))
    painter.setPen(QPen(theme.colour("page"), w / 8, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    painter.drawLine(QPointF(x + w / 2, y + w * 0.36), QPointF(x + w / 2, y + w * 0.58))
    painter.drawPoint(QPointF(x + w / 2, y + w * 0.77))


_SHAPES: dict[Status, Callable[[QPainter, QRectF, QColor], None]] = {
    Status.NOT_STARTED: _ring,
    Status.IN_PROGRESS: _half,
    Status.WAITING: _hourglass,
    Status.DONE: _disc,
    Status.BLOCKED: _dashed,
    Status.NEEDS_CORRECTION: _triangle,
}
