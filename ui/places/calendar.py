"""The calendar: the group's meetings by month or in a list, by case number alone."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from app.domain.calendar_fi import months_from
from app.domain.codes import Place
from app.domain.conflicts import Booking
from app.domain.errors import NotFound
from app.domain.ids import MeetingId
from app.domain.message import M
from app.services import meetings
from ui.address import Address
from ui.models.month_model import MonthModel
from ui.places.calendar_head import LIST, MONTH, CalendarHead
from ui.places.calendar_list import AgendaList
from ui.places.calendar_month import MonthView
from ui.places.planes import Planes
from ui.theme import theme
from ui.widgets.buttons import Button
from ui.widgets.empty import EmptyState

if TYPE_CHECKING:
    from app.domain.agenda import AgendaEntry
    from ui.frame import Frame
    from ui.places.calendar_list import Line
    from ui.places.meeting_panel import MeetingPanel


class Calendar(QWidget):
    """The place. Its address names the view and a day or a meeting."""

    def __init__(self, frame: Frame, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._frame = frame
        self._page, self._day = MONTH, self._today()
        self._entries: tuple[AgendaEntry, ...] = ()
        self.panel: MeetingPanel | None = None
        self.head = CalendarHead(self)
        self.month = MonthView(MonthModel(self._day, self._day, self), self)
        self.list = AgendaList(self)
        self._empty = EmptyState(
            M("No meetings this month."), M("A meeting begins here, or in step 3 of a case."), M("Add a meeting")
        )
        self._views = QStackedWidget(self)
        self.planes = Planes(self._sheet(), self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.planes)
        self._connect()

    def shown(self, address: Address) -> None:
        """Show a view at a day or with a meeting open; without one, at the day one was at."""
        self._close_panel()
        if address.page in {MONTH, LIST}:
            self._page = str(address.page)
        self.head.pages.set_value(self._page)
        meeting = self._find(address.field)
        self._show_day(meeting.meeting.day if meeting and meeting.meeting.day else self._read_day(address.field))
        if meeting is not None:
            self._open(meeting)
        else:
            self._focus()

    def address(self) -> Address:
        """Where this is."""
        known = self.panel is not None and self.panel.meeting.version
        field = str(self.panel.meeting.id) if self.panel and known else self._day.isoformat()
        return Address(Place.CALENDAR, page=self._page, field=field)

    def leave(self) -> bool:
        """Save the meeting that is being edited; False keeps the window here."""
        return self.panel is None or self.panel.leave()

    def panes(self) -> list[QWidget]:
        """The parts that F6 goes through."""
        return [self.head, self._views, self.planes.pane]

    def _sheet(self) -> QWidget:
        sheet = QWidget(self)
        column = QVBoxLayout(sheet)
        side = theme.space("page_side")
        column.setContentsMargins(side - 4, 20, side, 16)
        column.setSpacing(12)
        column.addWidget(self.head)
        for view in (self.month, self.list, self._empty):
            self._views.addWidget(view)
        column.addWidget(self._views, 1)
        return sheet

    def _connect(self) -> None:
        self.head.turned.connect(self._turn)
        self.head.today_asked.connect(self._to_today)
        self.head.page_chosen.connect(self._show_page)
        self.head.new_asked.connect(self._begin)
        self.month.month_asked.connect(self._show_day)
        self.month.day_entered.connect(self._at_day)
        self.month.day_opened.connect(self._open_day)
        self.month.new_asked.connect(self._begin)
        self.month.entry_opened.connect(self._open_entry)
        self.month.more_asked.connect(self._list_day)
        self.month.cancel_asked.connect(self._ask_cancel)
        self.list.turned.connect(self._turn)
        self.list.today_asked.connect(self._to_today)
        self.list.new_asked.connect(self._begin)
        self.list.cancel_asked.connect(self._ask_cancel)
        self.list.opened.connect(self._open_line)
        self._empty.acted.connect(self._begin)

    def _today(self) -> date:
        return self._frame.session.clock.today()

    def _focus(self) -> None:
        """Put the keyboard into the view."""
        view = self._views.currentWidget()
        target = self._empty.findChild(Button) if view is self._empty else view
        (target or self.month).setFocus()

    def _read_day(self, field: str | None) -> date:
        try:
            return date.fromisoformat(field or "")
        except ValueError:
            return self._day

    def _find(self, field: str | None) -> Booking | None:
        """Return the meeting an address names, None where it names a day or a meeting that is gone."""
        if not field or self._read_day(field).isoformat() == field:
            return None
        try:
            return meetings.booking(self._frame.session, MeetingId(field))
        except NotFound as gone:
            self._frame.show_error(gone)
            return None

    def _show_day(self, day: date) -> None:
        self._day = day
        model = self.month.days
        if (model.month.year, model.month.month) != (day.year, day.month) or model.today != self._today():
            model.show_month(day, self._today())
        self.head.show_month(model.month)
        self.reload()
        self.month.go_to(day)

    def reload(self) -> None:
        """Read the meetings of the month again."""
        model = self.month.days
        self._entries = meetings.agenda(self._frame.session, model.first, model.last)
        model.show_entries(self._entries)
        month = model.month.month
        self.list.show_entries([entry for entry in self._entries if entry.day.month == month], self._today())
        self.list.go_to(self._day, self.panel.meeting.id if self.panel else None)
        self._show_view()

    def _show_page(self, page: str) -> None:
        self._page = page
        self._show_view()
        self.month.go_to(self._day)
        self.list.go_to(self._day)

    def _show_view(self) -> None:
        empty = self._page == LIST and not self.list.lines.rowCount()
        self.head.new.setVisible(not empty)
        self._views.setCurrentWidget(self._empty if empty else self.month if self._page == MONTH else self.list)

    def _at_day(self, day: date) -> None:
        self._day = day

    def _turn(self, way: int) -> None:
        self._show_day(months_from(self._day, way))

    def _to_today(self) -> None:
        self._show_day(self._today())

    def _list_day(self, day: date) -> None:
        self._day = day
        self.head.pages.set_value(LIST)
        self._show_page(LIST)
        self.list.setFocus()

    def _open_day(self, day: date) -> None:
        """Open the day's meeting; several are shown in the list, without one a new one begins."""
        ids = {entry.meeting_id for entry in self.month.days.entries(day)}
        if len(ids) > 1:
            self._list_day(day)
        elif ids:
            self._open(meetings.booking(self._frame.session, ids.pop()))
        else:
            self._begin(day)

    def _open_line(self, line: Line) -> None:
        self._open_entry(line.entry)

    def _open_entry(self, entry: AgendaEntry) -> None:
        if self.panel is None or self.panel.meeting.id != entry.meeting_id:
            self._open(meetings.booking(self._frame.session, entry.meeting_id))

    def _begin(self, day: date | bool | None = None) -> None:  # noqa: FBT001 - `clicked` gives a bool
        chosen = day if isinstance(day, date) else (self.list.day if self._page == LIST else None) or self._day
        self._open(Booking(meeting=meetings.blank_meeting(self._frame.session, chosen)))

    def _ask_cancel(self, entry: AgendaEntry) -> None:
        self._open_entry(entry)
        if self.panel is not None and self.panel.meeting.id == entry.meeting_id:
            self.panel.ask_cancel()

    def _open(self, booking: Booking) -> None:
        from ui.places.meeting_panel import MeetingPanel  # noqa: PLC0415 - forms load where they are shown

        if not self.leave():
            return
        self._close_panel()
        self.panel = MeetingPanel(self._frame, booking)
        self.panel.show_memos(self._entries)
        self.panel.changed.connect(self._changed)
        self.panel.closed.connect(self._closed)
        self.planes.show_pane(self.panel, in_front=True)
        self.panel.begin()

    def _changed(self) -> None:
        if self.panel is not None and self.panel.meeting.day is not None:
            self._show_day(self.panel.meeting.day)

    def _closed(self) -> None:
        self._close_panel()
        self._focus()

    def _close_panel(self) -> None:
        self.panel = None
        self.planes.clear_pane()
