"""The help beside a page: a search over every topic, the topic of the page, and the ways on from it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.codes import Step
from app.domain.labels import task
from app.domain.message import MC, M
from app.services import help as helps
from ui.help.reading import Reading
from ui.language import language
from ui.theme import space
from ui.widgets.buttons import Button, IconButton, LinkButton
from ui.widgets.labels import Heading, Muted
from ui.widgets.rows import ListRow
from ui.widgets.scaffold import Scroll
from ui.widgets.search_box import SearchField
from ui.widgets.shapes import fill

if TYPE_CHECKING:
    from app.domain.message import Message
    from app.services.help import Topic


class HelpPane(QWidget):
    """The pane. What is bound in it follows the window's language.

    Signals:
        closed: it is to go.
        open_asked: the page that the topic on show is about is to be opened, by the topic's key.
    """

    closed = Signal()
    open_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._here = self._key = ""
        self._openable: frozenset[str] = frozenset()
        self.search = SearchField(M("Search the help"))
        self.body = Scroll(self)
        self.reading: Reading | None = None
        self.hits: list[ListRow] = []
        self._foot = QVBoxLayout()
        self._lay_out()
        self.search.written.connect(self._search)
        language.bind(self, "setAccessibleName", MC("help", "Help"))
        language.changed.connect(self._search_again)

    def show_here(self, key: str, openable: frozenset[str] = frozenset()) -> None:
        """Show the topic of the page one is on; pages of the `openable` topics can be opened from here."""
        self._here, self._openable = key, openable
        self.search.show_text("")
        self.show_topic(key)

    def show_topic(self, key: str) -> None:
        """Show a topic, of this page or another."""
        topic = helps.topic(language.code, key)
        self._key, self.hits = key, []
        self.reading = Reading(topic)
        for way in self._ways_on(topic):
            self.reading.column.addSpacing(space.heading)
            self.reading.column.addWidget(way, 0, Qt.AlignmentFlag.AlignTop)
        self.reading.column.addStretch(1)
        self._show(self.reading)

    def begin(self) -> None:
        """Take the keyboard."""
        (self.reading.title if self.reading is not None else self.search).setFocus(Qt.FocusReason.OtherFocusReason)

    def add_way(self, text: Message, icon: str) -> LinkButton:
        """Add what can be done from any topic, at the foot, and return its link."""
        link = LinkButton(text, icon=icon)
        self._foot.addWidget(link)
        return link

    def keyPressEvent(self, event: QKeyEvent) -> None:
        focus = self.focusWidget()
        if event.key() == Qt.Key.Key_Escape:
            self._escape()
        elif event.key() == Qt.Key.Key_Down and focus is self.search and self.hits:
            self.hits[0].setFocus(Qt.FocusReason.TabFocusReason)
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.hits:
            (focus if isinstance(focus, ListRow) else self.hits[0]).click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        painter = QPainter(self)
        fill(painter, self.rect(), "side")
        fill(painter, QRect(0, 0, 1, self.height()), "line_strong")

    def _ways_on(self, topic: Topic) -> list[QWidget]:
        """Return what leads on: the page itself, the whole step, and back to the page one is on."""
        ways: list[QWidget] = []
        if topic.step:
            whole = ListRow(task(Step(topic.step)), M("The whole step"), chevron=True)
            whole.clicked.connect(lambda: self._read(topic.step))
            ways.append(whole)
        if self._key != self._here:
            if self._key in self._openable:
                to_page = Button(M("Open this page"), small=True)
                to_page.clicked.connect(lambda: self.open_asked.emit(topic.key))
                ways.append(to_page)
            back = LinkButton(M("The help of the page you are on"), icon="arrow-left")
            back.clicked.connect(lambda: self._read(self._here))
            ways.append(back)
        return ways

    def _read(self, key: str) -> None:
        self.search.show_text("")
        self.show_topic(key)
        self.begin()

    def _escape(self) -> None:
        """Leave the search, else the help."""
        if self.search.text():
            self._read(self._key)
        else:
            self.closed.emit()

    def _search(self) -> None:
        typed = self.search.text().strip()
        if not typed:
            self.show_topic(self._key)
            return
        found, holder = helps.found(language.code, typed), QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(space.tiny, space.tiny, space.tiny, space.tiny)
        column.setSpacing(0)
        self.reading, self.hits = None, [self._hit(topic) for topic in found]
        for row in self.hits:
            column.addWidget(row)
        if not found:
            column.addWidget(Muted(M("Nothing was found for ”{text}”.", text=typed)))
        column.addStretch(1)
        self._show(holder)

    def _show(self, content: QWidget) -> None:
        """Show what is below the search."""
        self.body.show_content(content)

    def _search_again(self) -> None:
        """What was found is worded otherwise in the other language."""
        if self.search.text().strip():
            self._search()

    def _hit(self, topic: Topic) -> ListRow:
        row = ListRow(topic.title, task(Step(topic.step)) if topic.step else None)
        row.clicked.connect(lambda: self._read(topic.key))
        return row

    def _lay_out(self) -> None:
        close = IconButton("x", M("Close the help"), kind="quiet", small=True, parent=self)
        close.clicked.connect(self.closed)
        head = QHBoxLayout()
        head.addWidget(Heading(MC("help", "Help")), 1)
        head.addWidget(close)
        column = QVBoxLayout(self)
        side = space.side_pane - space.tiny  # what is read leaves room for the ring
        column.setContentsMargins(side, space.medium, side - space.tiny, space.medium)
        column.setSpacing(space.heading)
        column.addLayout(head)
        column.addWidget(self.search)
        column.addWidget(self.body, 1)
        column.addLayout(self._foot)
