"""Beside a client's time: the meeting before this one, what has been assessed, and how the actions stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.answers import answers
from app.domain.codes import Step
from app.domain.form_specs import form
from app.domain.labels import label
from app.domain.message import MC, M, OnDay
from ui.forms.context import context_of
from ui.forms.shown import shown
from ui.language import language
from ui.theme import space
from ui.widgets.labels import Heading, Label, Muted, Strong

if TYPE_CHECKING:
    from datetime import date

    from app.domain.action import Action
    from app.domain.case_file import CaseFile
    from app.domain.meeting import Slot
    from app.domain.message import Message

_ASSESSED = {"form": ("form_first", "form_second", "amount"), "views": ("consensus",), "plan_b": ("next_review",)}


def slot_before(file: CaseFile) -> Slot | None:
    """Return the client's time that was gone through before the present one, None where this is the first."""
    earlier = (slot for slot in reversed(file.slots) if slot.held_on is not None and not slot.cancelled)
    return next((slot for slot in earlier if file.slot is not None and slot.id != file.slot.id), None)


class Before(QWidget):
    """A column in the side pane, read as the client is taken up."""

    def __init__(self, file: CaseFile, slot: Slot, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(space.small)
        self._column.addWidget(Heading(M("The meeting before")))
        if slot.held_on is not None:
            self._column.addWidget(Label(M("{day}", day=OnDay(slot.held_on))))
        self._show_assessed(file, today)
        self._show_actions(file)
        self._column.addStretch(1)

    def _show_assessed(self, file: CaseFile, today: date) -> None:
        self._column.addSpacing(space.heading)
        self._column.addWidget(Strong(M("Assessed so far")))
        context, any_said = context_of(file, today), False
        for page, names in _ASSESSED.items():
            fields = form(Step.ASSESSMENT).page(page).fields
            given = answers(file, fields)
            for field in fields:
                if field.name in names and given.get(field.name) not in (None, "", []):
                    self._column.addWidget(Muted(field.label))
                    self._column.addWidget(
                        Label(lambda code, f=field, g=given: language.text(shown(f, g, context, code)))
                    )
                    any_said = True
        if not any_said:
            self._column.addWidget(Muted(M("Nothing has been assessed yet.")))

    def _show_actions(self, file: CaseFile) -> None:
        self._column.addSpacing(space.heading)
        self._column.addWidget(Strong(M("Agreed actions")))
        for action in file.actions:
            self._column.addWidget(Label(action.what))
            self._column.addWidget(Muted(_stands(action)))
        if not file.actions:
            self._column.addWidget(Muted(M("No actions have been agreed on.")))


def _stands(action: Action) -> Message:
    if action.due is None:
        return label(action.state)
    return MC("meeting day", "{state}, by {day}", state=action.state, day=action.due)
