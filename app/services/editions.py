"""Editions of a consent: the one a page is about, what a saved page makes of what was signed, and renewal."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from app.domain.codes import Language, OfficeText
from app.domain.consent import FORM, RENEWS
from app.domain.consent_editions import (
    SIGNED,
    SIGNED_WHERE_SAID,
    SIGNING,
    relied_on,
    renewal,
    rows_left,
    said,
    signed,
)
from app.domain.errors import AppError
from app.domain.ids import ConsentId, new_id
from app.domain.message import M
from app.services.texts import LANGUAGES, in_force

if TYPE_CHECKING:
    from app.domain.case_file import CaseFile
    from app.domain.consent import Consent
    from app.domain.ids import CaseId
    from app.services.session import Session
    from app.storage.unit_of_work import UnitOfWork


class SignedFrozen(AppError):
    """How a consent was signed was to be changed after papers have been made on it."""


class NothingToRenew(AppError):
    """There is no signed consent, or a newer edition waits for its signature already."""


def newest(file: CaseFile) -> Consent | None:
    """Return the edition that step 2 is about: an addition is filled in while the signed one stays in force.

    What was withdrawn of it in part is not on the page: it is given anew only where it is chosen anew.
    """
    consent = file.addition or file.consent
    return replace(consent, rows=rows_left(consent)) if consent is not None and consent.withdrawals else consent


def save_edition(work: UnitOfWork, file: CaseFile, consent: Consent) -> None:
    """Save what a page made of the newest edition: of what was signed, a new edition wherever more is changed."""
    before = newest(file)
    if before is not None and signed(before):
        if _says_other(before, consent):
            consent = _next(before, consent)
        else:
            _refuse_other_signing(file, before, consent)
            consent = replace(consent, rows=work.consents.get(consent.id).rows)  # as they were signed
    signed_before = before is not None and before.id == consent.id and before.signed_on is not None
    if consent.signed_on is not None and not signed_before:
        consent = _as_printed(work, file, consent)
    work.consents.save(consent)


def renew(session: Session, case_id: CaseId) -> None:
    """Begin an edition with the rows of the signed one, to be gone through and signed. Raises NothingToRenew."""
    with session.unit_of_work() as work:
        file = work.case_file(case_id)
        if not renewable(file):
            raise NothingToRenew(M("There is no signed consent to renew, or a newer one waits for its signature."))
        last = file.consents[-1]
        work.consents.save(renewal(last, ConsentId(new_id()), last.edition + 1))


def renewable(file: CaseFile) -> bool:
    """Is there a signed consent, and nothing newer that waits."""
    return signed(file.consent) and file.addition is None


def text_changed(session: Session, file: CaseFile) -> bool:
    """Has the office's text another version now than the signed consent was signed on."""
    consent = file.consent
    if consent is None or consent.signed_on is None:
        return False
    with session.unit_of_work() as work:
        return text_version(work, file, consent) != consent.text_version


def text_version(work: UnitOfWork, file: CaseFile, consent: Consent) -> int:
    """Return the version that the office's text has now in the language of a consent."""
    own = "sv" if file.client.language is Language.SV else "fi"
    language = str(consent.language) if consent.language in LANGUAGES else own
    return in_force(work, OfficeText.CONSENT, language).number


def _says_other(before: Consent, after: Consent) -> bool:
    """Is anything other than what the client signed."""
    where_said = (name for name in SIGNED_WHERE_SAID if said(before, name) is not None)
    return any(said(before, name) != said(after, name) for name in (*SIGNED, *where_said))


def _as_printed(work: UnitOfWork, file: CaseFile, consent: Consent) -> Consent:
    """Return an edition that has just been signed, with the form and the text it was signed on."""
    from app.services.consent_papers import printed  # noqa: PLC0415 - only where one is signed

    others = (one for one in file.consents if one.id != consent.id)
    form = printed(work, replace(file, consents=(*others, consent)), consent.signed_on)
    if form is None or form.other:
        return replace(consent, text_version=text_version(work, file, consent))
    return replace(consent, text_version=form.text_version, answers={**consent.answers, FORM: form.document.id})


def _refuse_other_signing(file: CaseFile, before: Consent, after: Consent) -> None:
    written = (name for name in SIGNING if said(before, name) is not None)
    if relied_on(file, before) and any(said(before, name) != said(after, name) for name in written):
        raise SignedFrozen(
            M(
                "Papers have been made on the consent as it was signed on {day}. What stands of the signing is no "
                "longer changed: renew the consent.",
                day=before.signed_on,
            )
        )


def _next(before: Consent, changed: Consent) -> Consent:
    """Return a new edition of a changed consent, unsigned unless the page says another day of signing.

    One with another last day takes the place of the one before it.
    """
    other_end = before.valid_until not in {None, changed.valid_until}
    answers = {name: words for name, words in changed.answers.items() if name != FORM}
    return replace(
        changed,
        id=ConsentId(new_id()),
        version=0,
        edition=before.edition + 1,
        signed_on=changed.signed_on if changed.signed_on != before.signed_on else None,
        withdrawals=(),
        answers={**answers, RENEWS: True} if other_end else answers,
    )
