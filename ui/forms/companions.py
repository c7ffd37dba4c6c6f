"""What goes with an answer: that it is not known, whence a text is, whose it is, to whom it may go."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.codes import Source
from app.domain.consent import CONSENTED
from app.domain.labels import label
from app.domain.message import MC, M
from ui.forms.radio_row import RadioRow
from ui.language import language
from ui.widgets.flow import FlowLayout
from ui.widgets.labels import Muted
from ui.widgets.options import Check, Combo

if TYPE_CHECKING:
    from app.domain.forms import Answers, Field
    from ui.forms.context import FormContext


class SourceChoice(QWidget):
    """Whence a text is: the client, a document, the worker.

    Signals:
        edited: a person chose.
    """

    edited = Signal()

    def __init__(self, field: Field, parent: QWidget) -> None:
        super().__init__(parent)
        self._key = f"{field.name}.source"
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(0)
        column.addWidget(Muted(M("Where this comes from"), self))
        self._choice = RadioRow({str(one): label(one) for one in Source}, self)
        language.bind(self._choice, "setAccessibleName", M("Where this comes from"))
        column.addWidget(self._choice)
        self._choice.edited.connect(self.edited)

    def answers(self) -> dict[str, Any]:
        """Return what was chosen."""
        return {self._key: self._choice.value()} if self._choice.value() else {}

    def set_answers(self, answers: Answers) -> None:
        """Show what was chosen."""
        self._choice.set_value(str(answers.get(self._key) or ""))


class GroupChoice(QWidget):
    """To which group of data an answer belongs, where only its writer can tell.

    Signals:
        edited: a person chose.
    """

    edited = Signal()

    def __init__(self, field: Field, parent: QWidget) -> None:
        super().__init__(parent)
        self._key = f"{field.name}.group"
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 4, 0, 0)
        row.setSpacing(10)
        words = Muted(M("What this is about"), self)
        words.setWordWrap(False)
        row.addWidget(words)
        self._combo = Combo(self)
        language.bind(self._combo, "setAccessibleName", M("What this is about"))
        row.addWidget(self._combo)
        row.addStretch(1)
        self._codes = ("", *(str(group) for group in CONSENTED))
        language.changed.connect(self._fill)
        self._fill()
        self._combo.activated.connect(self.edited)

    def answers(self) -> dict[str, Any]:
        """Return what was chosen."""
        code = self._codes[max(0, self._combo.currentIndex())]
        return {self._key: code} if code else {}

    def set_answers(self, answers: Answers) -> None:
        """Show what was chosen."""
        code = str(answers.get(self._key) or "")
        self._combo.setCurrentIndex(self._codes.index(code) if code in self._codes else 0)

    def _fill(self) -> None:
        at = max(0, self._combo.currentIndex())
        self._combo.clear()
        self._combo.addItem(language.text(MC("list", "Choose")))
        for group in CONSENTED:
            self._combo.addItem(language.text(label(group)))
        self._combo.setCurrentIndex(at)


class Ticks(QWidget):
    """To which organisations a text may go, one by one; without a tick it reaches none.

    Signals:
        edited: a person ticked or took a tick away.
    """

    edited = Signal()

    def __init__(self, field: Field, context: FormContext, parent: QWidget) -> None:
        super().__init__(parent)
        self._key = f"{field.name}.ticked"
        self._kept: list[str] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(2)
        nobody = M("Goes to no other party.")
        column.addWidget(Muted(M("May be told to:") if context.parties else nobody, self))
        ticks = QWidget(self)
        flow = FlowLayout(ticks, gap=20, line_gap=0)
        column.addWidget(ticks)
        self._checks: dict[str, tuple[Check, Any]] = {}
        for one in context.parties:
            check = Check(ticks)
            check.clicked.connect(self.edited)
            flow.addWidget(check)
            self._checks[str(one.id)] = (check, one)
        language.changed.connect(self._name)
        self._name()

    def answers(self) -> dict[str, Any]:
        """Return the organisations that are ticked; one that takes no part any more keeps its tick."""
        ticked = [key for key, (check, _) in self._checks.items() if check.isChecked()]
        ticked += [key for key in self._kept if key not in self._checks]
        return {self._key: ticked} if ticked else {}

    def set_answers(self, answers: Answers) -> None:
        """Show who is ticked."""
        self._kept = [str(key) for key in answers.get(self._key) or ()]
        for key, (check, _) in self._checks.items():
            check.setChecked(key in self._kept)

    def _name(self) -> None:
        for check, organisation in self._checks.values():
            language.bind(check, "setText", organisation.name(language.code))
