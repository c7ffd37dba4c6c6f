"""An entry of the week that is carried by the mouse to another time."""

from __future__ import annotations

from datetime import time
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from ui.models.week_model import HALF, HOUR, minutes, span

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtCore import QPoint, QRect

    from app.domain.agenda import AgendaEntry
    from ui.models.week_model import WeekModel
    from ui.places.calendar_hours import HourGrid


class Carry:
    """What is carried, and where it would be put down; nowhere until the mouse has moved far enough."""

    def __init__(self, entry: AgendaEntry, spot: QPoint, minute: int) -> None:
        self.entry = entry
        self.day: date | None = None
        self.start: time | None = None
        self._spot = spot
        self._held = minute - span(entry)[0]  # how far from its beginning it was taken

    @property
    def begun(self) -> bool:
        """Is it carried; else it was only pressed."""
        return self.day is not None

    @property
    def moved(self) -> bool:
        """Would it be somewhere else."""
        return self.begun and (self.day, self.start) != (self.entry.day, self.entry.start)

    def carry(self, model: WeekModel, grid: HourGrid, spot: QPoint) -> None:
        """Carry it to a place: to a day, and by half hours."""
        far = (spot - self._spot).manhattanLength() >= QApplication.startDragDistance()
        if self.entry.start is None or not (self.begun or far):
            return
        wanted = grid.minute(model, spot.y()) - self._held - minutes(self.entry.start)
        by = round(wanted / HALF) * HALF
        at = min(max(minutes(self.entry.start) + by, 0), 24 * HOUR - HALF)
        self.day, self.start = model.days[grid.column(spot.x())], time(*divmod(at, HOUR))

    def rect(self, model: WeekModel, grid: HourGrid) -> QRect | None:
        """Return where it would be, None while it is only pressed."""
        if self.day is None or self.start is None:
            return None
        begin, end = span(self.entry)
        at = minutes(self.start)
        return grid.rect(model, model.days.index(self.day), (at, at + end - begin))
