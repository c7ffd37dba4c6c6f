"""The sheet of the calendar: its head, and the month or the list of the day one is at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from app.domain.calendar_fi import months_from
from app.domain.message import M
from app.services import meetings
from ui.models.month_model import MonthModel
from ui.places.calendar_head import LIST, MONTH, CalendarHead
from ui.places.calendar_list import AgendaList
from ui.places.calendar_month import MonthView
from ui.theme import space
from ui.widgets import reader
from ui.widgets.buttons import Button
from ui.widgets.empty import EmptyState
from ui.widgets.open_row import OpenRow

if TYPE_CHECKING:
    from datetime import date

    from app.domain.agenda import AgendaEntry
    from app.services.session import Session
    from ui.places.calendar_list import Line


class CalendarSheet(QWidget):
    """The sheet. It reads and shows; it changes nothing.

    Signals:
        begun: a new meeting is to begin on the day.
        entry_opened: the entry whose meeting is to be seen.
        day_opened: the day that was opened, where it holds one meeting or none.
        cancel_asked: the entry whose meeting is to be cancelled.
    """

    begun = Signal(object)
    entry_opened = Signal(object)
    day_opened = Signal(object)
    cancel_asked = Signal(object)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.page, self.day = MONTH, session.clock.today()
        self._picked = False  # has a person chosen between the month and the list
        self.entries: tuple[AgendaEntry, ...] = ()
        self.head = CalendarHead(self)
        self.month = MonthView(MonthModel(self.day, self.day, self), self)
        self.list, self._by_day = AgendaList(self), QWidget(self)
        self._empty = EmptyState(
            M("No meetings this month."), M("A meeting begins here, or in step 3 of a case."), M("Add a meeting")
        )
        self._views = QStackedWidget(self)
        self._lay_out()
        self._connect()

    def usual(self) -> str:
        """Return what is shown when nothing else is asked for: what was chosen, else what can be read."""
        return self.page if self._picked else LIST if reader.listens() else MONTH

    def show_page(self, page: str) -> None:
        """Show the month or the list, at the same day."""
        self.page = page
        self.head.pages.set_value(page)
        self._show_view()
        self.month.go_to(self.day)
        self.list.go_to(self.day)

    def show_day(self, day: date) -> None:
        """Go to a day of whatever month, and read its meetings."""
        self.day = day
        model, today = self.month.days, self._session.clock.today()
        if (model.month.year, model.month.month) != (day.year, day.month) or model.today != today:
            model.show_month(day, today)
        self.head.show_month(model.month)
        self.reload()
        self.month.go_to(day)

    def reload(self) -> None:
        """Read the meetings of the month again."""
        model = self.month.days
        self.entries = meetings.agenda(self._session, model.first, model.last)
        model.show_entries(self.entries)
        month = model.month.month
        here = [entry for entry in self.entries if entry.day.month == month]
        self.list.show_entries(here, model.month, model.today)
        self.list.go_to(self.day)
        self._show_view()

    def focus(self) -> None:
        """Put the keyboard into the view."""
        none = self._empty.findChild(Button) if self._views.currentWidget() is self._empty else None
        (none or (self.month if self.page == MONTH else self.list)).setFocus()

    def list_day(self, day: date) -> None:
        """Show a day in the list."""
        self.day = day
        self.show_page(LIST)
        self.list.setFocus()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        side = space.page_side
        column.setContentsMargins(side, space.page_top_full, side, space.large)
        column.setSpacing(space.buttons)
        column.addWidget(self.head)
        by_day = QVBoxLayout(self._by_day)
        by_day.setContentsMargins(0, 0, 0, 0)
        by_day.addWidget(self.list)
        by_day.addWidget(OpenRow(self.list), 0, Qt.AlignmentFlag.AlignLeft)
        for view in (self.month, self._by_day, self._empty):
            self._views.addWidget(view)
        column.addWidget(self._views, 1)

    def _connect(self) -> None:
        for part in (self.head, self.list):
            part.turned.connect(self._turn)
            part.today_asked.connect(self._to_today)
            part.new_asked.connect(self._begin)
        self.head.page_chosen.connect(self._pick)
        self.month.month_asked.connect(self.show_day)
        self.month.day_entered.connect(self._at_day)
        self.month.day_opened.connect(self._open_day)
        self.month.new_asked.connect(self.begun)
        self.month.entry_opened.connect(self.entry_opened)
        self.month.more_asked.connect(self.list_day)
        self.month.cancel_asked.connect(self.cancel_asked)
        self.list.cancel_asked.connect(self.cancel_asked)
        self.list.opened.connect(self._open_line)
        self._empty.acted.connect(self._begin)

    def _pick(self, page: str) -> None:
        self._picked = True
        self.show_page(page)

    def _show_view(self) -> None:
        empty = self.page == LIST and not self.list.lines.rowCount()
        self.head.new.setVisible(not empty)
        self._views.setCurrentWidget(self._empty if empty else self.month if self.page == MONTH else self._by_day)

    def _at_day(self, day: date) -> None:
        self.day = day

    def _turn(self, way: int) -> None:
        self.show_day(months_from(self.day, way))

    def _to_today(self) -> None:
        self.show_day(self._session.clock.today())

    def _begin(self) -> None:
        self.begun.emit((self.list.day if self.page == LIST else None) or self.day)

    def _open_day(self, day: date) -> None:
        several = len({entry.meeting_id for entry in self.month.days.entries(day)}) > 1
        if several:
            self.list_day(day)
        else:
            self.day_opened.emit(day)

    def _open_line(self, line: Line) -> None:
        if line.entry is None:
            self.day_opened.emit(line.day)
        else:
            self.entry_opened.emit(line.entry)
