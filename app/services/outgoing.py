"""Papers that leave the register, to a printer or into a file: the log says who let which go, and when."""

from __future__ import annotations

import os
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.domain.audit import Act
from app.domain.errors import AppError
from app.domain.message import M

if TYPE_CHECKING:
    from pathlib import Path

    from app.domain.codes import PaperKind
    from app.domain.ids import CaseId, DocumentId
    from app.services.papers import MadePaper
    from app.services.session import Session

_OWN = 0o600  # a file that is read by the account that saved it, and no other


class FileNotWritten(AppError):
    """The folder that was chosen does not take the file."""


class Stopped(AppError):
    """The consent that a paper was made on has been withdrawn: it leaves no more."""


class FileExists(AppError):
    """There is a file of that name: nothing is written over."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outgoing:
    """A paper that may leave: its bytes, what it is, and whose.

    One that is seen before it is issued has no `document_id`; a blank form has no case either. One that spans
    cases has `parts`: that paper of each case alone, which the register keeps when the whole leaves. `cases`
    are those that the office’s own copy is about.
    """

    pdf: bytes
    kind: PaperKind
    case_number: str = ""
    case_id: CaseId | None = None
    document_id: DocumentId | None = None
    parts: tuple[tuple[CaseId, MadePaper], ...] = ()
    cases: tuple[CaseId, ...] = ()


def of_made(made: MadePaper, case_id: CaseId | None) -> Outgoing:
    """Return a paper that has been made and not yet issued."""
    order = made.order
    return Outgoing(pdf=made.paper.pdf, kind=order.kind, case_number=order.released.case_number, case_id=case_id)


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


def log_printed(session: Session, paper: Outgoing) -> None:
    """Note in the log that a paper went to a printer."""
    _log(session, paper, Act.PRINTED)


def log_copied(session: Session, paper: Outgoing) -> None:
    """Note in the log that a paper was copied as text for another program."""
    refuse_stopped(session, paper)
    _log(session, paper, Act.COPIED)


def log_copied_text(session: Session, case_id: CaseId, what: str) -> None:
    """Note in the log that a text about a case was copied: what it was, and none of its words."""
    with session.unit_of_work() as work:
        work.log(Act.COPIED, what, case_id, case_id)


def save_as(session: Session, paper: Outgoing, path: Path) -> None:
    """Write a paper into a file outside the register and note it in the log: both, or neither.

    Raises FileExists, FileNotWritten, Stopped.
    """
    refuse_stopped(session, paper)
    if path.exists():
        raise FileExists(M("There is already a file of that name. Choose another name."))
    try:
        _write(path, paper.pdf)
    except OSError as error:
        raise FileNotWritten(M("The file could not be saved there. Choose another folder.")) from error
    try:
        _log(session, paper, Act.EXPORTED)
    except AppError:
        path.unlink(missing_ok=True)
        raise


def _write(path: Path, pdf: bytes) -> None:
    """Write a file beside its place and move it there, so that what stands there is whole."""
    fresh = path.with_name(f".{path.name}.part")
    try:
        with os.fdopen(os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, _OWN), "wb") as file:
            file.write(pdf)
            file.flush()
            os.fsync(file.fileno())
        fresh.replace(path)
    finally:
        with suppress(OSError):
            fresh.unlink(missing_ok=True)


def _log(session: Session, paper: Outgoing, act: Act) -> None:
    if paper.parts or paper.cases:
        _log_each(session, paper, act)
        return
    if paper.case_id is None:
        return  # a blank form holds nothing of anyone
    record, key = ("issued_document", paper.document_id) if paper.document_id else (str(paper.kind), paper.case_id)
    with session.unit_of_work() as work:
        work.log(act, record, key, paper.case_id)


def _log_each(session: Session, paper: Outgoing, act: Act) -> None:
    """Freeze and log what has gone of each case, in one transaction."""
    from app.services.papers import issue_each  # noqa: PLC0415 - few papers span cases

    with session.unit_of_work() as work:
        for document in issue_each(session, work, paper.parts):
            work.log(act, "issued_document", document.id, document.case_id)
        for case_id in paper.cases:
            work.log(act, str(paper.kind), case_id, case_id)
