"""Withdrawal of a consent: a new dated entry, never a deletion."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from app.domain.checks import problems
from app.domain.codes import DataGroup
from app.domain.consent import Withdrawal
from app.domain.errors import AppError
from app.domain.form_specs import withdrawal as withdrawal_form
from app.domain.forms import Problem
from app.domain.message import M

if TYPE_CHECKING:
    from app.domain.forms import Answers
    from app.domain.ids import CaseId
    from app.services.session import Session


class NoConsent(AppError):
    """There is no consent in force to withdraw."""


def withdraw(session: Session, case_id: CaseId, answers: Answers) -> tuple[Problem, ...]:
    """Record a withdrawal from the answers of its form; with problems nothing is recorded.

    Without an organisation and a group the whole consent is withdrawn: nothing more is told on it from that day.
    Raises NoConsent.
    """
    fields = withdrawal_form.FORM.fields
    wrong = problems(fields, answers, session.clock.today())
    if not wrong and not answers.get("withdrawn_on"):
        wrong = (Problem("withdrawn_on", M("Give the day of the withdrawal.")),)
    if wrong:
        return wrong
    with session.unit_of_work() as work:
        consent = work.case_file(case_id).consent
        on = date.fromisoformat(str(answers["withdrawn_on"]))
        if consent is None or not consent.valid(session.clock.today()):
            raise NoConsent(M("There is no consent in force to withdraw."))
        entry = Withdrawal(
            withdrawn_on=on,
            recorded_by=session.worker_name,
            organisation_id=answers.get("organisation_id") or None,
            group=DataGroup(answers["group"]) if answers.get("group") else None,
            reason=str(answers.get("reason") or ""),
        )
        work.consents.save(replace(consent, withdrawals=(*consent.withdrawals, entry)))
    return ()
