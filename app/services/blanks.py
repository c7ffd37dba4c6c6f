"""The forms that can be printed blank, to be filled in by hand: without a case, in either language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain import blank_parts
from app.domain.codes import PaperKind, Step
from app.domain.labels import label
from app.services import consent_papers, papers

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.domain.message import Message
    from app.domain.released import Released
    from app.services.session import Session


def referral(session: Session, language: str) -> Released:
    """Return the blank referral to the group."""
    with session.unit_of_work() as work:
        office = work.office.only()
    return blank_parts.blank_referral(office, language, session.clock.now().astimezone())


def mapping(session: Session, language: str) -> Released:
    """Return the blank mapping."""
    return papers.blank_form(session, Step.MAPPING, language)


# in the order of the steps: what each form is called, and what makes it
FORMS: dict[str, tuple[Message, Callable[[Session, str], Released]]] = {
    "mapping": (label(Step.MAPPING), mapping),
    "consent": (label(PaperKind.CONSENT_FORM), consent_papers.blank),
    "referral": (label(PaperKind.REFERRAL_SHEET), referral),
}
