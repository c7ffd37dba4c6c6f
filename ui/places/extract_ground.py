"""The ground on which texts are held back from an extract: asked below them, kept as it is typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.form_specs.withholding import FORM
from app.domain.message import M
from ui.language import language
from ui.theme import space
from ui.widgets.labels import Heading, Muted, Strong
from ui.widgets.line import Line

if TYPE_CHECKING:
    from app.domain.forms import Answers

_PAGE = FORM.pages[0]


class Ground(QWidget):
    """The lines.

    Signals:
        edited: a person wrote.
        done: Enter.
    """

    edited = Signal()
    done = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space.tiny)
        column.addWidget(Heading(_PAGE.title))
        column.addWidget(Muted(M("It is printed on the extract and kept with it.")))
        self.lines = {field.name: Line() for field in _PAGE.fields}
        for field in _PAGE.fields:
            line = self.lines[field.name]
            language.bind(line, "setAccessibleName", field.label)
            line.written.connect(self.edited)
            line.returnPressed.connect(self.done)
            column.addWidget(Strong(field.label))
            column.addWidget(line)

    def answers(self) -> dict[str, str]:
        """Return what is written."""
        return {name: line.text().strip() for name, line in self.lines.items() if line.text().strip()}

    def set_answers(self, answers: Answers) -> None:
        """Show what was written; nobody is told."""
        for name, line in self.lines.items():
            line.show_text(str(answers.get(name) or ""))

    def ask(self) -> None:
        """Take the keyboard to the first line that is empty; one is."""
        lines = list(self.lines.values())
        next((line for line in lines if not line.text().strip()), lines[0]).setFocus(
            Qt.FocusReason.OtherFocusReason
        )
