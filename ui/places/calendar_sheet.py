"""The sheet of the calendar: its head, and the month, the week or the list of the day one is at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.calendar_fi import DAY as A_DAY
from app.domain.calendar_fi import WEEK as A_WEEK
from app.domain.calendar_fi import months_from
from app.services import meetings
from ui.places.calendar_foot import CalendarFoot
from ui.places.calendar_head import LIST, MONTH, WEEK, CalendarHead
from ui.places.calendar_views import CalendarViews
from ui.theme import space
from ui.widgets import reader

if TYPE_CHECKING:
    from datetime import date

    from app.domain.agenda import AgendaEntry
    from app.services.session import Session
    from ui.places.calendar_list import Line


class CalendarSheet(QWidget):
    """The sheet. It reads and shows; it changes nothing.

    Signals:
        begun: a new meeting is to begin on the day, at the time where one is given.
        entry_opened: the entry whose meeting is to be seen.
        day_opened: the day that was opened, where it holds one meeting or none.
        cancel_asked: the entry whose meeting is to be cancelled.
        move_asked: the entry whose meeting is to be moved so that this one is on the day at the time.
    """

    begun = Signal(object, object)
    entry_opened = Signal(object)
    day_opened = Signal(object)
    cancel_asked = Signal(object)
    move_asked = Signal(object, object, object)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.page, self.day = MONTH, session.clock.today()
        self._picked = False  # has a person chosen how to see it
        self.entries: tuple[AgendaEntry, ...] = ()
        self.head, self.foot = CalendarHead(self), CalendarFoot(self)
        self.views = CalendarViews(session.clock, self)
        self.month, self.week, self.list = self.views.month, self.views.week, self.views.list
        self._lay_out()
        self._connect()

    def usual(self) -> str:
        """Return what is shown when nothing else is asked for: what was chosen, else what can be read."""
        return self.page if self._picked else LIST if reader.listens() else MONTH

    def show_page(self, page: str) -> None:
        """Show the month, the week or the list, at the same day."""
        self.page = page
        self.head.pages.set_value(page)
        self.head.show_day(self.day, page)
        self._show_view()
        self.month.go_to(self.day)
        if page == WEEK:
            self.week.go_to(self.day)
        self.list.go_to(self.day)

    def show_day(self, day: date) -> None:
        """Go to a day of whatever month, and read its meetings."""
        self.day = day
        model, today = self.month.days, self._session.clock.today()
        if (model.month.year, model.month.month) != (day.year, day.month) or model.today != today:
            model.show_month(day, today)
        self.head.show_day(day, self.page)
        self.reload()
        self.month.go_to(day)

    @property
    def span(self) -> tuple[date, date]:
        """The first and the last day of what is shown: of the week, else of the month."""
        if self.page == WEEK:
            return self.week.week.days[0], self.week.week.days[-1]
        first = self.month.days.month
        return first, months_from(first, 1) - A_DAY

    def reload(self) -> None:
        """Read the meetings of the month again."""
        model = self.month.days
        self.entries = meetings.agenda(self._session, model.first, model.last)
        self.views.show_entries(self.entries, self.day)
        self._show_view()

    def focus(self) -> None:
        """Put the keyboard into the view."""
        self.views.focus()

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
        column.addWidget(self.views, 1)
        column.addWidget(self.foot)

    def _connect(self) -> None:
        for part in (self.head, self.list):
            part.turned.connect(self._turn)
            part.today_asked.connect(self._to_today)
            part.new_asked.connect(self._begin)
        self.head.page_chosen.connect(self._pick)
        self.month.month_asked.connect(self.show_day)
        self.week.week_asked.connect(self.show_day)
        self.month.day_opened.connect(self._open_day)
        self.month.new_asked.connect(lambda day: self.begun.emit(day, None))
        self.week.new_asked.connect(self.begun)
        self.week.move_asked.connect(self.move_asked)
        self.month.more_asked.connect(self.list_day)
        for view in (self.month, self.week):
            view.day_entered.connect(self._at_day)
            view.entry_opened.connect(self.entry_opened)
            view.cancel_asked.connect(self.cancel_asked)
        self.list.cancel_asked.connect(self.cancel_asked)
        self.list.opened.connect(self._open_line)
        self.views.empty.acted.connect(self._begin)

    def _pick(self, page: str) -> None:
        self._picked = True
        self.show_page(page)

    def _show_view(self) -> None:
        self.views.show_page(self.page)
        self.head.new.setVisible(not self.views.bare)
        if self.page == WEEK:
            self.views.show_absences(meetings.away(self._session, *self.span))

    def _at_day(self, day: date) -> None:
        self.day = day

    def _turn(self, way: int) -> None:
        self.show_day(self.day + way * A_WEEK if self.page == WEEK else months_from(self.day, way))

    def _to_today(self) -> None:
        self.show_day(self._session.clock.today())

    def _begin(self) -> None:
        self.begun.emit((self.list.day if self.page == LIST else None) or self.day, None)

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
