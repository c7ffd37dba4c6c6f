"""Home: what waits, the open cases by the day a dwelling is needed, and the week's meetings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from app.domain.calendar_fi import week
from app.domain.codes import Place, Step
from app.domain.message import MC, MP, M
from app.services.home import home
from ui.address import MEETING_DAY, NEW_CASE, OUTBOX, UNSENT, Address
from ui.models.records import RecordTableModel
from ui.places.case_columns import DOTS, CaseColumns
from ui.places.home_waiting import WaitingList
from ui.places.home_week import Week
from ui.theme import space, theme
from ui.widgets import reader
from ui.widgets.buttons import Button, LinkButton
from ui.widgets.labels import Count, Heading, Muted, Title
from ui.widgets.scaffold import Column, Scroll, SidePane
from ui.widgets.tables import TableView

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtGui import QResizeEvent

    from app.domain.deeds import Deed
    from app.domain.message import Message
    from app.services.home import Home as HomeView
    from app.services.lists import CaseRow
    from ui.frame import Frame
    from ui.widgets.empty import EmptyState
    from ui.widgets.way_back import Spot

ONE_COLUMN = 960  # below this room in text units the week stands under the cases

# the day as the title says it, from Monday
_DAYS = (
    MC("today", "Monday {day}"),
    MC("today", "Tuesday {day}"),
    MC("today", "Wednesday {day}"),
    MC("today", "Thursday {day}"),
    MC("today", "Friday {day}"),
    MC("today", "Saturday {day}"),
    MC("today", "Sunday {day}"),
)


class OpenCases(QWidget):
    """The open cases, the most urgent first, as many as Home has room for.

    Signals:
        opened: the id of the case and its step.
        all_asked: the list of all cases is to be seen.
    """

    opened = Signal(str, object)
    all_asked = Signal()

    def __init__(self, frame: Frame, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._deeds: dict[str, Deed] = {}
        columns = CaseColumns(frame)
        self.model: RecordTableModel[CaseRow] = RecordTableModel(
            (
                columns.need(snug=True),
                columns.client(),
                columns.next_step(least=DOTS),
                columns.deed(self._deeds),
            ),
            self,
        )
        self.table = TableView(self.model, M("Open cases, the most urgent first"), fit=True)
        self.more, self._count = LinkButton(""), Count()
        head = QHBoxLayout()
        head.setSpacing(space.icon)
        heading = Heading(M("Open cases, the most urgent first"))
        heading.setWordWrap(False)
        head.addWidget(heading)
        head.addWidget(self._count)
        head.addStretch(1)
        self._offered = QVBoxLayout()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addSpacing(space.tiny)
        column.addWidget(self.table)
        column.addLayout(self._offered)
        column.addSpacing(space.heading)
        column.addWidget(self.more)
        self.table.opened.connect(self._open)
        self.table.current_changed.connect(self._offer)
        self.table.clicked.connect(lambda _: self._open(self.table.record()))
        self.more.clicked.connect(self.all_asked)

    def show_cases(self, view: HomeView) -> None:
        """Show the cases of the day."""
        self._deeds.clear()
        self._deeds.update(view.deeds)
        self.model.set_records(view.cases)
        self._count.set_number(view.open_cases)
        self.more.say(MP("Show the {n} open case", "Show all {n} open cases", n=view.open_cases))
        self.more.setVisible(view.open_cases > len(view.cases))

    def _open(self, row: CaseRow | None) -> None:
        if row is not None:
            self.opened.emit(row.id, row.next_step)

    def _offer(self) -> None:
        """Offer a screen reader to open the row it has chosen."""
        if reader.listens() and not self._offered.count():
            from ui.widgets.open_row import OpenRow  # noqa: PLC0415 - only where one listens

            self._offered.addWidget(OpenRow(self.table), 0, Qt.AlignmentFlag.AlignLeft)


class Home(QWidget):
    """The first screen."""

    def __init__(self, frame: Frame, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._frame = frame
        self.title, self._week_line = Title(), Muted()
        self.week = Week()
        self.cases = OpenCases(frame, self)
        self.table = self.cases.table
        self.waiting = WaitingList(self)
        self._scroll, self._pane = Scroll(self), SidePane(self, "home_side_pane")
        self._empty: EmptyState | None = None
        self._lay_out()
        self._connect()

    def shown(self, address: Address) -> None:  # noqa: ARG002 - there is one Home
        """Show the day as it is in the register now."""
        self.reload()
        whole = self._whole.currentWidget() or self
        first = [*self.waiting.rows[:1], *([self.table] if self.cases.model.rowCount() else [])]
        target = next(iter(first), None) or whole.findChild(Button)
        if target is not None:
            target.setFocus(Qt.FocusReason.OtherFocusReason)

    def address(self) -> Address:
        """Where this is."""
        return Address(Place.HOME)

    def panes(self) -> list[QWidget]:
        """The parts that F6 goes through."""
        return [self._scroll, self._pane]

    def reload(self) -> None:
        """Read the day again; a register that is away is read when it is back."""
        if self._frame.session.suspended:
            return
        view, spot = home(self._frame.session), self._spot()
        self.title.say(_day(view.today))
        self._week_line.say(_week_line(view))
        self.cases.show_cases(view)
        self.waiting.show_waiting(
            view.waiting,
            view.today,
            unsent=view.unsent,
            outside=view.outside,
            hide_names=self._frame.privacy,
        )
        self.week.show_week(view.meetings, view.today)
        self.week.show_late(view.late, view.late_in_all, view.today)
        nothing = not view.cases and not view.meetings
        self._whole.setCurrentWidget(self._nothing() if nothing else self._page)
        if not self._frame.starting:
            self.show_ending()
        if spot is not None:
            spot.restore(by_place=True)  # names may have been hidden

    def show_ending(self) -> None:
        """Tell what ends soon; a start waits for none of it."""
        if not self._frame.session.suspended:
            from ui.places.home_ending import show_ending  # noqa: PLC0415

            show_ending(self._frame, self.week)

    def _spot(self) -> Spot | None:
        """Return where the keyboard is in a day that is shown already."""
        if not self.isVisible():
            return None
        from ui.widgets.way_back import Spot  # noqa: PLC0415 - a start has nowhere to go back to

        return Spot(self)

    def _nothing(self) -> QWidget:
        """Return what an empty register shows, made when it is first needed."""
        if self._empty is None:
            self._empty = _empty_day(self._frame)
            self._whole.addWidget(self._empty)
        return self._empty

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _lay_out(self) -> None:
        self._main = Column()
        self._main.add(self.title)
        self._main.add(self._week_line, gap=space.hair)
        self._main.add(self.waiting, gap=space.section)
        self._main.add(self.cases, gap=space.section)
        self._below = QVBoxLayout()
        self._main.box.addLayout(self._below)
        self._main.end()
        self._scroll.show_content(self._main)
        self._pane.show_content(self.week)
        self._page = QWidget()
        row = QHBoxLayout(self._page)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._scroll, 1)
        row.addWidget(self._pane)
        self._whole = QStackedLayout(self)
        self._whole.addWidget(self._page)

    def _connect(self) -> None:
        frame = self._frame
        self.cases.opened.connect(self._open_step)
        self.cases.all_asked.connect(lambda: frame.open(Address(Place.CASES)))
        self.waiting.chosen.connect(self._open_step)
        self.waiting.unsent_asked.connect(lambda: frame.open(Address(Place.DOCUMENTS, page=UNSENT)))
        self.waiting.outside_asked.connect(lambda: frame.open(Address(Place.SETTINGS, page=OUTBOX)))
        self.week.case_opened.connect(lambda key: self._open_step(key, Step.MEETING))
        self.week.action_opened.connect(self._open_action)
        self.week.day_opened.connect(self._open_day)
        self.week.meeting_begun.connect(self._begin_meeting)
        self.week.calendar_opened.connect(lambda: frame.open(Address(Place.CALENDAR)))
        frame.privacy_changed.connect(self.reload)
        theme.changed.connect(self._arrange)

    def _arrange(self) -> None:
        """Put the week beside the cases, or under them where the text needs the room."""
        narrow = self.width() / theme.factor < ONE_COLUMN
        if narrow == (self._below.count() > 0):
            return
        if narrow:
            self._below.addSpacing(space.section)
            self._below.addWidget(self.week)
            self._pane.hide()
        else:
            self._below.removeWidget(self.week)
            self._below.takeAt(0)
            self._pane.show_content(self.week)

    def _open_step(self, case_id: str, step: Step) -> None:
        self._frame.open(Address(Place.CASES, case=case_id, step=step))

    def _open_action(self, case_id: str) -> None:
        self._frame.open(Address(Place.CASES, case=case_id, step=Step.ASSESSMENT, page="actions"))

    def _begin_meeting(self, meeting: str) -> None:
        self._frame.open(Address(Place.CALENDAR, page=MEETING_DAY, field=meeting))

    def _open_day(self, day: date) -> None:
        self._frame.open(Address(Place.CALENDAR, page="list", field=day.isoformat()))


def _empty_day(frame: Frame) -> EmptyState:
    from ui.widgets.empty import EmptyState  # noqa: PLC0415 - most days there is something

    nothing = EmptyState(
        M("Nothing waits for you"),
        M("A case begins with mapping the housing situation."),
        MC("command", "New case"),
        place=_day(frame.session.clock.today()),
    )
    nothing.acted.connect(lambda: frame.open(Address(Place.CASES, page=NEW_CASE)))
    return nothing


def _day(today: date) -> Message:
    return _DAYS[today.weekday()].with_values(day=today)


def _week_line(view: HomeView) -> Message:
    number = week(view.today)
    today = [slot for slot in view.meetings if slot.day == view.today and slot.case_id is not None]
    if not today:
        return M("Week {week}", week=number)
    line = MP(
        "Week {week} · Meeting day: {n} client",
        "Week {week} · Meeting day: {n} clients",
        n=len(today),
        week=number,
    )
    starts, ends = [one.start for one in today if one.start], [one.end for one in today if one.end]
    if not starts or not ends:
        return line
    return M("{line} at {start}–{end}", line=line, start=min(starts), end=max(ends))
