"""The line of a case on its page: drawn, or as a list of its days."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.case_line import Mark, case_line
from app.domain.message import MC, M, OnDay
from ui.language import language
from ui.places.line_drawn import DrawnLine
from ui.places.section import Lines
from ui.widgets import reader
from ui.widgets.buttons import LinkButton
from ui.widgets.labels import Label, Muted, Strong

if TYPE_CHECKING:
    from datetime import date

    from app.domain.case_file import CaseFile
    from app.domain.case_line import CaseLine, Milestone
    from app.domain.message import Message

_STATES: dict[Mark, Message | str] = {
    Mark.PAST: MC("line", "Done"),
    Mark.DUE: MC("line", "To come"),
    Mark.LATE: MC("line", "Late"),
    Mark.NEED: MC("line", "To come"),
    Mark.RELEASE: MC("line", "To come"),
    Mark.TODAY: "",
}


class LineSection(QWidget):
    """The line.

    Signals:
        opened: the `Target` of what was chosen on it.
    """

    opened = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.switch = LinkButton(_AS_LIST, icon="text-align-start")
        self.switch.clicked.connect(self._switch)
        self.drawn = DrawnLine()
        self.drawn.chosen.connect(self.opened)
        self._line: CaseLine | None = None
        self._listed: bool | None = None  # None: as it suits whoever reads
        self.list: Lines | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self.drawn)

    def show_case(self, file: CaseFile, today: date) -> None:
        """Show the line of a case."""
        self._line = case_line(file, today, language=language.code)
        self.drawn.show_line(self._line)
        self._show()

    def _switch(self) -> None:
        self._listed = self.list is None
        self._show()

    def _show(self) -> None:
        if self._line is None:
            return
        listed = reader.listens() if self._listed is None else self._listed
        if self.list is not None:
            self._column.removeWidget(self.list)
            self.list.hide()
            self.list.deleteLater()
            self.list = None
        if listed:
            self.list = self._listing(self._line)
            self._column.addWidget(self.list)
        self.drawn.setVisible(not listed)
        self.switch.say(_AS_LINE if listed else _AS_LIST)

    def _listing(self, line: CaseLine) -> Lines:
        lines = Lines((0, 2, 3, 0))
        lines.add_head(MC("column", "Day"), MC("column", "What"), MC("column", "Why"), MC("column", "State"))
        for one in line.milestones:
            lines.add(_day(one.day), self._name(one), Muted(one.reason or ""), _state(one, line.today))
        return lines

    def _name(self, one: Milestone) -> QWidget:
        if one.target is None:
            return (Strong if one.mark is Mark.TODAY else Label)(one.words)
        link = LinkButton(one.words)
        link.clicked.connect(lambda _=False, seen_in=one.target: self.opened.emit(seen_in))
        return link


_AS_LIST, _AS_LINE = M("Timeline as a list"), M("Timeline as a picture")


def _day(day: date) -> Label:
    said = Label(M("{day}", day=OnDay(day)))
    said.setWordWrap(False)
    said.setAlignment(Qt.AlignmentFlag.AlignTop)
    return said


def _state(one: Milestone, today: date) -> Label:
    past = one.mark in {Mark.NEED, Mark.RELEASE} and one.day < today
    said = Label(_STATES[Mark.PAST if past else one.mark])
    said.setWordWrap(False)
    said.set_colour("err" if one.mark is Mark.LATE else "muted")
    return said
