"""Johan's landlord may not know of debts, health or sentences: neither the words nor that they exist."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import pytest

from app.domain.codes import Category, RecipientKind
from app.domain.disclosure import cut
from app.domain.recipients import copies
from app.practice.cases import practice_files
from tests.domain.papers import said

if TYPE_CHECKING:
    from app.domain.case_file import CaseFile
    from app.domain.released import Released

TODAY = date(2026, 11, 24)
NOW = datetime(2026, 11, 24, 9, tzinfo=UTC)
# of debts, disturbances and credit; of substances and health; of sentences; and the words of release
STEMS = {
    "fi": (
        "velka velk vela ulosot häät hääd luottotie maksuhäir häiriö päihd päiht huume alkohol korvaushoi "
        "mielenterv tervey hoito tuomio tuomit rikok vapautu koevapau"
    ),
    "sv": (
        "skuld utsökning vräk kreditupp betalningsstör störning missbruk rusmed psykisk mentalv hälsa vård "
        "domar dömd brott frigiv friges frihet"
    ),
}


@pytest.fixture(scope="module")
def johan() -> CaseFile:
    """Johan's case as the practice register has it."""
    return next(file for file in practice_files(TODAY) if file.client.name.startswith("Johan"))


def copy_of(file: CaseFile, category: Category, language: str | None = None) -> Released:
    copy = next(one for one in copies(file, TODAY) if one.recipient.category is category)
    return cut(file, copy.recipient, copy.ground, TODAY, language=language or copy.language, now=NOW)


def body(released: Released) -> str:
    """Return what the copy says of the client: the office's own letterhead left out."""
    blank = replace(released.letterhead, agency="", office="", address="", email="")
    return said(replace(released, letterhead=blank, signatures=())).casefold()


@pytest.mark.parametrize("language", ["fi", "sv"])
def test_johans_landlord_reads_nothing_of_what_johan_kept_from_it(johan: CaseFile, language: str) -> None:
    words = body(copy_of(johan, Category.LANDLORD, language))
    assert [stem for stem in STEMS[language].split() if stem in words] == []
    assert "vasa" in words


def test_johans_landlord_gets_a_finnish_copy_and_johan_a_swedish_one(johan: CaseFile) -> None:
    languages = {str(one.recipient.category or one.recipient.kind): one.language for one in copies(johan, TODAY)}
    assert (languages["landlord"], languages["client"]) == ("fi", "sv")


@pytest.mark.parametrize(
    "planted", ["päihdekuntoutus ja velat", "kommande dom och missbruk", "mielenterveys, häätö"]
)
def test_words_planted_in_the_clients_own_words_and_other_matters_do_not_reach_the_landlord(
    johan: CaseFile, planted: str
) -> None:
    slot, mapping = johan.slots[-1], johan.mapping
    assert mapping is not None
    theirs = {"client_voice": planted, "other_matters": planted, "other_matters.group": "D"}
    file = replace(
        johan,
        mapping=replace(mapping, answers={**mapping.answers, "own_wish": planted}),
        slots=(*johan.slots[:-1], replace(slot, answers={**slot.answers, **theirs})),
    )
    assert planted.casefold() not in body(copy_of(file, Category.LANDLORD))
    office = next(one for one in copies(file, TODAY) if one.recipient.kind is RecipientKind.OFFICE)
    assert planted.casefold() in body(cut(file, office.recipient, office.ground, TODAY, language="fi", now=NOW))


def test_the_landlords_copy_stays_the_same_whatever_debts_health_and_sentences_there_are(johan: CaseFile) -> None:
    mapping, slot = johan.mapping, johan.slots[-1]
    assert mapping is not None
    troubled = {"arrears": "yes", "credit": "entry", "support_substances": "3", "support_money": "3"}
    worse = {
        "arrears_sum": 234_000,
        "disturbances": "eviction",
        "evicted_on": "2024-05-02",
        "substance_use": "needs_support",
        "substances_text": "Ett återfall i våras.",
        "future_sentence": "possible",
        "future_when": "nästa vår",
    }
    file = replace(
        johan,
        mapping=replace(mapping, answers={**mapping.answers, **troubled}),
        slots=(*johan.slots[:-1], replace(slot, answers={**slot.answers, **worse})),
    )
    assert copy_of(file, Category.LANDLORD) == copy_of(johan, Category.LANDLORD)
    assert copy_of(file, Category.SOCIAL_WORK) != copy_of(johan, Category.SOCIAL_WORK)


def test_kela_gets_nothing_of_johans_health_nor_where_he_serves(johan: CaseFile) -> None:
    words = body(copy_of(johan, Category.KELA))
    assert [stem for stem in ("päihd", "mielenterv", "fängelse", "nygård", "vankila") if stem in words] == []


def test_social_work_reads_what_the_landlord_may_not(johan: CaseFile) -> None:
    words = body(copy_of(johan, Category.SOCIAL_WORK))
    assert "päihde" in words
    assert "vuokravelka" in words
