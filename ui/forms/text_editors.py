"""Editors of what is typed: text, long text, a time, a number, a sum."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QSizePolicy, QVBoxLayout, QWidget

from app.domain.message import M
from app.domain.typed import cents, clock, number
from i18n import clock as shown_clock
from i18n import money
from ui.forms.editor import Editor
from ui.language import language
from ui.theme import space, theme
from ui.widgets.labels import Muted
from ui.widgets.line import Line

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from app.domain.forms import Field
    from app.domain.message import Message
    from ui.forms.context import FormContext

LINES, MOST_LINES = 3, 16


class GrowingText(QPlainTextEdit):
    """Text of several lines: it grows with what is written; Tab leaves it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.textChanged.connect(self._grow)
        theme.changed.connect(self._grow)
        self._grow()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._grow()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._grow()

    def sizeHint(self) -> QSize:
        return QSize(theme.scaled("width.text"), self.height())

    def _grow(self) -> None:
        lines = min(MOST_LINES, max(LINES, round(self.document().size().height())))
        height = (
            lines * self.fontMetrics().lineSpacing() + 2 * round(self.document().documentMargin()) + space.medium
        )
        if height != self.height():
            self.setFixedHeight(height)


class TextEditor(Editor):
    """A line of text."""

    def __init__(self, field: Field, context: FormContext, parent: QWidget | None = None) -> None:
        super().__init__(field, context, parent)
        self._line = Line(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._line)
        self._line.written.connect(self.edited)

    def answer(self) -> Any:
        return self._line.text() or None

    def set_answer(self, value: Any) -> None:
        text = "" if value is None else str(value)
        if text != self._line.text():
            self._line.show_text(text)

    def write(self, words: str) -> None:
        """Write a sentence where the cursor is."""
        self._line.insert(words)
        self._line.setFocus(Qt.FocusReason.OtherFocusReason)

    def target(self) -> QWidget:
        return self._line


class LongTextEditor(Editor):
    """Text of several lines."""

    def __init__(self, field: Field, context: FormContext, parent: QWidget | None = None) -> None:
        super().__init__(field, context, parent)
        self._text = GrowingText(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._text)
        self._quiet = False
        self._text.textChanged.connect(self._changed)

    def answer(self) -> Any:
        return self._text.toPlainText() or None

    def set_answer(self, value: Any) -> None:
        text = "" if value is None else str(value)
        if text != self._text.toPlainText():
            self._quiet = True
            self._text.setPlainText(text)
            self._quiet = False

    def write(self, words: str) -> None:
        """Write a sentence where the cursor is, apart from what stands before it."""
        cursor = self._text.textCursor()
        before = self._text.toPlainText()[: cursor.selectionStart()]
        cursor.insertText(words if not before or before[-1].isspace() else f" {words}")
        self._text.setFocus(Qt.FocusReason.OtherFocusReason)

    def target(self) -> QWidget:
        return self._text

    def _changed(self) -> None:
        if not self._quiet:
            self.edited.emit()


class TypedEditor(Editor):
    """The base of short typed answers: what can be read is read, what cannot stays as typed."""

    wide: ClassVar[str] = "field.line"
    placeholder: ClassVar[Message | str] = ""
    unit: ClassVar[str] = ""

    def __init__(self, field: Field, context: FormContext, parent: QWidget | None = None) -> None:
        super().__init__(field, context, parent)
        self.line = Line(self)
        language.bind(self.line, "setPlaceholderText", self.placeholder)
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(0, 0, 0, 0)
        self.row.setSpacing(space.small)
        self.row.addWidget(self.line)
        if self.unit:
            unit = Muted(self.unit, self)
            unit.setWordWrap(False)
            self.row.addWidget(unit)
        self.row.addStretch(1)
        self.line.written.connect(self.edited)
        self.line.editingFinished.connect(self.settle)
        self._measure()
        theme.changed.connect(self._measure)

    def read(self, text: str) -> Any:
        """Return the answer a text stands for, None where it cannot be read."""
        raise NotImplementedError

    def shown(self, answer: Any) -> str | None:
        """Return the usual form of an answer, None where it is none of this kind."""
        raise NotImplementedError

    def answer(self) -> Any:
        text = self.line.text().strip()
        if not text:
            return None
        read = self.read(text)
        return text if read is None else read

    def set_answer(self, value: Any) -> None:
        shown = self.shown(value)
        text = shown if shown is not None else "" if value is None else str(value)
        if self.answer() != value or not self.line.hasFocus():
            self.line.show_text(text)

    def settle(self) -> None:
        """Put the text in its usual form, if it can be read."""
        shown = self.shown(self.answer())
        if shown is not None and shown != self.line.text():
            self.line.show_text(shown)

    def target(self) -> QWidget:
        return self.line

    def _measure(self) -> None:
        self.line.setFixedWidth(theme.scaled(self.wide))


class TimeEditor(TypedEditor):
    """A time of day."""

    wide, placeholder = "field.time", M("e.g. 9.00")

    def read(self, text: str) -> Any:
        time = clock(text)
        return None if time is None else f"{time.hour}:{time.minute:02}"

    def shown(self, answer: Any) -> str | None:
        time = clock(answer) if isinstance(answer, str) else None
        return None if time is None else shown_clock(time)


class NumberEditor(TypedEditor):
    """A whole number."""

    wide = "field.number"

    def read(self, text: str) -> Any:
        return number(text)

    def shown(self, answer: Any) -> str | None:
        return str(answer) if isinstance(answer, int) else None


class MoneyEditor(TypedEditor):
    """A sum in euros, kept as whole cents."""

    wide, unit = "field.money", "€"

    def read(self, text: str) -> Any:
        return cents(text)

    def shown(self, answer: Any) -> str | None:
        return money(answer).removesuffix("\u00a0€") if isinstance(answer, int) else None
