"""The client's papers of everything: made, read back, frozen, and fit for readers and for keeping."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import page
import pytest
from pypdf import PdfReader

from app.domain.codes import Delivery, PaperKind, RecipientKind
from app.services import client_records, deliveries, papers
from app.services.cases import case_file
from app.services.frozen_papers import dump, load
from tests.services.test_papers import issued, named, practice

if TYPE_CHECKING:
    from app.domain.ids import CaseId
    from app.services.papers import MadePaper
    from app.services.session import Session

__all__ = ["practice"]

CLIENTS = {"sv": "Johan", "fi": "Mika"}


def given_out(session: Session, name: str) -> CaseId:
    """Issue the client's memo and hand every copy over."""
    case_id = named(session, name).case.id
    for document in deliveries.unsent(issued(session, case_id)):
        deliveries.hand_over_today(session, document.id, Delivery.SECURE_MAIL)
    return case_id


def words(made: MadePaper) -> str:
    return " ".join(" ".join(one.extract_text() for one in PdfReader(io.BytesIO(made.paper.pdf)).pages).split())


@pytest.mark.parametrize("language", ["fi", "sv"])
def test_the_log_is_a_paper_in_the_clients_language(practice: Session, language: str) -> None:
    case_id = given_out(practice, CLIENTS[language])
    made = papers.make(client_records.disclosure_log(practice, case_id))
    said = words(made)
    file = case_file(practice, case_id)
    title, way = {
        "fi": ("Luovutusloki", "Turvaviesti"),
        "sv": ("Utlämnandelogg", "Skyddad e-post"),
    }[language]
    assert title in said
    assert said.count(way) == len(file.disclosures)
    for document in file.documents:
        if document.recipient is RecipientKind.ORGANISATION:
            assert file.organisations[str(document.organisation_id)].name(language).split()[0] in said
    for profile in ("ua1", "2a"):
        assert page.validate_pdf_bytes(made.paper.pdf, profile=profile).failures == []
    assert load(dump(made.order.released)) == made.order.released


def test_the_log_itself_is_issued_and_stands_in_the_next_log(practice: Session) -> None:
    case_id = given_out(practice, "Johan")
    made = papers.make(client_records.disclosure_log(practice, case_id))
    document = papers.issue(practice, case_id, made)
    assert (document.kind, document.edition) == (PaperKind.DISCLOSURE_LOG, made.order.released.edition)
    deliveries.hand_over_today(practice, document.id, Delivery.HANDED_OVER)
    again = papers.make(client_records.disclosure_log(practice, case_id))
    assert again.order.released.edition == document.edition + 1
    assert "Utlämnandelogg, version 1" in words(again)
