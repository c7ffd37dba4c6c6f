"""Beside step 2: parties the needs suggest, what is signed already, and withdrawal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.codes import ConsentState, PaperKind
from app.domain.errors import AppError
from app.domain.form_specs import withdrawal
from app.domain.message import MC, MP, M
from app.services import consents
from app.services.cases import case_file
from app.services.suggestions import consent_rows
from ui.forms.context import context_of
from ui.forms.form_view import FormView
from ui.papers.paper_window import show_own
from ui.steps.beside import Beside
from ui.widgets.buttons import OUTLINED, Button, LinkButton

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class Recipients(Beside):
    """Adds the suggested parties with their defaults; says what a change of a signed form means."""

    def build(self) -> None:
        """Offer the suggestions."""
        self.heading(M("Parties the needs suggest"))
        self._said = self.hint("")
        self._add = Button(M("Add the suggested parties"), OUTLINED)
        self._add.clicked.connect(self._added)
        self.column.addWidget(self._add)
        consent = self.file.consent
        if consent is not None and consent.signed_on is not None:
            self.heading(M("Signed already"))
            self.hint(
                M(
                    "What was signed on {day} stays in force. What you change here is an addition: nothing is "
                    "told on it before the client has signed it.",
                    day=consent.signed_on,
                )
            )
        self.column.addStretch(1)
        self.form.edited.connect(self._show)
        self._show()

    def _rows(self) -> list[dict[str, object]]:
        return list(self.form.answers().get("rows") or [])

    def _show(self) -> None:
        rows = self._rows()
        new = len(consent_rows(self.file, rows, self.today)) - len(rows)
        self._add.setVisible(new > 0)
        self._said.say(
            MP(
                "{n} party that is not on the form yet, by the needs mapped in step 1.",
                "{n} parties that are not on the form yet, by the needs mapped in step 1.",
                n=new,
            )
            if new
            else M("Every party that the needs suggest is on the form.")
        )

    def _added(self) -> None:
        self.change("rows", consent_rows(self.file, self._rows(), self.today))
        self.form.focus_field("rows")


class Answer(Beside):
    """The paper form to print and sign, and withdrawal as a new dated entry."""

    def build(self) -> None:
        """Offer the form to print; where a consent is in force, its withdrawal."""
        self._form: FormView | None = None
        self.heading(M("The form on paper"))
        self.hint(M("Print the form from the organisations and data chosen, and let the client sign it."))
        see = Button(M("See and print the form"), OUTLINED)
        see.clicked.connect(self._see)
        self.column.addWidget(see)
        consent = self.file.consent
        state = consent.state(self.today) if consent else None
        if consent is not None and state in {ConsentState.GIVEN, ConsentState.LIMITED}:
            self.heading(M("Withdrawal"))
            self.hint(M("The client may withdraw the consent at any time, wholly or in part."))
            self._withdraw = LinkButton(MC("button", "Record a withdrawal"))
            self._withdraw.clicked.connect(self._begin)
            self.column.addWidget(self._withdraw)
        for entry in consent.withdrawals if consent else ():
            self.hint(M("Withdrawn on {day}.", day=entry.withdrawn_on))
        self.column.addStretch(1)

    def _see(self) -> None:
        if self.page.leave():
            file = case_file(self.frame.session, self.file.case.id)
            show_own(self.frame, self.page, file, PaperKind.CONSENT_FORM)

    def _begin(self) -> None:
        page = withdrawal.FORM.pages[0]
        self._form = FormView(page, context_of(self.file, self.today))
        self._form.set_answers({"withdrawn_on": self.today.isoformat()})
        record = Button(MC("button", "Withdraw the consent"), OUTLINED)
        record.clicked.connect(self._record)
        self._withdraw.hide()
        place = self.column.indexOf(self._withdraw)
        added: list[QWidget] = [self._form, record]
        for widget in added:
            place += 1
            self.column.insertWidget(place, widget)
        self._form.focus_field("withdrawn_on")

    def _record(self) -> None:
        if self._form is None or not self.page.leave():
            return
        try:
            problems = consents.withdraw(self.frame.session, self.file.case.id, self._form.answers())
        except AppError as refusal:
            self.frame.show_error(refusal)
            return
        self._form.show_problems(problems)
        if not problems:
            self.page.reload()
