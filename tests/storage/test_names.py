"""Names are found whatever the case and the marks, and stand in the Finnish and Swedish order."""

from __future__ import annotations

import unicodedata
from functools import cmp_to_key
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QCollator, QLocale

from app.storage.names import family_first, norm, sort_key

NAMES = (  # noqa: SIM905 - a list of seventy quoted words reads worse
    "Aalto|aalto|Åberg|Äijälä|Öhman|von Essen|Vonen|Virtanen|Wirtanen|Wikström|Virta-Aho|Virta Aho|Virtaaho|"
    "Müller|Myller|Mutanen|Særkkä|Särkkä|Sarkka|Søren|Sören|Strauß|Strauss|Łukasz|Lukas|Đorđe|Dorde|Dz|Zoë|Zoe|Zola|Çelik|"
    "Celik|O'Brien|O’Hara|Obama|Ñuñez|Nunez|Ükkönen|Ykkönen|Ålund|Õunapuu|Ounapuu|Ojala|Žiga|Ziga|É|e|Eklund|Þór|"
    "Thor|Å|Ä|Ö|A 1|A-1|A1|Ab|2026-014|2026-9|Hirvonen Kaisa|Hirvonen-Aho Kaisa|Hirvonenkaisa"
).split("|")


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("ÄIJÄLÄ", "äijälä"),
        ("muller", "müller"),
        ("zoe", "Zoë"),
        ("celik", "Çelik"),
        ("strauss", "Strauß"),
        ("lukasz", "Łukasz"),
        ("dorde", "Đorđe"),
        ("söderlund", "Søderlund"),
        ("ägir", "Ægir"),
        ("o'brien", "O’Brien"),
        ("  matti   meikäläinen ", "Matti Meikäläinen"),
        ("a\u030akerlund", "Åkerlund"),
    ],
)
def test_a_name_is_found_as_it_is_typed(typed: str, found: str) -> None:
    assert norm(typed) == norm(found)


@pytest.mark.parametrize(("one", "other"), [("särkkä", "sarkka"), ("åke", "ake"), ("höök", "hook"), ("å", "ä")])
def test_finnish_and_swedish_letters_are_letters_of_their_own(one: str, other: str) -> None:
    assert norm(one) != norm(other)


@given(st.text(max_size=20))
@settings(derandomize=True, deadline=None)
def test_folding_folds_once_and_knows_no_composition(text: str) -> None:
    assert norm(norm(text)) == norm(text)
    assert norm(unicodedata.normalize("NFD", text)) == norm(unicodedata.normalize("NFC", text))


def test_names_stand_in_the_order_of_the_finnish_collation() -> None:
    collator = QCollator(QLocale("fi_FI"))
    wrong = [
        (one, other)
        for one, other in combinations(NAMES, 2)
        if (collator.compare(one, other) > 0) != (sort_key(one) > sort_key(other))
    ]
    assert wrong == []
    assert sorted(NAMES, key=sort_key) == sorted(NAMES, key=cmp_to_key(collator.compare))


def test_the_last_letters_are_last() -> None:
    assert sorted(["Öhman", "Äijälä", "Zetterberg", "Åberg", "Aalto"], key=sort_key) == [
        "Aalto",
        "Zetterberg",
        "Åberg",
        "Äijälä",
        "Öhman",
    ]


@pytest.mark.parametrize(
    ("name", "listed"),
    [
        ("Åsa Öhman", "Öhman Åsa"),
        ("Marjukka Pesonen-Ikävalko", "Pesonen-Ikävalko Marjukka"),
        ("Carl Gustaf af Hällström", "af Hällström Carl Gustaf"),
        ("Anna von der Pahlen", "von der Pahlen Anna"),
        ("Öhman, Åsa", "Öhman Åsa"),
        ("Madonna", "Madonna"),
        ("von Wright", "Wright von"),
        ("", ""),
    ],
)
def test_people_are_listed_by_family_name(name: str, listed: str) -> None:
    assert family_first(name) == listed
