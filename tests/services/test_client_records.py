"""The client's papers of everything: made, read back, frozen, and fit for readers and for keeping."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pytest
from pypdf import PdfReader

from app.domain.client_record import Withholding
from app.domain.codes import Delivery, PaperKind, RecipientKind, Step
from app.services import client_records, deliveries, outgoing, papers
from app.services.cases import case_file
from app.services.frozen_papers import dump, load
from app.services.pages import open_page, save_page
from app.storage.owners import OWNERS, Owner
from tests.documents.reading import faults
from tests.services.test_papers import issued, named, practice

if TYPE_CHECKING:
    from pathlib import Path

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
    assert faults(made.paper.pdf) == []
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


def extract(session: Session, case_id: CaseId, *held: Withholding) -> MadePaper:
    return papers.make(client_records.extract(session, case_id, held))


@pytest.mark.parametrize("language", ["fi", "sv"])
def test_the_extract_is_a_paper_in_the_clients_language(practice: Session, language: str) -> None:
    case_id = given_out(practice, CLIENTS[language])
    made = extract(practice, case_id)
    said = words(made)
    assert {"fi": "Ote asiakkaan tiedoista", "sv": "Utdrag ur klientens uppgifter"}[language] in said
    assert faults(made.paper.pdf) == []
    assert load(dump(made.order.released)) == made.order.released


def test_drafts_changes_removals_and_prints_are_in_it(practice: Session, tmp_path: Path) -> None:
    case_id = named(practice, "Mika").case.id
    wishes = open_page(practice, case_id, Step.MAPPING, "wishes")
    before = str(wishes.answers["own_wish"])
    save_page(practice, case_id, Step.MAPPING, "wishes", {**wishes.answers, "own_wish": "Muutettu toive."})
    with practice.unit_of_work() as work:
        work.drafts.save(case_id, "mapping/wishes", 1, {"own_wish": "Keskeneräinen toive"})
        work.drafts.save(case_id, "consent/withdrawal", 0, {"what": "whole", "reason": "Harkitsee vielä"})
        work.drafts.save(case_id, "case/withholding", 0, {"reason": "Kesken jäänyt peruste", "held": []})
        file = work.case_file(case_id)
        entry = work.entries.of_case(case_id)[0]
        work.entries.remove(entry.id)
    made = papers.make(papers.own_paper(practice, file, PaperKind.CLIENT_AFTER))
    outgoing.save_as(practice, outgoing.of_made(made, case_id), tmp_path / "a.pdf")
    said = words(extract(practice, case_id))
    for told in (
        before,
        "Muutettu toive.",
        "Keskeneräinen toive",
        "Harkitsee vielä",
        "Kesken jäänyt peruste",
        entry.text,
        "tallennettu tiedostoksi",
    ):
        assert " ".join(told.split()) in said


def test_a_note_is_held_back_on_a_ground_that_is_frozen_with_the_paper(practice: Session) -> None:
    case_id = named(practice, "Mika").case.id
    entry = case_file(practice, case_id).entries[0]
    held = Withholding(
        key=entry.id, section="JulkL 11 § 2 mom. 1 kohta", reason="Vaarantaisi toisen turvallisuuden."
    )
    made = extract(practice, case_id, held)
    said = words(made)
    assert entry.text not in said
    assert "JulkL 11 § 2 mom. 1 kohta" in said
    document = papers.issue(practice, case_id, made)
    with practice.unit_of_work() as work:
        assert "Vaarantaisi toisen turvallisuuden." in work.documents.released(document.id)


COVERED = {
    "client": "the fields of step 1",
    "housing_case": "the fields of the steps, and the part on the case",
    "mapping": "the fields of step 1",
    "consent": "the fields of step 2, earlier editions, withdrawals",
    "legal_ground": "grounds in law",
    "referral": "the fields of step 3",
    "slot": "the fields of steps 3 and 4, and other meetings",
    "assessment": "the fields of step 5",
    "action": "the rows of step 5",
    "memo": "the fields of step 6 and its versions",
    "issued_document": "papers made",
    "document_body": "the papers themselves: the client has the right to each, by the list of them",
    "disclosure": "the log of papers",
    "outgoing_file": "what was saved as a file: the log, and none of the folders",
    "follow_up": "the rows of step 6",
    "entry": "notes",
    "draft": "typed and not saved yet",
    "case_summary": "computed of the rest",
    "record_version": "what the records said before",
    "bin": "what the records said before they were removed",
    "attachment": "attached files",
    "attachment_body": "whose the pieces of an attached file are",
    "attachment_piece": "the scan itself, of a paper that the client signed",
}


def test_each_table_of_a_client_is_in_the_extract_or_it_is_said_why_not() -> None:
    assert {name for name, owner in OWNERS.items() if owner in {Owner.CLIENT, Owner.CASE}} == set(COVERED)
