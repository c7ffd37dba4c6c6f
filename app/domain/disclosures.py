"""The disclosure register: which paper went to whom, when, how and on which ground."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from app.domain.codes import Law, RecipientKind
from app.domain.consent import LegalGround
from app.domain.labels import label
from app.domain.message import MC, M

if TYPE_CHECKING:
    from collections.abc import Iterable

    from app.domain.case_file import CaseFile
    from app.domain.disclosure import Ground
    from app.domain.memo import Disclosure, IssuedDocument
    from app.domain.message import Message


class Handed(NamedTuple):
    """One handing over of a paper of a case."""

    file: CaseFile
    document: IssuedDocument
    disclosure: Disclosure


def handed(files: Iterable[CaseFile]) -> tuple[Handed, ...]:
    """Return every handing over of the papers of some cases, by day."""
    found = [
        Handed(file, document, disclosure)
        for file in files
        for document in file.documents
        for disclosure in file.disclosures
        if disclosure.document_id == document.id
    ]
    return tuple(sorted(found, key=lambda one: (one.disclosure.given_on, one.document.issued_at)))


def to_whom(file: CaseFile, document: IssuedDocument, language: str) -> Message | str:
    """Return whose copy a paper is."""
    organisation = file.organisations.get(str(document.organisation_id))
    if organisation is not None:
        return organisation.name(language)
    client = document.recipient is RecipientKind.CLIENT
    return MC("party", "Client") if client else label(document.recipient)


def on_ground(file: CaseFile, document: IssuedDocument) -> Message:
    """Return the ground a paper went on: the consent by its day, or the law by its section."""
    known: tuple[Ground, ...] = (*file.consents, *file.grounds)
    ground = next((one for one in known if one.id == document.ground), None)
    if ground is not None:
        return ground_said(ground)
    # the grounds that need no record of their own are kept by their code
    return label(Law(document.ground)) if document.ground else M("It tells nothing of the client")


def ground_said(ground: Ground) -> Message:
    """Return a ground in words: the consent by its day, or the law by its section."""
    if isinstance(ground, LegalGround):
        return (
            MC("list", "{first}, {next}", first=label(ground.law), next=ground.section)
            if ground.section
            else label(ground.law)
        )
    if ground.edition > 1:
        return M("Consent of {day}, version {version}", day=ground.signed_on, version=ground.edition)
    return M("Consent of {day}", day=ground.signed_on)
