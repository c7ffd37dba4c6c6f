"""Editions of a consent: the one a page is about, what a saved page makes of what was signed, and renewal."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from app.domain.codes import ConsentAnswer, Language, OfficeText
from app.domain.consent import RENEWS
from app.domain.consent_editions import renewal, rows_left
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

# what the client signed: a change of it is an addition that needs a signature of its own (disclosure.md, Consent)
SIGNED = ("rows", "answer", "given_by", "language")


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
    if before is not None and before.signed_on and before.answer is not ConsentAnswer.REFUSED:
        longer = _longer(before, consent)
        if longer or any(getattr(before, name) != getattr(consent, name) for name in SIGNED):
            consent = _next(before, consent, longer=longer)
        else:
            consent = replace(consent, rows=work.consents.get(consent.id).rows)  # as they were signed
    signed_before = before is not None and before.id == consent.id and before.signed_on is not None
    if consent.signed_on is not None and not signed_before:
        consent = replace(consent, text_version=text_version(work, file, consent))
    work.consents.save(consent)


def renew(session: Session, case_id: CaseId) -> None:
    """Begin an edition with the rows of the signed one, to be gone through and signed. Raises NothingToRenew."""
    with session.unit_of_work() as work:
        file = work.case_file(case_id)
        if not renewable(file):
            raise NothingToRenew(M("There is no signed consent to renew, or a newer one waits for its signature."))
        signed = file.consents[-1]
        work.consents.save(renewal(signed, ConsentId(new_id()), signed.edition + 1))


def renewable(file: CaseFile) -> bool:
    """Is there a signed consent, and nothing newer that waits."""
    consent = file.consent
    answered = consent is not None and consent.signed_on and consent.answer is not ConsentAnswer.REFUSED
    return bool(answered) and file.addition is None


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


def _longer(before: Consent, after: Consent) -> bool:
    first, second = before.valid_until, after.valid_until
    return first is not None and second is not None and second > first


def _next(before: Consent, changed: Consent, *, longer: bool) -> Consent:
    """Return a new edition of a changed consent, unsigned unless the page says another day of signing."""
    return replace(
        changed,
        id=ConsentId(new_id()),
        version=0,
        edition=before.edition + 1,
        signed_on=changed.signed_on if changed.signed_on != before.signed_on else None,
        withdrawals=(),
        answers={**changed.answers, RENEWS: True} if longer else changed.answers,
    )
