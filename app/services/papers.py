"""Papers of a case: seen before they are made, and issued frozen."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from app.domain import blank_parts
from app.domain.codes import MemoState, PaperKind, RecipientKind
from app.domain.consent import Consent
from app.domain.disclosure import NoGround, cut
from app.domain.errors import AppError
from app.domain.form_specs import WITHHOLDING, form
from app.domain.ids import DocumentId, new_id
from app.domain.memo import IssuedDocument, Memo
from app.domain.message import M
from app.domain.recipients import Copy, copies, copies_of
from app.services import corrections
from app.services.texts import of_paper, with_grounds
from app.services.words import refuse_unread

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from app.documents import Paper
    from app.domain.case_file import CaseFile
    from app.domain.codes import Step
    from app.domain.disclosure import Recipient
    from app.domain.ids import CaseId
    from app.domain.released import Released
    from app.services.session import Session
    from app.storage.unit_of_work import UnitOfWork

_OTHER = {"fi": "sv", "sv": "fi"}


class ConsentChanged(AppError):
    """The consent that a paper was made on is not any more what it was."""


class NothingAssessed(AppError):
    """A memo was to be made final before there is an assessment."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """A paper to be made, as frozen data: what may be printed, for whom and on which ground.

    One that takes more than `longest` pages is made `closer` instead.
    """

    kind: PaperKind
    copy: Copy
    released: Released
    closer: Released | None = None
    longest: int = 0


@dataclass(frozen=True, slots=True)
class MadePaper:
    """An order and the paper made of it."""

    order: Order
    paper: Paper


def order(
    session: Session, file: CaseFile, copy: Copy, kind: PaperKind = PaperKind.MEMO, *, both: bool = False
) -> Order:
    """Cut a case file for one copy, or for a reader who wants `both` in either language.

    Raises NoGround with the reason where nothing may be told.
    """
    if not may_be_made(copy, kind):
        raise NoGround(copy.refused or M("There is no consent yet."))
    released = _cut(session, file, copy, kind, copy.language)
    if both:
        released = replace(released, also=_cut(session, file, copy, kind, _OTHER[copy.language]))
    return Order(kind=kind, copy=copy, released=released)


def _cut(session: Session, file: CaseFile, copy: Copy, kind: PaperKind, language: str) -> Released:
    # the day on a paper is the office's own, not that of Greenwich
    today, now = session.clock.today(), session.clock.now().astimezone()
    texts = of_paper(session, kind, language)
    made = cut(file, copy.recipient, copy.ground, today, kind=kind, language=language, now=now, texts=texts)
    return with_grounds(session, corrections.told(session, file, copy, made))


def own_paper(session: Session, file: CaseFile, kind: PaperKind, *, both: bool = False) -> Order:
    """Return the order of a paper that the client is to have."""
    if kind is PaperKind.CONSENT_FORM:
        from app.services.consent_papers import consent_form  # noqa: PLC0415 - it is made of orders too

        return consent_form(session, file)
    own = next(copy for copy in copies(file, session.clock.today()) if copy.recipient.kind is RecipientKind.CLIENT)
    return order(session, file, own, kind, both=both)


def blank_form(session: Session, step: Step, language: str) -> Released:
    """Return the blank form of a step, to be filled in by hand; it holds nothing of any case."""
    with session.unit_of_work() as work:
        office = work.office.only()
    return blank_parts.blank_form(office, form(step), language, session.clock.now().astimezone())


def make(one: Order) -> MadePaper:
    """Build a paper; takes frozen data alone, so it may run off the window's thread."""
    paper = _built(one.released)
    if one.closer is None or paper.pages <= one.longest:
        return MadePaper(one, paper)
    return MadePaper(replace(one, released=one.closer), _built(one.closer))


def pdf_of(released: Released) -> bytes:
    """Return the PDF of what was released."""
    return _built(released).pdf


def _built(released: Released) -> Paper:
    from app.documents import build  # noqa: PLC0415 - the papers' libraries load where a paper is made

    return build(released)


def orders(
    session: Session, case_id: CaseId, kind: PaperKind = PaperKind.MEMO, both: Collection[Recipient] = ()
) -> tuple[Order, ...]:
    """Return the order of every copy of a case's paper that may be made; `both` are who wants either language."""
    with session.unit_of_work() as work:
        file = work.case_file(case_id)
    on = session.clock.today()
    return tuple(
        order(session, file, one, kind, both=one.recipient in both)
        for one in copies_of(file, kind, on)
        if may_be_made(one, kind)
    )


def may_be_made(copy: Copy, kind: PaperKind) -> bool:
    """Has a copy a ground, or is it of a paper that needs none."""
    from app.domain.makers import NAMELESS  # noqa: PLC0415 - they load where a paper is made

    return copy.ground is not None or kind in NAMELESS


def issue_memo(session: Session, case_id: CaseId, made: Sequence[MadePaper]) -> tuple[IssuedDocument, ...]:
    """Make the memo final: every copy is frozen with its data, bytes and hash, in one transaction.

    A memo that is final already is corrected: a new edition. The private working note is gone with it.
    Raises NothingAssessed, and WordsUnread where a text tells its reader too much.
    """
    today = session.clock.today()
    with session.unit_of_work() as work:
        file = work.case_file(case_id)
        if file.assessment is None:
            raise NothingAssessed(M("Record the joint assessment first."))
        refuse_unread(file, today)
        memo = file.memo or Memo(id=new_id(), case_id=case_id)
        slot_id = file.slot.id if file.slot else None
        if memo.state is not MemoState.DRAFT:
            work.memos.save(replace(memo, state=MemoState.CORRECTED))
            memo = replace(memo, id=new_id(), version=0, edition=memo.next_edition)
        work.memos.save(replace(memo, state=MemoState.FINAL, final_on=today, slot_id=slot_id))
        if file.slot and "private_note" in file.slot.answers:
            kept = {name: value for name, value in file.slot.answers.items() if name != "private_note"}
            work.slots.save(replace(file.slot, answers=kept))
        return tuple(_issued(session, work, case_id, one, memo.edition) for one in made)


def issue_copies(
    session: Session, case_id: CaseId, kind: PaperKind, made: Sequence[MadePaper]
) -> tuple[IssuedDocument, ...]:
    """Freeze every recipient's copy of a paper that is no memo, in one transaction. Raises WordsUnread."""
    from app.domain.sheets import next_edition  # noqa: PLC0415 - only where a paper is issued

    with session.unit_of_work() as work:
        file = work.case_file(case_id)
        refuse_unread(file, session.clock.today(), kind)
        edition = next_edition(file.documents, kind)
        return tuple(_issued(session, work, case_id, one, edition) for one in made)


def issue(session: Session, case_id: CaseId, made: MadePaper) -> IssuedDocument:
    """Freeze one paper that is no memo (the consent form) by the version that it says itself.

    One that has been frozen already, to the byte, is returned as it was.
    """
    sha256 = hashlib.sha256(made.paper.pdf).hexdigest()
    with session.unit_of_work() as work:
        if made.order.kind is PaperKind.EXTRACT:
            work.drafts.remove(case_id, WITHHOLDING)  # the ground stands on the paper
        same = [one for one in work.documents.of_case(case_id) if one.sha256 == sha256]
        return same[0] if same else _issued(session, work, case_id, made, made.order.released.edition)


def issue_each(
    session: Session, work: UnitOfWork, made: Sequence[tuple[CaseId, MadePaper]]
) -> tuple[IssuedDocument, ...]:
    """Freeze papers of several cases, of each that case's own; what is frozen already is not frozen again."""
    issued = []
    for case_id, one in made:
        sealed = hashlib.sha256(one.paper.pdf).hexdigest()
        same = [each for each in work.documents.of_case(case_id) if each.sha256 == sealed]
        edition = one.order.released.edition
        issued.append(same[0] if same else _issued(session, work, case_id, one, edition))
    return tuple(issued)


def _issued(session: Session, work: UnitOfWork, case_id: CaseId, made: MadePaper, edition: int) -> IssuedDocument:
    from app.services.frozen_papers import dump  # noqa: PLC0415 - only where a paper is issued

    copy, ground = made.order.copy, made.order.copy.ground
    if isinstance(ground, Consent) and work.consents.get(ground.id).version != ground.version:
        raise ConsentChanged(M("The consent has changed since this paper was made. Look at the papers again."))
    document = IssuedDocument(
        id=DocumentId(new_id()),
        case_id=case_id,
        kind=made.order.kind,
        edition=edition,
        recipient=copy.recipient.kind,
        language=copy.language,
        issued_at=session.clock.now(),
        issued_by=session.worker_name,
        sha256=hashlib.sha256(made.paper.pdf).hexdigest(),
        pages=made.paper.pages,
        organisation_id=copy.recipient.organisation_id,
        ground=ground.id if ground else "",
    )
    saved = work.documents.save(document)
    work.documents.keep_body(document.id, dump(made.order.released), made.paper.pdf)
    return saved


def body(session: Session, document_id: DocumentId) -> bytes:
    """Return the PDF of an issued paper as it was issued; raises NotFound."""
    with session.unit_of_work() as work:
        return work.documents.pdf(document_id)


def made_again(session: Session, document_id: DocumentId) -> bytes:
    """Build an issued paper again from its frozen data: the same bytes."""
    from app.services.frozen_papers import load  # noqa: PLC0415

    with session.unit_of_work() as work:
        frozen = work.documents.released(document_id)
    return pdf_of(load(frozen))


def text_of(released: Released) -> str:
    """Return a paper as plain text, in its own language."""
    from app.exchange.plain_text import plain_text  # noqa: PLC0415 - only where a paper is copied

    return plain_text(released)


def text_of_issued(session: Session, document_id: DocumentId) -> str:
    """Return an issued paper as plain text; raises NotFound."""
    from app.services.frozen_papers import load  # noqa: PLC0415 - only where a paper is read again

    with session.unit_of_work() as work:
        frozen = work.documents.released(document_id)
    return text_of(load(frozen))


def newest(file: CaseFile, kind: PaperKind) -> tuple[IssuedDocument, ...]:
    """Return the copies of a paper's newest edition."""
    made = [document for document in file.documents if document.kind is kind]
    last = max((document.edition for document in made), default=0)
    return tuple(document for document in made if document.edition == last)
