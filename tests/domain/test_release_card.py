"""The card of the day of release: all the person needs, on one side, and nothing that others should not read."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import pytest

from app.documents import build
from app.domain.assessment import Assessment
from app.domain.codes import PaperKind, RecipientKind, Step, YesNo
from app.domain.disclosure import cut
from app.domain.recipients import copies
from app.practice.cases import practice_files
from i18n import text
from tests.domain.case_files import ORGANISATIONS, WORKERS
from tests.domain.papers import said
from tests.domain.stages import CASE, TODAY, at

if TYPE_CHECKING:
    from app.domain.case_file import CaseFile
    from app.domain.released import Released

DAY = {
    "day_keys": "Vuokranantajan toimisto, Rantakatu 3, klo 12 mennessä",
    "day_ride": "Bussi kello 9.20, lippu vankilasta",
    "day_medicines": "Lääkkeet kolmeksi päiväksi",
    "day_money": "Perustoimeentulotuki tilillä",
    "day_first_meeting": "Saara Salo, toimisto, kello 13",
}
IN_PERSON = "Kerromme siitä sinulle itse."


def leaving(plan_b: str = "", **given: Any) -> CaseFile:
    """A case whose person is about to leave, with these answers of the joint assessment."""
    assessment = Assessment(case_id=CASE, plan_b=plan_b, answers=given)
    file = at(Step.MEMO)
    workers = {key: replace(one, phone="040 123 4567") for key, one in WORKERS.items()}
    client = replace(file.client, non_disclosure=YesNo.NO)
    return replace(file, client=client, assessment=assessment, organisations=ORGANISATIONS, workers=workers)


def card(file: CaseFile, language: str = "fi") -> Released:
    own = next(copy for copy in copies(file, TODAY) if copy.recipient.kind is RecipientKind.CLIENT)
    now = datetime(2026, 11, 24, 9, tzinfo=UTC)
    return cut(file, own.recipient, own.ground, TODAY, kind=PaperKind.RELEASE_DAY, language=language, now=now)


def questions(file: CaseFile) -> list[str]:
    return [text(part.heading, "fi") for part in card(file).parts]


def test_it_says_where_one_sleeps_first_and_whom_to_call_last() -> None:
    file = leaving("Kriisihuone on varattu.", dwelling_address="Kotikatu 4 B 6", **DAY)
    assert questions(file)[:7] == [
        "Missä nukut ensimmäisen yön?",
        "Missä nukut, jos se ei onnistu?",
        "Mistä saat avaimet?",
        "Miten pääset perille?",
        "Mitä lääkkeitä otat mukaan?",
        "Mitä rahaa sinulla on aluksi?",
        "Kenet tapaat ensin?",
    ]
    words = said(card(file))
    assert all(one in words for one in ("Kotikatu 4 B 6", "Kriisihuone on varattu.", *DAY.values()))


def test_without_a_dwelling_the_plan_is_where_one_sleeps() -> None:
    file = leaving("Kriisihuone on varattu.")
    assert questions(file)[:1] == ["Missä nukut ensimmäisen yön?"]
    assert "Missä nukut, jos se ei onnistu?" not in questions(file)


def test_it_names_who_gives_support_and_no_party_whose_name_tells_too_much() -> None:
    givers = ("org-other_support", "org-substance_mental_health", "org-debt_counselling", "org-other_support")
    words = said(card(leaving(supports=[{"id": key, "organisation_id": key} for key in givers])))
    support = WORKERS["w-org-other_support"].name
    assert words.count(f"{support}, Taho-other_support-nimi, puhelin 040 123 4567") == 1
    assert "substance" not in words
    assert "debt" not in words


@pytest.mark.parametrize(
    ("name", "told", "fits"),
    [
        ("day_medicines", "Lääkkeet pussissa", True),
        ("day_medicines", "Läkemedel för tre dagar", True),
        ("day_medicines", "Korvaushoitolääke klinikalta", False),
        ("day_medicines", "Mielialalääke, masennus", False),
        ("day_money", "120 € vankilasta", True),
        ("day_money", "Ulosotto vie osan palkasta", False),
        ("day_first_meeting", "Päihdeklinikka kello 13", False),
        ("day_first_meeting", "Käräjäoikeus kello 9", False),
        ("day_ride", "Bussi vankilan portilta", True),
    ],
)
def test_what_others_should_not_read_is_told_in_person(name: str, told: str, *, fits: bool) -> None:
    words = said(card(leaving(**{name: told})))
    assert (told in words) is fits
    assert (IN_PERSON in words) is not fits


@pytest.mark.parametrize("language", ["fi", "sv"])
def test_it_has_one_side(language: str) -> None:
    supports = [{"id": key, "organisation_id": key} for key in ("org-other_support", "org-supported_housing")]
    full = leaving("Kriisihuone on varattu.", dwelling_address="Kotikatu 4 B 6", supports=supports, **DAY)
    for file in (full, *practice_files(TODAY)):
        assert build(card(file, language)).pages == 1
