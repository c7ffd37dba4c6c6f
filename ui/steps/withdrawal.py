"""The client withdraws the consent: offered beside the client's answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.codes import ConsentState
from app.domain.errors import AppError
from app.domain.form_specs import withdrawal
from app.domain.message import MC, M
from app.services import consents
from ui.forms.context import context_of
from ui.forms.form_view import FormView
from ui.widgets.buttons import OUTLINED, Button, LinkButton

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ui.steps.beside import Beside


class WithdrawalOffer:
    """Offers a withdrawal where a consent is in force, and lists those there have been."""

    def __init__(self, beside: Beside) -> None:
        self._beside = beside
        self._form: FormView | None = None
        consent = beside.file.consent
        state = consent.state(beside.today) if consent else None
        if consent is not None and state in {ConsentState.GIVEN, ConsentState.LIMITED}:
            beside.heading(M("Withdrawal"))
            beside.hint(M("The client may withdraw the consent at any time, wholly or in part."))
            self._withdraw = LinkButton(MC("button", "Record a withdrawal"))
            self._withdraw.clicked.connect(self._begin)
            beside.column.addWidget(self._withdraw)
        for entry in consent.withdrawals if consent else ():
            beside.hint(M("Withdrawn on {day}.", day=entry.withdrawn_on))

    def _begin(self) -> None:
        beside = self._beside
        self._form = FormView(withdrawal.FORM.pages[0], context_of(beside.file, beside.today))
        self._form.set_answers({"withdrawn_on": beside.today.isoformat()})
        record = Button(MC("button", "Withdraw the consent"), OUTLINED)
        record.clicked.connect(self._record)
        self._withdraw.hide()
        place = beside.column.indexOf(self._withdraw)
        added: list[QWidget] = [self._form, record]
        for widget in added:
            place += 1
            beside.column.insertWidget(place, widget)
        self._form.focus_field("withdrawn_on")

    def _record(self) -> None:
        beside = self._beside
        if self._form is None or not beside.page.leave():
            return
        try:
            problems = consents.withdraw(beside.frame.session, beside.file.case.id, self._form.answers())
        except AppError as refusal:
            beside.frame.show_error(refusal)
            return
        self._form.show_problems(problems)
        if not problems:
            beside.page.reload()
