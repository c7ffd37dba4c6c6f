"""Below the table: what is known of the worker or organisation one is at, and what can be done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.codes import PaperKind
from app.domain.labels import label
from app.domain.message import MC, M
from ui.language import language
from ui.theme import space
from ui.widgets.buttons import QUIET, Button, LinkButton
from ui.widgets.flow import FlowLayout
from ui.widgets.labels import Heading, Label
from ui.widgets.rail import Hairline

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ui.places.member_words import Said


class Detail(QWidget):
    """The strip.

    Signals:
        edit_asked: the record is to be edited.
        confirmed: its contact details have been confirmed today.
        retired: it is to be retired (False) or taken back (True).
        successor_asked: another is to take over what a worker leaves open.
        reminder_asked: the organisation is to be reminded of what it has promised.
        paper_asked: its paper is to be seen: a worker's undertaking, an organisation's open actions.
    """

    edit_asked = Signal()
    confirmed = Signal()
    retired = Signal(bool)
    successor_asked = Signal()
    reminder_asked = Signal()
    paper_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._active = True
        self.name = Heading(parent=self)
        self.edit = Button(MC("button", "Edit"), parent=self)
        self.confirm = Button(M("Confirm the details"), parent=self)
        self.retire = Button("", QUIET, parent=self)
        self.paper = LinkButton(label(PaperKind.SECRECY_UNDERTAKING), icon="file-text", parent=self)
        self.succeed = LinkButton(M("A successor takes over"), parent=self)
        self.remind = LinkButton(M("Copy a reminder of the open actions"), icon="copy", parent=self)
        self._lines = QVBoxLayout()
        self._lines.setContentsMargins(space.small, 0, 0, 0)
        self._lines.setSpacing(0)
        head = QHBoxLayout()
        head.setContentsMargins(space.small, 0, 0, 0)
        head.setSpacing(space.small)
        head.addWidget(self.name, 1)
        for button in (self.edit, self.confirm, self.retire):
            head.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        links = FlowLayout(gap=space.large)
        for link in (self.paper, self.remind, self.succeed):
            links.addWidget(link)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space.tiny)
        column.addWidget(Hairline("line"))
        column.addSpacing(space.heading)
        column.addLayout(head)
        column.addLayout(self._lines)
        column.addLayout(links)
        self.paper.clicked.connect(self.paper_asked)
        self.remind.clicked.connect(self.reminder_asked)
        self.succeed.clicked.connect(self.successor_asked)
        self.edit.clicked.connect(self.edit_asked)
        self.confirm.clicked.connect(self.confirmed)
        self.retire.clicked.connect(lambda: self.retired.emit(not self._active))

    def show_record(
        self,
        name: str,
        said: Sequence[Said],
        *,
        active: bool,
        confirmable: bool,
        remindable: bool,
        paper: PaperKind | None,
    ) -> None:
        """Show what is said of a record, and what can be done with it."""
        self.paper.setVisible(paper is not None)
        if paper is not None:
            self.paper.say(label(paper))
        self._active = active
        self.name.say(name)
        language.bind(self.edit, "setAccessibleName", M("Edit: {name}", name=name))
        while (item := self._lines.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for words, colour in said:
            line = Label(words, self)
            line.set_colour(colour)
            self._lines.addWidget(line)
        self.confirm.setVisible(confirmable and active)
        self.remind.setVisible(remindable)
        self.succeed.setVisible(confirmable)  # a worker, gone or not
        self.retire.say(MC("member", "Retire") if active else MC("member", "Take back"))
        self.show()
