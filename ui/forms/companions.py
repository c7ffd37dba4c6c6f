"""What goes with an answer: that it is not known, whence a text is, whose it is, to whom it may go."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.codes import Source
from app.domain.consent import CONSENTED
from app.domain.forms import ticks
from app.domain.labels import label
from app.domain.message import MC, M
from i18n import text
from ui.forms.radio_row import RadioRow
from ui.language import language
from ui.theme import space
from ui.widgets.flow import FlowLayout
from ui.widgets.labels import Muted
from ui.widgets.options import Check, Combo, put

if TYPE_CHECKING:
    from app.domain.forms import Answers, Field
    from app.domain.organisation import Organisation


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
        column.setContentsMargins(0, space.tiny, 0, 0)
        column.setSpacing(0)
        column.addWidget(Muted(M("Where this comes from"), self))
        self._choice = RadioRow({str(one): label(one) for one in Source}, self)
        language.bind(self._choice, "describe", M("Where this comes from"))
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
        row.setContentsMargins(0, space.tiny, 0, 0)
        row.setSpacing(space.medium)
        words = Muted(M("What this is about"), self)
        words.setWordWrap(False)
        row.addWidget(words)
        self._combo = Combo(self)
        language.bind(self._combo, "setAccessibleName", M("What this is about"))
        words.setBuddy(self._combo)
        row.addWidget(self._combo)
        row.addStretch(1)
        self._codes = ("", *(str(group) for group in CONSENTED))
        language.changed.connect(self._fill)
        self._fill()
        self._combo.currentIndexChanged.connect(self.edited)

    def answers(self) -> dict[str, Any]:
        """Return what was chosen."""
        code = self._codes[max(0, self._combo.currentIndex())]
        return {self._key: code} if code else {}

    def set_answers(self, answers: Answers) -> None:
        """Show what was chosen."""
        code = str(answers.get(self._key) or "")
        self._show(self._codes.index(code) if code in self._codes else 0)

    def _fill(self) -> None:
        at = max(0, self._combo.currentIndex())
        self._combo.blockSignals(True)
        self._combo.clear()
        self._combo.addItem(language.text(MC("list", "Choose")))
        for group in CONSENTED:
            self._combo.addItem(language.text(label(group)))
        self._show(at)

    def _show(self, at: int) -> None:
        self._combo.blockSignals(True)
        self._combo.setCurrentIndex(at)
        self._combo.blockSignals(False)


class TickChoice(QWidget):
    """To which organisations a text goes that nobody but the office and the client gets unless it is ticked.

    Those alone can be ticked that may know the whole of the text's group; a tick for another is not kept.

    Signals:
        edited: a person ticked or took a tick back.
    """

    edited = Signal()

    def __init__(self, field: Field, parent: QWidget) -> None:
        super().__init__(parent)
        self._key = ticks(field)
        self._checks: dict[str, Check] = {}
        self._offered: tuple[Organisation, ...] = ()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, space.tiny, 0, 0)
        column.setSpacing(0)
        column.addWidget(Muted(M("Goes also to"), self))
        self._line = FlowLayout(gap=space.large, line_gap=0)
        column.addLayout(self._line)
        self.hide()

    def offer(self, organisations: tuple[Organisation, ...]) -> None:
        """Offer these organisations; those among them that are ticked stay ticked."""
        if organisations == self._offered:
            return
        chosen = [one.id for one in self.ticked]
        for check in self._checks.values():
            self._line.removeWidget(check)
            check.deleteLater()
        self._offered, self._checks = organisations, {}
        for one in organisations:
            check = Check(self)
            language.bind(check, "setText", one.name)
            language.bind(check, "setAccessibleName", partial(_goes_to, one))
            put(check, on=one.id in chosen)
            check.toggled.connect(self.edited)
            self._line.addWidget(check)
            self._checks[one.id] = check
        self.setVisible(bool(organisations))

    @property
    def ticked(self) -> tuple[Organisation, ...]:
        """The organisations that the text goes to."""
        return tuple(one for one in self._offered if self._checks[one.id].isChecked())

    def answers(self) -> dict[str, Any]:
        """Return what was ticked."""
        return {self._key: [one.id for one in self.ticked]} if self.ticked else {}

    def set_answers(self, answers: Answers) -> None:
        """Show what was ticked."""
        for key, check in self._checks.items():
            put(check, on=key in (answers.get(self._key) or ()))


def _goes_to(organisation: Organisation, code: str) -> str:
    return text(M("Goes also to {organisation}", organisation=organisation.name(code)), code)
