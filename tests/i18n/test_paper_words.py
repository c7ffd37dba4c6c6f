"""The papers of the practice register, read back, hold no word that is never written."""

from __future__ import annotations

import io
import re
from datetime import date
from typing import TYPE_CHECKING

import pytest
from pypdf import PdfReader

from app.bootstrap import open_register
from app.domain.codes import PaperKind
from app.practice.register import make_practice_register
from app.services import papers
from app.settings import load
from i18n import LANGUAGES
from tests.i18n.test_terms import NEVER

if TYPE_CHECKING:
    from pathlib import Path

TODAY = date(2026, 11, 24)
OF_A_CASE = (PaperKind.CONSENT_FORM, PaperKind.CLIENT_BEFORE, PaperKind.CLIENT_AFTER, PaperKind.RELEASE_DAY)


@pytest.fixture(scope="module")
def said(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[str]]:
    """What each paper says, by its reader's language."""
    folder: Path = tmp_path_factory.mktemp("papers")
    make_practice_register(folder / "register.kotio", TODAY, papers=True)
    session = open_register(folder / "register.kotio", today=TODAY, settings=load(folder / "settings.json"))
    found: dict[str, list[str]] = {language: [] for language in LANGUAGES}
    with session.unit_of_work() as work:
        files = work.case_files([case.id for case in work.cases.all()])
    for file in (one for one in files if one.documents):
        for document in file.documents:
            found[document.language].append(_read(papers.body(session, document.id)))
        for kind in OF_A_CASE:
            made = papers.make(papers.own_paper(session, file, kind))
            found[made.order.copy.language].append(_read(made.paper.pdf))
    session.close()
    return found


def _read(pdf: bytes) -> str:
    return " ".join(" ".join(page.extract_text().split()) for page in PdfReader(io.BytesIO(pdf)).pages)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_paper_holds_no_word_that_is_never_written(said: dict[str, list[str]], language: str) -> None:
    assert len(said[language]) > len(OF_A_CASE)
    for what, words in NEVER[language].items():
        hits = [
            paper[max(0, hit.start() - 60) : hit.end() + 30]
            for paper in said[language]
            for hit in re.finditer(words, paper)
        ]
        assert hits == [], what
