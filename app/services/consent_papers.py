"""The consent form: of a case, in words or with fields, and blank."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from app.domain.codes import PaperKind, RecipientKind
from app.domain.consent_editions import addition
from app.domain.consent_parts import Form, blank_consent
from app.domain.consent_printed import compared, forms_of
from app.domain.disclosure import cut
from app.domain.recipients import copies
from app.services.papers import Order
from app.services.texts import LANGUAGES, version_of_paper

if TYPE_CHECKING:
    from datetime import date

    from app.domain.case_file import CaseFile
    from app.domain.consent_printed import Printed
    from app.domain.ids import CaseId
    from app.domain.released import Released
    from app.services.session import Session
    from app.services.texts import Version
    from app.storage.unit_of_work import UnitOfWork

_SHEET, _PAGE = 2, 1  # pages at most: of the form, of an addition to it


def consent_form(session: Session, file: CaseFile, *, fillable: bool = False) -> Order:
    """Return the order of the form of the newest edition, in its own language.

    What was signed keeps the version of the text it was signed on.
    """
    today = session.clock.today()
    own = next(copy for copy in copies(file, today) if copy.recipient.kind is RecipientKind.CLIENT)
    consent = file.consents[-1] if file.consents else None
    language = str(consent.language) if consent and consent.language in LANGUAGES else own.language
    text = _text(session, language, consent.text_version if consent and consent.signed_on else None)

    def released(*, close: bool) -> Released:
        return cut(
            file,
            own.recipient,
            own.ground,
            today,
            kind=PaperKind.CONSENT_FORM,
            language=language,
            now=session.clock.now().astimezone(),
            texts=text.sections,
            text_version=text.number,
            fillable=fillable,
            close=close,
        )

    return Order(
        kind=PaperKind.CONSENT_FORM,
        copy=replace(own, language=language),
        released=released(close=False),
        closer=None if fillable else released(close=True),
        longest=_SHEET if addition(file, today) is None else _PAGE,
    )


def printed(work: UnitOfWork, file: CaseFile, on: date | None) -> Printed | None:
    """Return the printed form of the newest edition: the newest that says what is recorded, else the newest.

    None where none was printed; one with fields was filled in elsewhere, and says nothing of itself.
    """
    from app.services.frozen_papers import load  # noqa: PLC0415 - only where a form was printed

    found: list[Printed] = []
    for document in forms_of(file, file.consents[-1]) if file.consents else ():
        form = load(work.documents.released(document.id))
        if not form.fillable:
            found.append(compared(file, document, form, on or document.issued_at.date()))
    return next((one for one in found if not one.other), found[0] if found else None)


def printed_form(session: Session, case_id: CaseId) -> Printed | None:
    """Return the printed form of a case's newest edition, as `printed` does."""
    with session.unit_of_work() as work:
        return printed(work, work.case_file(case_id), session.clock.today())


def blank(session: Session, language: str, *, fillable: bool = False) -> Released:
    """Return the form without a case, to be filled in by hand or on a computer."""
    with session.unit_of_work() as work:
        office = work.office.only()
    text = _text(session, language)
    return blank_consent(
        Form(
            office=office,
            language=language,
            now=session.clock.now().astimezone(),
            texts=text.sections,
            text_version=text.number,
            fillable=fillable,
        )
    )


def _text(session: Session, language: str, number: int | None = None) -> Version:
    return version_of_paper(session, PaperKind.CONSENT_FORM, language, number)
