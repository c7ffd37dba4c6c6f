"""Withdrawal of a consent: a new dated entry, never a deletion, and the notices to those who hold something."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from app.domain.checks import missing, problems
from app.domain.codes import DataGroup, PaperKind
from app.domain.consent import Withdrawal
from app.domain.errors import AppError
from app.domain.form_specs import WITHDRAWAL
from app.domain.form_specs import withdrawal as withdrawal_form
from app.domain.forms import Problem
from app.domain.message import M
from app.domain.recipients import copies_of
from app.domain.withdrawals import coming_slot, with_entry
from app.services import papers
from app.services.cases import case_file
from app.services.deliveries import settle

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.domain.case_file import CaseFile
    from app.domain.forms import Answers
    from app.domain.ids import CaseId
    from app.domain.memo import IssuedDocument
    from app.services.papers import MadePaper, Order
    from app.services.session import Session

NOTICE = PaperKind.WITHDRAWAL_NOTICE


class NoConsent(AppError):
    """There is no consent in force to withdraw."""


class GivenSince(AppError):
    """Something has gone to somebody since the notices were drafted."""


@dataclass(frozen=True, slots=True)
class Drafted:
    """A withdrawal to be recorded, and the notices it asks for, not yet made."""

    entry: Withdrawal
    notices: tuple[Order, ...]


def unready(session: Session, answers: Answers) -> tuple[Problem, ...]:
    """Return what keeps a withdrawal from being recorded: what cannot be read, and what it needs to know."""
    fields = withdrawal_form.FORM.fields
    wrong = problems(fields, answers, session.clock.today())
    named = {problem.field for problem in wrong}
    lacking = (field.name for field in missing(fields, answers) if field.name not in named)
    return (*wrong, *(Problem(name, M("Answer this first.")) for name in lacking))


def entry_of(session: Session, answers: Answers) -> Withdrawal:
    """Return the entry of answers that are ready."""
    return Withdrawal(
        withdrawn_on=date.fromisoformat(str(answers["withdrawn_on"])),
        recorded_by=session.worker_name,
        recorded_at=session.clock.now(),
        organisation_id=answers.get("organisation_id") or None,
        group=DataGroup(answers["group"]) if answers.get("group") else None,
        reason=str(answers.get("reason") or ""),
    )


def draft(session: Session, file: CaseFile, answers: Answers) -> Drafted:
    """Draft a withdrawal from answers that are ready; nothing is recorded. Raises NoConsent."""
    _refuse_closed(session, file)
    entry = entry_of(session, answers)
    return Drafted(entry, owed(session, with_entry(file, entry)))


def owed(session: Session, file: CaseFile) -> tuple[Order, ...]:
    """Return the notices that a case's withdrawals still ask for."""
    today = session.clock.today()
    return tuple(papers.order(session, file, copy, NOTICE) for copy in copies_of(file, NOTICE, today))


def withdraw(
    session: Session, case_id: CaseId, entry: Withdrawal, made: Sequence[MadePaper] = ()
) -> tuple[IssuedDocument, ...]:
    """Record a withdrawal, take the time still to come off the agenda, and issue the notices: all, or nothing.

    Without notices that could be made the withdrawal is recorded all the same. Raises NoConsent, GivenSince.
    """
    file = case_file(session, case_id)
    _refuse_closed(session, file)
    after = with_entry(file, entry)
    _refuse_given_since(session, after, made)
    with session.unit_of_work() as work:
        if after.consent is not None:
            work.consents.save(after.consent)
        slot = coming_slot(file, session.clock.today()) if entry.whole else None
        if slot is not None:
            work.slots.save(replace(slot, cancelled=True))
        issued = papers.issue_each(session, work, [(case_id, one) for one in made])
        work.drafts.remove(case_id, WITHDRAWAL)
        settle(work, case_id)
        return issued


def issue_notices(session: Session, case_id: CaseId, made: Sequence[MadePaper]) -> tuple[IssuedDocument, ...]:
    """Issue notices that are still owed; raises GivenSince."""
    _refuse_given_since(session, case_file(session, case_id), made)
    with session.unit_of_work() as work:
        return papers.issue_each(session, work, [(case_id, one) for one in made])


def _refuse_given_since(session: Session, file: CaseFile, made: Sequence[MadePaper]) -> None:
    """Refuse notices that no longer say what each holds."""
    drafted = {one.order.copy.recipient: one.order.released.parts for one in made}
    now = {one.copy.recipient: one.released.parts for one in owed(session, file)} if made else {}
    if drafted != now:
        raise GivenSince(M("Something has been given since the notices were drafted. Look at them again."))


def _refuse_closed(session: Session, file: CaseFile) -> None:
    if file.consent is None or not file.consent.valid(session.clock.today()):
        raise NoConsent(M("There is no consent in force to withdraw."))
