"""The head of the matrix: slanted names of the groups, which stay in view while the page scrolls."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHeaderView, QScrollArea, QTableView, QWidget

from ui.models.matrix import FIRST_GROUP, NAME
from ui.theme import space, theme
from ui.widgets.shapes import fill

_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RISE = 0.79  # how high a slanted name rises, of its length
_REACH = space.medium  # below the current cell


class MatrixHead(QHeaderView):
    """Slanted names; the column of the current cell is bold.

    The table is as high as its rows and the page scrolls it: the head goes along, at the top of what is seen.

    Signals:
        moved: the head stands over other rows.
    """

    moved = Signal()

    def __init__(self, table: QTableView) -> None:
        super().__init__(Qt.Orientation.Horizontal, table)
        self._table = table
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def sizeHint(self) -> QSize:
        longest = max(
            self.fontMetrics().horizontalAdvance(self._name(column)) for column in range(FIRST_GROUP, self.count())
        )
        height = max(theme.scaled("matrix.head"), round(longest * _RISE) + space.huge)
        return QSize(super().sizeHint().width(), height)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        at = self._table.currentIndex().column() if self._table.hasFocus() else -1
        height = self.height()
        fill(painter, self.viewport().rect(), "page")
        for column in range(self.count()):
            left = self.sectionViewportPosition(column)
            here = column == at
            painter.setFont(theme.font(semibold=here or column == NAME))
            painter.setPen(theme.colour("brand" if here else "muted" if column == NAME else "text"))
            if column == NAME:
                line = theme.row("link_target")
                rect = QRect(left + space.cell, height - line - space.row_end, self.sectionSize(column), line)
                painter.drawText(rect, _LEFT, self._name(column))
                continue
            painter.save()
            painter.translate(left + self.sectionSize(column) / 2 + space.hair, height - space.small)
            painter.rotate(theme.size("matrix.angle"))
            painter.drawText(0, 0, self._name(column))
            painter.restore()
        fill(painter, QRect(0, height - 1, self.length(), 1), "line_strong")

    def watch(self) -> None:
        """Follow whatever moves the table: the page that scrolls, or what grows above it."""
        widget: QWidget | None = self._table
        while widget is not None and widget is not self._page():
            widget.installEventFilter(self)
            widget = widget.parentWidget()
        self.stay()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Move:
            self.stay()
        return super().eventFilter(watched, event)

    def stay(self) -> None:
        """Stand above the rows, or at the top of what is seen of them; never below the last row."""
        page, rows = self._page(), self._table.viewport().geometry()
        seen = self._table.mapFrom(page, page.viewport().pos()).y() if page is not None else 0
        last = rows.bottom() + 1 - self.height() - theme.row("matrix.row")
        at = max(rows.top() - self.height(), min(seen, last))
        if at != self.y():
            self.move(self.x(), at)
            self.moved.emit()
        self.raise_()

    def give_room(self, cell: QRect) -> None:
        """Scroll the page so that a cell of the table is seen, with the head above it."""
        page = self._page()
        content = page.widget() if page is not None else None
        if page is None or content is None:
            return
        for edge in (cell.top() - self.height(), cell.bottom() + _REACH):
            page.ensureVisible(0, self._table.mapTo(content, QPoint(0, edge)).y(), 0, 0)

    def _page(self) -> QScrollArea | None:
        """Return what scrolls the table as a whole."""
        widget = self._table.parentWidget()
        while widget is not None and not isinstance(widget, QScrollArea):
            widget = widget.parentWidget()
        return widget

    def _name(self, column: int) -> str:
        return str(self.model().headerData(column, Qt.Orientation.Horizontal) or "")
