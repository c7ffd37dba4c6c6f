"""The month, the week and the list of the calendar, of which one is seen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from app.domain.message import M
from ui.models.month_model import MonthModel
from ui.models.week_model import WeekModel
from ui.places.calendar_absences import Absences
from ui.places.calendar_head import LIST, MONTH, WEEK
from ui.places.calendar_list import AgendaList
from ui.places.calendar_month import MonthView
from ui.places.calendar_week import WeekView
from ui.widgets.buttons import Button
from ui.widgets.empty import EmptyState
from ui.widgets.open_row import OpenRow

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from app.domain.absences import Away
    from app.domain.agenda import AgendaEntry
    from app.services.session import Clock


class CalendarViews(QStackedWidget):
    """The views. They show what they are given."""

    def __init__(self, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        day = clock.today()
        self.month = MonthView(MonthModel(day, day, self), self)
        self.week = WeekView(WeekModel(day, day, self), clock.now, self)
        self._by_hours, self.absences = QWidget(self), Absences(self)
        self.list, self._by_day = AgendaList(self), QWidget(self)
        self.empty = EmptyState(
            M("No meetings this month."), M("A meeting begins here, or in step 3 of a case."), M("Add a meeting")
        )
        by_day = QVBoxLayout(self._by_day)
        by_day.setContentsMargins(0, 0, 0, 0)
        by_day.addWidget(self.list)
        by_day.addWidget(OpenRow(self.list), 0, Qt.AlignmentFlag.AlignLeft)
        by_hours = QVBoxLayout(self._by_hours)
        by_hours.setContentsMargins(0, 0, 0, 0)
        by_hours.setSpacing(0)
        by_hours.addWidget(self.week, 1)
        by_hours.addWidget(self.absences)
        for view in (self.month, self._by_hours, self._by_day, self.empty):
            self.addWidget(view)

    @property
    def bare(self) -> bool:
        """Is the list of a month without meetings seen."""
        return self.currentWidget() is self.empty

    def show_page(self, page: str) -> None:
        """Show a view; in place of an empty list what to do about it."""
        by_day = self._by_day if self.list.lines.rowCount() else self.empty
        self.setCurrentWidget({MONTH: self.month, WEEK: self._by_hours, LIST: by_day}[page])

    def show_entries(self, entries: Sequence[AgendaEntry], day: date) -> None:
        """Show the meetings of the month of the month's view, and those of the week of a day."""
        shown = self.month.days
        shown.show_entries(entries)
        self.week.week.show_week(day, shown.today, entries)
        self.week.go_to(day)
        here = [entry for entry in entries if entry.day.month == shown.month.month]
        self.list.show_entries(here, shown.month, shown.today)
        self.list.go_to(day)

    def show_absences(self, away: tuple[Away, ...]) -> None:
        """Show who is away in the week."""
        self.week.week.show_absences(away)
        self.week.measure()
        self.absences.say(away)

    def focus(self) -> None:
        """Put the keyboard into the view."""
        none = self.empty.findChild(Button) if self.bare else None
        pages: dict[QWidget | None, QWidget] = {self.month: self.month, self._by_hours: self.week}
        shown = pages.get(self.currentWidget(), self.list)
        (none or shown).setFocus()
