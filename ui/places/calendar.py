"""The calendar: the group's meetings by month, by week or in a list, by case number alone."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.codes import Place
from app.domain.conflicts import Booking
from app.domain.errors import NotFound
from app.domain.ids import MeetingId
from app.domain.message import M, OnDay
from app.services import meetings, series
from ui.address import Address
from ui.models.week_model import minutes
from ui.places.calendar_head import PAGES, SERIES
from ui.places.calendar_leaving import CalendarLeaving
from ui.places.calendar_sheet import CalendarSheet
from ui.places.planes import Planes
from ui.widgets.way_back import WayBack

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import time

    from app.domain.agenda import AgendaEntry
    from ui.frame import Frame
    from ui.places.meeting_panel import MeetingPanel
    from ui.places.series_panel import SeriesPanel


class Calendar(QWidget):
    """The place. Its address names the view and a day or a meeting."""

    def __init__(self, frame: Frame, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._frame = frame
        self.panel: MeetingPanel | SeriesPanel | None = None
        self._back = WayBack()
        self.sheet = CalendarSheet(frame.session)
        self.planes = Planes(self.sheet, self)
        self._leaving = CalendarLeaving(frame, self.sheet)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.planes)
        self.sheet.begun.connect(self._begin)
        self.sheet.entry_opened.connect(self._open_entry)
        self.sheet.day_opened.connect(self._open_day)
        self.sheet.cancel_asked.connect(self._ask_cancel)
        self.sheet.move_asked.connect(self._move)
        self.sheet.foot.series_asked.connect(self._plan_series)

    def shown(self, address: Address) -> None:
        """Show a view at a day or with a meeting open; without one, at the day one was at."""
        self._close_panel()
        self.sheet.show_page(str(address.page) if address.page in PAGES else self.sheet.usual())
        booking = self._find(address.field)
        self.sheet.show_day((booking and booking.meeting.day) or self._read_day(address.field))
        if booking is not None:
            self._open(booking)
        elif address.page == SERIES:
            self._plan_series()
        else:
            self.sheet.focus()

    def address(self) -> Address:
        """Where this is."""
        known = self.panel is not None and self.panel.meeting.version
        field = str(self.panel.meeting.id) if self.panel and known else self.sheet.day.isoformat()
        return Address(Place.CALENDAR, page=self.sheet.page, field=field)

    def leave(self) -> bool:
        """Save the meeting that is being edited; False keeps the window here."""
        return self.panel is None or self.panel.leave()

    def panes(self) -> list[QWidget]:
        """The parts that F6 goes through."""
        return [self.sheet, self.planes.pane]

    def _read_day(self, field: str | None) -> date:
        try:
            return date.fromisoformat(field or "")
        except ValueError:
            return self.sheet.day

    def _find(self, field: str | None) -> Booking | None:
        """Return the meeting an address names, None where it names a day or a meeting that is gone."""
        if not field or self._read_day(field).isoformat() == field:
            return None
        try:
            return meetings.booking(self._frame.session, MeetingId(field))
        except NotFound as gone:
            self._frame.show_error(gone)
            return None

    def _begin(self, day: date, start: time | None = None) -> None:
        self._open(Booking(meeting=meetings.blank_meeting(self._frame.session, day, start)))

    def _open_day(self, day: date) -> None:
        """Open the day's meeting; without one a new one begins."""
        entries = self.sheet.month.days.entries(day)
        if entries:
            self._open_entry(entries[0])
        else:
            self._begin(day)

    def _open_entry(self, entry: AgendaEntry) -> None:
        if self.panel is None or self.panel.meeting.id != entry.meeting_id:
            self._open(meetings.booking(self._frame.session, entry.meeting_id))

    def _ask_cancel(self, entry: AgendaEntry) -> None:
        from ui.places.meeting_panel import MeetingPanel  # noqa: PLC0415 - forms load where they are shown

        self._open_entry(entry)
        if isinstance(self.panel, MeetingPanel) and self.panel.meeting.id == entry.meeting_id:
            self.panel.ask_cancel()

    def _move(self, entry: AgendaEntry, day: date, start: time) -> None:
        """Move a meeting; what warns about it there is shown beside, the keyboard stays in the week."""
        if entry.start is None or not self.leave():
            return
        by, session = minutes(start) - minutes(entry.start), self._frame.session
        if not self._frame.done(lambda: meetings.move_meeting(session, entry.meeting_id, day, by)):
            return
        booked = meetings.booking(session, entry.meeting_id)
        self._frame.saved(session.clock.now())
        self.sheet.show_day(day)
        self.sheet.week.go_to(day, start)
        warnings = meetings.warnings(session, booked.meeting)
        if warnings:
            self._open(booked, begin=False)
        else:
            self._close_panel()
        self._frame.tell(M("The meeting is now on {day} at {start}.", day=OnDay(day), start=booked.meeting.start))

    def _plan_series(self) -> None:
        from ui.places.series_panel import SeriesPanel  # noqa: PLC0415 - forms load where they are shown

        session = self._frame.session
        first, weeks = series.rhythm(session, self.sheet.day)
        self._show(lambda: SeriesPanel(self._frame, meetings.blank_meeting(session, first), weeks))

    def _open(self, booking: Booking, *, begin: bool = True) -> None:
        from ui.places.meeting_panel import MeetingPanel  # noqa: PLC0415 - forms load where they are shown

        def panel() -> MeetingPanel:
            made = MeetingPanel(self._frame, booking)
            made.show_memos(self.sheet.entries)
            return made

        self._show(panel, begin=begin)

    def _show(self, make: Callable[[], MeetingPanel | SeriesPanel], *, begin: bool = True) -> None:
        """Show a panel in place of the one that is there, where that one may go."""
        back = WayBack()
        if not self.leave():
            return
        self._back = back
        self._close_panel()
        self.panel = make()
        self.panel.changed.connect(self._changed)
        self.panel.closed.connect(self._closed)
        self.planes.show_pane(self.panel, in_front=True)
        if begin:
            self.panel.begin()

    def _changed(self) -> None:
        if self.panel is not None and self.panel.meeting.day is not None:
            self.sheet.show_day(self.panel.meeting.day)
            self.sheet.list.go_to(self.sheet.day, self.panel.meeting.id)

    def _closed(self) -> None:
        self._close_panel()
        self._back.go(self.sheet.focus)

    def _close_panel(self) -> None:
        self.panel = None
        self.planes.clear_pane()
