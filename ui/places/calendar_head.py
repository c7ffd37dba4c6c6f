"""The head of the calendar: the month or the week, the way to others, how they are seen, a new meeting."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget

import i18n
from app.domain.calendar_fi import week, week_of
from app.domain.message import MC, M
from ui.language import language
from ui.theme import space
from ui.widgets.buttons import PRIMARY, Button, IconButton
from ui.widgets.labels import Title
from ui.widgets.segmented import Segmented

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtGui import QResizeEvent

MONTH, WEEK, LIST = "month", "week", "list"
PAGES = (MONTH, WEEK, LIST)
SERIES = "series"  # recurring dates, planned beside whatever is shown


class CalendarHead(QWidget):
    """The head; where it does not fit on one line, its name stands above the rest.

    Signals:
        turned: a month or a week on (1) or back (-1).
        today_asked: today is to be shown.
        page_chosen: "month", "week" or "list".
        new_asked: a new meeting is to begin.
    """

    turned = Signal(int)
    today_asked = Signal()
    page_chosen = Signal(str)
    new_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._day: date | None = None
        self._page = MONTH
        self.title = Title(parent=self)
        self.title.setWordWrap(False)
        self._back = IconButton("chevron-left", M("Previous month"), parent=self)
        self._today = Button(MC("button", "Today"), parent=self)
        self._on = IconButton("chevron-right", M("Next month"), parent=self)
        views = {MONTH: MC("view", "Month"), WEEK: MC("view", "Week"), LIST: MC("view", "List")}
        self.pages = Segmented(views, M("View"), self)
        self.new = Button(M("New meeting"), PRIMARY, icon="plus", parent=self)
        self._tools = QWidget(self)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._lay_out()
        self._back.clicked.connect(lambda: self.turned.emit(-1))
        self._on.clicked.connect(lambda: self.turned.emit(1))
        self._today.clicked.connect(self.today_asked)
        self.pages.chosen.connect(self.page_chosen)
        self.new.clicked.connect(self.new_asked)
        language.changed.connect(self._say)

    def show_day(self, day: date, page: str) -> None:
        """Show the name of the month or the week of a day."""
        self._day, self._page = day, page
        weekly = page == WEEK
        language.bind_name(self._back, M("Previous week") if weekly else M("Previous month"))
        language.bind_name(self._on, M("Next week") if weekly else M("Next month"))
        self._say()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _lay_out(self) -> None:
        tools = QHBoxLayout(self._tools)
        tools.setContentsMargins(space.tiny, 0, 0, 0)
        tools.setSpacing(space.small)
        for widget in (self._back, self._today, self._on):
            tools.addWidget(widget)
        tools.addSpacing(space.small)
        tools.addWidget(self.pages)
        tools.addStretch(1)
        tools.addWidget(self.new)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(space.small)
        self._row.addWidget(self.title, 1)
        self._row.addWidget(self._tools)

    def _say(self) -> None:
        if self._day is None:
            return
        if self._page == WEEK:
            days = week_of(self._day)
            first, last = i18n.day_and_month(days[0]), i18n.day(days[-1])
            self.title.say(M("Week {week}, {first}–{last}", week=week(self._day), first=first, last=last))
        else:
            name = i18n.month(self._day.month, language.code)
            self.title.say(f"{name[:1].upper()}{name[1:]} {self._day.year}")
        self._fit()

    def _fit(self) -> None:
        beside = self.title.sizeHint().width() + self._tools.sizeHint().width() + 16 <= self.width()
        way = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        if self._row.direction() != way:
            self._row.setDirection(way)
