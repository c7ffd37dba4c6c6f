"""The calendar as a list by day: every meeting in words, for reading, for a screen reader."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal

import i18n
from app.domain.agenda import EntryState
from app.domain.agenda_words import coming_words, span_words, state_words
from app.domain.calendar_fi import day_off, days_off, week
from app.domain.codes import Status
from app.domain.labels import label
from app.domain.message import MC, M
from ui.language import language
from ui.models.calendar_words import day_heading
from ui.models.columns import Cell, Column
from ui.models.records import RecordTableModel
from ui.places.fitting import show_columns
from ui.theme import theme
from ui.widgets import reader
from ui.widgets.tables import TableView

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from PySide6.QtGui import QKeyEvent, QResizeEvent
    from PySide6.QtWidgets import QWidget

    from app.domain.agenda import AgendaEntry
    from app.domain.message import Message


_COMING = frozenset({EntryState.COMING, EntryState.WAITING})
_PLAIN = Qt.KeyboardModifier.NoModifier


@dataclass(frozen=True, slots=True)
class Line:
    """An entry, and whether it is the first of its day; a day off has a line of its own where it has no entry."""

    day: date
    entry: AgendaEntry | None
    first: bool
    today: bool


def _ink(line: Line) -> str:
    over = line.entry is None or line.entry.state in {EntryState.OVER, EntryState.CANCELLED}
    return "muted" if over else "text"


def _day(line: Line) -> Cell:
    day = line.day
    words = f"{i18n.short_weekday(day.weekday(), language.code)} {day.day}.{day.month}."
    note = MC("day", "today") if line.today and line.first else None
    said = f"{day_heading(day)}, {language.text(MC('long', 'week {week}', week=week(day)))}"
    return Cell(text=words, note=note, strong=line.first, colour="text" if line.first else "muted", said=said)


def _state(line: Line) -> Cell:
    entry = line.entry
    if entry is None:
        return Cell(text=day_off(line.day) or M("no meetings"), colour="muted")
    words = state_words(entry)
    shapes = {EntryState.WAITING: Status.WAITING, EntryState.LATE: Status.NEEDS_CORRECTION}
    shape = shapes.get(entry.state, Status.NOT_STARTED if entry.memo_undone else None)
    colour = {EntryState.WAITING: "wait", EntryState.LATE: "err"}.get(entry.state, _ink(line))
    return Cell(text=words or "", status=shape, colour=colour)


def _state_and_coming(line: Line) -> Cell:
    """Return the state; a screen reader is also told how many come, which then has no column."""
    cell, entry = _state(line), line.entry
    if entry is None or not entry.invited:
        return cell
    said = [language.text(one) for one in (coming_words(entry), cell.text) if one]
    return cell._replace(said=", ".join(said))


def _of(show: Callable[[AgendaEntry], Message | str]) -> Callable[[Line], Cell]:
    """Return what shows a line by its entry; a day off has nothing to show there."""
    return lambda line: Cell(text=show(line.entry) if line.entry is not None else "", colour=_ink(line))


COLUMNS: tuple[Column[Line], ...] = (
    Column(heading=MC("column", "Day"), show=_day, width=132),
    Column(heading=MC("column", "Time"), show=_of(span_words), width=92),
    Column(heading=MC("column", "Case"), show=_of(lambda entry: entry.number or "–"), width=76),
    Column(
        heading=MC("column", "Place"),
        show=_of(lambda entry: label(entry.place) if entry.place else ""),
        width=130,
    ),
    Column(
        heading=MC("column", "Parties"),
        show=_of(lambda entry: coming_words(entry) if entry.invited else ""),
        width=112,
    ),
    Column(heading=MC("column", "State"), show=_state),
)
_WIDE = 776  # in units of text; below it there is no room for how many come
_NARROW = (*COLUMNS[:4], COLUMNS[5]._replace(show=_state_and_coming))


class AgendaList(TableView):
    """The list. The keys of the month lead through it too.

    Signals:
        turned: a month on (1) or back (-1).
        today_asked: today is to be shown.
        new_asked: a new meeting is to begin on the day of the row.
        cancel_asked: Delete was pressed on an entry of a meeting still to come.
    """

    turned = Signal(int)
    today_asked = Signal()
    new_asked = Signal()
    cancel_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        self.lines: RecordTableModel[Line] = RecordTableModel(COLUMNS)
        super().__init__(self.lines, M("Meetings by day"), parent=parent)
        self.lines.setParent(self)

    def show_entries(self, entries: Sequence[AgendaEntry], month: date, today: date) -> None:
        """Show the entries of a month, and its days off; of an empty month these are for a screen reader alone."""
        listed = bool(entries) or reader.listens()
        off = (day for day in days_off(month.year) if listed and day.month == month.month)
        lines = []
        for day in sorted({*off, *(entry.day for entry in entries)}):
            of_day: list[AgendaEntry | None] = [entry for entry in entries if entry.day == day]
            lines += [Line(day, entry, not at, day == today) for at, entry in enumerate(of_day or [None])]
        self.lines.set_records(lines)

    def go_to(self, day: date, meeting_id: str | None = None) -> None:
        """Go to an entry of a meeting, else to the first of a day or of the days after it."""
        rows = list(enumerate(self.lines.records()))
        named = (row for row, line in rows if line.entry is not None and line.entry.meeting_id == meeting_id)
        row = next(named, next((row for row, line in rows if line.day >= day), len(rows) - 1))
        if rows:
            self.setCurrentIndex(self.lines.index(row, 0))

    @property
    def day(self) -> date | None:
        """The day of the row one is at."""
        line = self.record()
        return line.day if isinstance(line, Line) else None

    def resizeEvent(self, event: QResizeEvent) -> None:
        at = self.currentIndex().row()
        show_columns(self, self.lines, COLUMNS if self.width() / theme.factor >= _WIDE else _NARROW)
        if at >= 0 and not self.currentIndex().isValid():
            self.setCurrentIndex(self.lines.index(at, 0))
        super().resizeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        line = self.record()
        acts: dict[Qt.Key, Callable[[], None]] = {
            Qt.Key.Key_PageUp: lambda: self.turned.emit(-1),
            Qt.Key.Key_PageDown: lambda: self.turned.emit(1),
            Qt.Key.Key_T: self.today_asked.emit,
            Qt.Key.Key_N: self.new_asked.emit,
        }
        act = acts.get(Qt.Key(event.key())) if event.modifiers() == _PLAIN else None
        if act is not None:
            act()
        elif event.key() == Qt.Key.Key_Delete:
            entry = line.entry if isinstance(line, Line) else None
            if entry is not None and entry.state in _COMING:
                self.cancel_asked.emit(entry)
        else:
            super().keyPressEvent(event)
