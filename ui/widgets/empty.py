"""An empty place: a drawing, what this is, why it is empty, one button, one link."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.theme import space, theme
from ui.widgets.buttons import PRIMARY, Button, LinkButton
from ui.widgets.labels import Label, Muted, Title

if TYPE_CHECKING:
    from app.domain.message import Message
    from ui.language import Saying


class Drawing(QWidget):
    """A house to be, with one lit window."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(theme.scaled("drawing.width"), theme.scaled("drawing.height"))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(theme.factor, theme.factor)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("hover"))
        painter.drawEllipse(QRectF(0, 94, 200, 50))
        pen = QPen(theme.colour("brand"), 2.5, Qt.PenStyle.CustomDashLine, Qt.PenCapStyle.RoundCap)
        pen.setDashPattern([2.4, 2.4])
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        walls = [(54, 116), (54, 54), (42, 54), (100, 6), (158, 54), (146, 54), (146, 116)]
        painter.drawPolyline(QPolygonF([QPointF(x, y) for x, y in walls]))
        painter.drawLine(QPointF(54, 116), QPointF(146, 116))
        self._paint_window(painter)
        painter.setPen(QPen(theme.colour("brand"), 2.5))
        painter.setBrush(theme.colour("page"))
        painter.drawRoundedRect(QRectF(110, 70, 24, 46), 2, 2)
        painter.setBrush(theme.colour("brand"))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawEllipse(QPointF(128, 94), 1.3, 1.3)
        path = QPainterPath(QPointF(122, 122))
        path.cubicTo(QPointF(118, 134), QPointF(96, 132), QPointF(78, 141))
        dots = QPen(theme.colour("border"), 2.2, Qt.PenStyle.CustomDashLine, Qt.PenCapStyle.RoundCap)
        dots.setDashPattern([0.1, 3])
        painter.strokePath(path, dots)

    def _paint_window(self, painter: QPainter) -> None:
        lamp = theme.colour("lamp")
        painter.setPen(Qt.PenStyle.NoPen)
        for grow, alpha in ((11, 34), (7, 60)):
            glow = QColor(lamp)
            glow.setAlpha(alpha)
            painter.setBrush(glow)
            painter.drawRoundedRect(QRectF(70 - grow, 66 - grow, 24 + 2 * grow, 24 + 2 * grow), 7, 7)
        painter.setBrush(lamp)
        for x, y in ((70, 66), (83, 66), (70, 79), (83, 79)):
            painter.drawRect(QRectF(x, y, 11, 11))


class EmptyState(QWidget):
    """What a place says when nothing is in it yet.

    Signals:
        acted: the button was pressed.
        linked: the link was followed.
    """

    acted = Signal()
    linked = Signal()

    def __init__(
        self,
        title: Message,
        why: Message,
        act: Message | None = None,
        *,
        icon: str | None = "plus",
        link: Message | None = None,
        place: Saying | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setSpacing(0)
        column.setContentsMargins(0, 0, 0, 0)
        if place is not None:  # it is the whole page, and has its title
            column.setContentsMargins(space.page_side, space.page_top, space.page_side, space.page_bottom)
            column.addWidget(Title(place, self))
        column.addStretch(2)
        column.addWidget(Drawing(self), 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(space.vast)
        self._lines: list[Label] = []
        centre = Qt.AlignmentFlag.AlignHCenter
        for words, rank, gap in ((title, Title, space.heading), (why, Muted, space.section)):
            line = rank(words, self)
            line.setAlignment(centre)
            row = QHBoxLayout()  # with an alignment in the column, words that wrap would have one line of height
            row.addStretch(1)
            row.addWidget(line)
            row.addStretch(1)
            column.addLayout(row)
            self._lines.append(line)
            column.addSpacing(gap)
        self._add_ways_on(column, act, icon, link)
        column.addStretch(3)
        self._measure()
        theme.changed.connect(self._measure)

    def _measure(self) -> None:
        for line in self._lines:
            line.setFixedWidth(theme.scaled("width.list"))

    def _add_ways_on(
        self, column: QVBoxLayout, act: Message | None, icon: str | None, link: Message | None
    ) -> None:
        centre = Qt.AlignmentFlag.AlignHCenter
        if act is not None:
            button = Button(act, PRIMARY, icon=icon, parent=self)
            button.clicked.connect(self.acted)
            column.addWidget(button, 0, centre)
            column.addSpacing(space.medium)
        if link is not None:
            other = LinkButton(link, parent=self)
            other.clicked.connect(self.linked)
            column.addWidget(other, 0, centre)
