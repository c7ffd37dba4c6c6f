"""The editor of a table: rows that open in place, with the same editors inside; no window on top."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.ids import new_id
from app.domain.message import MC, M
from ui.forms.editor import Editor
from ui.forms.row_item import RowItem
from ui.forms.row_list import RowList
from ui.theme import space
from ui.widgets.buttons import LinkButton
from ui.widgets.notice import UNDO, Notice

if TYPE_CHECKING:
    from app.domain.forms import Field, Problem
    from ui.forms.context import FormContext


class RowsEditor(Editor):
    """Rows of a table.

    Signals:
        rows_changed: a row was added, removed or moved.
    """

    rows_changed = Signal()

    def __init__(self, field: Field, context: FormContext, parent: QWidget | None = None) -> None:
        super().__init__(field, context, parent)
        self._unread: Any = None
        self._undo: Notice | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._list = RowList(field, self)
        self._column.addWidget(self._list)
        self._column.addSpacing(space.tiny)  # so that the ring of the link touches no row
        self._add = LinkButton(MC("table", "Add"), icon="plus", parent=self)
        self._add.clicked.connect(self._add_row)
        self._add.setVisible(not field.fixed)
        self._column.addWidget(self._add)

    @property
    def _items(self) -> list[RowItem]:
        return self._list.items

    def answer(self) -> Any:
        return [item.answers() for item in self._items] or self._unread

    def set_answer(self, value: Any) -> None:
        listed = isinstance(value, (list, tuple))
        self._unread = None if listed else value
        rows = list(value) if listed else []
        if [item.key for item in self._items] == [row.get("id") for row in rows]:
            for item, row in zip(self._items, rows, strict=True):
                item.set_answers(row)
        else:
            for item in list(self._items):
                self._list.take(item)
            for row in rows:
                self._insert(dict(row), len(self._items))
        self._list.arrange()

    def target(self) -> QWidget:
        return self._items[0].head if self._items else self._add

    def named(self) -> tuple[QWidget, ...]:
        return (self,)

    def set_name(self, name: str) -> None:
        super().set_name(name)
        self._add.setAccessibleName(f"{self._add.text()}: {name}")

    def focus(self, row: int | None = None, column: str | None = None) -> None:
        if row is not None and row < len(self._items):
            self._list.open_only(self._items[row])
            self._items[row].focus(column)
        else:
            super().focus()

    def show_row_problems(self, problems: list[Problem]) -> None:
        """Show at each row and column what is to be corrected."""
        for number, item in enumerate(self._items):
            item.show_problems([problem for problem in problems if problem.row == number])

    def _insert(self, row: dict[str, Any], at: int) -> RowItem:
        item = RowItem(self.field, self.context, row, self)
        item.edited.connect(self._changed)
        item.opened.connect(self._list.open_only)
        item.removed.connect(self._remove)
        item.moved.connect(self._move)
        self._list.insert(item, at)
        return item

    def _add_row(self) -> None:
        self._unread = None
        item = self._insert({"id": new_id()}, len(self._items))
        self._list.open_only(item)
        item.focus(None)
        self._changed()

    def _remove(self, item: RowItem) -> None:
        at = self._items.index(item)
        gone = item.answers()
        self._list.take(item)
        self._list.arrange()
        self._drop_undo()
        self._undo = Notice(UNDO, M("The row was removed."), act=MC("command", "Undo"), parent=self)
        self._undo.acted.connect(lambda: self._put_back(gone, at))
        self._column.insertWidget(self._column.count() - 1, self._undo)
        self._undo.announce()
        self._focus_near(at)
        self.rows_changed.emit()
        self.edited.emit()

    def _put_back(self, row: dict[str, Any], at: int) -> None:
        self._drop_undo()
        item = self._insert(row, min(at, len(self._items)))
        self._list.arrange()
        item.focus_head()
        self.rows_changed.emit()
        self.edited.emit()

    def _move(self, item: RowItem, way: int) -> None:
        at = self._items.index(item)
        if not 0 <= at + way < len(self._items):
            return
        self._list.move_to(item, at + way)
        item.focus_head()
        self.rows_changed.emit()
        self.edited.emit()

    def _changed(self) -> None:
        self._drop_undo()
        self._list.arrange()
        self.edited.emit()

    def _focus_near(self, at: int) -> None:
        if self._items:
            self._items[min(at, len(self._items) - 1)].focus_head()
        else:
            self.focus()

    def _drop_undo(self) -> None:
        if self._undo is not None:
            self._column.removeWidget(self._undo)
            self._undo.hide()
            self._undo.deleteLater()
            self._undo = None
