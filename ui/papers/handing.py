"""How one paper reached its reader: recorded by one click today, or by a small form below the row."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from app.domain.codes import Delivery, RecipientKind
from app.domain.errors import AppError
from app.domain.labels import label
from app.domain.message import MC, M
from app.services import deliveries
from ui.language import language
from ui.papers.handing_form import HandingForm
from ui.theme import space, theme
from ui.widgets.buttons import OUTLINED, Button, LinkButton
from ui.widgets.rows import ListRow

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QResizeEvent

    from app.domain.ids import DocumentId
    from app.domain.memo import Disclosure
    from app.domain.message import Message
    from ui.frame import Frame
    from ui.language import Saying


class Handing(QWidget):
    """A row of whose copy it is and how it went; below it a button a way, while it has not gone.

    A click on the row opens the form, and Esc closes it: another day, or the mending of what was recorded.

    Signals:
        recorded: what is recorded of the paper has changed.
    """

    recorded = Signal()

    def __init__(
        self,
        frame: Frame,
        document_id: DocumentId,
        reader: RecipientKind,
        given: Sequence[Disclosure],
        whose: Saying,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._frame, self._document_id, self._given = frame, document_id, tuple(given)
        self._whose = whose
        self.form: HandingForm | None = None
        self.row = ListRow(whose, how(reader, given), icon="file-text")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(space.heading)
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._line.setSpacing(space.buttons)
        self._line.addWidget(self.row, 1)
        self._column.addLayout(self._line)
        self._ways: QWidget | None = None
        self.see: LinkButton | None = None
        if reader is RecipientKind.OFFICE:
            return
        self.row.clicked.connect(self._open)
        if not given:
            self._ways = self._buttons(whose)
            self._line.addWidget(self._ways)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def offer(self, words: Message, see: Callable[[], None]) -> None:
        """Put the way to the paper itself before the ways it goes."""
        self.see = LinkButton(words)
        language.bind(self.see, "setAccessibleName", _named(words, self._whose))
        self.see.clicked.connect(see)
        before = self._ways.layout() if self._ways is not None else None
        if isinstance(before, QHBoxLayout):
            before.insertWidget(0, self.see)
        else:
            self._line.addWidget(self.see, 0, Qt.AlignmentFlag.AlignVCenter)

    def _arrange(self) -> None:
        """Put the ways beside the row, or below it where its words need the room."""
        directions = QBoxLayout.Direction
        beside = self._ways or self.see
        narrow = beside is not None and self.width() - beside.sizeHint().width() < theme.scaled("least.handing")
        self._line.setDirection(directions.TopToBottom if narrow else directions.LeftToRight)

    def _buttons(self, whose: Saying) -> QWidget:
        ways = QWidget()
        flow = QHBoxLayout(ways)
        flow.setContentsMargins(0, 0, 0, 0)
        flow.setSpacing(space.buttons)
        for delivery in Delivery:
            way = Button(label(delivery), OUTLINED, small=True, parent=ways)
            language.bind(way, "setAccessibleName", _named(label(delivery), whose))
            way.clicked.connect(partial(self._today, delivery))
            flow.addWidget(way)
        flow.addStretch(1)
        return ways

    def _today(self, delivery: Delivery) -> None:
        try:
            deliveries.hand_over_today(self._frame.session, self._document_id, delivery)
        except AppError as refusal:
            self._frame.show_error(refusal)
            return
        self._done()

    def _open(self) -> None:
        """Ask how and when, below the row."""
        if self.form is None:
            self.form = HandingForm(self._frame, self._document_id, self._given[-1] if self._given else None)
            self.form.recorded.connect(self._done)
            self.form.given_up.connect(self._give_up)
            self._column.addWidget(self.form)
        self.form.begin()

    def _give_up(self) -> None:
        """Take the form away, and leave the keyboard on the row."""
        self.begin()
        if self.form is not None:
            self.form.hide()
            self.form.deleteLater()
            self.form = None

    def _done(self) -> None:
        self._frame.saved(self._frame.session.clock.now())
        self.begin()
        self.recorded.emit()

    def begin(self) -> None:
        """Put the keyboard on the row."""
        self.row.setFocus(Qt.FocusReason.OtherFocusReason)


def how(reader: RecipientKind, given: Sequence[Disclosure]) -> Message:
    """Say how and when a paper reached its reader last."""
    if reader is RecipientKind.OFFICE:
        return M("Kept in the register.")
    if not given:
        return M("Not handed over yet.")
    return M("{delivery}, {day}", delivery=given[-1].delivery, day=given[-1].given_on)


def _named(act: Message, whose: Saying) -> Saying:
    """Name an act and whose copy it is for: the buttons of several copies say the same."""
    if callable(whose):
        return lambda code: language.text(MC("list", "{first}, {next}", first=act, next=whose(code)))
    return MC("list", "{first}, {next}", first=act, next=whose)
