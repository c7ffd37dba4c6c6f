"""The six steps of a case as a task list, and the button that goes on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.codes import Status, Step
from app.domain.labels import task
from app.domain.message import M
from app.domain.progress import Target, next_step
from ui.places.case_columns import NUMBERS
from ui.theme import space, theme
from ui.widgets.buttons import PRIMARY, Button, LinkButton
from ui.widgets.labels import Heading
from ui.widgets.task_row import TaskRow

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QMoveEvent, QResizeEvent

    from app.domain.message import Message
    from app.domain.progress import StepState

NAMED = 3  # missing answers named on a row


class StepRow(TaskRow):
    """A step; where it is mended in another one, a link leads there."""

    def __init__(self, step: Step, parent: QWidget | None = None) -> None:
        super().__init__(NUMBERS[step], task(step), parent)
        self.link = LinkButton("", parent=self)
        self.link.hide()

    def show_step(self, state: StepState, *, current: bool, closed: bool) -> None:
        """Show how the step stands and the way to what mends it; in a closed case nothing is to be mended."""
        self.show_state(state.status, None if closed else _second_line(state), current=current)
        away = not closed and state.mend is not None and state.mend.step is not state.step
        self.link.setVisible(away)
        if away and state.mend is not None:
            self.link.say(M("Mend in step {number}", number=NUMBERS[state.mend.step]))
        self.updateGeometry()

    def heightForWidth(self, width: int) -> int:
        own = super().heightForWidth(width)
        return own + self.link.sizeHint().height() if self.link.isVisibleTo(self) else own

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        size = self.link.sizeHint()
        left, _ = self._text_box(self.width())
        top = self.height() - size.height() - space.small
        self.link.setGeometry(QRect(left, top, size.width(), size.height()))


class StepList(QWidget):
    """The task list.

    Signals:
        target_chosen: the place of a step that was asked for.
        note_asked: a note is to be written.
        fast_asked: the case is to go by the fast track.
        moved: the rows lie elsewhere now.
    """

    target_chosen = Signal(object)
    note_asked = Signal()
    fast_asked = Signal()
    moved = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._states: dict[Step, StepState] = {}
        self.rows: dict[Step, StepRow] = {}
        self.go_on = Button("", PRIMARY)
        self.note = LinkButton(M("Add a note"))
        self.fast = LinkButton(M("Fast track: four pages"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        heading = Heading(M("Steps"))
        heading.setMinimumHeight(theme.row("target"))
        column.addWidget(heading)
        column.addSpacing(space.heading)
        for step in Step:
            row = StepRow(step, self)
            row.clicked.connect(lambda _=False, chosen=step: self._chosen(chosen))
            row.link.clicked.connect(lambda _=False, chosen=step: self._mend(chosen))
            self.rows[step] = row
            column.addWidget(row)
        column.addSpacing(space.large)
        self.acts = QWidget()
        acts = QHBoxLayout(self.acts)
        acts.setContentsMargins(0, space.tiny, 0, space.tiny)
        acts.setSpacing(space.large)
        acts.addWidget(self.go_on)
        acts.addWidget(self.fast)
        acts.addWidget(self.note)
        acts.addStretch(1)
        column.addWidget(self.acts)
        column.addStretch(1)
        self._column = column
        self.go_on.clicked.connect(self._go_on)
        self.note.clicked.connect(self.note_asked)
        self.fast.clicked.connect(self.fast_asked)

    def show_states(self, states: Sequence[StepState], *, closed: bool, fast: bool) -> None:
        """Show how the six steps stand; a closed case has no current one. `fast` offers the fast track."""
        self.fast.setVisible(fast)
        self._states = {state.step: state for state in states}
        current = None if closed else next_step(states).step
        for state in states:
            self.rows[state.step].show_step(state, current=state.step is current, closed=closed)
        self.go_on.setVisible(current is not None)
        if current is not None:
            self.go_on.say(_go_on_words(self._states[current]))

    def moveEvent(self, event: QMoveEvent) -> None:
        super().moveEvent(event)
        self.moved.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.moved.emit()

    def rows_end(self, page: QWidget) -> int:
        """Return where the acts would end on a page if they stood below the rows."""
        last = self.rows[Step.MEMO]
        return last.mapTo(page, last.rect().bottomLeft()).y() + space.large + self.acts.sizeHint().height()

    def keep_acts(self) -> None:
        """Take the acts back below the rows."""
        self._column.insertWidget(self._column.count() - 1, self.acts)

    def _go_on(self) -> None:
        state = next_step(tuple(self._states.values()))
        if state.status is Status.BLOCKED and state.mend is not None:
            self.target_chosen.emit(state.mend)
        else:
            self._chosen(state.step)

    def _chosen(self, step: Step) -> None:
        mend = self._states[step].mend
        own = mend is not None and mend.step is step
        self.target_chosen.emit(mend if own else Target(step))

    def _mend(self, step: Step) -> None:
        self.target_chosen.emit(self._states[step].mend)


def _go_on_words(state: StepState) -> Message:
    if state.status is Status.BLOCKED and state.mend is not None:
        return M("Mend in step {number}", number=NUMBERS[state.mend.step])
    if state.status is Status.NOT_STARTED:
        return M("Begin step {number}", number=NUMBERS[state.step])
    return M("Continue step {number}", number=NUMBERS[state.step])


def _second_line(state: StepState) -> Message | None:
    """Return what a row says below its task: the reason, else what is missing."""
    if state.reason is not None or not state.missing or state.status is Status.NOT_STARTED:
        return state.reason
    if len(state.missing) > NAMED:
        return M("Answers missing: {n}.", n=len(state.missing))
    return M("Missing: {answers}.", answers=state.missing)
