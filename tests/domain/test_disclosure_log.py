"""The disclosure log: every handing over once, by day, with the ground it rested on; what is waiting apart."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.client_record import ClientRecord
from app.domain.codes import Delivery, Law, PaperKind, RecipientKind, Step
from app.domain.consent import LegalGround
from app.domain.disclosure import NoGround, Recipient, cut
from app.domain.disclosure_log import log_parts
from app.domain.ids import CaseId, DocumentId, OrganisationId
from app.domain.memo import Disclosure, IssuedDocument
from app.domain.recipients import copies
from app.domain.released import Bullets, Table
from i18n import text
from tests.domain.case_files import ORGANISATIONS
from tests.domain.papers import said
from tests.domain.stages import TODAY, at

if TYPE_CHECKING:
    from app.domain.case_file import CaseFile
    from app.domain.message import Message
    from app.domain.released import Part, Released

NOW = datetime(2026, 11, 24, 9, tzinfo=UTC)
LOG = PaperKind.DISCLOSURE_LOG
PARTIES = sorted(ORGANISATIONS)


def document(
    number: int, ground: str, party: str | None = None, kind: PaperKind = PaperKind.MEMO
) -> IssuedDocument:
    return IssuedDocument(
        id=DocumentId(f"d{number}"),
        case_id=CaseId("case"),
        kind=kind,
        edition=number,
        recipient=RecipientKind.ORGANISATION if party else RecipientKind.CLIENT,
        organisation_id=OrganisationId(party) if party else None,
        language="fi",
        issued_at=NOW,
        issued_by="P",
        sha256="",
        pages=1,
        ground=ground,
    )


def disclosure(number: int, of: str, day: date, delivery: Delivery = Delivery.LETTER) -> Disclosure:
    return Disclosure(
        id=f"h{number}",
        case_id=CaseId("case"),
        document_id=DocumentId(of),
        delivery=delivery,
        given_on=day,
        recorded_by=f"Kirjaaja-{number}",
    )


def case(documents: tuple[IssuedDocument, ...], disclosures: tuple[Disclosure, ...]) -> CaseFile:
    return replace(at(Step.MEMO), documents=documents, disclosures=disclosures, organisations=ORGANISATIONS)


def log(*files: CaseFile, language: str = "fi") -> Released:
    file = files[-1]
    own = next(copy for copy in copies(file, TODAY) if copy.recipient.kind is RecipientKind.CLIENT)
    record = ClientRecord(files=files)
    return cut(file, own.recipient, own.ground, TODAY, kind=LOG, language=language, now=NOW, record=record)


def rows(parts: tuple[Part, ...]) -> list[tuple[str, ...]]:
    handed_over = [block for block in parts[0].blocks if isinstance(block, Table)]
    return [tuple(in_fi(cell) for cell in row) for table in handed_over for row in table.rows]


def in_fi(said: Message | str | object) -> str:
    return text(said, "fi")  # type: ignore[arg-type]


def waiting(parts: tuple[Part, ...]) -> list[str]:
    lists = [block for part in parts for block in part.blocks if isinstance(block, Bullets)]
    return [in_fi(item) for block in lists for item in block.items]


@given(
    papers=st.lists(st.sampled_from([None, *PARTIES]), max_size=8),
    gone=st.lists(st.tuples(st.integers(0, 7), st.integers(0, 90), st.sampled_from(Delivery)), max_size=12),
)
def test_every_handing_over_stands_once_by_day_and_what_has_not_gone_stands_apart(
    papers: list[str | None], gone: list[tuple[int, int, Delivery]]
) -> None:
    documents = tuple(document(number + 1, "own_papers", party) for number, party in enumerate(papers))
    disclosures = tuple(
        disclosure(number, documents[paper].id, TODAY - timedelta(days=days), delivery)
        for number, (paper, days, delivery) in enumerate(gone)
        if paper < len(documents)
    )
    parts = tuple(log_parts((case(documents, disclosures),), "fi"))
    found = rows(parts)
    assert sorted(row[5] for row in found) == sorted(one.recorded_by for one in disclosures)
    days = [datetime.strptime(row[0], "%d.%m.%Y").replace(tzinfo=UTC) for row in found]
    assert days == sorted(days)
    for row in found:
        one = next(one for one in disclosures if one.recorded_by == row[5])
        its = next(other for other in documents if other.id == one.document_id)
        party = ORGANISATIONS[its.organisation_id].name("fi") if its.organisation_id else "Asiakas"
        assert row[1:4] == (f"Muistio, versio {its.edition}", party, in_fi_delivery(one.delivery))
    left = {one.id for one in documents} - {one.document_id for one in disclosures}
    assert len(waiting(parts)) == len(left)


def in_fi_delivery(delivery: Delivery) -> str:
    return {
        Delivery.SECURE_MAIL: "Turvaviesti",
        Delivery.HANDED_OVER: "Henkilökohtaisesti",
        Delivery.LETTER: "Kirje",
    }[delivery]


def ground_of(document: IssuedDocument, *grounds: LegalGround) -> str:
    file = replace(case((document,), (disclosure(1, document.id, TODAY),)), grounds=grounds)
    return rows(log(file).parts)[0][4]


def test_the_ground_is_the_consent_by_its_day_or_the_law_by_its_section() -> None:
    consent = at(Step.MEMO).consent
    assert consent is not None
    assert consent.signed_on is not None
    signed = f"{consent.signed_on.day}.{consent.signed_on.month}.{consent.signed_on.year}"
    assert ground_of(document(1, consent.id, PARTIES[0])) == f"Suostumus {signed}"
    recorded = LegalGround(
        id="g",
        case_id=CaseId("case"),
        law=Law.OTHER,
        section="JulkL 29 §",
        extents=(),
        reason="",
        recorded_by="P",
        recorded_on=TODAY,
    )
    assert ground_of(document(1, "g", PARTIES[0]), recorded) == "Muu lain säännös, JulkL 29 §"
    assert ground_of(document(1, "own_papers")) == "Asiakkaan omat asiakirjat"
    assert ground_of(document(1, "", PARTIES[0], PaperKind.INVITATION)) == "Ei kerro asiakkaasta mitään"


def test_the_log_is_of_all_the_cases_of_the_client() -> None:
    first = case((document(1, "own_papers"),), (disclosure(1, "d1", TODAY - timedelta(days=400)),))
    second = replace(
        case((document(2, "own_papers"),), (disclosure(2, "d2", TODAY),)),
        case=replace(at(Step.MEMO).case, number="2026-099"),
    )
    assert [row[1] for row in rows(log(first, second).parts)] == [
        f"Muistio {first.case.number}, versio 1",
        "Muistio 2026-099, versio 2",
    ]


def test_without_a_handing_over_the_log_says_so_in_both_languages() -> None:
    assert "Asiakirjoja ei ole luovutettu." in said(log(case((), ())))
    assert "Inga handlingar har överlämnats." in said(log(case((), ()), language="sv"))


def test_no_other_party_gets_the_log() -> None:
    recipient = Recipient(kind=RecipientKind.ORGANISATION, organisation_id=OrganisationId(PARTIES[0]))
    with pytest.raises(NoGround):
        cut(case((), ()), recipient, at(Step.MEMO).consent, TODAY, kind=LOG, language="fi", now=NOW)
