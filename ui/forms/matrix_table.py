"""The matrix as a table: slanted heads, a disc, a half or a dash in each cell; all by keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from app.domain.codes import Extent
from app.domain.consent import CONSENTED
from ui.forms.matrix_head import MatrixHead
from ui.language import language
from ui.models.matrix import ASKED, FIRST_GROUP, LINE_ROLE, NAME, MatrixModel, MatrixRow, heading
from ui.theme import space, theme
from ui.widgets import icons
from ui.widgets.shapes import fill, paint_extent

if TYPE_CHECKING:
    from app.domain.message import Message

_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_WRAP = Qt.TextFlag.TextWordWrap
_RUN = 0.55  # how far a slanted name runs, of its length
_KEYS = {Qt.Key.Key_1: Extent.FULL, Qt.Key.Key_2: Extent.MINIMUM, Qt.Key.Key_3: Extent.NONE}
Index = QModelIndex | QPersistentModelIndex


class _Cells(QStyledItemDelegate):
    """Paints the cells whole."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line = index.data(LINE_ROLE)
        state: Any = option.state
        rect: QRect = option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        table = self.parent()
        current = isinstance(table, QTableView) and table.currentIndex().row() == index.row() and table.hasFocus()
        if not isinstance(line, MatrixRow):
            self._paint_heading(painter, rect, index)
        else:
            hovered = bool(state & QStyle.StateFlag.State_MouseOver)
            if current or hovered:
                fill(painter, rect, "selected" if current else "hover")
            if current and index.column() == NAME:
                fill(painter, QRect(rect.x(), rect.y(), theme.size("bar"), rect.height()), "accent")
            fill(painter, QRect(rect.x(), rect.bottom(), rect.width(), 1), "line")
            self._paint_cell(painter, rect, index, line, bold=current)
        painter.restore()

    def _paint_heading(self, painter: QPainter, rect: QRect, index: Index) -> None:
        if index.column() == NAME:
            painter.setFont(theme.font(semibold=True))
            painter.setPen(theme.colour("muted"))
            whole = rect.adjusted(space.cell, space.row_end, rect.width() * 3, 0)
            painter.drawText(whole, _LEFT, str(index.data()))
        fill(painter, QRect(rect.x(), rect.bottom(), rect.width(), 1), "line")

    def _paint_cell(self, painter: QPainter, rect: QRect, index: Index, row: MatrixRow, *, bold: bool) -> None:
        if index.column() == NAME:
            painter.setFont(theme.font(semibold=bold))
            painter.setPen(theme.colour("text"))
            painter.drawText(rect.adjusted(space.large, 0, -space.hair, -1), _LEFT | _WRAP, str(index.data()))
            return
        size = theme.scaled("icon.status")
        middle = QRectF(rect).center()
        mark = QRectF(middle.x() - size / 2, middle.y() - size / 2, size, size)
        if index.column() == ASKED:
            if row.asked_from:
                icons.paint(painter, "check", mark, "accent")
            else:
                paint_extent(painter, Extent.NONE, mark)
            return
        group = CONSENTED[index.column() - FIRST_GROUP]
        model = index.model()
        if isinstance(model, MatrixModel) and model.narrowed(row, group):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("wait_bg"))
            radius = theme.radius("matrix_cell")
            patch = QRectF(rect).adjusted(space.tiny, space.hair, -space.tiny, -space.hair - 1)
            painter.drawRoundedRect(patch, radius, radius)
        paint_extent(painter, row.extents.get(group, Extent.NONE), mark)


class MatrixTable(QTableView):
    """The table. Space changes a cell to the next value, 1, 2 and 3 set it, Delete takes the organisation off.

    Signals:
        ring_moved: another cell is the current one.
    """

    ring_moved = Signal()
    ring_radius = 6

    def __init__(self, model: MatrixModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._matrix = model
        self.setModel(model)
        self.setItemDelegate(_Cells(self))
        self._head = MatrixHead(self)
        self._head.moved.connect(self.ring_moved)
        self.setHorizontalHeader(self._head)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setShowGrid(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self._clicked)
        model.modelReset.connect(self._measure)
        language.changed.connect(self._measure)
        self._measure()
        theme.changed.connect(self._measure)

    def ring_rect(self) -> QRect:
        """The current cell."""
        index = self.currentIndex()
        if not index.isValid():
            return self.rect()
        cell = self.visualRect(index).translated(self.viewport().pos())
        cell = cell.adjusted(space.small, space.tiny, -space.small, -space.tiny - 1)
        return cell.intersected(self.rect().adjusted(0, self._head.geometry().bottom(), 0, 0))

    def come_into_view(self) -> None:
        """Let the page scroll to the current cell, below the head, wherever the page stands."""
        cell = self.visualRect(self.currentIndex()).translated(self.viewport().pos())
        self._head.give_room(cell)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._head.watch()

    def updateGeometries(self) -> None:
        super().updateGeometries()
        head = self.horizontalHeader()
        if isinstance(head, MatrixHead):  # Qt's own stands there while the table is made
            head.stay()

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self.horizontalHeader().viewport().update()
        self.viewport().update()
        if self.hasFocus():
            self.come_into_view()
        self.ring_moved.emit()

    def focusInEvent(self, event: Any) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self._matrix.rowCount() > 1:
            self.setCurrentIndex(self._matrix.index(1, FIRST_GROUP))
        self.viewport().update()

    def focusOutEvent(self, event: Any) -> None:
        super().focusOutEvent(event)
        self.viewport().update()
        self.horizontalHeader().viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index, key = self.currentIndex(), Qt.Key(event.key())
        group = index.column() - FIRST_GROUP
        if key is Qt.Key.Key_Space:
            self._matrix.cycle(index.row(), index.column())
        elif key in _KEYS and 0 <= group < len(CONSENTED):
            self._matrix.set_extent(index.row(), CONSENTED[group], _KEYS[key])
        elif key is Qt.Key.Key_Delete:
            self._matrix.remove(index.row())
        elif key in {Qt.Key.Key_Up, Qt.Key.Key_Down} and not event.modifiers():
            self._step(-1 if key is Qt.Key.Key_Up else 1)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._measure()

    def sizeHint(self) -> QSize:
        height = self.horizontalHeader().sizeHint().height() + self.verticalHeader().length() + space.hair
        cells = self._matrix.columnCount() * theme.scaled("matrix.cell")
        return QSize(theme.scaled("matrix.recipient") + cells, height)

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.size("matrix.names_most"), self.sizeHint().height())

    def set_name(self, name: Message | str) -> None:
        """Name the table for a screen reader."""
        self.setAccessibleName(str(name))

    def _step(self, way: int) -> None:
        index = self.currentIndex()
        line = index.row() + way
        while 0 <= line < self._matrix.rowCount() and self._matrix.row(line) is None:
            line += way
        if 0 <= line < self._matrix.rowCount():
            self.setCurrentIndex(self._matrix.index(line, max(index.column(), NAME)))

    def _clicked(self, index: Index) -> None:
        self._matrix.cycle(index.row(), index.column())

    def _measure(self) -> None:
        """Give the names what the cells leave, and a second line where a name needs one."""
        groups = self._matrix.columnCount() - 1
        last = QFontMetrics(theme.font()).horizontalAdvance(language.text(heading(groups)))
        room = self.viewport().width() - round(last * _RUN)  # the last slanted name runs on beyond its cell
        widest = theme.scaled("matrix.cell")
        cell = min(widest, max(theme.scaled("matrix.cell_least"), (room - theme.scaled("matrix.names")) // groups))
        names = max(
            theme.scaled("matrix.names_least"), min(theme.scaled("matrix.names_most"), room - groups * cell)
        )
        self.setColumnWidth(NAME, names)
        for column in range(FIRST_GROUP, self._matrix.columnCount()):
            self.setColumnWidth(column, cell)
        metrics = QFontMetrics(theme.font(semibold=True))
        for line in range(self._matrix.rowCount()):
            name = str(self._matrix.index(line, NAME).data())
            wide = metrics.horizontalAdvance(name) > names - space.large - 2 * space.hair
            two = wide and self._matrix.row(line) is not None
            self.setRowHeight(line, theme.row("table_row_two_lines" if two else "matrix.row"))
        self.updateGeometry()
