"""What stands above an editor: the field's name, what does not belong there, and who will read it."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from app.domain.answer_words import joined
from app.domain.forms import Kind
from app.domain.message import MC, M
from ui.language import language
from ui.theme import theme
from ui.widgets.labels import Muted, Strong

if TYPE_CHECKING:
    from PySide6.QtWidgets import QVBoxLayout, QWidget

    from app.domain.forms import Answers, Field
    from app.domain.message import Message
    from ui.forms.companions import TickChoice
    from ui.forms.context import FormContext
    from ui.forms.editor import Editor

_OWN_ALONE = M("Goes to the office’s and the client’s own copies alone.")


class FieldName(Strong):
    """The field's name, and that it is optional where it is."""

    def __init__(self, field: Field, parent: QWidget) -> None:
        super().__init__(parent=parent)
        self.setTextFormat(Qt.TextFormat.RichText)
        self._name, self._optional = "", ""
        if not field.essential and not field.fixed:
            language.bind(self, "set_optional", MC("field", "(optional)"))
        language.bind(self, "set_name", field.label)
        theme.changed.connect(self._write)

    def set_name(self, text: str) -> None:
        """Show the name."""
        self._name = text
        self._write()

    def set_optional(self, text: str) -> None:
        """Show after it, in the second rank, that it is optional."""
        self._optional = text
        self._write()

    def _write(self) -> None:
        muted = f'<span style="font-weight:400;color:{theme.hex("muted")}"> {escape(self._optional)}</span>'
        self.setText(escape(self._name) + (muted if self._optional else ""))


class DoNotWrite(Muted):
    """What does not belong here."""

    colour = "wait"


class Readers(Muted):
    """Who will read the text that is written below."""

    def __init__(self, field: Field, context: FormContext, ticks: TickChoice | None, parent: QWidget) -> None:
        super().__init__(parent=parent)
        self._field, self._context, self._ticks = field, context, ticks
        self.said: Message | None = None

    def show_for(self, answers: Answers) -> bool:
        """Show who reads it by these answers, and return whether that is now said otherwise."""
        readers = self._context.readers(self._field, answers)
        if self._ticks is not None:
            self._ticks.offer(readers or ())
            readers = self._ticks.ticked
        self.setVisible(readers is not None)
        if readers is None:
            return False
        names = tuple(one.name(language.code) for one in readers)
        alone = _OWN_ALONE if self._ticks is not None else M("No other party reads this.")
        said = M("Read by: {who}", who=joined(names)) if names else alone
        if said == self.said:
            return False
        self.said = said
        self.say(said)
        return True


class FieldHead:
    """The words above an editor: the name, hints, what does not belong there, and who will read it."""

    def __init__(self, field: Field, context: FormContext, ticks: TickChoice | None, parent: QWidget) -> None:
        self._field, self._parent = field, parent
        read = field.by_tick or context.readers(field, {}) is not None
        self._readers = Readers(field, context, ticks, parent) if read else None

    @property
    def tells_readers(self) -> bool:
        """Does it say who will read the answer."""
        return self._readers is not None

    @property
    def said(self) -> tuple[Message | None, ...]:
        """What it says besides the name, for who does not see it."""
        read_by = self._readers.said if self._readers is not None else None
        return self._field.hint, self._field.do_not_write, read_by

    def put(self, column: QVBoxLayout, editor: Editor) -> None:
        """Put the words into a column, above the editor that is to follow."""
        field, parent = self._field, self._parent
        if field.kind is not Kind.CHECK:
            name = FieldName(field, parent)
            if editor.target() in editor.named():
                name.setBuddy(editor.target())  # a list is told by its label alone to some readers
            column.addWidget(name)
        if field.hint is not None:
            column.addWidget(Muted(field.hint, parent))
        if field.do_not_write is not None:
            column.addWidget(DoNotWrite(field.do_not_write, parent))
        if self._readers is not None:
            column.addWidget(self._readers)
            self._readers.show_for({})

    def show_readers(self, answers: Answers) -> bool:
        """Show who will read what is written, and return whether that is now said otherwise."""
        return self._readers is not None and self._readers.show_for(answers)
