"""Beside Home: the week's meetings by time and case number, never a name, and the actions that are late."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.domain.codes import Status
from app.domain.labels import label
from app.domain.message import MC, MP, M, OnDay
from i18n import text
from ui.language import language
from ui.theme import space, theme
from ui.widgets.buttons import PRIMARY, Button, LinkButton
from ui.widgets.labels import Count, Heading, Muted, Strong
from ui.widgets.rows import ListRow, Row
from ui.widgets.shapes import paint_status

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from app.domain.message import Message
    from app.services.home import LateAction
    from app.services.lists import MeetingRow

_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class SlotRow(Row):
    """A client's time in a meeting."""

    def __init__(self, slot: MeetingRow, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        all_come = slot.held_on is not None or (slot.invited > 0 and slot.coming == slot.invited)
        self._status = Status.DONE if all_come else Status.WAITING
        language.bind(self, "set_time", M("{time}", time=slot.start) if slot.start else "")
        language.bind(self, "set_number", slot.number or M("No clients yet"))
        language.bind(self, "set_coming", _coming(slot))

    def set_time(self, text: str) -> None:
        """Show when."""
        self._take("time", text)

    def set_number(self, text: str) -> None:
        """Show whose, by number."""
        self._take("number", text)

    def set_coming(self, text: str) -> None:
        """Show how many are coming."""
        self._take("coming", text)

    def sizeHint(self) -> QSize:
        return QSize(theme.scaled("least.row"), theme.row("table_row"))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        painter = QPainter(self)
        self._paint_ground(painter)
        height = self.height() - 1
        painter.setPen(theme.colour("text"))
        painter.setFont(theme.font(semibold=True))
        painter.drawText(QRect(0, 0, theme.scaled("width.slot_time"), height), _LEFT, self.words("time"))
        painter.setFont(theme.font())
        painter.drawText(
            QRect(theme.scaled("width.slot_time"), 0, self.width(), height), _LEFT, self.words("number")
        )
        if not self.words("coming"):
            return
        painter.setPen(theme.colour("muted"))
        painter.drawText(QRect(0, 0, self.width(), height), _RIGHT, self.words("coming"))
        size = theme.scaled("icon.status")
        left = self.width() - painter.fontMetrics().horizontalAdvance(self.words("coming")) - size - space.icon
        paint_status(painter, self._status, QRectF(left, (height - size) / 2, size, size))


class LateActions(QWidget):
    """The list.

    Signals:
        chosen: the id of the case whose action was chosen.
    """

    chosen = Signal(str)

    def __init__(
        self, late: Sequence[LateAction], in_all: int, today: date, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, space.section, 0, 0)
        column.setSpacing(0)
        column.addLayout(_head(in_all))
        column.addSpacing(space.tiny)
        self.rows = [self._row(action, today) for action in late]
        for row in self.rows:
            column.addWidget(row)
        if in_all > len(late):
            column.addSpacing(space.small)
            column.addWidget(Muted(MP("and {n} more", "and {n} more", n=in_all - len(late))))

    def _row(self, action: LateAction, today: date) -> ListRow:
        days = MP("{n} day", "{n} days", n=(today - action.due).days)
        row = ListRow(action.what, _whose(action), status=Status.NEEDS_CORRECTION, end=days, late=True)
        row.clicked.connect(lambda: self.chosen.emit(action.case_id))
        return row


class Week(QWidget):
    """The meetings of the week by day.

    Signals:
        case_opened: the id of the case whose time was chosen.
        day_opened: the day of the meeting to be seen in the calendar.
        meeting_begun: the id of the meeting of today that is to be held.
        calendar_opened: the calendar is to be seen.
        action_opened: the id of the case whose late action was chosen.
    """

    case_opened = Signal(str)
    action_opened = Signal(str)
    day_opened = Signal(object)
    meeting_begun = Signal(str)
    calendar_opened = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: list[SlotRow] = []
        self.open_day: Button | None = None
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(space.heading)
        self.column.addWidget(Heading(M("Meetings this week")))
        self._body: QWidget | None = None
        self.late: LateActions | None = None

    def show_week(self, slots: Sequence[MeetingRow], today: date) -> None:
        """Show the meetings of a week in order of time; the button leads to the first that is not over."""
        if self._body is not None:
            self.column.removeWidget(self._body)
            self._body.hide()
            self._body.deleteLater()
        self.rows, self.open_day = [], None
        self._body = body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        coming = next((slot.day for slot in slots if slot.day >= today), None)
        for day, group in groupby(slots, key=lambda slot: slot.day):
            meeting = tuple(group)
            self._add_day(column, meeting, today)
            if day == today:
                self._add_begin(column, meeting)
            if day == coming:
                self._add_button(column, day)
        if not slots:
            column.addWidget(Muted(M("No meetings this week.")))
        link = LinkButton(M("Show the calendar"))
        link.clicked.connect(self.calendar_opened)
        column.addWidget(link)
        self.column.addWidget(body)

    def show_late(self, late: Sequence[LateAction], in_all: int, today: date) -> None:
        """Show under the meetings the actions that are late."""
        if self.late is not None:
            self.column.removeWidget(self.late)
            self.late.hide()
            self.late.deleteLater()
            self.late = None
        if late:
            self.late = LateActions(late, in_all, today)
            self.late.chosen.connect(self.action_opened)
            self.column.addWidget(self.late)

    def _add_day(self, column: QVBoxLayout, slots: Sequence[MeetingRow], today: date) -> None:
        first = slots[0]
        said = M("Today, {day}", day=OnDay(first.day)) if first.day == today else M("{day}", day=OnDay(first.day))
        head = QHBoxLayout()
        day = Strong(_begun(said))
        day.setWordWrap(False)
        head.addWidget(day)
        if first.place is not None:
            place = Muted(label(first.place))
            place.setAlignment(_RIGHT)
            head.addWidget(place, 1)
        column.addLayout(head)
        for slot in slots:
            row = SlotRow(slot)
            if slot.case_id is None:
                row.clicked.connect(lambda _=False, to=slot.day: self.day_opened.emit(to))
            else:
                row.clicked.connect(lambda _=False, to=slot.case_id: self.case_opened.emit(to))
            self.rows.append(row)
            column.addWidget(row)
        column.addSpacing(space.large)

    def _add_begin(self, column: QVBoxLayout, slots: Sequence[MeetingRow]) -> None:
        meetings = dict.fromkeys(slot.meeting_id for slot in slots if slot.case_id is not None)
        for meeting in meetings:
            begin = Button(M("Begin the meeting"))
            begin.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            begin.clicked.connect(lambda _=False, to=meeting: self.meeting_begun.emit(to))
            column.addWidget(begin)
            column.addSpacing(space.small)

    def _add_button(self, column: QVBoxLayout, day: date) -> None:
        self.open_day = Button(M("Open the meeting day"), PRIMARY)
        self.open_day.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.open_day.clicked.connect(lambda: self.day_opened.emit(day))
        column.addWidget(self.open_day)
        column.addSpacing(space.section)


def _begun(said: Message) -> Callable[[str], str]:
    """Return words as a heading begins: weekdays are written small in both languages."""

    def words(code: str) -> str:
        plain = text(said, code)
        return plain[:1].upper() + plain[1:]

    return words


def _coming(slot: MeetingRow) -> Message | str:
    if slot.held_on is not None:
        return MC("meeting", "Held")
    if slot.number is None or slot.invited == 0:
        return ""
    return M("{coming}/{invited} coming", coming=slot.coming, invited=slot.invited)


def _head(in_all: int) -> QHBoxLayout:
    head = QHBoxLayout()
    head.setSpacing(space.small)
    heading = Heading(M("Late actions"))
    heading.setWordWrap(False)
    count = Count(in_all)
    head.addWidget(heading)
    head.addWidget(count)
    head.addStretch(1)
    return head


def _whose(action: LateAction) -> Callable[[str], str]:
    """Return the case and who does it: its organisation, else its worker, else the client."""

    def said(code: str) -> str:
        names = (action.organisation_sv, action.organisation_fi)
        organisation = next(filter(None, names if code == "sv" else names[::-1]), "")
        who = organisation or action.worker or language.text(MC("who", "client"))
        return f"{action.number} · {who}"

    return said
