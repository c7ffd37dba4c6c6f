"""The task of the guided practice, below the page: what to do, why, and the ways on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.domain.codes import Status
from app.domain.message import M
from app.practice.lesson import TASKS
from ui.language import language
from ui.theme import space, theme
from ui.widgets import reader
from ui.widgets.buttons import OUTLINED, Button, IconButton, LinkButton
from ui.widgets.labels import Label, Muted, Strong
from ui.widgets.shapes import fill, paint_status
from ui.widgets.way_back import on_escape

if TYPE_CHECKING:
    from app.domain.message import Message
    from app.practice.lesson import Task


class _Shape(QWidget):
    """A ring to come, a tick when it is done."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.status = Status.NOT_STARTED
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        size = theme.scaled("icon.status")
        return QSize(size, size + space.tiny)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        painter = QPainter(self)
        paint_status(painter, self.status, self.rect().adjusted(0, space.tiny, 0, 0).toRectF())


class LessonBar(QWidget):
    """The bar. Nothing of it is in the way of the page.

    Signals:
        went_on: the next task is wanted, this one done or skipped.
        place_asked: the page of the task is to be opened.
        again_asked: the practice is to begin anew.
        closed: the practice is left for now.
    """

    went_on = Signal()
    place_asked = Signal()
    again_asked = Signal()
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shape = _Shape(self)
        self.title, self.how, self.why = Strong(), Label(), Muted()
        self.next, self.again = Button("", OUTLINED, small=True), Button(M("Begin anew"), OUTLINED, small=True)
        self.where = LinkButton(M("Show the page"))
        close = IconButton("x", M("Leave the practice"), kind="quiet", small=True, parent=self)
        for button, signal in (
            (self.next, self.went_on),
            (self.where, self.place_asked),
            (self.again, self.again_asked),
            (close, self.closed),
        ):
            button.clicked.connect(signal)
        self._lay_out(close)
        on_escape(self, self.closed.emit)
        language.bind(self, "setAccessibleName", M("Guided practice"))

    def show_task(self, task: Task, *, done: bool, somewhere: bool) -> None:
        """Show a task, and whether it is done; `somewhere` is there a page to be shown for it."""
        number, total = TASKS.index(task) + 1, len(TASKS)
        self._shape.status = Status.DONE if done else Status.NOT_STARTED
        self._say(M("{n}/{total} {task}", n=number, total=total, task=task.title), task.how, task.why)
        if done:
            self.how.say(M("Done. Go on when you like."))
        self.next.say(M("Next task") if done else M("Skip"))
        self.next.show()
        self.again.hide()
        self.where.setVisible(somewhere and not done)

    def show_end(self) -> None:
        """Say that every task is behind."""
        self._shape.status = Status.DONE
        end = M("You have seen the whole way of a case. The handbook and the help (F1) tell the rest.")
        self._say(
            M("The guided practice is done"), end, M("Everything here was invented: nothing needs to be undone.")
        )
        self.again.show()
        for widget in (self.next, self.where):
            widget.hide()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        painter = QPainter(self)
        fill(painter, self.rect(), "side")
        fill(painter, QRect(0, 0, self.width(), 1), "line_strong")

    def _say(self, title: Message, how: Message, why: Message) -> None:
        for label, said in ((self.title, title), (self.how, how), (self.why, why)):
            label.say(said)
        language.bind(self.next, "setAccessibleDescription", how)
        self._shape.update()

    def announce(self) -> None:
        """Let a screen reader say how the task stands."""
        reader.tell(self, f"{self.title.text()}. {self.how.text()}")

    def _lay_out(self, close: QWidget) -> None:
        words = QVBoxLayout()
        words.setSpacing(space.hair)
        for label in (self.title, self.how, self.why):
            words.addWidget(label)
        acts = QHBoxLayout()
        acts.setSpacing(space.buttons)
        for widget in (self.where, self.next, self.again, close):
            acts.addWidget(widget, 0, Qt.AlignmentFlag.AlignTop)
        row = QHBoxLayout(self)
        row.setContentsMargins(space.page_side, space.small, space.large, space.small)
        row.setSpacing(space.icon)
        row.addWidget(self._shape, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        row.addLayout(acts)
