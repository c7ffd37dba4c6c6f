"""How and when each issued paper reached its reader: recorded by one click, mended, or taken back."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from app.domain.checks import missing, problems
from app.domain.codes import Delivery, MemoState, PaperKind, RecipientKind
from app.domain.errors import AppError
from app.domain.form_specs import handing_over
from app.domain.forms import Problem
from app.domain.ids import new_id
from app.domain.memo import Disclosure
from app.domain.message import M
from app.domain.withdrawals import no_longer_given
from app.services.papers import newest

if TYPE_CHECKING:
    from app.domain.case_file import CaseFile
    from app.domain.forms import Answers
    from app.domain.ids import CaseId, DocumentId
    from app.domain.memo import IssuedDocument
    from app.services.session import Session
    from app.storage.unit_of_work import UnitOfWork


class Withdrawn(AppError):
    """A paper was to go after the consent for it had been withdrawn."""


def hand_over_today(session: Session, document_id: DocumentId, delivery: Delivery) -> None:
    """Record that an issued paper reached its reader today in this way; raises Withdrawn."""
    today = session.clock.today()
    _refuse_withdrawn(session, document_id, today)
    _record(session, document_id, delivery, today)


def hand_over(session: Session, document_id: DocumentId, answers: Answers) -> tuple[Problem, ...]:
    """Record from the answers of its form how and when an issued paper reached its reader.

    With problems nothing is recorded. A memo all of whose copies have gone is sent. Raises Withdrawn.
    """
    wrong = _problems(session, answers)
    if not wrong:
        delivery, given_on = _said(answers)
        # what was given earlier on the very day of a withdrawal is recorded as it was
        _refuse_withdrawn(session, document_id, given_on - timedelta(days=1))
        _record(session, document_id, delivery, given_on)
    return wrong


def mend(session: Session, disclosure_id: str, answers: Answers) -> tuple[Problem, ...]:
    """Mend how or when a paper was recorded as handed over; what was recorded before is kept with the case."""
    wrong = _problems(session, answers)
    if not wrong:
        delivery, given_on = _said(answers)
        with session.unit_of_work() as work:
            before = work.disclosures.get(disclosure_id)
            work.disclosures.save(replace(before, delivery=delivery, given_on=given_on))
    return wrong


def take_back(session: Session, disclosure_id: str) -> None:
    """Take back a record made by mistake: the paper has not reached its reader after all."""
    with session.unit_of_work() as work:
        case_id = work.disclosures.get(disclosure_id).case_id
        work.disclosures.remove(disclosure_id)
        settle(work, case_id)


def given(session: Session, case_id: CaseId, document_id: DocumentId) -> tuple[Disclosure, ...]:
    """Return how often an issued paper reached its reader, oldest first."""
    with session.unit_of_work() as work:
        return tuple(one for one in work.disclosures.of_case(case_id) if one.document_id == document_id)


def unsent(file: CaseFile) -> tuple[IssuedDocument, ...]:
    """Return the copies of the newest memo that are still to reach their reader; the office keeps its own."""
    gone = {disclosure.document_id for disclosure in file.disclosures}
    return tuple(
        document
        for document in newest(file, PaperKind.MEMO)
        if document.recipient is not RecipientKind.OFFICE
        and document.id not in gone
        and no_longer_given(file, document, date.max) is None
    )


def _refuse_withdrawn(session: Session, document_id: DocumentId, on: date) -> None:
    with session.unit_of_work() as work:
        document = work.documents.get(document_id)
        refused = no_longer_given(work.case_file(document.case_id), document, on)
    if refused is not None:
        raise Withdrawn(refused)


def _problems(session: Session, answers: Answers) -> tuple[Problem, ...]:
    fields = handing_over.FORM.fields
    wrong = problems(fields, answers, session.clock.today())
    return wrong + tuple(Problem(field.name, M("Answer this first.")) for field in missing(fields, answers))


def _said(answers: Answers) -> tuple[Delivery, date]:
    return Delivery(answers["delivery"]), date.fromisoformat(str(answers["given_on"]))


def _record(session: Session, document_id: DocumentId, delivery: Delivery, given_on: date) -> None:
    with session.unit_of_work() as work:
        document = work.documents.get(document_id)
        work.disclosures.save(
            Disclosure(
                id=new_id(),
                case_id=document.case_id,
                document_id=document_id,
                delivery=delivery,
                given_on=given_on,
                recorded_by=session.worker_name,
            )
        )
        settle(work, document.case_id)


def settle(work: UnitOfWork, case_id: CaseId) -> None:
    """A memo all of whose copies have gone is sent; one of which a copy has not is final."""
    file = work.case_file(case_id)
    memo = file.memo
    if memo is None or memo.state not in {MemoState.FINAL, MemoState.SENT}:
        return
    state = MemoState.FINAL if unsent(file) else MemoState.SENT
    work.memos.save(replace(memo, state=state))
