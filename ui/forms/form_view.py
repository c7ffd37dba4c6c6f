"""Draws a page of any form."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from app.domain.checks import asked
from app.domain.forms import Kind
from app.domain.message import MP, M
from ui.forms.editor import FEW
from ui.forms.field_view import FieldView
from ui.theme import space
from ui.widgets.buttons import LinkButton
from ui.widgets.flow import FlowLayout
from ui.widgets.notice import ERROR, Notice

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from PySide6.QtGui import QKeyEvent

    from app.domain.forms import Answers, Field, Page, Problem
    from ui.forms.context import FormContext

_SHORT = frozenset({Kind.DATE, Kind.TIME, Kind.NUMBER, Kind.MONEY})
_IN_LINE = 3


class FormView(QWidget):
    """A page of questions. What is not asked now is hidden and has no answer.

    Signals:
        edited: a person changed an answer.
        continued: Ctrl+Enter: the page is done.
    """

    edited = Signal()
    continued = Signal()

    def __init__(self, page: Page, context: FormContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fields = page.fields
        self._context = context
        self._summary: Notice | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(space.question)
        self.views: dict[str, FieldView] = {}
        for group in in_lines(page.fields):
            self._add_line(group)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.setSizePolicy(policy)
        self._show_asked()

    def answers(self) -> dict[str, Any]:
        """Return the answers to what is asked now, as typed where they cannot be read."""
        typed = self._typed()
        keep = {field.name for field in asked(self._fields, typed)}
        return {key: value for key, value in typed.items() if key.partition(".")[0] in keep}

    def set_answers(self, answers: Answers) -> None:
        """Show answers; nobody is told."""
        for view in self.views.values():
            view.set_answers(answers)
        self._show_asked()

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """Show what is to be corrected: at each field, and on top with a link to each.

        The first link takes the keyboard.
        """
        for name, view in self.views.items():
            view.show_problems([problem for problem in problems if problem.field == name])
        if self._summary is not None:
            self._column.removeWidget(self._summary)
            self._summary.hide()
            self._summary.deleteLater()
            self._summary = None
        shown = [problem for problem in problems if problem.field in self.views]
        if shown:
            self._show_summary(shown)

    def hold(self, names: Collection[str]) -> None:
        """Show the answers to some questions as they stand, not to be changed here."""
        for name in names:
            if name in self.views:
                self.views[name].hold()

    def let_go(self) -> None:
        """Let every answer be changed."""
        for view in self.views.values():
            view.let_go()

    @property
    def first(self) -> str | None:
        """The first question that can be answered, None where there is none."""
        free = (name for name, view in self.views.items() if view.held is None and not view.isHidden())
        return next(free, None)

    def focus_field(self, name: str, row: int | None = None, column: str | None = None) -> None:
        """Put the keyboard into a field, in a table at a row and a column."""
        view = self.views.get(name)
        if view is not None and view.held is None:
            view.editor.focus(row, column)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.continued.emit()
        elif enter:
            event.accept()  # Enter in a line sends nothing away
        else:
            super().keyPressEvent(event)

    def _typed(self) -> dict[str, Any]:
        found: dict[str, Any] = {}
        for view in self.views.values():
            found |= view.answers()
        return found

    def _add_line(self, fields: Sequence[Field]) -> None:
        views = [FieldView(field, self._context, self) for field in fields]
        for field, view in zip(fields, views, strict=True):
            view.edited.connect(self._changed)
            self.views[field.name] = view
        if len(views) == 1:
            self._column.addWidget(views[0])
            return
        row = FlowLayout(gap=space.section, line_gap=self._column.spacing())
        for view in views:
            view.keep_name_whole()
            row.addWidget(view)
        self._column.addLayout(row)

    def _changed(self) -> None:
        self._show_asked()
        self.edited.emit()

    def _show_asked(self) -> None:
        typed = self._typed()
        shown = {field.name for field in asked(self._fields, typed)}
        for name, view in self.views.items():
            view.setVisible(name in shown)
            view.show_readers(typed)

    def _show_summary(self, problems: Sequence[Problem]) -> None:
        title = MP("Correct {n} answer.", "Correct {n} answers.", n=len(problems))
        self._summary = Notice(ERROR, title, parent=self)
        links = [self._link(problem) for problem in problems]
        for link in links:
            self._summary.body.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)
        self._column.insertWidget(0, self._summary)
        self._summary.announce()
        links[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _link(self, problem: Problem) -> LinkButton:
        name = self.views[problem.field].field.label
        said = M("{field}: {problem}", field=name, problem=problem.message)
        link = LinkButton(said, parent=self._summary)
        link.colour = "err"
        link.clicked.connect(lambda: self.focus_field(problem.field, problem.row, problem.column))
        return link


def _is_short(field: Field) -> bool:
    listed = field.kind is Kind.CHOICE and len(tuple(field.options or ())) > FEW
    return (field.kind in _SHORT or listed) and field.hint is None and field.do_not_write is None


def in_lines(fields: Sequence[Field]) -> Iterator[list[Field]]:
    """Give the fields as lines: short ones that follow each other stand side by side."""
    line: list[Field] = []
    for field in fields:
        short = _is_short(field)
        if line and (not short or len(line) == _IN_LINE or line[0].when != field.when):
            yield line
            line = []
        line.append(field)
        if not short:
            yield line
            line = []
    if line:
        yield line
