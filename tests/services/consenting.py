"""The consent pages of these tests: rows, a page saved, the client's signature."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

from app.domain.codes import Step
from app.services.pages import open_page, save_page

if TYPE_CHECKING:
    from app.domain.ids import CaseId
    from app.services.session import Session


def row(key: object, **extents: str) -> dict[str, Any]:
    """A row of the form: an organisation and how much of each group it may know."""
    return {"organisation_id": key, "extents": extents, "asked_from": False}


def save(session: Session, case: CaseId, page: str, **answers: Any) -> None:
    """Change answers of a page of the consent."""
    opened = open_page(session, case, Step.CONSENT, page)
    assert not save_page(session, case, Step.CONSENT, page, {**opened.answers, **answers}).problems


def sign(session: Session, case: CaseId) -> None:
    """Record that the client has signed today, for a hundred days."""
    today = session.clock.today()
    save(
        session,
        case,
        "answer",
        answer="given",
        signed_on=today.isoformat(),
        valid_until=(today + timedelta(days=100)).isoformat(),
        original_at="Kansio 3",
        received_by="Päivi Multamäki",
    )
