"""Step 6: what the memo is made of, page by page, each with the way to change it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from app.domain.answers import answers
from app.domain.checks import asked, missing
from app.domain.codes import Place, Reader, Step
from app.domain.form_specs import form
from app.domain.forms import Kind
from app.domain.message import MC, M
from ui.address import Address
from ui.forms.context import context_of
from ui.forms.shown import shown
from ui.steps.beside import Beside
from ui.theme import space, theme
from ui.widgets.buttons import LinkButton
from ui.widgets.labels import Heading, Label, Muted, Strong

if TYPE_CHECKING:
    from app.domain.forms import Answers, Field, Page
    from app.domain.message import Message

CHECKED = (Step.MAPPING, Step.REFERRAL, Step.MEETING, Step.ASSESSMENT)


class Check(Beside):
    """The answers that papers read, by step and page."""

    below = True

    def build(self) -> None:
        """List the pages of the steps before."""
        self._context = context_of(self.file, self.today)
        self._values: list[tuple[Label, Field, Answers]] = []
        for step in CHECKED:
            for page in form(step).pages:
                given = answers(self.file, page.fields)
                fields = [f for f in asked(page.fields, given) if f.used_by & {Reader.MEMO}]
                lacking = {field.name for field in missing(page.fields, given)}
                lines = [f for f in fields if f.name in lacking or given.get(f.name) not in (None, "", [], False)]
                if lines:
                    self._show_page(step, page, lines, given, lacking)
        self.column.addStretch(1)
        self._say()
        self.frame.language.changed.connect(self._say)

    def _say(self) -> None:
        """Show the answers in the window's language."""
        for label, field, given in self._values:
            label.say(self._rows(field, given) if field.kind is Kind.ROWS else self._said(field, given))

    def _show_page(self, step: Step, page: Page, lines: list[Field], given: Answers, lacking: set[str]) -> None:
        head = QHBoxLayout()
        head.addWidget(Heading(page.title))
        change = LinkButton(MC("button", "Change"))
        change.clicked.connect(partial(self._change, step, page.name))
        head.addWidget(change)
        head.addStretch(1)
        self.column.addSpacing(space.heading)
        self.column.addLayout(head)
        table = QWidget()
        grid = QGridLayout(table)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setColumnMinimumWidth(0, theme.scaled("width.label"))  # the widest office word in one line
        grid.setColumnStretch(1, 1)
        for number, field in enumerate(lines):
            grid.addWidget(Muted(field.label), number, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(self._value(field, given, lacking=field.name in lacking), number, 1)
        self.column.addWidget(table)

    def _value(self, field: Field, given: Answers, *, lacking: bool) -> Label:
        if lacking:
            label = Strong(M("Still missing"))
            label.set_colour("wait")
            return label
        value = Label()
        self._values.append((value, field, given))
        return value

    def _said(self, field: Field, given: Answers) -> Message | str:
        return shown(field, given, self._context, self.frame.language.code)

    def _rows(self, field: Field, given: Answers) -> str:
        return "\n".join(self._row(field, row) for row in given[field.name])

    def _row(self, field: Field, row: Answers) -> str:
        """Return a row of a table in one line."""
        words = (self.frame.language.text(self._said(column, row)) for column in field.row)
        return " · ".join(word for word in words if word)

    def _change(self, step: Step, page: str) -> None:
        self.frame.open(Address(Place.CASES, case=self.file.case.id, step=step, page=page))
