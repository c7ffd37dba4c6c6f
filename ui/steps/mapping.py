"""Beside step 1: the form on paper, and the day a dwelling is needed as the dates are typed."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from app.domain.case import needed_by
from app.domain.codes import NeedBasis, Owner, Step
from app.domain.form_specs import date_change
from app.domain.message import MP, M, OnDay
from app.domain.records import replaced
from app.services import papers
from app.services.pages import MOVING_DATES
from ui.forms.context import FormContext
from ui.forms.form_view import FormView
from ui.papers.paper_window import show_blank
from ui.steps.beside import Beside
from ui.steps.moved_date import MovedDate
from ui.widgets.buttons import OUTLINED, Button
from ui.widgets.labels import Strong


class OnPaper(Beside):
    """The step's questions on paper, to be filled in by hand where there is no computer."""

    def build(self) -> None:
        """Offer the blank form."""
        self.heading(M("The form on paper"))
        self.hint(M("For a conversation without a computer: the same questions, to be filled in by hand."))
        see = Button(M("See and print the blank form"), OUTLINED)
        see.clicked.connect(self._see)
        self.column.addWidget(see)
        self.column.addStretch(1)

    def _see(self) -> None:
        blank = papers.blank_form(self.frame.session, Step.MAPPING, self.frame.language.code)
        show_blank(self.frame, self.page, blank)


class NeededBy(Beside):
    """Says by when a dwelling is needed and what that rests on."""

    def build(self) -> None:
        """Show the day, and follow what is typed."""
        self.heading(M("Dwelling needed by"))
        self._day = Strong()
        self.column.addWidget(self._day)
        self._left = self.hint("")
        self._basis = self.hint("")
        self._moved = Strong(M("A known date moves"))
        self._reason = FormView(date_change.FORM.pages[0], FormContext(today=self.today))
        self._reason.set_answers(self.opened.answers)
        self._reason.edited.connect(self.page.touch)
        self.moves = MovedDate()
        for widget in (self._moved, self._reason, self.moves):
            self.column.addWidget(widget)
        self.column.addStretch(1)
        self.form.edited.connect(self._show)
        self._show()

    def more(self) -> dict[str, Any]:
        """Return why a known date moves, where one does."""
        return {} if self._reason.isHidden() else self._reason.answers()

    def _show(self) -> None:
        own = [field for field in self.fields if field.owner is Owner.CASE]
        before, after = self.file.case, replaced(self.file.case, own, self.form.answers())
        moved = any(getattr(before, name) not in {None, getattr(after, name)} for name in MOVING_DATES)
        self._moved.setVisible(moved)
        self._reason.setVisible(moved)
        self.moves.setVisible(moved)
        if moved:
            self.moves.show_move(self.file, replace(self.file, case=after), self.today)
        need = needed_by(after, self.today)
        self._basis.say(M("Rests on: {basis}", basis=need.basis))
        self._basis.setVisible(need.basis is not NeedBasis.UNKNOWN)
        self._left.setVisible(need.day is not None)
        if need.day is None:
            self._day.say(M("Not known yet"))
            return
        self._day.say(M("{day}", day=OnDay(need.day)))
        days = (need.day - self.today).days
        self._left.say(MP("{n} day left", "{n} days left", n=days) if days >= 0 else M("The day has passed."))
