"""A meeting in the side pane: when and where, its clients, what warns about it, and its cancelling."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.checks import problems
from app.domain.codes import MeetingState, Place, Step
from app.domain.errors import AppError
from app.domain.form_specs.meeting_date import WHEN_AND_WHERE
from app.domain.ids import CaseId, MeetingId, SlotId
from app.domain.message import MC, M
from app.domain.records import answers_of, replaced
from app.services import meetings, readiness
from ui.address import MEETING_DAY, Address
from ui.forms.context import FormContext
from ui.language import language
from ui.places.agenda_editor import AgendaEditor
from ui.places.case_readiness import how_ready
from ui.places.record_panel import RecordPanel
from ui.theme import space
from ui.widgets.buttons import QUIET, Button, LinkButton
from ui.widgets.notice import ERROR, WARNING, Notice

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import time

    from app.domain.agenda import AgendaEntry
    from app.domain.conflicts import Booking
    from app.domain.forms import Answers, Problem
    from app.domain.message import Message
    from ui.frame import Frame

# the day, the time and the place below one another: the pane is too narrow for a line of them
_PARTS = tuple(
    replace(WHEN_AND_WHERE, fields=tuple(field for field in WHEN_AND_WHERE.fields if field.name in names))
    for names in ({"day"}, {"start", "end"}, {"place", "room", "video_link"})
)
PAUSE = 250  # ms after the last key before what warns is looked up


class _Warnings(QVBoxLayout):
    """What warns about the meeting."""

    def say(self, warnings: Sequence[Message]) -> None:
        """Show what warns now, in place of what did."""
        while (item := self.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for warning in warnings:
            self.addWidget(Notice(WARNING, warning))


class _Memos(QVBoxLayout):
    """The ways to the memos of the meeting that have not been made.

    Signals:
        opened: a memo is to be made: the case.
    """

    opened = Signal(str)

    def say(self, entries: Sequence[AgendaEntry], parent: QWidget) -> None:
        """Lead to the memos of clients of the meeting."""
        for entry in entries:
            link = LinkButton(M("Make the memo of {number}", number=entry.number), icon="file-text", parent=parent)
            link.clicked.connect(partial(self._open, str(entry.case_id)))
            self.addWidget(link)

    def _open(self, case: str) -> None:
        self.opened.emit(case)


def _begin(frame: Frame, meeting: MeetingId, column: QVBoxLayout) -> Button:
    """Add the way to where a meeting is held; it is hidden until the meeting has clients."""
    begins = Button(M("Begin the meeting"), icon="users")
    begins.clicked.connect(lambda: frame.open(Address(Place.CALENDAR, page=MEETING_DAY, field=meeting)))
    begins.hide()
    column.addSpacing(space.heading)
    column.addWidget(begins)
    return begins


class MeetingPanel(RecordPanel):
    """The panel of a new meeting, or of one in the register.

    Signals:
        changed: something of the meeting was saved; the calendar is to be read again.
    """

    changed = Signal()

    def __init__(self, frame: Frame, booking: Booking, parent: QWidget | None = None) -> None:
        self.frame, self.meeting = frame, booking.meeting
        fresh = self.meeting.version == 0
        super().__init__(
            M("New meeting") if fresh else MC("one date", "Meeting"),
            _PARTS,
            FormContext(today=frame.session.clock.today()),
            answers_of(booking.meeting, WHEN_AND_WHERE.fields),
            self._keep_meeting,
            act=M("Create the meeting") if fresh else M("Save the meeting"),
            parent=parent,
        )
        self._add_below(fresh=fresh)
        self._timer = QTimer(self, singleShot=True, interval=PAUSE)
        self._connect()
        if not fresh:
            self._show_agenda(booking)
        self._warn()

    def show_memos(self, entries: Sequence[AgendaEntry]) -> None:
        """Lead to the memos of this meeting that have not been made."""
        mine = [one for one in entries if one.meeting_id == self.meeting.id and one.case_id]
        self._memos.say([one for one in mine if one.memo_undone], self)

    def ask_cancel(self) -> None:
        """Ask in place whether the meeting is to be cancelled."""
        self.ask(
            M("Cancel this meeting?"),
            M("The clients’ times in it are cancelled too. Nothing is deleted."),
            M("Yes, cancel it"),
            lambda: self._do(lambda: meetings.cancel_meeting(self.frame.session, self.meeting.id)),
        )

    def _add_below(self, *, fresh: bool) -> None:
        self._warnings = _Warnings()
        self.below.addLayout(self._warnings)
        self.agenda = AgendaEditor(self)
        self.agenda.setVisible(not fresh)
        self._memos = _Memos()
        self._memos.opened.connect(lambda case: self._open_case(case, Step.MEMO))
        self.begins = _begin(self.frame, self.meeting.id, self._column)
        self.on_paper = LinkButton(M("See the agenda on paper"), icon="file-text", parent=self)
        self.on_paper.clicked.connect(self._show_on_paper)
        self.on_paper.hide()
        self.cancel = Button(M("Cancel the meeting"), QUIET, small=True, parent=self)
        self.cancel.clicked.connect(self.ask_cancel)
        self.cancel.setVisible(not fresh and self.meeting.state is MeetingState.PLANNED)
        self._column.addSpacing(space.heading)
        self._column.addWidget(self.agenda)
        self._column.addLayout(self._memos)
        self._column.addWidget(self.on_paper, 0, Qt.AlignmentFlag.AlignLeft)
        self._column.addWidget(self.cancel)

    def _connect(self) -> None:
        self._timer.timeout.connect(self._warn)
        self.edited.connect(self._timer.start)
        self.frame.save_asked.connect(self.save)
        self.agenda.opened.connect(self._open_case)
        self.agenda.timed.connect(self._time)
        self.agenda.taken_off.connect(
            lambda slot: self._do(lambda: meetings.take_slot_off(self.frame.session, SlotId(slot)))
        )
        self.agenda.added.connect(self._add)

    def _keep_meeting(self, answers: Answers) -> tuple[Problem, ...]:
        wrong = problems(WHEN_AND_WHERE.fields, answers, self.frame.session.clock.today())
        if not wrong:
            meetings.save_meeting(self.frame.session, replaced(self.meeting, WHEN_AND_WHERE.fields, answers))
            self._reload()
        return wrong

    def _reload(self) -> None:
        booking = meetings.booking(self.frame.session, MeetingId(self.meeting.id))
        self.meeting = booking.meeting
        self._show_agenda(booking)
        self.frame.saved(self.frame.session.clock.now())
        self._warn()
        self.changed.emit()

    def _show_agenda(self, booking: Booking) -> None:
        cancelled = self.meeting.state is MeetingState.CANCELLED
        cases = () if cancelled else meetings.open_cases(self.frame.session)
        numbers = meetings.numbers(self.frame.session, booking)
        self.agenda.show_agenda(booking.agenda, numbers, cases, {} if cancelled else self._ready(booking))
        self.agenda.show()
        for way in (self.begins, self.on_paper):
            way.setVisible(bool(booking.agenda) and not cancelled)
        if cancelled:
            self.act.hide()
            for _, form in self.forms:
                form.setEnabled(False)
            self.agenda.lock()
            self.say(Notice(WARNING, M("This meeting has been cancelled.")))

    def _ready(self, booking: Booking) -> dict[str, Message]:
        found = readiness.of_meeting(self.frame.session, booking, language.code)
        return {slot: how_ready(things) for slot, things in found.items() if things}

    def _warn(self) -> None:
        """Show what warns about the meeting as it is typed, unless the register is suspended by then."""
        if self.frame.session.suspended:
            return
        typed = replaced(self.meeting, WHEN_AND_WHERE.fields, self.answers())
        planned = self.meeting.state is MeetingState.PLANNED
        self._warnings.say(meetings.warnings(self.frame.session, typed) if planned else ())

    def _time(self, slot: str, start: time | None, end: time | None) -> None:
        self._do(lambda: meetings.save_slot_times(self.frame.session, SlotId(slot), start, end))

    def _add(self, case: str) -> None:
        taken = meetings.reserved(self.frame.session, CaseId(case))
        if taken is None or taken.day is None or taken.id == self.meeting.id:
            self._give(case)
            return
        self.ask(
            M("The client already has a time on {day}.", day=taken.day),
            M("It is moved here, with the invitations."),
            M("Move it here"),
            lambda: self._give(case),
        )

    def _give(self, case: str) -> None:
        self._do(lambda: meetings.add_slot(self.frame.session, MeetingId(self.meeting.id), CaseId(case)))

    def _do(self, act: Callable[[], object]) -> None:
        try:
            act()
        except AppError as refusal:
            self.say(Notice(ERROR, refusal.message, closable=True))
        else:
            self.quiet()
            self._reload()

    def _show_on_paper(self) -> None:
        from ui.papers.spanning import show_agenda  # noqa: PLC0415 - papers load where they are shown

        if self.leave():
            show_agenda(self.frame, self, self.meeting.id)

    def _open_case(self, case: str, step: Step | None = None) -> None:
        self.frame.open(Address(Place.CASES, case=case, step=step))
