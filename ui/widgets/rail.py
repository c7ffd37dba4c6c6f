"""The left rail: the mark, the seven places, and at the foot who works here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.domain.codes import Place
from app.domain.labels import label
from app.domain.message import M
from ui.language import language
from ui.theme import space, theme
from ui.widgets import icons
from ui.widgets.labels import Label, Muted, Strong
from ui.widgets.one_of import OneOf, moved
from ui.widgets.shapes import fill, paint_mark

if TYPE_CHECKING:
    from app.domain.message import Message

_ICONS = {
    Place.HOME: "house",
    Place.CASES: "folders",
    Place.CALENDAR: "calendar-days",
    Place.MEMBERS: "users",
    Place.DOCUMENTS: "file-text",
    Place.STATISTICS: "chart-column",
    Place.SETTINGS: "settings",
}


class Mark(QWidget):
    """The mark of Kotio."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._measure()
        theme.changed.connect(self._measure)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        painter = QPainter(self)
        paint_mark(painter, QRectF(self.rect()))

    def _measure(self) -> None:
        size = theme.scaled("mark")
        self.setFixedSize(size, size)


class _Wordmark(Label):
    role, colour, semibold = "wordmark", "brand", True


class RailItem(OneOf):
    """One place in the rail."""

    def __init__(self, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = _ICONS[place]
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        language.bind(self, "setText", label(place))
        theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        words = QFontMetrics(theme.font(semibold=True)).horizontalAdvance(self.text())
        return QSize(self._text_x() + words + space.tiny, theme.row("rail_item"))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        here = self.isChecked()
        if here or self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("page" if here else "pressed"))
            radius = theme.radius("rail_item")
            painter.drawRoundedRect(QRectF(self.rect()), radius, radius)
        if here:
            painter.setBrush(theme.colour("accent"))
            wide, high = theme.size("bar"), theme.size("icon.rail")
            painter.drawRoundedRect(QRectF(0, (self.height() - high) / 2, wide, high), wide / 2, wide / 2)
        colour = "brand" if here else "lock"
        size = theme.scaled("icon.rail")
        icons.paint(painter, self._icon, QRectF(space.rail, (self.height() - size) / 2, size, size), colour)
        painter.setFont(theme.font(semibold=here))
        painter.setPen(theme.colour("brand" if here else "text"))
        left = self._text_x()
        rect = QRect(left, 0, self.width() - left - space.tiny, self.height())
        painter.drawText(rect, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, self.text())

    def _text_x(self) -> int:
        return space.rail + theme.scaled("icon.rail") + space.medium


class Rail(QWidget):
    """The rail, one Tab stop: arrows move, Enter goes there.

    Signals:
        place_chosen: a place was chosen.
    """

    place_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(space.medium, space.rail, space.medium, space.large)
        column.setSpacing(space.hair)
        column.addLayout(_head())
        column.addSpacing(space.rail)
        self._items: dict[Place, RailItem] = {}
        for place in Place:
            if place is Place.SETTINGS:
                column.addStretch(1)
            column.addWidget(self._item(place))
        column.addSpacing(space.small)
        column.addWidget(Hairline("line_strong"))
        column.addSpacing(space.small)
        self.worker = Strong()
        self.group = Muted()
        for line in (self.worker, self.group):
            line.setContentsMargins(space.medium, 0, space.tiny, 0)
            column.addWidget(line)
        language.bind(self, "setAccessibleName", M("Places"))
        self._measure()
        theme.changed.connect(self._measure)

    def set_place(self, place: Place) -> None:
        """Mark where one is."""
        for other, item in self._items.items():
            item.put(on=other is place)
            item.setFocusPolicy(Qt.FocusPolicy.TabFocus if other is place else Qt.FocusPolicy.ClickFocus)

    def say_who(self, worker: Message | str, group: Message | str) -> None:
        """Show who works here and in which group."""
        self.worker.say(worker)
        self.group.say(group)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if moved(event, list(self._items.values()), back=Qt.Key.Key_Up, on=Qt.Key.Key_Down) is None:
            super().keyPressEvent(event)

    def _item(self, place: Place) -> RailItem:
        item = RailItem(place, self)
        item.clicked.connect(lambda: self.place_chosen.emit(place))
        self._items[place] = item
        return item

    def _measure(self) -> None:
        self.setFixedWidth(theme.plane("rail"))


class Hairline(QWidget):
    """A line one pixel high in a colour of the theme."""

    def __init__(self, colour: str = "line", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._colour = colour
        self.setFixedHeight(1)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        fill(QPainter(self), self.rect(), self._colour)


def _head() -> QHBoxLayout:
    row = QHBoxLayout()
    row.setContentsMargins(space.medium, 0, 0, 0)
    row.setSpacing(space.icon)
    row.addWidget(Mark())
    row.addWidget(_Wordmark("Kotio"), 1)
    return row
