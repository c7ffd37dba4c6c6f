"""What the client withdraws: asked, kept as it is typed, and what it reaches shown before it is recorded."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.form_specs import WITHDRAWAL
from app.domain.form_specs import withdrawal as withdrawal_form
from app.domain.message import M
from app.services import act_drafts, consents
from ui.forms.context import context_of
from ui.forms.form_view import FormView
from ui.steps.withdrawal_reach import Reach
from ui.theme import space
from ui.typed_draft import act_draft
from ui.widgets.labels import Muted

if TYPE_CHECKING:
    from app.domain.case_file import CaseFile
    from app.domain.consent import Withdrawal
    from app.domain.forms import Answers
    from ui.forms.context import FormContext
    from ui.frame import Frame

PAGE = withdrawal_form.FORM.pages[0]


class WithdrawalForm(QWidget):
    """The questions and what they reach."""

    def __init__(self, frame: Frame, file: CaseFile, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, today = frame.session, frame.session.clock.today()
        self.form = FormView(PAGE, _of_the_form(file, context_of(file, today)))
        self.reach = Reach(file, today)
        self.draft = act_draft(frame, file.case.id, WITHDRAWAL, self.form.answers, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space.heading)
        if PAGE.lead is not None:
            column.addWidget(Muted(PAGE.lead))
        column.addWidget(self.form)
        column.addSpacing(space.heading)
        column.addWidget(self.reach)
        column.addSpacing(space.heading)
        column.addWidget(
            Muted(
                M(
                    "A withdrawal is not undone and not deleted. If it was recorded by mistake, the client signs "
                    "the consent again: a new version of it."
                )
            )
        )
        typed = act_drafts.kept(self._session, file.case.id, WITHDRAWAL)
        self.form.set_answers({"withdrawn_on": today.isoformat(), **typed})
        self.form.edited.connect(self._follow)
        self.form.edited.connect(self.draft.touch)
        self._follow()

    def ready(self) -> Answers | None:
        """Return the answers; None where something is to be corrected, which is shown."""
        answers = self.form.answers()
        problems = consents.unready(self._session, answers)
        self.form.show_problems(problems)
        return None if problems else answers

    def _follow(self) -> None:
        """Show what is reached as far as it is known what is withdrawn."""
        answers = self.form.answers()
        ready = not consents.unready(self._session, answers)
        entry: Withdrawal | None = (  # when it is recorded and why changes nothing of what it reaches
            replace(consents.entry_of(self._session, answers), recorded_at=None, reason="") if ready else None
        )
        self.reach.show_entry(entry)


def _of_the_form(file: CaseFile, context: FormContext) -> FormContext:
    """Return the context with the organisations of the signed form alone."""
    rows = {row.organisation_id for row in file.consent.rows} if file.consent else set()
    known = {key: replace(one, active=True) for key, one in file.organisations.items() if key in rows}
    return replace(context, organisations=known)
