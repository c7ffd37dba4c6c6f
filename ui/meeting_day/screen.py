"""The meeting day on the whole window: one client at a time, nothing of another anywhere on the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout

from app.domain.codes import Place, Step
from app.domain.ids import MeetingId
from app.domain.message import M
from app.services import meeting_day
from ui.address import AHEAD, MEETING_DAY, Address
from ui.meeting_day.client import ClientTime
from ui.meeting_day.turns import Turns
from ui.meeting_day.watch import Watch
from ui.meeting_day.whole import Whole
from ui.theme import space
from ui.widgets.labels import Muted

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent, QShowEvent
    from PySide6.QtWidgets import QWidget

    from app.domain.ids import CaseId
    from ui.frame import Frame

_MINUTE = 60_000  # ms
_KEYS = {
    "Ctrl+Shift+PgDown": "next_client",
    "Ctrl+Shift+Return": "finish",
    "Ctrl+Shift+Enter": "finish",
    "Esc": "leave_meeting",
}


class MeetingDay(ClientTime):
    """The screen: the clients in turn at the left, one of them in the middle."""

    def __init__(self, frame: Frame, parent: QWidget | None = None) -> None:
        super().__init__(frame, parent)
        self.turns = Turns(self)
        self._whole, self._watch, self._timer = Whole(self), Watch(), QTimer(self)
        self._address = Address(Place.CALENDAR, page=MEETING_DAY)
        self._sitting: meeting_day.Sitting | None = None
        self._lay_day()
        self._connect()

    def shown(self, address: Address) -> None:
        """Show a client's time in a meeting; without a case, the first that has not been gone through."""
        self._sitting = sitting = meeting_day.sitting(self._frame.session, MeetingId(str(address.field)))
        turn = sitting.turn(address.case)
        before, case = self._address, turn.case_id if turn is not None else None
        self._address = Address(Place.CALENDAR, case=case, page=MEETING_DAY, field=address.field)
        if turn is None:
            self.turns.clear()
            self.show_nobody(Muted(M("No clients yet")))
            return
        self._watch.take_up(turn.slot.id, self._frame.session.clock.now())
        self.turns.show_turns(sitting, turn.case_id)
        self._tick()
        self.top.next.setEnabled(sitting.beyond(turn.case_id) is not None)
        self.begin_time(turn, self._number if before == self._address else 0)

    def address(self) -> Address:
        """Where this is."""
        return self._address

    def panes(self) -> list[QWidget]:
        """The parts that F6 goes through."""
        return [self.turns, self.top, self.body, self.side, self.foot]

    def next_client(self) -> None:
        """Save, and take up the client whose turn is next."""
        if self._sitting is not None and self._turn is not None:
            beyond = self._sitting.beyond(self._turn.case_id)
            if beyond is not None:
                self.take_up(beyond.case_id)

    def take_up(self, case_id: str) -> None:
        """Save, and take up a client."""
        self._frame.open(Address(Place.CALENDAR, case=case_id, page=MEETING_DAY, field=self._address.field))

    def finish(self) -> None:
        """Note that the client's time has been gone through, and see the memo with every copy made."""
        turn = self._turn
        if turn is None or not self._kept():
            return
        self._frame.done(lambda: self._finish(turn.case_id))

    def leave_meeting(self) -> None:
        """Go to the calendar."""
        self._frame.open(Address(Place.CALENDAR))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not event.spontaneous():
            self._whole.take()
            self._timer.start(_MINUTE)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if not event.spontaneous():
            self._timer.stop()
            self._watch.put_down(self._frame.session.clock.now())
            self._whole.give_back()

    def _finish(self, case_id: CaseId) -> None:
        if meeting_day.finish(self._frame.session, case_id):
            self.show_part(0)  # what is missing stands there
            return
        self._frame.open(Address(Place.CASES, case=case_id, step=Step.MEMO, page="copies", field=AHEAD))

    def _tick(self) -> None:
        now = self._frame.session.clock.now()
        self.turns.say_used(lambda slot: self._watch.minutes(slot, now))

    def _lay_day(self) -> None:
        self.head.hide()
        top = QHBoxLayout()
        top.setContentsMargins(space.page_side, space.page_top_back, space.page_side, 0)
        top.addWidget(self.top)
        self.main.insertLayout(0, top)
        self.row.insertWidget(0, self.turns)
        self.foot.say(M("Next part (Ctrl+PgDn)"))
        self.foot.back_button.say(M("Part before (Ctrl+PgUp)"))

    def _connect(self) -> None:
        self.foot.continued.connect(self.go_on)
        self.foot.went_back.connect(self.go_back)
        self.top.finished.connect(self.finish)
        self.turns.chosen.connect(self.take_up)
        self.top.next_asked.connect(self.next_client)
        self.top.privacy_asked.connect(lambda: self._frame.set_privacy(not self._frame.privacy))
        self.top.left.connect(self.leave_meeting)
        self._timer.timeout.connect(self._tick)
        self._frame.privacy_changed.connect(self.show_name)
        self._frame.saved_at.connect(self.top.saved.show_saved)
        for keys, told in _KEYS.items():
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(getattr(self, told))
