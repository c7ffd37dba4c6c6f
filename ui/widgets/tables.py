"""Tables: hairlines under rows, a bar at the selected one, heads in muted semibold, all by keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPalette, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QSizePolicy,
    QTableView,
    QWidget,
)

from ui.language import language
from ui.models.records import CELL_ROLE, RECORD_ROLE, TableModel
from ui.theme import space, theme
from ui.widgets import icons
from ui.widgets.cells import CellDelegate, Index, needs
from ui.widgets.rows import inside_hairlines
from ui.widgets.shapes import fill
from ui.widgets.viewports import give_viewport

if TYPE_CHECKING:
    from app.domain.message import Message
    from ui.models.columns import Column

_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class Head(QHeaderView):
    """The head of a table; an arrow shows by what it is sorted."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setHighlightSections(False)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def sizeHint(self) -> QSize:
        return QSize(self.length(), theme.row("table_head"))  # Qt would measure the words of every column

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N803 - Qt's name
        painter.save()
        fill(painter, rect, "page")
        painter.setFont(theme.font(semibold=True))
        painter.setPen(theme.colour("muted"))
        text = str(self.model().headerData(logicalIndex, Qt.Orientation.Horizontal) or "")
        painter.drawText(rect.adjusted(space.cell, 0, -space.tiny, 0), _LEFT, text)
        if self.isSortIndicatorShown() and self.sortIndicatorSection() == logicalIndex:
            up = self.sortIndicatorOrder() is Qt.SortOrder.AscendingOrder
            size = theme.scaled("icon.small")
            x = rect.x() + space.cell + painter.fontMetrics().horizontalAdvance(text) + space.tiny
            icons.paint(
                painter,
                "arrow-up" if up else "arrow-down",
                QRectF(x, rect.center().y() - size / 2 + 1, size, size),
                "muted",
            )
        fill(painter, QRect(rect.x(), rect.bottom(), rect.width(), 1), "line_strong")
        painter.restore()


class RowsView(QTableView):
    """The rows of records: one is at a row, by keyboard or pointer, and opens it by Enter or a double click.

    Signals:
        opened: the record of the row.
        current_changed: the record of the row one is at, or None.
        ring_moved: what has the focus is elsewhere now.
    """

    opened = Signal(object)
    current_changed = Signal(object)
    ring_moved = Signal()
    ring_radius = 6

    def __init__(self, model: TableModel[Any], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        give_viewport(self, QPalette.ColorRole.Base)
        self.hovered: int | None = None
        self.setModel(model)
        self.setItemDelegate(CellDelegate(self))
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.doubleClicked.connect(self._open)
        self.entered.connect(lambda index: self._hover(index.row()))
        self.viewportEntered.connect(lambda: self._hover(None))

    def record(self) -> Any:
        """Return the record of the row one is at, None where there is none."""
        return self.currentIndex().data(RECORD_ROLE) if self.currentIndex().isValid() else None

    def ring_rect(self) -> QRect:
        """The current row, or the whole table where no row is current."""
        index = self.currentIndex()
        if not index.isValid():
            return self.rect()
        row = self.visualRect(index)
        top = row.translated(self.viewport().pos()).top()
        return inside_hairlines(QRect(0, top, self.viewport().width(), row.height()))

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self.current_changed.emit(current.data(RECORD_ROLE) if current.isValid() else None)
        self.ring_moved.emit()

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        """Go to the row that is selected: an assistive tool selects one without going there."""
        super().selectionChanged(selected, deselected)
        chosen = selected.indexes()
        if chosen and chosen[0].row() != self.currentIndex().row():
            self.setCurrentIndex(chosen[0])

    def stand(self) -> None:
        """Be at the first row, where one is at none; a table whose rows were read anew is at none."""
        if not self.currentIndex().isValid() and self.model().rowCount():
            self.setCurrentIndex(self.model().index(0, 0))

    def open_row(self) -> None:
        """Open the row one is at."""
        self._open(self.currentIndex())

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        super().scrollContentsBy(dx, dy)
        self.ring_moved.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.modifiers():
            self.open_row()
        elif event.key() in {Qt.Key.Key_Home, Qt.Key.Key_End} and not event.modifiers():
            last = self.model().rowCount() - 1
            self.setCurrentIndex(self.model().index(0 if event.key() == Qt.Key.Key_Home else last, 0))
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: Any) -> None:
        super().focusInEvent(event)
        self.stand()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover(None)

    def _hover(self, row: int | None) -> None:
        if row != self.hovered:
            self.hovered = row
            self.viewport().update()

    def _open(self, index: Index) -> None:
        if index.isValid():
            self.opened.emit(index.data(RECORD_ROLE))


class TableView(RowsView):
    """A table of records: its columns share its width, and with `fit` it is as high as its rows."""

    def __init__(
        self,
        model: TableModel[Any],
        name: Message,
        *,
        two_lines: bool = False,
        fit: bool = False,
        sortable: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(model, parent)
        self._row, self._fit = _row(two_lines=two_lines), fit
        self.setHorizontalHeader(Head(self))
        self._settle(sortable=sortable)
        language.bind(self, "setAccessibleName", name)
        model.modelReset.connect(self._measure)
        model.headerDataChanged.connect(self._share_width)
        self._measure()
        theme.changed.connect(self._measure)

    def show_lines(self, *, two: bool) -> None:
        """Give the rows room for two lines of words, or for one."""
        if self._row != _row(two_lines=two):
            self._row = _row(two_lines=two)
            self._measure()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_width()

    def sizeHint(self) -> QSize:
        if not self._fit:
            return super().sizeHint()
        return QSize(super().sizeHint().width(), self._whole_height())

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.size("least.table"), self._whole_height() if self._fit else self._row_height() * 4)

    def _settle(self, *, sortable: bool) -> None:
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setCornerButtonEnabled(False)
        if sortable:
            self.horizontalHeader().setSectionsClickable(True)
            self.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
            self.setSortingEnabled(True)
        if self._fit:
            self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def _row_height(self) -> int:
        """The height of a row: what two lines of letters need, where text is large."""
        lines = 2 if self._row == _row(two_lines=True) else 1
        return max(theme.row(self._row), lines * QFontMetrics(theme.font()).height() + 2 * space.tiny)

    def _whole_height(self) -> int:
        return theme.row("table_head") + self._row_height() * self.model().rowCount() + 1

    def _measure(self) -> None:
        self.verticalHeader().setDefaultSectionSize(self._row_height())
        self._share_width()
        self.updateGeometry()

    def _share_width(self) -> None:
        model = self.model()
        if not isinstance(model, TableModel):
            return
        fixed = {n: theme.scaled(c.width) for n, c in enumerate(model.columns) if c.width}
        fixed |= {n: self._widest(n) for n, c in enumerate(model.columns) if c.snug}
        sharing = {n: column for n, column in enumerate(model.columns) if n not in fixed}
        rest = self.viewport().width() - sum(fixed.values())
        if rest < theme.scaled("least.column") * len(sharing):
            spared = {n: theme.scaled(c.least) for n, c in enumerate(model.columns) if c.least}
            rest += sum(fixed[n] - least for n, least in spared.items())
            fixed |= spared
        fixed |= _shares(sharing, max(0, rest))
        metrics = QFontMetrics(theme.font(semibold=True))
        for n, column in enumerate(model.columns):
            head = metrics.horizontalAdvance(language.text(column.heading)) + 2 * space.cell
            self.setColumnWidth(n, max(head, fixed[n]))

    def _widest(self, column: int) -> int:
        cells = (self.model().index(row, column).data(CELL_ROLE) for row in range(self.model().rowCount()))
        return max((needs(cell) for cell in cells), default=0)


def _shares(sharing: dict[int, Column[Any]], rest: int) -> dict[int, int]:
    """Share the rest of the width; a column that would have less than its longest words need takes that first."""
    widths: dict[int, int] = {}
    shares = sum(column.share for column in sharing.values())
    for n, column in sorted(sharing.items(), key=lambda one: one[1].share):  # first what takes what it needs alone
        wanted = max(map(needs, column.longest), default=0)
        if not shares or wanted > rest * column.share // shares:
            widths[n] = wanted
            rest, shares = max(0, rest - wanted), shares - column.share
    return {n: rest * column.share // shares for n, column in sharing.items() if n not in widths} | widths


def _row(*, two_lines: bool) -> str:
    return "table_row_two_lines" if two_lines else "table_row"
