"""Models behind tables: a few records in memory, or many as ids with their rows read in blocks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, Protocol, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from ui.language import language
from ui.models.columns import Cell, Column, cell_of, in_words

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


class HasId(Protocol):
    """A row that knows its key."""

    @property
    def id(self) -> str:
        """The key."""


R = TypeVar("R")
K = TypeVar("K", bound=HasId)

CELL_ROLE = Qt.ItemDataRole.UserRole + 1
RECORD_ROLE = Qt.ItemDataRole.UserRole + 2
BLOCK = 128
BLOCKS_KEPT = 24

Index = QModelIndex | QPersistentModelIndex


class TableModel(QAbstractTableModel, Generic[R]):
    """The base: headings and cells by columns, in the window's language."""

    def __init__(self, columns: Sequence[Column[R]], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        language.changed.connect(self._say_again)

    def record(self, row: int) -> R | None:
        """Return the record of a row, None where it has gone."""
        raise NotImplementedError

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        if role == RECORD_ROLE:
            return self.record(index.row())
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, CELL_ROLE}:
            return self._said(index, role)
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return self._row_said(index)
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return language.text(self.columns[section].heading) if section < len(self.columns) else None
        return None

    def _said(self, index: Index, role: int) -> Any:
        record = self.record(index.row())
        cell = Cell() if record is None else cell_of(self.columns[index.column()].show(record))
        if role == CELL_ROLE:
            return cell
        return language.text(cell.text) if role == Qt.ItemDataRole.DisplayRole else in_words(cell)

    def _row_said(self, index: Index) -> str:
        """Return the rest of a row: a reader is at one cell, and the row is what is chosen."""
        text = Qt.ItemDataRole.AccessibleTextRole
        others = (column for column in range(len(self.columns)) if column != index.column())
        return ", ".join(str(self._said(index.sibling(index.row(), column), text)) for column in others)

    def _say_again(self) -> None:
        rows, columns = self.rowCount(), len(self.columns)
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, columns - 1)
        if rows:
            self.dataChanged.emit(self.index(0, 0), self.index(rows - 1, columns - 1))


class RecordTableModel(TableModel[R]):
    """Records in memory, sorted by a column's key."""

    def __init__(self, columns: Sequence[Column[R]], parent: QObject | None = None) -> None:
        super().__init__(columns, parent)
        self._records: list[R] = []
        self._sorting: tuple[int, Qt.SortOrder] | None = None

    def set_records(self, records: Sequence[R]) -> None:
        """Show other records."""
        self.beginResetModel()
        self._records = list(records)
        if self._sorting is not None:
            self._arrange(*self._sorting)
        self.endResetModel()

    def record(self, row: int) -> R | None:
        return self._records[row] if 0 <= row < len(self._records) else None

    def records(self) -> tuple[R, ...]:
        """Return all records in the order shown."""
        return tuple(self._records)

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._records)

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        if not 0 <= column < len(self.columns) or self.columns[column].sort_key is None:
            return
        self.layoutAboutToBeChanged.emit()
        before = {id(record): row for row, record in enumerate(self._records)}
        self._sorting = (column, order)
        self._arrange(column, order)
        moved = {before[id(record)]: row for row, record in enumerate(self._records)}
        held = self.persistentIndexList()
        self.changePersistentIndexList(held, [self.index(moved[one.row()], one.column()) for one in held])
        self.layoutChanged.emit()

    def _arrange(self, column: int, order: Qt.SortOrder) -> None:
        key = self.columns[column].sort_key
        if key is not None:
            self._records.sort(key=key, reverse=order is Qt.SortOrder.DescendingOrder)


class IdListModel(TableModel[K]):
    """Any number of rows: their ids in memory, the rows themselves read in blocks when they come in view.

    Signals:
        sort_asked: the number of the column and whether descending; whoever holds the ids asks for them anew.
    """

    sort_asked = Signal(int, bool)

    def __init__(
        self,
        columns: Sequence[Column[K]],
        fetch: Callable[[Sequence[str]], Sequence[K]],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(columns, parent)
        self._fetch = fetch
        self._ids: Sequence[str] = ()
        self._blocks: dict[int, dict[str, K]] = {}

    def set_ids(self, ids: Sequence[str]) -> None:
        """Show other rows, or the same in another order."""
        self.beginResetModel()
        self._ids = ids
        self._blocks = {}
        self.endResetModel()

    def ids(self) -> Sequence[str]:
        """Return the ids in the order shown."""
        return self._ids

    def refresh(self) -> None:
        """Read the rows in view again."""
        self._blocks = {}
        self._say_again()

    def record(self, row: int) -> K | None:
        if not 0 <= row < len(self._ids):
            return None
        number = row // BLOCK
        if number not in self._blocks:
            while len(self._blocks) >= BLOCKS_KEPT:
                del self._blocks[next(iter(self._blocks))]
            ids = self._ids[number * BLOCK : (number + 1) * BLOCK]
            self._blocks[number] = {one.id: one for one in self._fetch(ids)}
        return self._blocks[number].get(self._ids[row])

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._ids)

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        if 0 <= column < len(self.columns) and self.columns[column].sort_key is not None:
            self.sort_asked.emit(column, order is Qt.SortOrder.DescendingOrder)
