"""The editor of a day: typed as one writes it, or picked from a calendar; its weekday stands beside it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QDate, QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QFrame, QToolButton, QVBoxLayout, QWidget

from app.domain.message import M
from app.domain.typed import day
from i18n import day as shown_day
from i18n import weekday
from ui.forms.text_editors import TypedEditor
from ui.language import language
from ui.theme import space, theme
from ui.widgets.buttons import IconButton
from ui.widgets.labels import Muted

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.domain.forms import Field
    from ui.forms.context import FormContext


class DateEditor(TypedEditor):
    """A day. Alt+Down opens the calendar."""

    wide, placeholder = "field.date", M("d.m.yyyy")

    def __init__(self, field: Field, context: FormContext, parent: QWidget | None = None) -> None:
        super().__init__(field, context, parent)
        self._pick = IconButton("calendar", M("Choose the day in a calendar"), parent=self)
        language.bind(self._pick, "setAccessibleDescription", field.label)
        self._pick.clicked.connect(self._open)
        self._weekday = Muted(parent=self)
        self._weekday.setWordWrap(False)
        self.row.insertWidget(1, self._pick)
        self.row.insertWidget(2, self._weekday)
        self.line.textChanged.connect(self._say_weekday)
        language.changed.connect(self._say_weekday)

    def read(self, text: str) -> Any:
        read = day(text, self.context.today)
        return None if read is None else read.isoformat()

    def shown(self, answer: Any) -> str | None:
        read = self._day(answer)
        return None if read is None else shown_day(read)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self._open()
            return
        super().keyPressEvent(event)

    def _day(self, answer: Any) -> date | None:
        return day(answer, self.context.today) if isinstance(answer, str) else None

    def _say_weekday(self) -> None:
        read = self._day(self.answer())
        self._weekday.say("" if read is None else weekday(read, language.code))

    def _open(self) -> None:
        picker = DayPicker(self._day(self.answer()) or self.context.today, self._picked, self)
        picker.move(self.line.mapToGlobal(QPoint(0, self.line.height() + space.tiny)))
        picker.show()

    def _picked(self, chosen: date) -> None:
        self.line.show_text(shown_day(chosen))
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)
        self.edited.emit()


class DayPicker(QFrame):
    """A calendar of one month that closes when a day is chosen."""

    def __init__(self, at: date, picked: Callable[[date], None], parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._picked = picked
        self.calendar = QCalendarWidget(self)
        self.calendar.setLocale(language.locale)
        self.calendar.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        self.calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.ISOWeekNumbers)
        self.calendar.setSelectedDate(QDate(at.year, at.month, at.day))
        self._dress()
        self.calendar.activated.connect(self._take)
        self.calendar.clicked.connect(self._take)
        column = QVBoxLayout(self)
        column.setContentsMargins(space.tiny, space.tiny, space.tiny, space.tiny)
        column.addWidget(self.calendar)
        self.calendar.setFocus()

    def event(self, event: QEvent) -> bool:
        """Keep Esc for the calendar: the panel around the question would close on it."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            event.setAccepted(event.key() == Qt.Key.Key_Escape)
            return True
        return super().event(event)

    def _dress(self) -> None:
        weekend = QTextCharFormat()
        weekend.setForeground(theme.colour("muted"))
        for one in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            self.calendar.setWeekdayTextFormat(one, weekend)
        for name, words in (
            ("qt_calendar_prevmonth", M("Month before")),
            ("qt_calendar_nextmonth", M("Next month")),
        ):
            button = self.calendar.findChild(QToolButton, name)
            if isinstance(button, QToolButton):
                language.bind(button, "setAccessibleName", words)
        grid = self.calendar.findChild(QWidget, "qt_calendar_calendarview")
        if isinstance(grid, QWidget):
            language.bind(grid, "setAccessibleName", M("Days of the month"))

    def _take(self, chosen: QDate) -> None:
        self._picked(date(chosen.year(), chosen.month(), chosen.day()))
        self.close()
