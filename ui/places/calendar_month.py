"""The month: weeks below one another, a cell a day, all of it by keyboard."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from app.domain.agenda import AgendaEntry, EntryState
from app.domain.calendar_fi import SATURDAY, months_from
from app.domain.message import M
from ui.language import language
from ui.models.month_model import DAYS, MonthModel
from ui.places.calendar_day import DayDelegate, More, least_height
from ui.theme import space, theme
from ui.widgets.shapes import fill

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent, QResizeEvent

_NARROW_WEEKEND = 0.7  # of a working day's width: where days are narrow, weekends give room to the working days


class _Weekdays(QHeaderView):
    """The names of the weekdays over the columns."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N803 - Qt's name
        painter.save()
        painter.setFont(theme.font(semibold=True))
        painter.setPen(theme.colour("muted"))
        words = str(self.model().headerData(logicalIndex, Qt.Orientation.Horizontal))
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(rect.adjusted(space.cell, 0, 0, 0), left, words)
        fill(painter, QRect(rect.x(), rect.bottom(), rect.width(), 1), "line_strong")
        painter.restore()


class _Weeks(QHeaderView):
    """The numbers of the weeks before the rows."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N803 - Qt's name
        painter.save()
        painter.setFont(theme.font())
        painter.setPen(theme.colour("muted"))
        words = str(self.model().headerData(logicalIndex, Qt.Orientation.Vertical))
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QRect(rect.x(), rect.y() + space.hair, rect.width(), theme.scaled("line")), left, words)
        painter.restore()


class _Corner(QWidget):
    """The quiet corner where the two heads meet."""

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        fill(QPainter(self), self.rect(), "page")


class MonthView(QTableView):
    """The month. It leads to days and meetings; it changes nothing itself.

    Signals:
        month_asked: a day of another month was gone to.
        day_entered: a day was gone to, of whatever month.
        day_opened: Enter or a double click on a day.
        new_asked: a new meeting is to begin on the day.
        entry_opened: the entry that was clicked.
        more_asked: the day whose other entries are to be seen.
        cancel_asked: Delete was pressed on an entry of a meeting still to come.
    """

    month_asked = Signal(object)
    day_entered = Signal(object)
    day_opened = Signal(object)
    new_asked = Signal(object)
    entry_opened = Signal(object)
    more_asked = Signal(object)
    cancel_asked = Signal(object)

    def __init__(self, model: MonthModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.days = model
        self._delegate = DayDelegate(self)
        self.setItemDelegate(self._delegate)
        self.setHorizontalHeader(_Weekdays(self))
        self.setVerticalHeader(_Weeks(self))
        self.setModel(model)
        self._corner = _Corner(self)
        self._dress()
        language.bind(self, "setAccessibleName", M("The month by days"))
        model.modelReset.connect(self._measure)
        model.dataChanged.connect(self.viewport().update)
        theme.changed.connect(self._measure)
        self.selectionModel().currentChanged.connect(self._entered)

    @property
    def day(self) -> date:
        """The day that is gone to."""
        index = self.currentIndex()
        return self.days.day(index) if index.isValid() else self.days.month

    def go_to(self, day: date) -> None:
        """Go to a day; one that is not shown is asked for."""
        index = self.days.index_of(day)
        if index.isValid() and day.month == self.days.month.month:
            self.setCurrentIndex(index)
        else:
            self.month_asked.emit(day)

    def ring_rect(self) -> QRect:
        """The day paints its own ring."""
        return QRect()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = event.modifiers() in {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier}
        act = self._keys().get(Qt.Key(event.key())) if plain else None
        if act is None:
            super().keyPressEvent(event)
        else:
            act()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        what = self._under(event)
        if isinstance(what, AgendaEntry):
            self.entry_opened.emit(what)
        elif isinstance(what, More):
            self.more_asked.emit(self.day)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton and self._under(event) is None:
            self.day_opened.emit(self.day)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._measure()

    def _dress(self) -> None:
        self.setShowGrid(False)
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.horizontalHeader().setMinimumSectionSize(theme.size("line"))
        self.verticalHeader().setMinimumSectionSize(theme.size("line"))

    def _keys(self) -> dict[Qt.Key, Callable[[], None]]:
        day, monday = self.day, self.day - timedelta(days=self.day.weekday())

        def to(target: date) -> Callable[[], None]:
            return lambda: self.go_to(target)

        return {
            Qt.Key.Key_Left: to(day - timedelta(days=1)),
            Qt.Key.Key_Right: to(day + timedelta(days=1)),
            Qt.Key.Key_Up: to(day - timedelta(weeks=1)),
            Qt.Key.Key_Down: to(day + timedelta(weeks=1)),
            Qt.Key.Key_PageUp: to(months_from(day, -1)),
            Qt.Key.Key_PageDown: to(months_from(day, 1)),
            Qt.Key.Key_Home: to(monday),
            Qt.Key.Key_End: to(monday + timedelta(days=6)),
            Qt.Key.Key_T: to(self.days.today),
            Qt.Key.Key_N: lambda: self.new_asked.emit(self.day),
            Qt.Key.Key_Return: lambda: self.day_opened.emit(self.day),
            Qt.Key.Key_Enter: lambda: self.day_opened.emit(self.day),
            Qt.Key.Key_Space: lambda: self.day_opened.emit(self.day),
            Qt.Key.Key_Delete: self._ask_cancel,
        }

    def _ask_cancel(self) -> None:
        coming = (EntryState.COMING, EntryState.WAITING)
        entry = next((one for one in self.days.entries(self.day) if one.state in coming), None)
        if entry is not None:
            self.cancel_asked.emit(entry)

    def _under(self, event: QMouseEvent) -> AgendaEntry | More | None:
        index = self.indexAt(event.position().toPoint())
        if not index.isValid():
            return None
        day = self.days.day(index)
        return self._delegate.hit(self.visualRect(index), day, self.days.entries(day), event.position().toPoint())

    def _entered(self, current: QModelIndex, previous: QModelIndex) -> None:  # noqa: ARG002 - Qt's signature
        if current.isValid():
            self.day_entered.emit(self.days.day(current))

    def _measure(self) -> None:
        self.verticalHeader().setFixedWidth(theme.scaled("calendar.week_column"))
        self.horizontalHeader().setFixedHeight(theme.scaled("calendar.weekday_head"))
        self._corner.setGeometry(0, 0, self.verticalHeader().width(), self.horizontalHeader().height())
        room = self.viewport().width()
        weekend = 1.0 if room / DAYS >= theme.scaled("calendar.day_wide") else _NARROW_WEEKEND
        day = room / (SATURDAY + 2 * weekend)
        edges = [round(min(n, SATURDAY) * day + max(0, n - SATURDAY) * day * weekend) for n in range(DAYS + 1)]
        for column in range(DAYS):
            self.setColumnWidth(column, edges[column + 1] - edges[column])
        rows = max(1, self.days.rowCount())
        height = max(least_height(), self.viewport().height() // rows)
        for row in range(self.days.rowCount()):
            self.setRowHeight(row, height)
