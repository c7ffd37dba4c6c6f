"""Questions to others name no client and tell nobody more than its own work does."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from app.domain.codes import Category, Extent, Language
from app.domain.disclosure_defaults import defaults
from app.domain.ids import OrganisationId, WorkerId
from app.domain.questions import questions
from app.domain.word_guard import hits
from app.domain.word_stems import STEMS
from app.practice.cases import practice_files
from i18n import text
from tests.domain.case_files import ORGANISATIONS, WORKERS, random_file
from tests.domain.stages import OPENED


@pytest.mark.parametrize("language", ["fi", "sv"])
def test_no_question_tells_its_reader_what_it_may_not_know(language: str) -> None:
    asked = questions(replace(OPENED, organisations=ORGANISATIONS))
    assert len({one.category for one in asked}) > 6
    for one in asked:
        withheld = [group for group, extent in defaults(one.category).items() if extent is Extent.NONE]
        assert hits(text(one.words, language), set(STEMS) & set(withheld)) == ()


def test_a_question_has_the_case_number_and_no_name_or_day() -> None:
    for file in practice_files(date(2026, 11, 24)):
        for one in questions(file):
            words = text(one.words, one.language)
            assert file.case.number in words
            assert not [part for part in (*file.client.name.split(), file.case.unit) if part and part in words]


def test_what_is_known_is_not_asked() -> None:
    file = random_file(1)
    assert file.case.release_day is not None
    assert "release_day" not in {one.about.id for one in questions(file)}
    unknown = replace(file, case=replace(file.case, release_day=None))
    more = {one.words for one in questions(unknown)} - {one.words for one in questions(file)}
    assert len(more) == 1
    assert "Mihin päivään aikataulu perustuu" in text(more.pop(), "fi")


def test_it_is_asked_in_the_language_of_those_in_the_case() -> None:
    swedish = {
        **WORKERS,
        "w-org-kela": replace(WORKERS["w-org-kela"], id=WorkerId("w-org-kela"), language=Language.SV),
    }
    asked = questions(replace(OPENED, organisations=ORGANISATIONS, workers=swedish))
    languages = {one.category: one.language for one in asked}
    assert (languages[Category.KELA], languages[Category.PRISON]) == ("sv", "fi")
    assert swedish["w-org-kela"].organisation_id == OrganisationId("org-kela")
