"""A small form asked below a link, in the column beside a page: what is recorded shows the page again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from app.domain.errors import AppError
from ui.forms.context import context_of
from ui.forms.form_view import FormView
from ui.widgets.buttons import OUTLINED, Button, LinkButton
from ui.widgets.way_back import on_escape

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from app.domain.case_file import CaseFile
    from app.domain.forms import Answers, Page, Problem
    from app.domain.message import Message
    from app.services.session import Session
    from ui.steps.beside import Beside

    Record = Callable[[Session, CaseFile, Answers], tuple[Problem, ...]]


class FormBelow(QObject):
    """The link; a click on it shows the form and the button that records its answers, Esc the link again."""

    def __init__(
        self, beside: Beside, page: Page, link: Message, act: Message, record: Record, first: Answers | None = None
    ) -> None:
        super().__init__(beside)
        self._beside, self._page, self._act, self._record, self._first = beside, page, act, record, first or {}
        self.form: FormView | None = None
        self._added: list[QWidget] = []
        self.link = LinkButton(link)
        self.link.clicked.connect(self._begin)
        beside.column.addWidget(self.link)

    def _begin(self) -> None:
        beside = self._beside
        self.form = FormView(self._page, context_of(beside.file, beside.today))
        self.form.set_answers(self._first)
        record = Button(self._act, OUTLINED)
        record.clicked.connect(self._done)
        self.link.hide()
        place = beside.column.indexOf(self.link)
        self._added = [self.form, record]
        for widget in self._added:
            place += 1
            beside.column.insertWidget(place, widget)
            on_escape(widget, self._give_up)
        self.form.focus_field(self._page.fields[0].name)

    def _give_up(self) -> None:
        self.link.show()
        self.link.setFocus(Qt.FocusReason.OtherFocusReason)
        for widget in self._added:
            widget.hide()
            widget.deleteLater()
        self.form, self._added = None, []

    def _done(self) -> None:
        beside = self._beside
        if self.form is None or not beside.page.leave():
            return
        try:
            problems = self._record(beside.frame.session, beside.file, self.form.answers())
        except AppError as refusal:
            beside.frame.show_error(refusal)
            return
        self.form.show_problems(problems)
        if not problems:
            beside.page.reload()
