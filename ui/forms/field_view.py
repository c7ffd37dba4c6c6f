"""One question on the page: its name, hints, who will read it, its editor, what goes with it, its problem."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.codes import Status, Unanswered
from app.domain.forms import NOT_KNOWN, Kind
from app.domain.labels import label
from app.domain.phrases import section_of
from ui.forms.companions import GroupChoice, SourceChoice, TickChoice
from ui.forms.editor import editor_for
from ui.forms.field_head import FieldHead, FieldName
from ui.forms.held import Held
from ui.forms.phrase_button import PhraseButton
from ui.language import language
from ui.theme import space, theme
from ui.widgets.labels import Label
from ui.widgets.options import Check, put
from ui.widgets.shapes import paint_status

if TYPE_CHECKING:
    from app.domain.forms import Answers, Field, Problem
    from app.domain.message import Message
    from ui.forms.context import FormContext
    from ui.forms.editor import Editor

_LISTS = frozenset({Kind.ROWS, Kind.MATRIX})  # wider than a column one reads: the eye must find their rows' ends
_WIDE = frozenset({Kind.CHOICE, Kind.CHOICES})
_HOLD_UNKNOWN = frozenset(Kind) - {Kind.CHOICE, Kind.CHECK, Kind.MATRIX}
_TALL = frozenset({Kind.LONG_TEXT, Kind.CHOICES, Kind.ROWS})  # "not known" stands below these, beside the others
_NARROW = frozenset({Kind.DATE, Kind.TIME, Kind.NUMBER, Kind.MONEY})


class ProblemLine(QWidget):
    """What is to be corrected, with a triangle."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.scaled("icon.status") + space.shape, space.tiny, 0, 0)
        self.said: Message | None = None
        self.words = Label(parent=self)
        self.words.set_colour("err")
        row.addWidget(self.words)
        self.hide()

    def say(self, message: Message | None) -> None:
        """Show the sentence; nothing where there is none."""
        self.said = message
        if message is not None:
            self.words.say(message)
        self.setVisible(message is not None)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        size = theme.scaled("icon.status")
        paint_status(QPainter(self), Status.NEEDS_CORRECTION, QRectF(0, space.row_end, size, size))


class FieldView(QWidget):
    """A question.

    Signals:
        edited: a person changed the answer or what goes with it.
    """

    edited = Signal()

    def __init__(self, field: Field, context: FormContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = field
        self._context = context
        self.editor = editor_for(field, context, self)
        self.editor.setEnabled(not field.fixed or field.kind is Kind.ROWS)
        self.editor.edited.connect(self.edited)
        self.held: Held | None = None
        self._ticks = TickChoice(field, self) if field.by_tick else None
        self._head = FieldHead(field, context, self._ticks, self)
        self._problem = ProblemLine(self)
        self._reading = QWidget(self)  # inside: a layout asks a widget's layout, never the widget, for its height
        self._column, self._line = QVBoxLayout(self._reading), QHBoxLayout()
        self._lay_out()
        self._companions: list[SourceChoice | GroupChoice | TickChoice] = []
        self._unknown = _not_known(field, self)
        self.phrases = _phrases(field, context, self.editor, self._reading)
        if self.phrases is not None:
            self._column.addWidget(self.phrases, 0, Qt.AlignmentFlag.AlignLeft)
        self._add_companions()
        self._measure()
        theme.changed.connect(self._measure)

    @property
    def problem(self) -> bool:
        """Is there something to be corrected."""
        return self._problem.said is not None

    def answers(self) -> dict[str, Any]:
        """Return the answer and what goes with it, by key; nothing where there is none."""
        unknown = self._unknown is not None and self._unknown.isChecked()
        value = NOT_KNOWN if unknown else self.editor.answer()
        found: dict[str, Any] = {} if value is None else {self.field.name: str(value) if unknown else value}
        for companion in self._companions:
            found |= companion.answers()
        return found

    def set_answers(self, answers: Answers) -> None:
        """Show the answer and what goes with it."""
        value = answers.get(self.field.name)
        unknown = self._unknown is not None and value == NOT_KNOWN
        if self._unknown is not None:
            put(self._unknown, on=unknown)
            self.editor.setEnabled(not unknown and not self.field.fixed)
            if self.phrases is not None:
                self.phrases.setEnabled(not unknown)
        self.editor.set_answer(None if unknown else value)
        if self._ticks is not None:
            self._ticks.offer(self._context.readers(self.field, answers) or ())
        for companion in self._companions:
            companion.set_answers(answers)
        self.show_readers(answers)

    def show_problems(self, problems: list[Problem]) -> None:
        """Show what is to be corrected here, or that nothing is."""
        deep = [problem for problem in problems if problem.row is not None]
        own = next((problem for problem in problems if problem.row is None), None)
        self._problem.say(own.message if own is not None else None)
        self.editor.mark(problem=own is not None)
        if hasattr(self.editor, "show_row_problems"):
            self.editor.show_row_problems(deep)
        self._describe()

    def hold(self) -> None:
        """Show the answer as it stands in place of its editor: it is not changed here."""
        if self.held is None:
            instead = [one for one in (self.editor, self.phrases, *self._companions) if one is not None]
            self.held = Held(self.field, self.answers(), self._context, instead, self)
            self._line.addWidget(self.held, 1)

    def let_go(self) -> None:
        """Let the answer be changed again."""
        if self.held is not None:
            self.held.go()
            self.held = None

    def keep_name_whole(self) -> None:
        """Keep the name on one line, as where fields stand side by side."""
        for name in self.findChildren(FieldName):
            name.setWordWrap(False)

    def show_readers(self, answers: Answers) -> None:
        """Show who will read the text that is written here."""
        if self._head.show_readers(answers):
            self._describe()

    def _lay_out(self) -> None:
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(space.tiny)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._reading, 1)
        row.addStretch(0)
        self._head.put(self._column, self.editor)
        if self._head.tells_readers:
            language.changed.connect(self._say_readers)
        self._column.addSpacing(space.hair)  # so that the ring of the control touches no letter
        self._line.setSpacing(space.large)
        self._line.addWidget(self.editor, 0 if self.field.kind in _NARROW else 1)
        self._column.addLayout(self._line)
        self._column.addWidget(self._problem)
        self._describe()

    def _add_companions(self) -> None:
        field = self.field
        if self._unknown is not None:
            self._unknown.toggled.connect(self._unknown_toggled)
            if field.kind in _TALL:
                self._column.addWidget(self._unknown)
            else:
                self._line.addWidget(self._unknown, 0, Qt.AlignmentFlag.AlignVCenter)
                self._line.addStretch(1 if field.kind in _NARROW else 0)
        if field.sourced:
            self._companions.append(SourceChoice(field, self))
        if field.group_chosen:
            self._companions.append(GroupChoice(field, self))
        if self._ticks is not None:
            self._companions.append(self._ticks)
            self._ticks.edited.connect(self._say_readers)
        for companion in self._companions:
            companion.edited.connect(self.edited)
            self._column.addWidget(companion)

    def _unknown_toggled(self, on: bool) -> None:  # noqa: FBT001 - Qt's signal
        if self.phrases is not None:
            self.phrases.setEnabled(not on)
        self.editor.setEnabled(not on)
        self.edited.emit()

    def _say_readers(self) -> None:
        self.show_readers(self.answers())

    def _describe(self) -> None:
        said = [part for part in (self._problem.said, *self._head.said) if part is not None]
        language.bind(self.editor, "describe", lambda _: " ".join(language.text(part) for part in said))

    def _measure(self) -> None:
        if self.field.kind not in _WIDE:
            width = theme.scaled("width.listing" if self.field.kind in _LISTS else "width.reading")
            self._reading.setMaximumWidth(width)


def _not_known(field: Field, parent: QWidget) -> Check | None:
    """Return the box that says an answer is not known, where it may be."""
    if not field.essential or not field.about_client or field.fixed or field.kind not in _HOLD_UNKNOWN:
        return None
    check = Check(parent)
    language.bind(check, "setText", label(Unanswered.NOT_KNOWN))
    language.bind(check, "setAccessibleDescription", field.label)
    return check


def _phrases(field: Field, context: FormContext, editor: Editor, parent: QWidget) -> PhraseButton | None:
    """Return the button of the ready sentences that the office has for a question."""
    section, read, write = section_of(field), context.phrases, getattr(editor, "write", None)
    if section is None or read is None or write is None:
        return None
    button = PhraseButton(partial(read, section), write, parent)
    language.bind(button, "setAccessibleDescription", field.label)
    return button
