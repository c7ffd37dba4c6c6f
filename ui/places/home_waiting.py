"""What waits for the coordinator: the deed first, then whose case it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.codes import Status
from app.domain.message import MP, M, OnDay
from app.services.home import fast
from ui.places.case_columns import NUMBERS
from ui.theme import space
from ui.widgets.labels import Count, Heading
from ui.widgets.rows import ListRow

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, time

    from app.domain.message import Message
    from app.services.home import Waiting


class WaitingList(QWidget):
    """The list; there is none while nothing waits.

    Signals:
        chosen: the id of the case and the step.
        unsent_asked: the papers that have not been sent are to be seen.
        outside_asked: the files that lie outside the register are to be seen.
    """

    chosen = Signal(str, object)
    unsent_asked = Signal()
    outside_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: list[ListRow] = []
        self._count = Count()
        head = QHBoxLayout()
        head.setSpacing(space.icon)
        heading = Heading(M("Waiting for you"))
        heading.setWordWrap(False)
        head.addWidget(heading)
        head.addWidget(self._count)
        head.addStretch(1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addLayout(head)
        self._column.addSpacing(space.tiny)

    def show_waiting(
        self, waiting: Sequence[Waiting], today: date, *, unsent: int = 0, outside: int = 0, hide_names: bool
    ) -> None:
        """Show what waits, most pressing first, which papers have not been sent, which files lie outside."""
        for row in self.rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = [self._row(one, today, hide_names=hide_names) for one in waiting]
        self.rows += [self._unsent(unsent)] if unsent else []
        self.rows += [self._outside(outside)] if outside else []
        for row in self.rows:
            self._column.addWidget(row)
            row.show()  # at once, for the keyboard that was on the row before
        self._count.set_number(len(self.rows))
        self.setVisible(bool(self.rows))

    def _row(self, one: Waiting, today: date, *, hide_names: bool) -> ListRow:
        case, number = one.row, NUMBERS[one.step]
        if hide_names:
            detail = M("{case} · step {number}", case=case.number, number=number)
        else:
            detail = M("{case} · {client} · step {number}", case=case.number, client=case.name, number=number)
        if fast(case, today):
            detail = M("{detail} · fast track", detail=detail)
        due, late = one.deed.due, one.deed.due is not None and one.deed.due < today
        end = _by(due, one.deed.at, today) if due is not None else None
        row = ListRow(
            one.deed.words, detail, status=_shape(one.status, late=late), end=end, late=late, chevron=True
        )
        row.clicked.connect(lambda: self.chosen.emit(case.id, one.step))
        return row

    def _unsent(self, number: int) -> ListRow:
        said = MP("Send {n} paper", "Send {n} papers", n=number)
        row = ListRow(said, M("Made, and not recorded as sent"), status=Status.IN_PROGRESS, chevron=True)
        row.clicked.connect(self.unsent_asked)
        return row

    def _outside(self, number: int) -> ListRow:
        said = MP("{n} file lies outside the register", "{n} files lie outside the register", n=number)
        row = ListRow(said, M("Delete what is no longer needed"), status=Status.IN_PROGRESS, chevron=True)
        row.clicked.connect(self.outside_asked)
        return row


def _shape(status: Status, *, late: bool) -> Status:
    """Return the shape of a row: what is late has that of what is wrong."""
    return Status.NEEDS_CORRECTION if late else status


def _by(due: date, at: time | None, today: date) -> Message:
    """Return by when, as the right end of a row says it."""
    if due < today:
        return MP("{n} day late", "{n} days late", n=(today - due).days)
    if due > today:
        return M("{day}", day=OnDay(due))
    return M("today at {time}", time=at) if at else M("today")
