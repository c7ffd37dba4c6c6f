"""The default matrix is read as it is typed, in either language, and refused by the line that is wrong."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.codes import Category, DataGroup, Extent, OfficeText
from app.domain.consent import CONSENTED
from app.domain.disclosure_defaults import MATRIX, SIGNS, defaults
from app.domain.matrix_text import extents
from app.domain.office_texts import MalformedText
from app.services import texts
from app.services.texts import parsed, shipped, typed
from i18n import LANGUAGES

if TYPE_CHECKING:
    from app.services.session import Session

WHICH = OfficeText.MATRIX


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_comes_with_the_program_is_the_matrix_of_the_program(language: str) -> None:
    assert parsed(WHICH, "fi", shipped(WHICH, language)) == {str(one): signs for one, signs in MATRIX.items()}


@settings(max_examples=60, derandomize=True, deadline=None)
@given(
    signs=st.lists(
        st.lists(st.sampled_from(list(SIGNS.values())), min_size=len(CONSENTED), max_size=len(CONSENTED)).map(
            "".join
        ),
        min_size=len(Category),
        max_size=len(Category),
    ),
    language=st.sampled_from(LANGUAGES),
)
def test_any_matrix_is_typed_and_read_the_same(signs: list[str], language: str) -> None:
    matrix = dict(zip((str(one) for one in Category), signs, strict=True))
    assert parsed(WHICH, "sv", typed(WHICH, language, matrix)) == matrix


@pytest.mark.parametrize(
    ("change", "line"),
    [
        (lambda said: said.replace("[Kela]", "[Kella]"), "[Kella]"),
        (lambda said: said.replace("Kaikki: A B D E", "Kaikki: A B D Ä"), "Ä"),
        (lambda said: said.replace("[Kela]\n", "[Kela]\nPuolet: C\n"), "Puolet: C"),
        (lambda said: said.replace("[Kela]\n", "[Kela]\nKaikki: A A\n"), "Kaikki: A A"),
    ],
)
def test_a_broken_matrix_is_refused_by_its_line(change: object, line: str) -> None:
    broken = change(shipped(WHICH, "fi").replace("Kaikki: A B\n", "Kaikki: A B D E\n"))  # type: ignore[operator]
    with pytest.raises(MalformedText) as refused:
        parsed(WHICH, "fi", broken)
    assert line in broken.splitlines()[refused.value.line - 1]


@settings(max_examples=100, derandomize=True, deadline=None)
@given(words=st.text(max_size=200))
def test_whatever_is_typed_is_read_or_refused(words: str) -> None:
    with suppress(MalformedText):
        parsed(WHICH, "fi", words)


def test_a_changed_matrix_is_what_a_new_row_starts_with_and_the_law_stays(session: Session) -> None:
    before = texts.default_matrix(session)
    assert before == {category: defaults(category) for category in Category}
    signs = {str(one): value for one, value in MATRIX.items()} | {str(Category.KELA): "◐––––––––"}
    texts.save(session, WHICH, {"sv": typed(WHICH, "sv", signs)})
    after = texts.default_matrix(session)
    assert after[Category.KELA] == extents("◐––––––––")
    assert after[Category.KELA][DataGroup.A] is Extent.MINIMUM
    assert [version.number for version in texts.versions(session, WHICH, "fi")] == [2, 1]
