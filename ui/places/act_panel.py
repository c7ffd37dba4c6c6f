"""A small form in place: what an act needs to know, the act itself, and the way out of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.checks import missing, problems
from app.domain.forms import Problem
from app.domain.message import MC, M
from ui.forms.form_view import FormView
from ui.theme import space
from ui.widgets.buttons import OUTLINED, PRIMARY, Button
from ui.widgets.labels import Heading, Muted
from ui.widgets.notice import ERROR, Notice
from ui.widgets.way_back import on_escape

if TYPE_CHECKING:
    from datetime import date

    from app.domain.forms import Answers, Page
    from app.domain.message import Message
    from ui.forms.context import FormContext


class ActPanel(QWidget):
    """The panel; Ctrl+Enter acts, Esc gives up.

    Signals:
        acted: the answers, all there and readable.
        given_up: nothing is to be done.
    """

    acted = Signal(object)
    given_up = Signal()

    def __init__(
        self,
        page: Page,
        context: FormContext,
        act: Message,
        answers: Answers,
        *,
        title: Message | None = None,
        writing: bool = False,
        headed: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._page, self._today = page, context.today
        self.form = FormView(page, context, self)
        self.form.set_answers(answers)
        self._begun = self.form.answers()
        self._writing = writing
        self.act, self.cancel = Button(act, PRIMARY), Button(MC("button", "Cancel"), OUTLINED)
        self._refusal: Notice | None = None
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space.heading)
        if headed:  # a page of its own has its title
            column.addWidget(Heading(title or page.title))
        self._top = column.count()
        if page.lead is not None:
            column.addWidget(Muted(page.lead))
        column.addWidget(self.form)
        acts = QHBoxLayout()
        acts.setContentsMargins(0, space.small, 0, space.tiny)
        acts.setSpacing(space.buttons)
        acts.addWidget(self.act)
        acts.addWidget(self.cancel)
        acts.addStretch(1)
        column.addLayout(acts)
        column.addStretch(1)
        self.act.clicked.connect(self.act_now)
        self.cancel.clicked.connect(self.given_up)
        self.form.continued.connect(self.act_now)
        on_escape(self, self.given_up.emit)

    def begin(self) -> None:
        """Put the keyboard into the first field."""
        self.form.focus_field(self._page.fields[0].name)

    def refuse(self, why: Message) -> None:
        """Say above the form why the act was refused."""
        if self._refusal is not None:
            self._refusal.hide()
            self._refusal.deleteLater()
        self._refusal = Notice(ERROR, why)
        self._column.insertWidget(self._top, self._refusal)
        self._refusal.announce()

    def holds_writing(self) -> bool:
        """Is there something written that would be lost if the panel went."""
        return self._writing and self.form.answers() != self._begun

    def act_now(self) -> None:
        """Do the act, or say what it still needs to know."""
        answers = self.form.answers()
        wrong = unready(self._page, answers, self._today)
        self.form.show_problems(wrong)
        if not wrong:
            self.acted.emit(answers)


def unready(page: Page, answers: Answers, today: date) -> tuple[Problem, ...]:
    """Return what keeps an act from being done: what cannot be read, and what it needs to know."""
    wrong = problems(page.fields, answers, today)
    named = {problem.field for problem in wrong}
    lacking = tuple(
        Problem(field.name, M("Answer this first."))
        for field in missing(page.fields, answers)
        if field.name not in named
    )
    return (*wrong, *lacking)
