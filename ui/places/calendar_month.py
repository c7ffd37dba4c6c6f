"""The month: weeks below one another, a cell a day, all of it by keyboard."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Signal

from app.domain.agenda import AgendaEntry, EntryState
from app.domain.calendar_fi import months_from
from app.domain.message import M
from ui.language import language
from ui.places.calendar_day import DayDelegate, More, least_height
from ui.places.calendar_heads import Weekdays, Weeks, spread_days
from ui.places.calendar_table import CalendarTable
from ui.theme import theme

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QMouseEvent
    from PySide6.QtWidgets import QWidget

    from ui.models.month_model import MonthModel


class MonthView(CalendarTable):
    """The month. It leads to days and meetings; it changes nothing itself.

    Signals:
        month_asked: a day of another month was gone to.
        day_entered: a day was gone to, of whatever month.
        day_opened: Enter or a double click on a day.
        new_asked: a new meeting is to begin on the day.
        entry_opened: the entry that was clicked.
        more_asked: the day whose other entries are to be seen.
        cancel_asked: Delete was pressed on an entry of a meeting still to come.
    """

    month_asked = Signal(object)
    day_entered = Signal(object)
    day_opened = Signal(object)
    new_asked = Signal(object)
    entry_opened = Signal(object)
    more_asked = Signal(object)
    cancel_asked = Signal(object)

    def __init__(self, model: MonthModel, parent: QWidget | None = None) -> None:
        super().__init__(model, Weekdays(), Weeks(), parent)
        self.days = model
        self._delegate = DayDelegate(self)
        self.setItemDelegate(self._delegate)
        language.bind(self, "setAccessibleName", M("The month by days"))
        self.selectionModel().currentChanged.connect(self._entered)

    @property
    def day(self) -> date:
        """The day that is gone to."""
        index = self.currentIndex()
        return self.days.day(index) if index.isValid() else self.days.month

    def go_to(self, day: date) -> None:
        """Go to a day; one that is not shown is asked for."""
        index = self.days.index_of(day)
        if index.isValid() and day.month == self.days.month.month:
            self.setCurrentIndex(index)
        else:
            self.month_asked.emit(day)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        what = self._under(event)
        if isinstance(what, AgendaEntry):
            self.entry_opened.emit(what)
        elif isinstance(what, More):
            self.more_asked.emit(self.day)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton and self._under(event) is None:
            self.day_opened.emit(self.day)

    def keys(self) -> dict[Qt.Key, Callable[[], None]]:
        """Return what the keys do that are pressed alone."""
        day, monday = self.day, self.day - timedelta(days=self.day.weekday())

        def to(target: date) -> Callable[[], None]:
            return lambda: self.go_to(target)

        return {
            Qt.Key.Key_Left: to(day - timedelta(days=1)),
            Qt.Key.Key_Right: to(day + timedelta(days=1)),
            Qt.Key.Key_Up: to(day - timedelta(weeks=1)),
            Qt.Key.Key_Down: to(day + timedelta(weeks=1)),
            Qt.Key.Key_PageUp: to(months_from(day, -1)),
            Qt.Key.Key_PageDown: to(months_from(day, 1)),
            Qt.Key.Key_Home: to(monday),
            Qt.Key.Key_End: to(monday + timedelta(days=6)),
            Qt.Key.Key_T: to(self.days.today),
            Qt.Key.Key_N: lambda: self.new_asked.emit(self.day),
            Qt.Key.Key_Return: lambda: self.day_opened.emit(self.day),
            Qt.Key.Key_Enter: lambda: self.day_opened.emit(self.day),
            Qt.Key.Key_Space: lambda: self.day_opened.emit(self.day),
            Qt.Key.Key_Delete: self._ask_cancel,
        }

    def _ask_cancel(self) -> None:
        coming = (EntryState.COMING, EntryState.WAITING)
        entry = next((one for one in self.days.entries(self.day) if one.state in coming), None)
        if entry is not None:
            self.cancel_asked.emit(entry)

    def _under(self, event: QMouseEvent) -> AgendaEntry | More | None:
        index = self.indexAt(event.position().toPoint())
        if not index.isValid():
            return None
        day = self.days.day(index)
        return self._delegate.hit(self.visualRect(index), day, self.days.entries(day), event.position().toPoint())

    def _entered(self, current: QModelIndex, previous: QModelIndex) -> None:  # noqa: ARG002 - Qt's signature
        if current.isValid():
            self.day_entered.emit(self.days.day(current))

    def measure(self) -> None:
        """Give the heads and the cells their sizes."""
        self.verticalHeader().setFixedWidth(theme.scaled("calendar.week_column"))
        super().measure()
        spread_days(self)
        rows = max(1, self.days.rowCount())
        height = max(least_height(), self.viewport().height() // rows)
        for row in range(self.days.rowCount()):
            self.setRowHeight(row, height)
