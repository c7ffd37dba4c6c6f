"""The actions that are late, under the week's meetings: what, in whose case, who does it, how late."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.codes import Status
from app.domain.message import MC, MP, M
from ui.language import language
from ui.theme import space
from ui.widgets.labels import Count, Heading, Muted
from ui.widgets.rows import ListRow

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from app.services.home import LateAction


class LateActions(QWidget):
    """The list.

    Signals:
        chosen: the id of the case whose action was chosen.
    """

    chosen = Signal(str)

    def __init__(
        self, late: Sequence[LateAction], in_all: int, today: date, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, space.section, 0, 0)
        column.setSpacing(0)
        column.addLayout(_head(in_all))
        column.addSpacing(space.tiny)
        self.rows = [self._row(action, today) for action in late]
        for row in self.rows:
            column.addWidget(row)
        if in_all > len(late):
            column.addSpacing(space.small)
            column.addWidget(Muted(MP("and {n} more", "and {n} more", n=in_all - len(late))))

    def _row(self, action: LateAction, today: date) -> ListRow:
        days = MP("{n} day", "{n} days", n=(today - action.due).days)
        row = ListRow(action.what, _whose(action), status=Status.NEEDS_CORRECTION, end=days, late=True)
        row.clicked.connect(lambda: self.chosen.emit(action.case_id))
        return row


def _head(in_all: int) -> QHBoxLayout:
    head = QHBoxLayout()
    head.setSpacing(space.small)
    heading = Heading(M("Late actions"))
    heading.setWordWrap(False)
    count = Count(in_all)
    head.addWidget(heading)
    head.addWidget(count)
    head.addStretch(1)
    return head


def _whose(action: LateAction) -> Callable[[str], str]:
    """Return the case and who does it: its organisation, else its worker, else the client."""

    def said(code: str) -> str:
        names = (action.organisation_sv, action.organisation_fi)
        organisation = next(filter(None, names if code == "sv" else names[::-1]), "")
        who = organisation or action.worker or language.text(MC("who", "client"))
        return f"{action.number} · {who}"

    return said
