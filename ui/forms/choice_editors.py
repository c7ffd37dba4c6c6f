"""Editors of what is chosen: one of a few, one of many, several, yes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QSizePolicy, QVBoxLayout, QWidget

from app.domain.codes import Unanswered
from app.domain.forms import NOT_KNOWN, WITHHELD
from app.domain.labels import label
from app.domain.message import MC
from ui.forms.editor import Editor
from ui.language import language
from ui.widgets.flow import FlowLayout
from ui.widgets.options import Check, Combo, Radio

if TYPE_CHECKING:
    from app.domain.forms import Field
    from app.domain.message import Message
    from ui.forms.context import FormContext

FEW = 4  # own options that are shown as radio buttons; more go into a list


def words(field: Field, code: str) -> Message:
    """Return the words of a code that may be chosen."""
    if code in {NOT_KNOWN, WITHHELD} and field.about_client:
        return label(Unanswered(code))
    if field.options is None:
        raise ValueError("this field has no options")
    return label(field.options(code))


class ChoiceEditor(Editor):
    """One of the options: radio buttons for a few, a list for more."""

    def __init__(self, field: Field, context: FormContext, parent: QWidget | None = None) -> None:
        super().__init__(field, context, parent)
        few = len(tuple(field.options or ())) <= FEW
        self._inner: _Radios | _List = (_Radios if few else _List)(field, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._inner)

    def answer(self) -> Any:
        return self._inner.value() or None

    def set_answer(self, value: Any) -> None:
        self._inner.set_value("" if value is None else str(value))

    def target(self) -> QWidget:
        return self._inner.target()

    def named(self) -> tuple[QWidget, ...]:
        return (self._inner,)


class _Radios(QWidget):
    """A few options side by side where they fit, else below one another."""

    def __init__(self, field: Field, editor: ChoiceEditor) -> None:
        super().__init__(editor)
        self._editor = editor
        self._flow = FlowLayout(self, gap=24, line_gap=2, all_or_none=True)
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self._radios: dict[str, Radio] = {}
        self._was = ""
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        for code in field.codes:
            radio = Radio(self)
            language.bind(radio, "setText", words(field, code))
            radio.installEventFilter(self)
            radio.clicked.connect(self._clicked)
            self._group.addButton(radio)
            self._flow.addWidget(radio)
            self._radios[code] = radio

    def value(self) -> str:
        return next((code for code, radio in self._radios.items() if radio.isChecked()), "")

    def set_value(self, code: str) -> None:
        self._group.setExclusive(False)
        for own, radio in self._radios.items():
            radio.setChecked(own == code)
        self._group.setExclusive(True)
        self._was = self.value()

    def target(self) -> QWidget:
        return self._radios.get(self.value()) or next(iter(self._radios.values()))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        key = event.key() if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress else None
        if key in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace} and self.value():
            self.set_value("")
            self._editor.edited.emit()
            return True
        return super().eventFilter(watched, event)

    def _clicked(self) -> None:
        if self.value() == self._was:
            self.set_value("")  # pressed again: taken back
        self._was = self.value()
        self._editor.edited.emit()


class _List(Combo):
    """Many options in a list; the first line is no answer."""

    def __init__(self, field: Field, editor: ChoiceEditor) -> None:
        super().__init__(editor)
        self._codes = ("", *field.codes)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        for number, code in enumerate(self._codes):
            self.addItem("")
            said = words(field, code) if code else MC("list", "Choose")
            language.bind(_Item(self, number), "setText", said)
        self.activated.connect(editor.edited)

    def value(self) -> str:
        return self._codes[self.currentIndex()] if self.currentIndex() > 0 else str(self.property("unread") or "")

    def set_value(self, code: str) -> None:
        known = code in self._codes
        self.setProperty("unread", "" if known else code)
        self.setCurrentIndex(self._codes.index(code) if known else 0)

    def target(self) -> QWidget:
        return self


class _Item(QObject):
    """One line of a combo box, as something a text can be bound to."""

    def __init__(self, combo: Combo, number: int) -> None:
        super().__init__(combo)
        self._combo = combo
        self._number = number

    def setText(self, text: str) -> None:
        self._combo.setItemText(self._number, text)


class ChoicesEditor(Editor):
    """Several of the options."""

    def __init__(self, field: Field, context: FormContext, parent: QWidget | None = None) -> None:
        super().__init__(field, context, parent)
        self._flow = FlowLayout(self, gap=24, line_gap=2, all_or_none=True)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._checks: dict[str, Check] = {}
        for code in field.codes:
            check = Check(self)
            language.bind(check, "setText", words(field, code))
            check.clicked.connect(self.edited)
            self._flow.addWidget(check)
            self._checks[code] = check

    def answer(self) -> Any:
        return [code for code, check in self._checks.items() if check.isChecked()] or None

    def set_answer(self, value: Any) -> None:
        chosen = value if isinstance(value, (list, tuple)) else ()
        for code, check in self._checks.items():
            check.setChecked(code in chosen)

    def target(self) -> QWidget:
        return next(iter(self._checks.values()))

    def named(self) -> tuple[QWidget, ...]:
        return (self,)


class CheckEditor(Editor):
    """Yes where it is ticked; the question stands beside the box."""

    def __init__(self, field: Field, context: FormContext, parent: QWidget | None = None) -> None:
        super().__init__(field, context, parent)
        self._check = Check(self)
        language.bind(self._check, "setText", field.label)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._check)
        self._check.clicked.connect(self.edited)

    def answer(self) -> Any:
        return True if self._check.isChecked() else None

    def set_answer(self, value: Any) -> None:
        self._check.setChecked(value is True)

    def target(self) -> QWidget:
        return self._check
