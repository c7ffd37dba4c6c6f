"""The week: seven days by half hours, all of it by keyboard; meetings are moved by mouse or by keys."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal

from app.domain.agenda import EntryState
from app.domain.message import M
from ui.language import language
from ui.models.week_model import HALF, HOUR, minutes
from ui.places.calendar_carry import Carry
from ui.places.calendar_grid import WeekGrid
from ui.places.calendar_hours import laid

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QKeyEvent, QMouseEvent
    from PySide6.QtWidgets import QWidget

    from app.domain.agenda import AgendaEntry
    from ui.models.week_model import WeekModel

Key = Qt.Key
_MORNING: time | None = time(9)
# what Ctrl and an arrow move a meeting by: days and half hours
_MOVES = {Key.Key_Left: (-1, 0), Key.Key_Right: (1, 0), Key.Key_Up: (0, -1), Key.Key_Down: (0, 1)}
_COMING = frozenset({EntryState.COMING, EntryState.WAITING})


class WeekView(WeekGrid):
    """The week. It leads to times and meetings; it changes nothing itself.

    Signals:
        week_asked: a day of another week was gone to.
        day_entered: a day was gone to, of whatever week.
        new_asked: a new meeting is to begin on the day, at the time.
        entry_opened: the entry that was opened.
        cancel_asked: Delete was pressed on an entry of a meeting still to come.
        move_asked: an entry is to be moved to the day and the time.
    """

    week_asked = Signal(object)
    day_entered = Signal(object)
    new_asked = Signal(object, object)
    entry_opened = Signal(object)
    cancel_asked = Signal(object)
    move_asked = Signal(object, object, object)

    def __init__(self, model: WeekModel, now: Callable[[], datetime], parent: QWidget | None = None) -> None:
        super().__init__(model, now, parent)
        self._gone, self._start = False, _MORNING  # has a day been gone to, and the half hour one is at
        language.bind(self, "setAccessibleName", M("The week by half hours"))
        self.selectionModel().currentChanged.connect(self._entered)

    @property
    def day(self) -> date:
        """The day that is gone to."""
        index = self.currentIndex()
        return self.week.day(index) if index.isValid() else self.week.days[0]

    @property
    def start(self) -> time | None:
        """When the half hour that is gone to begins; None in the row of the day."""
        index = self.currentIndex()
        return self.week.start(index) if index.isValid() else None

    def go_to(self, day: date, start: time | None = None) -> None:
        """Go to a day and a time, else where one is or at its first meeting; another week is asked for."""
        if start is not None:
            self._gone, self._start = True, start
        if day not in self.week.days:
            self.week_asked.emit(day)
            return
        if not self._gone:
            timed = self.week.timed(day)
            self._gone, self._start = True, timed[0].start if timed else _MORNING
        self.setCurrentIndex(self.week.index_of(day, self._start))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        by = _MOVES.get(Key(event.key())) if event.modifiers() == Qt.KeyboardModifier.ControlModifier else None
        if by is not None:
            self._move(*by)
        elif event.key() == Key.Key_Escape and self.carried is not None:
            self._put_down()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        spot = event.position().toPoint()
        entry = self._under(spot)
        if entry is not None and event.button() is Qt.MouseButton.LeftButton:
            self.carried = Carry(entry, spot, self.grid().minute(self.week, spot.y()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self.carried is not None:
            self.carried.carry(self.week, self.grid(), event.position().toPoint())
            self.viewport().update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        carried = self._put_down()
        if carried is not None and carried.moved:
            self.move_asked.emit(carried.entry, carried.day, carried.start)
        elif carried is not None and not carried.begun:
            self.entry_opened.emit(carried.entry)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        left = event.button() is Qt.MouseButton.LeftButton
        if left and self._under(event.position().toPoint()) is None and self.currentIndex().isValid():
            self.new_asked.emit(self.day, self.start)

    def keys(self) -> dict[Key, Callable[[], None]]:
        """Return what the keys do that are pressed alone."""
        day, row = self.day, self.currentIndex().row()

        def to(target: date) -> Callable[[], None]:
            return lambda: self.go_to(target)

        def down(rows: int) -> Callable[[], None]:
            target = min(max(row + rows, 0), self.week.rowCount() - 1)
            return lambda: self.setCurrentIndex(self.week.index(target, self.week.days.index(day)))

        return {
            Key.Key_Left: to(day - timedelta(days=1)),
            Key.Key_Right: to(day + timedelta(days=1)),
            Key.Key_Up: down(-1),
            Key.Key_Down: down(1),
            Key.Key_PageUp: to(day - timedelta(weeks=1)),
            Key.Key_PageDown: to(day + timedelta(weeks=1)),
            Key.Key_Home: to(self.week.days[0]),
            Key.Key_End: to(self.week.days[-1]),
            Key.Key_T: to(self.week.today),
            Key.Key_N: lambda: self.new_asked.emit(self.day, self.start),
            **dict.fromkeys((Key.Key_Return, Key.Key_Enter, Key.Key_Space), self._open),
            Key.Key_Delete: self._ask_cancel,
        }

    def _open(self) -> None:
        """Open what is at the cell; at an empty one a new meeting begins."""
        entries = self.week.entries(self.currentIndex()) if self.currentIndex().isValid() else ()
        if entries:
            self.entry_opened.emit(entries[0])
        else:
            self.new_asked.emit(self.day, self.start)

    def _move(self, days: int, half_hours: int) -> None:
        """Ask for the entry of the cell to be moved."""
        entries = self.week.entries(self.currentIndex()) if self.currentIndex().isValid() else ()
        if entries and (start := entries[0].start) is not None:
            at = minutes(start) + half_hours * HALF
            if 0 <= at < 24 * HOUR:
                day = entries[0].day + timedelta(days=days)
                self.move_asked.emit(entries[0], day, time(*divmod(at, HOUR)))

    def _put_down(self) -> Carry | None:
        carried, self.carried = self.carried, None
        self.viewport().update()
        return carried

    def _ask_cancel(self) -> None:
        entry = next((one for one in self.week.entries(self.currentIndex()) if one.state in _COMING), None)
        if entry is not None:
            self.cancel_asked.emit(entry)

    def _under(self, spot: QPoint) -> AgendaEntry | None:
        return next((one.entry for one in laid(self.week, self.grid()) if one.rect.contains(spot)), None)

    def _entered(self, current: QModelIndex, previous: QModelIndex) -> None:  # noqa: ARG002 - Qt's signature
        self.viewport().update()
        if current.isValid():
            self._start = self.week.start(current) if self._gone else self._start
            self.day_entered.emit(self.week.day(current))
