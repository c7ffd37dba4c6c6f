"""A month as a table of weeks: Monday first, every day with its entries."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

import i18n
from app.domain.calendar_fi import day_off, month_weeks, week
from app.domain.message import MC
from ui.language import language
from ui.models.calendar_words import day_facts, lines

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from app.domain.agenda import AgendaEntry
    from app.domain.message import Message

    Index = QModelIndex | QPersistentModelIndex

DAY = Qt.ItemDataRole.UserRole + 1
ENTRIES = Qt.ItemDataRole.UserRole + 2
DAYS = 7

_Display, _Reads, _Tip = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.ToolTipRole,
)


class MonthModel(QAbstractTableModel):
    """The weeks a month touches. A cell says its number, and to a screen reader everything of its day."""

    def __init__(self, month: date, today: date, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.today = today
        self._weeks = month_weeks(month.year, month.month)
        self._month = month.replace(day=1)
        self._entries: dict[date, tuple[AgendaEntry, ...]] = {}
        language.changed.connect(self._said_anew)

    @property
    def month(self) -> date:
        """The first day of the month."""
        return self._month

    @property
    def first(self) -> date:
        """The first day shown, a Monday."""
        return self._weeks[0][0]

    @property
    def last(self) -> date:
        """The last day shown, a Sunday."""
        return self._weeks[-1][-1]

    def show_month(self, month: date, today: date) -> None:
        """Show another month, without entries yet."""
        self.beginResetModel()
        self._month, self.today, self._entries = month.replace(day=1), today, {}
        self._weeks = month_weeks(month.year, month.month)
        self.endResetModel()

    def show_entries(self, entries: Iterable[AgendaEntry]) -> None:
        """Put the entries of the days shown in place of the present ones."""
        found: dict[date, tuple[AgendaEntry, ...]] = {}
        for entry in entries:
            found[entry.day] = (*found.get(entry.day, ()), entry)
        self._entries = found
        self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, DAYS - 1))

    def day(self, index: Index) -> date:
        """Return the day of a cell."""
        return self._weeks[index.row()][index.column()]

    def entries(self, day: date) -> tuple[AgendaEntry, ...]:
        """Return the entries of a day, in order of time."""
        return self._entries.get(day, ())

    def index_of(self, day: date) -> QModelIndex:
        """Return the cell of a day, an invalid one where it is not shown."""
        row, column = divmod((day - self.first).days, DAYS)
        return self.index(row, column) if self.first <= day <= self.last else QModelIndex()

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._weeks)

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else DAYS

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        day = self.day(index)
        if role == _Display:
            return f"{day.day}.{day.month}." if day.day == 1 else str(day.day)
        if role == _Reads:
            return day_facts(day, self.entries(day), self.today)
        if role == _Tip:
            off = day_off(day)
            return "\n".join([*([language.text(off)] if off else []), *lines(self.entries(day))]) or None
        return {DAY: day, ENTRIES: self.entries(day)}.get(role)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is Qt.Orientation.Vertical:
            number = week(self._weeks[section][0])
            shown: dict[int, Message] = {
                _Display: MC("short", "wk {week}", week=number),
                _Reads: MC("long", "week {week}", week=number),
            }
            return language.text(shown[role]) if role in shown else None
        if role == _Display:
            return i18n.short_weekday(section, language.code)
        return i18n.weekday(self._weeks[0][section], language.code) if role == _Reads else None

    def _said_anew(self) -> None:
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, DAYS - 1)
        self.headerDataChanged.emit(Qt.Orientation.Vertical, 0, self.rowCount() - 1)
        self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, DAYS - 1))
