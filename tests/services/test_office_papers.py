"""The papers of the office: whole, accessible and lasting in both languages, and without anything of any case."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import page
import pytest

from app.bootstrap import open_register
from app.domain.codes import Category, Language, OfficeText, PaperKind
from app.domain.ids import OrganisationId, WorkerId
from app.domain.member_list import member_list
from app.domain.office_texts import SHAPES
from app.domain.organisation import Organisation
from app.domain.worker import Worker
from app.practice.register import make_practice_register
from app.services import office_papers, texts
from app.services.papers import pdf_of
from i18n import LANGUAGES, text
from tests.documents.reading import read
from tests.domain.papers import said

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from app.domain.released import Released
    from app.services.session import Session

TODAY = date(2026, 11, 24)
NOW = datetime(2026, 11, 24, 9, tzinfo=UTC)
KINDS = (PaperKind.MEMBER_LIST, PaperKind.SECRECY_UNDERTAKING, PaperKind.PRIVACY_NOTICE)


@pytest.fixture(scope="module")
def practice(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Session]:
    """The practice register."""
    path = tmp_path_factory.mktemp("office") / "register.kotio"
    make_practice_register(path, TODAY, cases=1)
    session = open_register(path, today=TODAY)
    yield session
    session.close()


def worker_of(session: Session, language: Language) -> Worker:
    with session.unit_of_work() as work:
        return next(one for one in work.workers.all() if one.language is language and one.organisation_id)


def made(session: Session, kind: PaperKind, language: str) -> Released:
    makers: dict[PaperKind, Callable[[], Released]] = {
        PaperKind.MEMBER_LIST: lambda: office_papers.member_list(session, language),
        PaperKind.SECRECY_UNDERTAKING: lambda: office_papers.secrecy_undertaking(
            session, worker_of(session, Language(language)).id
        ),
        PaperKind.PRIVACY_NOTICE: lambda: office_papers.privacy_notice(session, language),
    }
    return makers[kind]()


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_it_keeps_the_standards_and_is_read_whole(practice: Session, kind: PaperKind, language: str) -> None:
    released = made(practice, kind, language)
    pdf = pdf_of(released)
    assert page.validate_pdf_bytes(pdf, profile="ua1").failures == []
    assert page.validate_pdf_bytes(pdf, profile="2a").failures == []
    aloud = set(read(pdf).words)
    codes = {str(kind), str(released.recipient), language}
    assert set(said(released).split()) - codes <= aloud


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_it_holds_nothing_of_any_case(practice: Session, kind: PaperKind, language: str) -> None:
    with practice.unit_of_work() as work:
        clients, cases = work.clients.all(), work.cases.all()
    words = said(made(practice, kind, language))
    assert [one.name for one in clients if one.name in words] == []
    assert [one.number for one in cases if one.number in words] == []


def test_the_members_stand_by_kind_of_party_each_deputy_below_whom_it_stands_for(practice: Session) -> None:
    with practice.unit_of_work() as work:
        office, group = work.office.only(), work.groups.all()[0]
    party = Organisation(id=OrganisationId("p"), name_fi="Kodit Oy", name_sv="Hem Ab", category=Category.LANDLORD)
    kela = Organisation(id=OrganisationId("k"), name_fi="Kela", category=Category.KELA)

    def one(key: str, name: str, organisation: str = "p", **more: object) -> Worker:
        return Worker(id=WorkerId(key), name=name, organisation_id=OrganisationId(organisation), **more)  # type: ignore[arg-type]

    workers = [
        one("3", "Kela Kerttu", "k", phone="020 634 0000", email="kerttu@kela.example"),
        one("1", "Aalto Aino", title="asumisneuvoja"),
        one("2", "Berg Bo", deputy_of=WorkerId("1"), member=False),
        one("4", "Lähtenyt Lasse", active=False),
        one("5", "Toimistossa Timo", member=False),
        one("6", "Vailla Veikko", "none"),
    ]
    parties = {"p": party, "k": kela}
    (told,) = member_list(office, group, parties, workers, "sv", NOW).parts
    rows = [[text(cell, "sv") for cell in row] for table in told.blocks for row in table.rows]  # type: ignore[union-attr, arg-type]
    assert [row[0] for row in rows] == [
        "Aalto Aino, asumisneuvoja",
        "Ersättare: Berg Bo",
        "Kela Kerttu",
        "Vailla Veikko",
    ]
    assert rows[0][1] == "Hem Ab"
    assert rows[2][2] == "020 634 0000\nkerttu@kela.example"


@pytest.mark.parametrize("number", [0, 1, 60])
def test_the_list_is_built_of_any_number_of_members(practice: Session, number: int) -> None:
    with practice.unit_of_work() as work:
        office, group = work.office.only(), work.groups.all()[0]
    party = Organisation(id=OrganisationId("p"), name_fi="Pitkänimisen kaupungin vuokratalot Oy" * 2)
    workers = [
        Worker(id=WorkerId(str(n)), name=f"Etunimi Sukunimi{n}", organisation_id=party.id, phone="040 123 4567")
        for n in range(number)
    ]
    pdf = pdf_of(member_list(office, group, {"p": party}, workers, "fi", NOW))
    assert page.validate_pdf_bytes(pdf, profile="ua1").failures == []
    assert sum(word.startswith("Sukunimi") for word in read(pdf).words) == number


def test_the_undertaking_is_in_the_workers_language_names_the_worker_and_fits_one_sheet(practice: Session) -> None:
    for language in LANGUAGES:
        worker = worker_of(practice, Language(language))
        released = office_papers.secrecy_undertaking(practice, worker.id)
        assert released.language == language
        assert released.signatures[0].name == worker.name
        assert len(read(pdf_of(released)).numbers) == 1


def test_the_longest_undertaking_that_is_taken_fits_one_sheet(session: Session) -> None:
    words = texts.shipped(OfficeText.SECRECY_UNDERTAKING, "fi")
    room = SHAPES[OfficeText.SECRECY_UNDERTAKING].longest - sum(len(line) for line in words.splitlines()) - 40
    longest = words + ("Pitkä lause, jossa sanotaan asia. " * 100)[:room] + "\n"
    texts.save(session, OfficeText.SECRECY_UNDERTAKING, {"fi": longest})
    with session.unit_of_work() as work:
        worker = work.workers.all()[0]
    assert len(read(pdf_of(office_papers.secrecy_undertaking(session, worker.id))).numbers) == 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_notice_cites_both_regimes_and_says_whom_to_ask(practice: Session, language: str) -> None:
    words = said(office_papers.privacy_notice(practice, language))
    with practice.unit_of_work() as work:
        office = work.office.only()
    for part in ("1301/2021", "1054/2018", "2016/679", "1050/2018", office.phone, office.data_protection_contact):
        assert part in words


@pytest.mark.parametrize("language", ["fi", "sv"])
@pytest.mark.parametrize("which", [OfficeText.WITHDRAWAL_NOTICE, OfficeText.SOCIAL_CONTACT])
def test_a_text_of_a_case_is_seen_as_its_paper_of_nobody(
    practice: Session, which: OfficeText, language: str
) -> None:
    sections = texts.parsed(which, language, texts.shipped(which, language))
    paper = office_papers.specimen(practice, which, language, sections)
    said = " ".join(read(pdf_of(paper)).words)
    for section in sections.values():
        for paragraph in section.split("\n\n"):
            assert paragraph.split()[-1] in said
    assert paper.case_number == ""
