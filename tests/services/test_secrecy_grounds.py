"""A secret paper says at its foot on which grounds it is, of the points that this very copy needs."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from app.domain.codes import OfficeText, PaperKind
from app.domain.office_texts import SHAPES, MalformedText
from app.domain.secrecy_grounds import POINTS, with_grounds
from app.services import texts
from app.services.texts import parsed, shipped
from i18n import LANGUAGES
from tests.documents.samples import memo
from tests.domain.papers import said

if TYPE_CHECKING:
    from app.services.session import Session

WORDS = dict.fromkeys(POINTS, "sanat")
GROUNDS = OfficeText.GROUNDS


def test_the_text_has_every_point_that_a_paper_may_need_and_never_the_secret_address() -> None:
    assert SHAPES[GROUNDS].sections == POINTS
    assert "31" not in POINTS
    with pytest.raises(MalformedText) as refused:
        parsed(GROUNDS, "fi", shipped(GROUNDS, "fi") + "\n[31 kohta]\nsalainen osoite\n")
    assert "31 kohta" in dict(refused.value.message.values)["words"]  # type: ignore[operator]


@pytest.mark.parametrize("points", [(32,), (23, 28, 32), ()])
def test_only_the_points_of_the_copy_are_said(points: tuple[int, ...]) -> None:
    paper = with_grounds(replace(memo("fi"), secrecy=points), WORDS)
    words = said(paper)
    assert [point for point in POINTS if f"{point} kohta: sanat" in words] == [str(point) for point in points]


def test_the_clients_own_paper_says_none() -> None:
    letter = replace(memo("fi"), kind=PaperKind.CLIENT_BEFORE)
    assert with_grounds(letter, WORDS) == letter


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_offices_own_words_are_said_in_the_readers_language(session: Session, language: str) -> None:
    words = shipped(GROUNDS, language).splitlines()
    assert words[-1] in said(texts.with_grounds(session, memo(language)))
    texts.save(session, GROUNDS, {language: shipped(GROUNDS, language).replace(words[-1], "aivan muuta")})
    assert "aivan muuta" in said(texts.with_grounds(session, memo(language)))
