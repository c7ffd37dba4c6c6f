"""At the left of the meeting day: whose turn it is, by number, and how much of each one's time is used."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.codes import Status
from app.domain.message import MC, M
from ui.language import language
from ui.theme import space
from ui.widgets.labels import Heading, Muted
from ui.widgets.rows import ListRow
from ui.widgets.scaffold import SidePane

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.domain.message import Message
    from app.services.meeting_day import Sitting, Turn


class Turns(SidePane):
    """The agenda while the meeting is held.

    Signals:
        chosen: the case whose turn it is to be.
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, "meeting_day")
        self.rows: dict[str, ListRow] = {}
        self._turns: tuple[Turn, ...] = ()

    def show_turns(self, sitting: Sitting, case_id: str) -> None:
        """List the clients by number, the present one marked."""
        self._turns = sitting.turns
        self.rows = {}
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Heading(M("The clients in turn")))
        column.addWidget(Muted(M("Minutes used of those reserved")))
        column.addSpacing(space.heading)
        for turn in sitting.turns:
            self.rows[turn.case_id] = row = _row(turn)
            row.setChecked(turn.case_id == case_id)
            row.clicked.connect(partial(self._choose, str(turn.case_id)))
            column.addWidget(row)
        self.show_content(content)

    def say_used(self, minutes: Callable[[str], int]) -> None:
        """Tell how many minutes of each one's time are used."""
        for turn in self._turns:
            used = minutes(turn.slot.id)
            self.rows[turn.case_id].say(turn.number, partial(_said, turn, _used(turn, used)))

    def _choose(self, case_id: str) -> None:
        for case, row in self.rows.items():
            row.setChecked(case == case_id)
        self.chosen.emit(case_id)


def _row(turn: Turn) -> ListRow:
    row = ListRow(turn.number, status=Status.DONE if turn.slot.held_on else Status.WAITING)
    row.setCheckable(True)
    return row


def _said(turn: Turn, used: Message, code: str) -> str:  # noqa: ARG001 - a row's words take the language
    start, end = turn.slot.start, turn.slot.end
    when = MC("clock", "at {start}–{end}", start=start, end=end) if start and end else None
    return " · ".join(language.text(one) for one in (when, used) if one is not None)


def _used(turn: Turn, used: int) -> Message:
    if turn.reserved is None:
        return M("{used} min", used=used)
    return M("{used}/{reserved} min", used=used, reserved=turn.reserved)
