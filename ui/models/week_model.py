"""A week as a table of half hours: Monday first; above them a row for the day itself and for what has no time."""

from __future__ import annotations

from datetime import time
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

import i18n
from app.domain.absences import away_words
from app.domain.calendar_fi import day_off, week_of
from app.domain.message import MC, M
from ui.language import language
from ui.models.calendar_words import day_heading, lines
from ui.models.month_model import DAYS

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from app.domain.absences import Away
    from app.domain.agenda import AgendaEntry
    from ui.models.lanes import Minutes

    Index = QModelIndex | QPersistentModelIndex

HALF, HOUR = 30, 60  # minutes
_FIRST, _LAST = 8 * HOUR, 17 * HOUR  # the hours that are always shown
_SHORTEST = 20  # minutes: what an entry takes on the screen at least
_Display, _Reads, _Tip = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.ToolTipRole,
)


def minutes(clock: time) -> int:
    """Return a clock time in minutes of the day."""
    return clock.hour * 60 + clock.minute


def span(entry: AgendaEntry) -> Minutes:
    """Return when an entry that has a time is, as long as it is shown at least."""
    start = minutes(entry.start) if entry.start else 0
    end = minutes(entry.end) if entry.end else start + HALF
    return start, max(end, start + _SHORTEST)


class WeekModel(QAbstractTableModel):
    """The half hours of a week. A cell says nothing, and to a screen reader its day, its time and what is then."""

    def __init__(self, day: date, today: date, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.today = today
        self.days = week_of(day)
        self.first, self.last = _FIRST, _LAST
        self._entries: dict[date, tuple[AgendaEntry, ...]] = {}
        self._away: tuple[Away, ...] = ()
        language.changed.connect(self._said_anew)

    def show_week(self, day: date, today: date, entries: Iterable[AgendaEntry]) -> None:
        """Show the week of a day and those of the entries that are in it."""
        self.beginResetModel()
        self.today, self.days = today, week_of(day)
        here = [entry for entry in entries if self.days[0] <= entry.day <= self.days[-1]]
        self._entries = {one: tuple(entry for entry in here if entry.day == one) for one in self.days}
        spans = [span(entry) for entry in here if entry.start]
        self.first = min([_FIRST, *(start // HOUR * HOUR for start, _ in spans)])
        self.last = min(max([_LAST, *(-(-end // HOUR) * HOUR for _, end in spans)]), 24 * HOUR)
        self.endResetModel()

    def show_absences(self, away: tuple[Away, ...]) -> None:
        """Say who is away in the week."""
        self._away = away
        self.dataChanged.emit(self.index(0, 0), self.index(0, DAYS - 1))

    def away(self, day: date) -> tuple[Away, ...]:
        """Return who is away on a day."""
        return tuple(one for one in self._away if one.first <= day <= one.last)

    def timed(self, day: date) -> tuple[AgendaEntry, ...]:
        """Return the entries of a day that have a time, in its order."""
        return tuple(entry for entry in self._entries.get(day, ()) if entry.start)

    def untimed(self, day: date) -> tuple[AgendaEntry, ...]:
        """Return the entries of a day whose time is open."""
        return tuple(entry for entry in self._entries.get(day, ()) if not entry.start)

    def day(self, index: Index) -> date:
        """Return the day of a cell."""
        return self.days[index.column()]

    def start(self, index: Index) -> time | None:
        """Return when the half hour of a cell begins; None in the row of the day itself."""
        return time(*divmod(self.first + (index.row() - 1) * HALF, 60)) if index.row() else None

    def entries(self, index: Index) -> tuple[AgendaEntry, ...]:
        """Return what is at a cell, what begins there first."""
        start = self.start(index)
        if start is None:
            return self.untimed(self.day(index))
        at = minutes(start)
        there = (
            entry for entry in self.timed(self.day(index)) if span(entry)[0] < at + HALF and at < span(entry)[1]
        )
        return tuple(sorted(there, key=lambda entry: span(entry)[0] < at))

    def index_of(self, day: date, start: time | None = None) -> QModelIndex:
        """Return the cell of a day and a time (the row of the day without one); an invalid one in another week."""
        if day not in self.days:
            return QModelIndex()
        row = 0 if start is None else 1 + (minutes(start) - self.first) // HALF
        return self.index(min(max(row, 0 if start is None else 1), self.rowCount() - 1), self.days.index(day))

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else 1 + (self.last - self.first) // HALF

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else DAYS

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        if role == _Reads:
            start = self.start(index)
            when = MC("clock", "at {start}", start=start) if start else M("time open")
            said = [f"{day_heading(self.day(index))}, {language.text(when)}", *self._of_day(index)]
            return ". ".join([*said, *lines(self.entries(index))])
        if role == _Tip:
            off = day_off(self.day(index)) if not index.row() else None
            said = [language.text(off)] if off else []
            return "\n".join([*said, *self._of_day(index), *lines(self.entries(index))]) or None
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if role not in {_Display, _Reads}:
            return None
        if orientation is Qt.Orientation.Horizontal:
            day = self.days[section]
            short = f"{i18n.short_weekday(section, language.code)} {i18n.day_and_month(day)}"
            return short if role == _Display else day_heading(day)
        start = self.start(self.index(section, 0))
        return i18n.clock(start) if start else language.text(M("time open"))

    def _of_day(self, index: Index) -> list[str]:
        """Return who is away, which the row of the days tells."""
        return [] if index.row() else [language.text(away_words(one)) for one in self.away(self.day(index))]

    def _said_anew(self) -> None:
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, DAYS - 1)
        self.headerDataChanged.emit(Qt.Orientation.Vertical, 0, self.rowCount() - 1)
        self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, DAYS - 1))
