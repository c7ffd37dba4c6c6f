"""A new version of a paper beside the one its reader has: the register keeps what that was made of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.codes import TOGETHER
from app.domain.corrections import corrected

if TYPE_CHECKING:
    from app.domain.case_file import CaseFile
    from app.domain.recipients import Copy
    from app.domain.released import Released
    from app.services.session import Session


def told(session: Session, file: CaseFile, copy: Copy, released: Released) -> Released:
    """Return a paper that says what it changes of the version its reader had before, where there is one."""
    reader = (copy.recipient.kind, copy.recipient.organisation_id)
    before = [
        document
        for document in file.documents
        if document.kind is released.kind and (document.recipient, document.organisation_id) == reader
    ]
    if released.kind not in TOGETHER or not before:
        return released
    from app.services.frozen_papers import load  # noqa: PLC0415 - only where there is a version before

    last = max(before, key=lambda document: document.edition)
    with session.unit_of_work() as work:
        former = load(work.documents.released(last.id))
    same = former.also if former.also is not None and former.also.language == released.language else former
    return corrected(released, same)
