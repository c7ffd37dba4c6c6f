"""Cases that may be of the same person: those named alike while a name is typed, and a client's other ones."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.labels import task
from app.domain.message import M
from ui.theme import space
from ui.widgets.labels import Strong
from ui.widgets.rows import ListRow

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.domain.message import Message
    from app.services.lists import CaseRow


class OtherCases(QWidget):
    """A list of cases under what it says of them; gone while there is none.

    Signals:
        opened: the id of a case.
    """

    opened = Signal(str)

    def __init__(self, says: Message, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: list[ListRow] = []
        self._shown: tuple[object, ...] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(Strong(says))
        self._column.addSpacing(space.tiny)
        self.hide()

    def show_cases(self, cases: Sequence[CaseRow], *, hide_names: bool) -> None:
        """Show other cases."""
        shown = (*cases, hide_names)
        if shown == self._shown:
            return  # the keyboard may be on one of them
        self._shown = shown
        for row in self.rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = [self._row(one, hide_names=hide_names) for one in cases]
        for row in self.rows:
            self._column.addWidget(row)
        self.setVisible(bool(self.rows))

    def _row(self, one: CaseRow, *, hide_names: bool) -> ListRow:
        said = one.number if hide_names else M("{case} {client}", case=one.number, client=one.name)
        state = task(one.next_step) if one.closed_on is None else M("Closed on {day}", day=one.closed_on)
        row = ListRow(said, state, chevron=True)
        row.clicked.connect(lambda: self.opened.emit(one.id))
        return row
