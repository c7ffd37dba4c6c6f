"""The week's meetings beside Home: times, case numbers, how many are coming; never a name."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.domain.codes import Status
from app.domain.labels import label
from app.domain.message import MC, M, OnDay
from ui.language import language
from ui.theme import space, theme
from ui.widgets.buttons import PRIMARY, Button, LinkButton
from ui.widgets.labels import Heading, Muted, Strong
from ui.widgets.rows import Row
from ui.widgets.shapes import paint_status

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from app.domain.message import Message
    from app.services.home import LateAction
    from app.services.lists import MeetingRow
    from ui.places.home_late import LateActions

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


class Week(QWidget):
    """The meetings of the week by day.

    Signals:
        case_opened: the id of the case whose time was chosen.
        day_opened: the day of the meeting to be seen in the calendar.
        calendar_opened: the calendar is to be seen.
        action_opened: the id of the case whose late action was chosen.
    """

    case_opened = Signal(str)
    action_opened = Signal(str)
    day_opened = Signal(object)
    calendar_opened = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: list[SlotRow] = []
        self.open_day: Button | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(space.heading)
        self._column.addWidget(Heading(M("Meetings this week")))
        self._body: QWidget | None = None
        self.late: LateActions | None = None

    def show_week(self, slots: Sequence[MeetingRow], today: date) -> None:
        """Show the meetings of a week in order of time; the button leads to the first that is not over."""
        if self._body is not None:
            self._column.removeWidget(self._body)
            self._body.hide()
            self._body.deleteLater()
        self.rows, self.open_day = [], None
        self._body = body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        coming = next((slot.day for slot in slots if slot.day >= today), None)
        for day, meeting in groupby(slots, key=lambda slot: slot.day):
            self._add_day(column, tuple(meeting), today)
            if day == coming:
                self._add_button(column, day)
        if not slots:
            column.addWidget(Muted(M("No meetings this week.")))
        link = LinkButton(M("Show the calendar"))
        link.clicked.connect(self.calendar_opened)
        column.addWidget(link)
        self._column.addWidget(body)

    def show_late(self, late: Sequence[LateAction], in_all: int, today: date) -> None:
        """Show under the meetings the actions that are late."""
        if self.late is not None:
            self._column.removeWidget(self.late)
            self.late.hide()
            self.late.deleteLater()
            self.late = None
        if late:
            from ui.places.home_late import LateActions  # noqa: PLC0415 - most days nothing is

            self.late = LateActions(late, in_all, today)
            self.late.chosen.connect(self.action_opened)
            self._column.addWidget(self.late)

    def _add_day(self, column: QVBoxLayout, slots: Sequence[MeetingRow], today: date) -> None:
        first = slots[0]
        said = M("Today, {day}", day=OnDay(first.day)) if first.day == today else M("{day}", day=OnDay(first.day))
        head = QHBoxLayout()
        day = Strong(said)
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

    def _add_button(self, column: QVBoxLayout, day: date) -> None:
        self.open_day = Button(M("Open the meeting day"), PRIMARY)
        self.open_day.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.open_day.clicked.connect(lambda: self.day_opened.emit(day))
        column.addWidget(self.open_day)
        column.addSpacing(space.section)


def _coming(slot: MeetingRow) -> Message | str:
    if slot.held_on is not None:
        return MC("meeting", "Held")
    if slot.number is None or slot.invited == 0:
        return ""
    return M("{coming}/{invited} coming", coming=slot.coming, invited=slot.invited)
