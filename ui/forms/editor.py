"""The base of editors: one editor for each kind of question."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from app.domain.forms import Kind
from ui.language import language

if TYPE_CHECKING:
    from app.domain.forms import Field
    from ui.forms.context import FormContext

FEW = 4  # own options that are shown as radio buttons; more go into a list
_EDITORS = {
    Kind.TEXT: "ui.forms.text_editors:TextEditor",
    Kind.LONG_TEXT: "ui.forms.text_editors:LongTextEditor",
    Kind.DATE: "ui.forms.date_editor:DateEditor",
    Kind.TIME: "ui.forms.text_editors:TimeEditor",
    Kind.NUMBER: "ui.forms.text_editors:NumberEditor",
    Kind.MONEY: "ui.forms.text_editors:MoneyEditor",
    Kind.CHOICE: "ui.forms.choice_editors:ChoiceEditor",
    Kind.CHOICES: "ui.forms.choice_editors:ChoicesEditor",
    Kind.CHECK: "ui.forms.choice_editors:CheckEditor",
    Kind.ROWS: "ui.forms.rows_editor:RowsEditor",
    Kind.ORGANISATION: "ui.forms.pick_editors:OrganisationEditor",
    Kind.WORKER: "ui.forms.pick_editors:WorkerEditor",
    Kind.PARTY: "ui.forms.pick_editors:PartyEditor",
    Kind.MATRIX: "ui.forms.matrix_editor:MatrixEditor",
}


class Editor(QWidget):
    """Asks one question. The answer is the plain JSON of the forms; what cannot be read stays as typed.

    Signals:
        edited: a person changed the answer.
    """

    edited = Signal()

    def __init__(self, field: Field, context: FormContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = field
        self.context = context
        self._question, self._said = "", ""

    def answer(self) -> Any:
        """Return the answer, None where there is none."""
        raise NotImplementedError

    def set_answer(self, value: Any) -> None:
        """Show an answer; nobody is told."""
        raise NotImplementedError

    def target(self) -> QWidget:
        """Return what takes the keyboard."""
        raise NotImplementedError

    def named(self) -> tuple[QWidget, ...]:
        """Return the widgets that carry the question's name for a screen reader."""
        return (self.target(),)

    def options(self) -> tuple[QWidget, ...]:
        """Return the single options, where each takes the keyboard under a name of its own."""
        return ()

    def set_name(self, name: str) -> None:
        """Name the question for a screen reader."""
        self._question = name
        for widget in self.named():
            widget.setAccessibleName(name)
        self._tell()

    def describe(self, words: str) -> None:
        """Tell a screen reader the problem, the hint, and who reads the answer."""
        self._said = words
        self._tell()

    def mark(self, *, problem: bool) -> None:
        """Show by the border that the answer is to be corrected."""
        for widget in self.named():
            if bool(widget.property("problem")) != problem:
                widget.setProperty("problem", problem)
                widget.style().unpolish(widget)
                widget.style().polish(widget)

    def _tell(self) -> None:
        for widget in self.named():
            widget.setAccessibleDescription(self._said)
        for option in self.options():
            option.setAccessibleDescription(f"{self._question}. {self._said}" if self._said else self._question)

    def focus(self, row: int | None = None, column: str | None = None) -> None:  # noqa: ARG002 - tables go deeper
        """Take the keyboard, in a table at a row and column of it."""
        self.target().setFocus(Qt.FocusReason.OtherFocusReason)


def editor_for(field: Field, context: FormContext, parent: QWidget | None = None) -> Editor:
    """Return the editor of a field's kind, with the field's name for a screen reader."""
    module, _, name = _EDITORS[field.kind].partition(":")
    editor: Editor = getattr(import_module(module), name)(field, context, parent)
    language.bind(editor, "set_name", field.label)
    return editor
