"""Papers that leave the register, to a printer or into a file: the register knows who let which go, and when.

A file is told of before it is written, so that none lies about unknown whenever the program is killed; the log
is written when it stands.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple

from app.domain.audit import Act
from app.domain.codes import TOGETHER, PaperKind, RecipientKind
from app.domain.errors import AppError
from app.domain.ids import new_id
from app.domain.message import M
from app.exchange import outbox
from app.services import papers

if TYPE_CHECKING:
    from pathlib import Path

    from app.domain.ids import CaseId, DocumentId
    from app.services.papers import MadePaper
    from app.services.session import Session

# papers that hold nothing of anyone: they may lie anywhere
_OF_NOBODY = frozenset({PaperKind.BLANK_FORM, PaperKind.HANDBOOK, PaperKind.PRIVACY_NOTICE})


class FileNotWritten(AppError):
    """The folder that was chosen does not take the file."""


class Stopped(AppError):
    """The consent that a paper was made on has been withdrawn: it leaves no more."""


class FileExists(AppError):
    """There is a file of that name: nothing is written over."""


class NotIssued(AppError):
    """A paper for another was to leave before it was issued."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outgoing:
    """A paper that may leave: its bytes, what it is, and whose.

    One that is seen before it is issued has no `document_id` and says what it was `made` of; a paper of no case
    has no `case_id`. One that spans cases has `parts`: that paper of each case alone, which the register keeps
    when the whole leaves; `cases` are those that the office’s own copy is about. `numbers` are its version and its
    recipient's number, by which its file is named.
    """

    pdf: bytes
    kind: PaperKind
    case_number: str = ""
    case_id: CaseId | None = None
    document_id: DocumentId | None = None
    made: MadePaper | None = None
    parts: tuple[tuple[CaseId, MadePaper], ...] = ()
    cases: tuple[CaseId, ...] = ()
    numbers: tuple[str, ...] = ()
    protected: bool = False


def of_issued(session: Session, document_id: DocumentId) -> Outgoing:
    """Return an issued paper as it was issued; raises NotFound."""
    with session.unit_of_work() as work:
        document = work.documents.get(document_id)
        made = work.documents.of_case(document.case_id)
        number, pdf = work.cases.get(document.case_id).number, work.documents.pdf(document_id)
    together = [one.id for one in made if (one.kind, one.edition) == (document.kind, document.edition)]
    version = (f"v{document.edition}",) if document.edition > 1 else ()
    reader = (str(together.index(document_id) + 1),) if len(together) > 1 else ()
    return Outgoing(
        pdf=pdf,
        kind=document.kind,
        case_number=number,
        case_id=document.case_id,
        document_id=document_id,
        numbers=(*version, *reader),
    )


def file_name(paper: Outgoing, kind: str) -> str:
    """Return what a paper's file is called, never by a person; `kind` is the kind of paper in words."""
    return outbox.file_name(paper.case_number, kind, *paper.numbers)


class Protected(NamedTuple):
    """A paper that opens by a passphrase, and the passphrase, which is kept nowhere."""

    paper: Outgoing
    phrase: str


def of_made(made: MadePaper, case_id: CaseId | None) -> Outgoing:
    """Return a paper that has been made and not yet issued."""
    order = made.order
    return Outgoing(
        pdf=made.paper.pdf,
        kind=order.kind,
        case_number=order.released.case_number,
        case_id=case_id,
        made=made,
    )


def protected(paper: Outgoing) -> Protected:
    """Return a copy of a paper that opens by a new passphrase; takes frozen data alone, so it may be a job."""
    from app.exchange import protection  # noqa: PLC0415 - only where one is made

    phrase = protection.passphrase()
    return Protected(replace(paper, pdf=protection.protected(paper.pdf, phrase), protected=True), phrase)


def may_leave(session: Session, paper: Outgoing) -> None:
    """Refuse a copy that is issued with all the others or not at all, and one whose consent was withdrawn.

    Raises NotIssued, Stopped.
    """
    if _unissued(paper) and paper.kind in TOGETHER:
        raise NotIssued(M("Make the papers first: a copy leaves only as it was made and is kept."))
    refuse_stopped(session, paper)


def refuse_stopped(session: Session, paper: Outgoing) -> None:
    """Raise Stopped where the consent that an issued paper rests on has been withdrawn."""
    if paper.document_id is None:
        return
    from app.domain.withdrawals import no_longer_given  # noqa: PLC0415 - only where an issued paper leaves

    with session.unit_of_work() as work:
        document = work.documents.get(paper.document_id)
        why = no_longer_given(work.case_file(document.case_id), document, session.clock.today())
    if why is not None:
        raise Stopped(why)


def ready(session: Session, paper: Outgoing) -> Outgoing:
    """Return a paper that is about to leave: one for another that is issued by itself is issued now.

    Raises NotIssued, Stopped, WordsUnread.
    """
    may_leave(session, paper)
    made = _unissued(paper)
    if made is None or paper.case_id is None:
        return paper
    if made.order.copy.recipient.kind is RecipientKind.CLIENT:
        issued = papers.issue(session, paper.case_id, made)
    else:
        (issued,) = papers.issue_copies(session, paper.case_id, paper.kind, (made,))
    return replace(paper, document_id=issued.id)


def log_printed(session: Session, paper: Outgoing) -> None:
    """Note in the log that a paper, made ready before, went to a printer."""
    _log(session, paper, Act.PRINTED)


def log_copied(session: Session, paper: Outgoing) -> None:
    """Note in the log that a paper was copied as text for another program; raises what `ready` raises."""
    _log(session, ready(session, paper), Act.COPIED)


def log_copied_text(session: Session, case_id: CaseId, what: str) -> None:
    """Note in the log that a text about a case was copied: what it was, and none of its words."""
    with session.unit_of_work() as work:
        work.log(Act.COPIED, what, case_id, case_id)


def save_as(session: Session, paper: Outgoing, path: Path) -> None:
    """Write a paper into a file outside the register and note it in the log: both, or neither.

    Raises NotIssued, Stopped, WordsUnread, FileExists, FileNotWritten.
    """
    if path.exists():
        raise FileExists(M("There is already a file of that name. Choose another name."))
    paper = ready(session, paper)
    file_id = new_id()
    if paper.kind not in _OF_NOBODY:
        _tell(session, file_id, paper, path)
    try:
        outbox.put(path, paper.pdf)
    except OSError as error:
        _forget(session, file_id)
        raise FileNotWritten(M("The file could not be saved there. Choose another folder.")) from error
    try:
        _log(session, paper, Act.EXPORTED)
    except AppError:  # what is not told of does not lie there
        outbox.remove(path, outbox.hash_of(paper.pdf))
        _forget(session, file_id)
        raise


def put(session: Session, paper: Outgoing, kind: str) -> Path:
    """Put a paper into the outbox, named by its case's number and `kind`; return where it lies.

    Raises NoOutbox and what saving raises.
    """
    from app.services.outbox import folder  # noqa: PLC0415 - one knows the other

    place = folder(session)
    try:
        outbox.prepare(place)
    except OSError as error:
        raise FileNotWritten(M("The outbox cannot be written to. Choose another folder in Settings.")) from error
    path = place / file_name(paper, kind)
    save_as(session, paper, path)
    return path


def _unissued(paper: Outgoing) -> MadePaper | None:
    """Return a paper of a case that another than the office is to have and that has not been issued."""
    made = paper.made
    if paper.document_id or made is None or paper.case_id is None:
        return None
    return None if made.order.copy.recipient.kind is RecipientKind.OFFICE else made


def _tell(session: Session, file_id: str, paper: Outgoing, path: Path) -> None:
    with session.unit_of_work() as work:
        work.outgoing_files.put(
            id=file_id,
            case_id=paper.case_id,
            document_id=paper.document_id,
            path=str(path.absolute()),
            sha256=outbox.hash_of(paper.pdf),
            protected=paper.protected,
        )


def _forget(session: Session, file_id: str) -> None:
    with session.unit_of_work() as work:
        work.outgoing_files.forget(file_id)


def _log(session: Session, paper: Outgoing, act: Act) -> None:
    if paper.parts or paper.cases:
        _log_each(session, paper, act)
        return
    if paper.kind in _OF_NOBODY:
        return
    record, key = str(paper.kind), str(paper.case_id or "")
    if paper.document_id:
        record, key = "issued_document", paper.document_id
    with session.unit_of_work() as work:
        work.log(act, record, key, paper.case_id)


def _log_each(session: Session, paper: Outgoing, act: Act) -> None:
    """Freeze and log what has gone of each case, in one transaction."""
    with session.unit_of_work() as work:
        for document in papers.issue_each(session, work, paper.parts):
            work.log(act, "issued_document", document.id, document.case_id)
        for case_id in paper.cases:
            work.log(act, str(paper.kind), case_id, case_id)
