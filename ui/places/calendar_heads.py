"""The heads of the calendar's month and week: days over the columns, weeks or hours before the rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QHeaderView, QTableView, QWidget

import i18n
from app.domain.calendar_fi import SATURDAY
from ui.models.month_model import DAYS
from ui.theme import space, theme
from ui.widgets.shapes import fill

if TYPE_CHECKING:
    from datetime import time

    from PySide6.QtGui import QPaintEvent

_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_NARROW_WEEKEND = 0.7  # of a working day's width: where days are narrow, weekends give room to the working days
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class _Head(QHeaderView):
    """A head whose sections are not dragged and never have the keyboard."""

    def __init__(self, way: Qt.Orientation, parent: QWidget | None = None) -> None:
        super().__init__(way, parent)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)


class Weekdays(_Head):
    """The names of the weekdays over the columns."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N803 - Qt's name
        painter.save()
        painter.setFont(theme.font(semibold=True))
        painter.setPen(theme.colour("muted"))
        words = str(self.model().headerData(logicalIndex, Qt.Orientation.Horizontal))
        painter.drawText(rect.adjusted(space.cell, 0, 0, 0), _LEFT, words)
        fill(painter, QRect(rect.x(), rect.bottom(), rect.width(), 1), "line_strong")
        painter.restore()


class Weeks(_Head):
    """The numbers of the weeks before the rows."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N803 - Qt's name
        painter.save()
        painter.setFont(theme.font())
        painter.setPen(theme.colour("muted"))
        words = str(self.model().headerData(logicalIndex, Qt.Orientation.Vertical))
        painter.drawText(QRect(rect.x(), rect.y() + space.hair, rect.width(), theme.scaled("line")), _LEFT, words)
        painter.restore()


class Corner(QWidget):
    """The quiet corner where the two heads meet."""

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        fill(QPainter(self), self.rect(), "page")


class Days(_Head):
    """The days over the columns of the week, today in a pill."""

    today: int = -1  # its column

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N803 - Qt's name
        words = str(self.model().headerData(logicalIndex, Qt.Orientation.Horizontal))
        font = theme.font(semibold=logicalIndex < SATURDAY)
        if QFontMetrics(font).horizontalAdvance(words) > rect.width() - space.cell:
            words = words.partition(".")[0] + "."  # the month stands in the title too
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(font)
        painter.setPen(theme.colour("text" if logicalIndex < SATURDAY else "muted"))
        if logicalIndex == self.today:
            width = QFontMetrics(font).horizontalAdvance(words) + 2 * space.cell
            pill = QRectF(rect.x(), rect.y(), width, rect.height() - space.hair - 1).adjusted(1, 1, 0, 0)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("brand"))
            painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2)
            painter.setPen(theme.colour("page"))
        painter.drawText(rect.adjusted(space.cell, -1, 0, -1), _LEFT, words)
        fill(painter, QRect(rect.x(), rect.bottom(), rect.width(), 1), "line_strong")
        painter.restore()


class Hours(_Head):
    """The hours before the rows of the week, and now among them."""

    now: tuple[int, time] | None = None  # how high, and the time

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        painter, line = QPainter(self.viewport()), theme.scaled("line")
        fill(painter, self.viewport().rect(), "page")
        painter.setFont(theme.font())
        painter.setPen(theme.colour("muted"))
        least = self.sectionViewportPosition(1)
        for row in range(1, self.count(), 2):
            y = max(self.sectionViewportPosition(row), least + line // 2)
            if self.now is None or abs(self.now[0] - y) > line:
                words = str(self.model().headerData(row, Qt.Orientation.Vertical))
                painter.drawText(QRect(0, y - line // 2, self.width() - space.cell, line), _RIGHT, words)
        if self.now is not None:
            y, time = self.now
            painter.setFont(theme.font(semibold=True))
            painter.setPen(theme.colour("now"))
            painter.drawText(QRect(0, y - line // 2, self.width() - space.cell, line), _RIGHT, i18n.clock(time))


def spread_days(view: QTableView) -> None:
    """Give the seven days of a view its width."""
    room = view.viewport().width()
    weekend = 1.0 if room / DAYS >= theme.scaled("calendar.day_wide") else _NARROW_WEEKEND
    day = room / (SATURDAY + 2 * weekend)
    edges = [round(min(n, SATURDAY) * day + max(0, n - SATURDAY) * day * weekend) for n in range(DAYS + 1)]
    for column in range(DAYS):
        view.setColumnWidth(column, edges[column + 1] - edges[column])
