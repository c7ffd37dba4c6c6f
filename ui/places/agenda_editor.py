"""The clients of a meeting: who is on when, in order of time; one is added, moved in time or taken off."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

import i18n
from app.domain import typed
from app.domain.message import MC, M
from ui.language import language
from ui.theme import space, theme
from ui.widgets.buttons import Button, IconButton, LinkButton
from ui.widgets.labels import Label, Muted, Strong
from ui.widgets.options import Combo

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import time

    from app.domain.ids import CaseId
    from app.domain.meeting import Slot
    from app.domain.message import Message

START, END = "start", "end"


class _Clock(QLineEdit):
    """A time of day."""

    def __init__(self, value: time | None, parent: QWidget) -> None:
        super().__init__(i18n.clock(value) if value else "", parent)
        self.setFixedWidth(theme.scaled("field.clock"))
        self.setMaxLength(12)

    def read(self) -> tuple[bool, time | None]:
        """Return whether what is typed can be read, and the time."""
        if not self.text().strip():
            return True, None
        clock = typed.clock(self.text())
        return clock is not None, clock

    def mark(self, *, wrong: bool) -> None:
        """Show whether what is typed can be read."""
        self.setProperty("problem", wrong)
        self.style().unpolish(self)
        self.style().polish(self)
        sentence = M("Write the time as 9.30.") if wrong else MC("field", "Time")
        language.bind(self, "setAccessibleDescription", sentence)


class SlotRow(QWidget):
    """One client of the agenda.

    Signals:
        opened: the case is to be seen.
        timed: the slot's id, its start and its end, both readable.
        taken_off: the slot's id.
    """

    opened = Signal(str)
    timed = Signal(str, object, object)
    taken_off = Signal(str)

    def __init__(self, slot: Slot, number: str, how: Message | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.slot = slot
        case = LinkButton(number, parent=self)
        case.clicked.connect(lambda: self.opened.emit(slot.case_id))
        self.fields = {START: _Clock(slot.start, self), END: _Clock(slot.end, self)}
        language.bind(self.fields[START], "setAccessibleName", M("{number} begins at", number=number))
        language.bind(self.fields[END], "setAccessibleName", M("{number} ends at", number=number))
        column = QVBoxLayout(self)
        column.setContentsMargins(space.tiny, space.tiny, space.tiny, space.tiny)
        column.setSpacing(0)
        row = QHBoxLayout()
        column.addLayout(row)
        row.setSpacing(space.tiny)
        row.addWidget(case, 1, Qt.AlignmentFlag.AlignLeft)
        row.addWidget(self.fields[START])
        row.addWidget(Label("–", self))
        row.addWidget(self.fields[END])
        for field in self.fields.values():
            field.editingFinished.connect(self._edited)
        off = IconButton(
            "x", M("Take {number} off the agenda", number=number), kind="quiet", small=True, parent=self
        )
        off.clicked.connect(lambda: self.taken_off.emit(slot.id))
        off.setVisible(slot.held_on is None)
        row.addWidget(off)
        if how is not None:
            column.addWidget(Muted(how, self))

    def _edited(self) -> None:
        read = {name: field.read() for name, field in self.fields.items()}
        for name, (readable, _) in read.items():
            self.fields[name].mark(wrong=not readable)
        if all(readable for readable, _ in read.values()):
            start, end = read[START][1], read[END][1]
            if (start, end) != (self.slot.start, self.slot.end):
                self.timed.emit(self.slot.id, start, end)


class AgendaEditor(QWidget):
    """The agenda of a meeting.

    Signals:
        opened: the case that is to be seen.
        timed: a slot's id, its new start and end.
        taken_off: a slot's id.
        added: the case that is to get the next free time.
    """

    opened = Signal(str)
    timed = Signal(str, object, object)
    taken_off = Signal(str)
    added = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: list[SlotRow] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(Strong(M("Clients"), self))
        self._none = Muted(M("No clients yet. Choose a case by its number."), self)
        self._column.addWidget(self._none)
        self._list = QVBoxLayout()
        self._column.addLayout(self._list)
        self.choice = Combo(self)
        self.choice.setEditable(True)
        self.choice.setInsertPolicy(Combo.InsertPolicy.NoInsert)
        line = self.choice.lineEdit()
        for named in (self.choice, line or self.choice):
            language.bind(named, "setAccessibleName", M("Open case"))
        if line is not None:
            line.returnPressed.connect(self._add)
        self.add = Button(M("Give a time"), small=True, parent=self)
        self.add.clicked.connect(self._add)
        self._adding = QWidget(self)
        row = QHBoxLayout(self._adding)
        row.setContentsMargins(space.tiny, space.small, space.tiny, space.tiny)
        row.addWidget(self.choice, 1)
        row.addWidget(self.add)
        self._column.addWidget(self._adding)

    def show_agenda(
        self,
        slots: Sequence[Slot],
        numbers: Mapping[str, str],
        cases: Sequence[tuple[CaseId, str]],
        how_ready: Mapping[str, Message],
    ) -> None:
        """Show the slots in this order, how ready each is, and the open cases that are not on yet."""
        focus = next(((r.slot.id, name) for r in self.rows for name, f in r.fields.items() if f.hasFocus()), None)
        for row in self.rows:
            self._list.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = [self._row(slot, numbers[slot.case_id], how_ready.get(slot.id)) for slot in slots]
        self._none.setVisible(not slots)
        on = {slot.case_id for slot in slots}
        self.choice.clear()
        for case_id, number in cases:
            if case_id not in on:
                self.choice.addItem(number, case_id)
        self.choice.setCurrentIndex(-1)
        self._adding.setVisible(bool(cases))
        if focus is not None:
            self._focus(*focus)

    def lock(self) -> None:
        """Show the agenda alone: nothing of it can be changed."""
        self._adding.hide()
        for row in self.rows:
            for field in row.fields.values():
                field.setReadOnly(True)
            for button in row.findChildren(IconButton):
                button.hide()

    def _row(self, slot: Slot, number: str, how: Message | None) -> SlotRow:
        row = SlotRow(slot, number, how, self)
        row.opened.connect(self.opened)
        row.timed.connect(self.timed)
        row.taken_off.connect(self.taken_off)
        self._list.addWidget(row)
        return row

    def _add(self) -> None:
        row = self.choice.findText(self.choice.currentText().strip())
        if row >= 0:
            self.added.emit(self.choice.itemData(row))
        else:
            self.choice.setFocus(Qt.FocusReason.OtherFocusReason)

    def _focus(self, slot_id: str, name: str) -> None:
        field = next((row.fields[name] for row in self.rows if row.slot.id == slot_id), None)
        if field is not None:
            field.setFocus(Qt.FocusReason.OtherFocusReason)
