"""What moves with a date of release: each deadline before and after, what comes too late, and whom to tell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.message import MC, M
from app.domain.recipients import told_the_days
from app.domain.timeline import retimed
from ui.language import language
from ui.theme import space
from ui.widgets.labels import Label, Muted, Strong

if TYPE_CHECKING:
    from datetime import date

    from app.domain.case_file import CaseFile
    from app.domain.message import Message
    from app.domain.timeline import Retimed


class MovedDate(QWidget):
    """The list, as the dates are typed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[object, ...] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(space.tiny)
        self._rows: list[QWidget] = []

    def show_move(self, before: CaseFile, after: CaseFile, today: date) -> None:
        """Show what moves between a case as it is and as it would be."""
        moved = retimed(before, after, today, language=language.code)
        names = [after.organisations[one].name(language.code) for one in told_the_days(after, today)]
        shown = (moved, names)
        if shown == self._shown:
            return
        self._shown = shown
        for row in self._rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = []
        if moved:
            self._add(Strong(M("Moves with it")))
        for change in moved:
            self._add(Label(change.words))
            self._add(_days(change, today))
        if names:
            self._add(Strong(M("Tell the new day to")))
            self._add(Label(MC("list", "{items}", items=tuple(names))))

    def _add(self, row: QWidget) -> None:
        if isinstance(row, Strong) and self._rows:
            row.setContentsMargins(0, space.small, 0, 0)
        self._rows.append(row)
        self._column.addWidget(row)


def _days(change: Retimed, today: date) -> Label:
    if not change.too_late(today):
        return Muted(_said(change))
    late = Label(M("{days}, already passed", days=_said(change)))
    late.set_colour("err")
    return late


def _said(change: Retimed) -> Message:
    if change.before is None:
        return MC("moved", "New: {after}", after=change.after)
    if change.after is None:
        return MC("moved", "{before}, no longer due", before=change.before)
    return MC("moved", "{before} → {after}", before=change.before, after=change.after)
