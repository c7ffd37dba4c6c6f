"""The grid of the week: half hours below one another, the entries and the line of now on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QTimer
from PySide6.QtGui import QPainter

from ui.models.week_model import HALF, HOUR, WeekModel, minutes
from ui.places.calendar_entry import ring
from ui.places.calendar_heads import Days, Hours, spread_days
from ui.places.calendar_hours import HourGrid, Laid, day_row_height, laid, paint_entries, paint_ground, paint_now
from ui.places.calendar_table import CalendarTable
from ui.theme import theme

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

    from PySide6.QtGui import QHideEvent, QPaintEvent, QShowEvent
    from PySide6.QtWidgets import QWidget

    from ui.places.calendar_carry import Carry

_MINUTE = 60_000  # milliseconds


class WeekGrid(CalendarTable):
    """The grid. It is painted as one; now is moved on while it is seen."""

    def __init__(self, model: WeekModel, now: Callable[[], datetime], parent: QWidget | None = None) -> None:
        self.week, self._now = model, now
        self._days, self._hours = Days(), Hours()
        super().__init__(model, self._days, self._hours, parent)
        self.carried: Carry | None = None  # the entry that the mouse moves
        self.minute = QTimer(self, interval=_MINUTE)
        self.minute.timeout.connect(self.tick)

    def grid(self) -> HourGrid:
        """Return where the days and the half hours are."""
        columns = range(self.week.columnCount())
        edges = tuple(self.columnViewportPosition(n) for n in columns)
        last = edges[-1] + self.columnWidth(columns[-1])
        return HourGrid(
            (*edges, last), self.rowViewportPosition(0), self.rowViewportPosition(1), self.rowHeight(1)
        )

    def tick(self) -> None:
        """Move the line of now."""
        local = self._now().astimezone()
        inside = local.date() in self.week.days and self.week.first <= minutes(local.time()) < self.week.last
        y = self.grid().y(self.week, minutes(local.time()))
        self._days.today = self.week.days.index(self.week.today) if self.week.today in self.week.days else -1
        self._hours.now = (y, local.time()) if inside else None
        for part in (self._hours, self._days, self):
            part.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        painter, grid, whole = QPainter(self.viewport()), self.grid(), self.viewport().rect()
        paint_ground(painter, self.week, grid, whole)
        entries = laid(self.week, grid)
        paint_entries(painter, entries, whole)
        if self._hours.now is not None and self._days.today >= 0:
            paint_now(painter, grid, self._hours.now[0], self._days.today)
        if self.carried is not None and (aim := self.carried.rect(self.week, grid)) is not None:
            ring(painter, aim, "focus", theme.ring)
        elif self.currentIndex().isValid():
            colour, width = ("focus", theme.ring) if self.hasFocus() else ("border", theme.edge)
            ring(painter, self._gone_to(entries), colour, width)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        super().scrollContentsBy(dx, dy)
        self.tick()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.minute.start()
        self.measure()

    def hideEvent(self, event: QHideEvent) -> None:
        self.minute.stop()
        super().hideEvent(event)

    def measure(self) -> None:
        """Give the heads and the cells their sizes."""
        self._hours.setFixedWidth(theme.scaled("calendar.time_gutter"))
        super().measure()
        spread_days(self)
        half = theme.scaled("calendar.week_hour") * HALF // HOUR
        self._hours.setDefaultSectionSize(half)
        self.setRowHeight(0, day_row_height(self.week))
        self.tick()

    def _gone_to(self, entries: Sequence[Laid]) -> QRect:
        """Return what the keyboard is at: the entry that Enter would open, else the half hour."""
        index = self.currentIndex()
        there = self.week.entries(index)
        at = next((one.rect for one in entries if there and one.entry is there[0]), None)
        return self.visualRect(index).adjusted(0, -1, 0, 0) if at is None else at
