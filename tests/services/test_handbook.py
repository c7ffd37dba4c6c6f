"""The help on paper: all of it, in one language, as accessible and lasting as every other paper."""

from __future__ import annotations

import io
from datetime import date
from functools import cache
from typing import TYPE_CHECKING

import pytest
from pypdf import PdfReader

from app.bootstrap import open_register
from app.domain.message import M
from app.practice.register import make_practice_register
from app.services.handbook import handbook
from app.services.help import topics
from app.services.papers import pdf_of
from i18n import LANGUAGES, text
from tests.documents.reading import faults, read

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.domain.released import Released
    from app.services.help import Topic

TODAY = date(2026, 11, 24)
KEYS = (("Ctrl+K", M("Search")),)
Made = tuple["Released", bytes]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Made]:
    """The handbook in a language, built once."""
    path = tmp_path_factory.mktemp("book") / "register.kotio"
    make_practice_register(path, TODAY, cases=1)

    @cache
    def make(language: str) -> Made:
        session = open_register(path, today=TODAY)
        released = handbook(session, language, KEYS)
        session.close()
        return released, pdf_of(released)

    return make


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_keeps_the_standards(made: Callable[[str], Made], language: str) -> None:
    assert faults(made(language)[1]) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_says_every_topic_in_order(made: Callable[[str], Made], language: str) -> None:
    read_aloud = iter(read(made(language)[1]).words)
    told = [word for one in topics(language).values() for said in _said(one, language) for word in said.split()]
    assert [word for word in told if word not in read_aloud] == []


def _said(topic: Topic, language: str) -> tuple[str, ...]:
    return (text(topic.title, language), *topic.words())


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_is_short_and_names_nobody(made: Callable[[str], Made], language: str) -> None:
    released, pdf = made(language)
    reader = PdfReader(io.BytesIO(pdf))
    assert len(reader.pages) <= 16
    assert released.case_number == ""
    assert reader.metadata is not None
    assert reader.metadata.title == {"fi": "Opas", "sv": "Handbok"}[language]


def test_it_tells_the_keys(made: Callable[[str], Made]) -> None:
    released, _ = made("fi")
    assert [row.values for row in released.parts[-1].blocks] == [("Ctrl+K",)]  # type: ignore[union-attr]
