"""Editors of what is chosen: one of a few, one of many, several, yes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from app.domain.codes import Unanswered
from app.domain.forms import NOT_KNOWN, WITHHELD
from app.domain.labels import label
from app.domain.message import MC
from ui.forms.editor import FEW, Editor
from ui.forms.radio_row import RadioRow
from ui.language import language
from ui.theme import space
from ui.widgets.flow import FlowLayout
from ui.widgets.options import Check, Combo, put

if TYPE_CHECKING:
    from collections.abc import Mapping

    from app.domain.forms import Field
    from app.domain.message import Message
    from ui.forms.context import FormContext


def words(field: Field, code: str) -> Message:
    """Return the words of a code that may be chosen."""
    if code in {NOT_KNOWN, WITHHELD} and field.about_client:
        return label(Unanswered(code))
    if field.options is None:
        raise ValueError("this field has no options")
    return label(field.options(code))


class ChoiceEditor(Editor):
    """One of the options: radio buttons for a few, a list for more. A code that is no option is kept."""

    def __init__(self, field: Field, context: FormContext, parent: QWidget | None = None) -> None:
        super().__init__(field, context, parent)
        options = {code: words(field, code) for code in field.codes}
        few = len(tuple(field.options or ())) <= FEW
        self._unread = ""
        self._inner: RadioRow | _List = RadioRow(options, self) if few else _List(options, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._inner)
        self._inner.edited.connect(self._chosen)

    def answer(self) -> Any:
        return self._inner.value() or self._unread or None

    def set_answer(self, value: Any) -> None:
        code = "" if value is None else str(value)
        self._inner.set_value(code)
        self._unread = "" if self._inner.value() == code else code

    def target(self) -> QWidget:
        return self._inner.target()

    def named(self) -> tuple[QWidget, ...]:
        return (self._inner,)

    def options(self) -> tuple[QWidget, ...]:
        return self._inner.radios if isinstance(self._inner, RadioRow) else ()

    def _chosen(self) -> None:
        self._unread = ""
        self.edited.emit()


class _List(Combo):
    """Many options in a list; the first line is no answer."""

    edited = Signal()

    def __init__(self, options: Mapping[str, Message], parent: QWidget) -> None:
        super().__init__(parent)
        self._codes = ("", *options)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        for number, said in enumerate((MC("list", "Choose"), *options.values())):
            self.addItem("")
            language.bind(_Item(self, number), "setText", said)
        self.currentIndexChanged.connect(self.edited)  # by a list, keys, or an assistive tool

    def value(self) -> str:
        return self._codes[max(0, self.currentIndex())]

    def set_value(self, code: str) -> None:
        self.blockSignals(True)
        self.setCurrentIndex(self._codes.index(code) if code in self._codes else 0)
        self.blockSignals(False)

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
        self._flow = FlowLayout(self, gap=space.huge, line_gap=space.hair, all_or_none=True)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._checks: dict[str, Check] = {}
        for code in field.codes:
            check = Check(self)
            language.bind(check, "setText", words(field, code))
            check.toggled.connect(self.edited)
            self._flow.addWidget(check)
            self._checks[code] = check

    def answer(self) -> Any:
        return [code for code, check in self._checks.items() if check.isChecked()] or None

    def set_answer(self, value: Any) -> None:
        chosen = value if isinstance(value, (list, tuple)) else ()
        for code, check in self._checks.items():
            put(check, on=code in chosen)

    def target(self) -> QWidget:
        return next(iter(self._checks.values()))

    def named(self) -> tuple[QWidget, ...]:
        return (self,)

    def options(self) -> tuple[QWidget, ...]:
        return tuple(self._checks.values())


class CheckEditor(Editor):
    """Yes where it is ticked; the question stands beside the box."""

    def __init__(self, field: Field, context: FormContext, parent: QWidget | None = None) -> None:
        super().__init__(field, context, parent)
        self._check = Check(self)
        language.bind(self._check, "setText", field.label)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._check)
        self._check.toggled.connect(self.edited)

    def answer(self) -> Any:
        return True if self._check.isChecked() else None

    def set_answer(self, value: Any) -> None:
        put(self._check, on=value is True)

    def target(self) -> QWidget:
        return self._check
