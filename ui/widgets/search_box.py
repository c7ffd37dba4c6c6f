"""The search of the top bar: type, see what is found, open it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QSizePolicy, QVBoxLayout, QWidget

from app.domain.message import M
from ui.language import language
from ui.theme import space, theme
from ui.widgets import icons
from ui.widgets.labels import Muted
from ui.widgets.line import Line
from ui.widgets.rows import ListRow

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from app.domain.message import Message
    from ui.address import Address

SHOWN = 8  # hits in the list; more is what the cases' place is for
PAUSE = 120  # milliseconds after the last key


@dataclass(frozen=True, slots=True)
class Hit:
    """Something found: what it is, what tells it from others, and where it opens."""

    title: Message | str
    detail: Message | str
    address: Address


class SearchField(Line):
    """A line edit with a lens before the text and, at the end, the keys that lead to it."""

    def __init__(self, placeholder: Message, keys: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keys = keys
        language.bind(self, "setPlaceholderText", placeholder)
        language.bind(self, "setAccessibleName", placeholder)
        self._measure()
        theme.changed.connect(self._measure)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        size = theme.scaled("icon.text")
        icons.paint(painter, "search", QRectF(space.medium, (self.height() - size) / 2, size, size), "muted")
        metrics = QFontMetrics(theme.font())
        taken = metrics.horizontalAdvance(self.placeholderText()) + metrics.horizontalAdvance(self._keys)
        if self._keys and not self.text() and taken + size + 2 * space.vast < self.width():
            painter.setFont(theme.font())
            painter.setPen(theme.colour("muted"))
            rect = self.rect().adjusted(0, 0, -space.medium, 0)
            painter.drawText(rect, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, self._keys)

    def _measure(self) -> None:
        self.setTextMargins(theme.scaled("icon.text") + space.icon, 0, 0, 0)


class _Hits(QFrame):
    """The list under the box."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(space.tiny, space.tiny, space.tiny, space.tiny)
        self._column.setSpacing(0)
        self.rows: list[ListRow] = []
        self.hide()

    def show_hits(self, hits: Sequence[Hit], nothing: Message, opened: Callable[[Address], None]) -> None:
        while self._column.count():
            item = self._column.takeAt(0)
            if item is not None and (widget := item.widget()) is not None:
                widget.hide()  # it goes later, and must not be seen without room until then
                widget.deleteLater()
        self.rows = []
        for hit in hits[:SHOWN]:
            row = ListRow(hit.title, hit.detail, parent=self)
            row.clicked.connect(lambda _=False, to=hit.address: opened(to))
            self._column.addWidget(row)
            row.show()  # the list may stand open: what is not shown yet has no room in it
            self.rows.append(row)
        if not self.rows:
            line = Muted(nothing, self)
            line.setContentsMargins(space.small, space.small, space.small, space.small)
            self._column.addWidget(line)
            line.show()

    def fit(self, room: int) -> None:
        """Take as much height as the rows need; those that the window has no room for are not listed."""
        self.adjustSize()
        while len(self.rows) > 1 and self.height() > room:
            row = self.rows.pop()
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
            self.adjustSize()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.colour("border"), theme.edge))
        painter.setBrush(theme.colour("page"))
        radius = theme.radius("control")
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)


class SearchBox(SearchField):
    """The search; `find` gives the hits of a text, best first.

    Signals:
        opened: the address of the hit that was chosen.
    """

    opened = Signal(object)

    def __init__(self, find: Callable[[str], Sequence[Hit]], parent: QWidget | None = None) -> None:
        super().__init__(M("Search case, member…"), "Ctrl+K", parent)
        self._find = find
        self._hits: _Hits | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self._search)
        self.written.connect(self._typed)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        rows = self._hits.rows if self._hits is not None and self._hits.isVisible() else []
        if event.key() == Qt.Key.Key_Escape:
            self.close_hits()
            self.clear()
        elif event.key() == Qt.Key.Key_Down and rows:
            rows[0].setFocus(Qt.FocusReason.TabFocusReason)
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._search()
            if self._hits is not None and self._hits.rows:
                self._hits.rows[0].click()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QWidget, event: QEvent) -> bool:  # type: ignore[override] # only rows are watched
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and self._hits is not None:
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
            if step is not None and watched in self._hits.rows:
                place = self._hits.rows.index(watched) + step
                target = self._hits.rows[min(place, len(self._hits.rows) - 1)] if place >= 0 else self
                target.setFocus(Qt.FocusReason.TabFocusReason)
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.close_hits()
                self.setFocus(Qt.FocusReason.TabFocusReason)
                return True
        return super().eventFilter(watched, event)

    def close_hits(self) -> None:
        """Take the list away."""
        self._pause.stop()
        if self._hits is not None:
            self._hits.hide()

    def _typed(self) -> None:
        if self.text().strip():
            self._pause.start()
        else:
            self.close_hits()

    def _search(self) -> None:
        text = self.text().strip()
        if not text:
            return
        if self._hits is None:
            self._hits = _Hits(self.window())
        hits = self._find(text)
        self._hits.show_hits(hits, M("Nothing was found for ”{text}”.", text=text), self._open)
        for row in self._hits.rows:
            row.installEventFilter(self)
        self._hits.setFixedWidth(max(self.width(), theme.scaled("search.most")))
        place = self.mapTo(self.window(), QPoint(0, self.height() + space.tiny))
        self._hits.fit(self.window().height() - place.y() - space.small)
        self._hits.move(place)
        self._hits.show()
        self._hits.raise_()

    def _open(self, address: Address) -> None:
        self.close_hits()
        self.clear()
        self.opened.emit(address)
