"""Scans of signed consent forms: taken in from a file, kept in the register, seen, replaced and removed."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from app.domain.attachment import Attachment
from app.domain.audit import Act
from app.domain.codes import AttachmentKind, MediaType
from app.domain.errors import AppError, FieldRefused, NotFound
from app.domain.ids import new_id
from app.domain.media import sniffed
from app.domain.message import M
from app.services.intake import whole

if TYPE_CHECKING:
    from pathlib import Path

    from app.domain.ids import CaseId, ConsentId
    from app.services.intake import Intake
    from app.services.session import Session
    from app.storage.unit_of_work import UnitOfWork

LARGEST = 20 * 1024 * 1024  # bytes of a scan
_MEGABYTE = 1024 * 1024
_PASSWORD = 4  # the library's code of a file that asks for a password


class FileNotRead(AppError):
    """The chosen file is no file, or may not be read."""


class ScanTooLarge(AppError):
    """The file is larger than a scan may be."""


class WrongType(AppError):
    """The file is none of the types that are taken in, whatever its name says."""


class ScanBroken(AppError):
    """The file begins as it should but cannot be read to its end."""


class ScanLocked(AppError):
    """The file asks for a password."""


class ScanThere(AppError):
    """The consent has a scan already: it is replaced, with a reason."""


class ScanChanged(AppError):
    """The kept bytes are not those that were attached."""


class NothingSigned(AppError):
    """There is no consent yet that a scan could belong to."""


class ReasonMissing(FieldRefused):
    """A scan is removed or replaced for a reason."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Scan:
    """A file that was read and found good, before it is kept."""

    data: bytes
    media_type: MediaType
    pages: int
    sha256: str


def read_scan(path: Path) -> Scan:
    """Read a file and look whether it may be attached; sees no register, so it may run off the window's thread.

    Raises FileNotRead, ScanTooLarge, WrongType, ScanBroken, ScanLocked.
    """
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
    except OSError as error:
        raise FileNotRead(M("The file could not be read. Check that it is still there.")) from error
    if len(data) > LARGEST:
        raise ScanTooLarge(
            M("The file is too large. A scan may take {n} megabytes at most.", n=LARGEST // _MEGABYTE)
        )
    media_type = sniffed(data)
    if media_type is None:
        raise WrongType(M("The file is not a whole PDF, JPEG or PNG file. Scan the form again as one of these."))
    return scan_of(data, media_type, _pages(data, media_type))


def scan_of(data: bytes, media_type: MediaType, pages: int) -> Scan:
    """Return a scan with its hash."""
    return Scan(data=data, media_type=media_type, pages=pages, sha256=hashlib.sha256(data).hexdigest())


def attach_scan(session: Session, case_id: CaseId, consent_id: ConsentId, path: Path) -> Attachment:
    """Attach a file to a consent of a case. Raises what `read_scan` and `attach` do."""
    return attach(session, case_id, consent_id, read_scan(path))


def attach(
    session: Session, case_id: CaseId, consent_id: ConsentId, scan: Scan, taken: Intake | None = None
) -> Attachment:
    """Keep a scan, which may have been taken in already, with its consent. Raises ScanThere, NotFound."""
    if taken is None:
        with session.unit_of_work() as work:
            _refuse_second(work, case_id, consent_id)
        taken = whole(session, case_id, scan.data)
    with session.unit_of_work() as work:
        _refuse_second(work, case_id, consent_id)
        return _keep(session, work, case_id, consent_id, scan, taken)


def replace_scan(
    session: Session, scan_id: str, scan: Scan, reason: str, taken: Intake | None = None
) -> Attachment:
    """Keep another scan in place of one, which nobody can see any more. Raises ReasonMissing, NotFound."""
    _refuse_without(reason)
    taken = taken or whole(session, _case_of(session, scan_id), scan.data)
    with session.unit_of_work() as work:
        before = _removed(session, work, scan_id, reason)
        return _keep(session, work, before.case_id, before.consent_id, scan, taken)


def remove_scan(session: Session, scan_id: str, reason: str) -> None:
    """Remove a scan: nobody can see it any more; that it was there, its hash and the reason stay.

    Its bytes are erased by `erase`, or piece by piece. Raises ReasonMissing, NotFound.
    """
    _refuse_without(reason)
    with session.unit_of_work() as work:
        _removed(session, work, scan_id, reason)


def erase(session: Session, scan_id: str) -> None:
    """Erase the bytes of a removed scan for good."""
    while erase_piece(session, scan_id):
        pass


def erase_piece(session: Session, scan_id: str) -> bool:
    """Erase a piece of a removed scan; tell whether there is more."""
    with session.unit_of_work() as work:
        body = work.bodies.of_removed(scan_id)
        return body is not None and work.bodies.erase_piece(body)


def scans(session: Session, case_id: CaseId, consent_id: ConsentId) -> tuple[Attachment, ...]:
    """Return the scans of a consent, the removed ones too, in the order they were attached."""
    with session.unit_of_work() as work:
        return _of_consent(work, case_id, consent_id)


def open_scan(session: Session, scan_id: str) -> tuple[Attachment, bytes]:
    """Return a scan and its bytes, and note in the log that it was seen. Raises NotFound, ScanChanged."""
    with session.unit_of_work() as work:
        found = _read(work, scan_id)
    log_seen(session, found[0])
    return found


def look_into(session: Session, scan_id: str) -> tuple[Attachment, bytes]:
    """Return a scan as `open_scan` does, off the window's thread: `log_seen` is to be called where it is shown."""
    with session.reading() as work:
        return _read(work, scan_id)


def log_seen(session: Session, scan: Attachment) -> None:
    """Note in the log that a scan was seen."""
    with session.unit_of_work() as work:
        work.log(Act.VIEWED, "attachment", scan.id, scan.case_id)


def _read(work: UnitOfWork, scan_id: str) -> tuple[Attachment, bytes]:
    kept, data = work.attachments.get(scan_id), work.bodies.bytes_of(scan_id)
    if hashlib.sha256(data).hexdigest() != kept.sha256:
        raise ScanChanged(
            M("The scan in the register is not the one that was attached. Look at the paper, and attach it again.")
        )
    return kept, data


def shown(data: bytes, media_type: MediaType) -> bytes:
    """Return a scan as pages that can be seen and printed: a picture on a page of its own. Raises ScanBroken."""
    if media_type is MediaType.PDF:
        return data
    from app.documents.pictures import NoPicture, page_of  # noqa: PLC0415 - only where a picture is looked at

    try:
        return page_of(data)
    except NoPicture as error:
        raise _broken() from error


def _pages(data: bytes, media_type: MediaType) -> int:
    """Return how many pages a file has, having read it to its end. Raises ScanBroken, ScanLocked."""
    if media_type is MediaType.PDF:
        return len(_page_sizes(data))
    from app.documents.pictures import NoPicture, check  # noqa: PLC0415 - only where a picture is looked at

    try:
        check(data)
    except NoPicture as error:
        raise _broken() from error
    return 1


def _page_sizes(pdf: bytes) -> tuple[tuple[float, float], ...]:
    from pypdfium2 import PdfiumError  # noqa: PLC0415 - only where a paper is looked at

    from app.services.preview import page_sizes  # noqa: PLC0415

    try:
        sizes = page_sizes(pdf)
    except PdfiumError as error:
        if getattr(error, "err_code", None) == _PASSWORD:
            raise ScanLocked(
                M("The file asks for a password. Save it without one, or scan the form again.")
            ) from error
        raise _broken() from error
    if not sizes:
        raise _broken()
    return sizes


def _broken() -> ScanBroken:
    return ScanBroken(M("The file is damaged: it cannot be read to its end. Scan the form again."))


def _of_consent(work: UnitOfWork, case_id: CaseId, consent_id: ConsentId) -> tuple[Attachment, ...]:
    return tuple(one for one in work.attachments.of_case(case_id) if one.consent_id == consent_id)


def _case_of(session: Session, scan_id: str) -> CaseId:
    with session.unit_of_work() as work:
        return work.attachments.get(scan_id).case_id


def _keep(
    session: Session, work: UnitOfWork, case_id: CaseId, consent_id: ConsentId, scan: Scan, taken: Intake
) -> Attachment:
    if work.consents.get(consent_id).case_id != case_id:
        raise NotFound(M("This is no longer in the register."))
    kept = work.attachments.save(
        Attachment(
            id=new_id(),
            case_id=case_id,
            consent_id=consent_id,
            kind=AttachmentKind.CONSENT_SCAN,
            media_type=scan.media_type,
            size=len(scan.data),
            sha256=scan.sha256,
            pages=scan.pages,
            added_on=session.clock.today(),
            added_by=session.worker_name,
        )
    )
    work.bodies.bind(taken.key, kept.id)
    return kept


def _refuse_second(work: UnitOfWork, case_id: CaseId, consent_id: ConsentId) -> None:
    if any(one.removed_on is None for one in _of_consent(work, case_id, consent_id)):
        raise ScanThere(M("A scan is attached already. Replace it instead."))


def _refuse_without(reason: str) -> None:
    if not reason.strip():
        raise ReasonMissing("reason", M("Write why the scan is removed."))


def _removed(session: Session, work: UnitOfWork, scan_id: str, reason: str) -> Attachment:
    kept = work.attachments.get(scan_id)
    if kept.removed_on is not None:
        raise NotFound(M("This is no longer in the register."))
    return work.attachments.save(
        replace(
            kept,
            removed_on=session.clock.today(),
            removed_by=session.worker_name,
            removal_reason=reason.strip(),
        )
    )
