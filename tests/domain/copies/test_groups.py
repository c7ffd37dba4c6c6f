from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from app.domain.mapping import Application
from tests.domain.case_files import WORKERS
from tests.domain.copies.conftest import (
    ACTIONS,
    FULL,
    LEAST,
    NONE,
    PRISONER,
    ROWS,
    assessment,
    file,
    mapping,
    paper,
    slot,
)

if TYPE_CHECKING:
    from app.domain.codes import (
        Extent,
    )


@pytest.mark.parametrize(
    ("extent", "there", "not_there"),
    [
        (FULL, ["24.3.2027", "8.2.2027", "vapautu", "koevapa"], []),
        (LEAST, ["Asunto tarvitaan viimeistään", "8.2.2027"], ["24.3.2027", "vapau", "koevapau"]),
        (NONE, [], ["8.2.2027", "24.3.2027", "9.00", "vapau", "koevapau"]),
    ],
)
def test_the_timetable_is_told_as_a_need_without_the_words_of_release(
    extent: Extent, there: list[str], not_there: list[str]
) -> None:
    words = paper(file(case=PRISONER, mapping=mapping({"income": ["wage"]})), A=LEAST, B=extent, D=FULL, E=FULL)
    assert [word for word in there if word.casefold() not in words.casefold()] == []
    assert [word for word in not_there if word.casefold() in words.casefold()] == []


def test_the_swedish_copy_tells_the_need_without_the_words_of_release() -> None:
    words = paper(file(case=PRISONER), A=LEAST, B=LEAST, D=FULL, E=FULL, language="sv").casefold()
    assert "8.2.2027" in words
    assert [word for word in ("frigiv", "frihet på prov", "friges", "fängelse") if word in words] == []


@pytest.mark.parametrize(
    ("extent", "there", "not_there"),
    [
        (FULL, ["Vankeus", "Taho-prison-nimi"], ["Seuraamus lyhyesti"]),
        (LEAST, ["Vankilassa"], ["Taho-prison-nimi"]),
        (NONE, [], ["anke", "ankil", "Taho-prison-nimi"]),
    ],
)
def test_the_sanction_is_told_whole_or_as_custody_alone(
    extent: Extent, there: list[str], not_there: list[str]
) -> None:
    words = paper(file(case=PRISONER), A=LEAST, C=extent)
    assert [word for word in there if word not in words] == []
    assert [word for word in not_there if word in words] == []


DWELLINGS = {
    "has_lived": "yes",
    "dwellings": [
        {"id": "1", "municipality": "Rantala", "kind": "own_rented", "end_reason": "eviction"},
        {"id": "2", "municipality": "Kivisalo", "kind": "family", "end_reason": "prison"},
        {"id": "3", "municipality": "Mäkelä", "kind": "owned", "end_reason": "move"},
    ],
}


@pytest.mark.parametrize(
    ("extents", "told"),
    [
        ({"E": FULL, "C": FULL}, {"Häätö", "Vankeus", "Muutto"}),
        ({"E": LEAST, "C": LEAST}, {"Muutto"}),
        ({}, {"Muutto"}),
        ({"E": FULL}, {"Häätö", "Muutto"}),
    ],
)
def test_why_a_home_ended_is_told_to_those_who_may_know_that(extents: dict[str, Extent], told: set[str]) -> None:
    words = paper(slot(file(), DWELLINGS), D=FULL, **extents)
    assert {word for word in ("Häätö", "Vankeus", "Muutto") if word in words} == told
    assert "Rantala" in words


@pytest.mark.parametrize(
    ("form", "extent", "told"),
    [
        ("own_rented_support", NONE, True),
        ("substance_free", NONE, False),
        ("rehabilitative", LEAST, False),
        ("rehabilitation_first", FULL, True),
    ],
)
def test_a_form_of_housing_that_names_substances_belongs_to_them(form: str, extent: Extent, *, told: bool) -> None:
    words = paper(file(assessment=assessment({"form_first": form})), D=FULL, F=extent)
    assert ("Ensimmäinen vaihtoehto" in words) is told


@pytest.mark.parametrize(
    ("extents", "told"),
    [
        ({"D": FULL, "G": FULL}, {"viikkokäynnit", "vuokra maksetaan", "hakemus"}),
        ({"D": FULL, "E": FULL}, {"velkaohjelma", "maksusuunnitelma", "vuokra maksetaan", "hakemus"}),
        ({"F": FULL}, {"hoitosuhde", "salainen tuki", "hoitoaika"}),
        ({"H": FULL}, {"siirretty"}),
        ({"E": LEAST, "F": LEAST, "H": LEAST}, set()),
    ],
)
def test_a_row_belongs_to_its_party_unless_another_group_was_chosen(
    extents: dict[str, Extent], told: set[str]
) -> None:
    words = paper(file(assessment=ROWS, actions=ACTIONS), A=FULL, **extents)
    rows = [row["what"] for row in ROWS.answers["supports"]]
    rows += [row.what for row in ROWS.conditions] + [row.what for row in ACTIONS]
    assert {row for row in rows if row in words} == told


def test_the_minimum_of_support_says_from_whom_and_whom_to_call() -> None:
    helper = "w-org-supported_housing"
    workers = WORKERS | {helper: replace(WORKERS[helper], phone="040 123 4567")}
    words = paper(file(assessment=ROWS, workers=workers), D=FULL, G=LEAST)
    assert "Taho-supported_housing-nimi" in words
    assert "040 123 4567" in words
    assert [word for word in ("viikkokäynnit", "substance", "other_support") if word in words] == []


def test_a_party_sees_its_own_application_at_the_minimum_and_all_of_them_in_full() -> None:
    rows = (
        Application(id="1", organisation_id="org-landlord"),
        Application(id="2", organisation_id="org-supported_housing"),
        Application(id="3", where="Vaasan kaupunki"),
    )
    of = file(mapping=mapping({"has_applied": "yes"}, applications=rows))
    least, full = paper(of, D=LEAST), paper(of, D=FULL)
    others = ("Taho-supported_housing-nimi", "Vaasan kaupunki")
    assert "Taho-landlord-nimi" in least
    assert [word for word in others if word in least] == []
    assert [word for word in others if word not in full] == []
