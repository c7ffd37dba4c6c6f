"""The papers of a consent that is no more, made, kept to the standards, and read back in both languages."""

from __future__ import annotations

import io
from dataclasses import replace
from typing import TYPE_CHECKING

import page
import pypdf
import pytest

from app.documents import build
from app.domain.codes import Law, PaperKind
from app.domain.disclosure import cut
from app.domain.grounds import fixed
from tests.documents import expected, samples
from tests.documents.papers.conftest import FALSE_ALARM
from tests.documents.reading import read
from tests.domain.case_files import TODAY
from tests.domain.test_client_pages import agreed
from tests.domain.test_withdrawals import CLIENT, NOW, WHOLE, case, notice

if TYPE_CHECKING:
    from app.domain.released import Released

LANGUAGES = pytest.mark.parametrize("language", ["fi", "sv"])
KINDS = pytest.mark.parametrize("kind", [PaperKind.WITHDRAWAL_NOTICE, PaperKind.ON_YOUR_OWN])


def released(kind: PaperKind, language: str) -> Released:
    if kind is PaperKind.WITHDRAWAL_NOTICE:
        paper = notice(case(WHOLE), language=language)
        return replace(paper, letterhead=samples.letterhead(language))
    file = agreed()
    ground = fixed(file, Law.OWN_PAPERS, TODAY)
    paper = cut(file, CLIENT, ground, TODAY, language=language, now=NOW, kind=kind)
    return replace(paper, letterhead=samples.letterhead(language))


@KINDS
@LANGUAGES
def test_each_says_all_in_order(kind: PaperKind, language: str) -> None:
    paper = released(kind, language)
    made = build(paper)
    assert read(made.pdf).words == expected.words(paper)
    assert made.pages == 1
    assert made.replaced == ()


@KINDS
@LANGUAGES
@pytest.mark.parametrize("profile", ["ua1", "2a"])
def test_each_keeps_the_standard(kind: PaperKind, language: str, profile: str) -> None:
    report = page.validate_pdf_bytes(build(released(kind, language)).pdf, profile=profile)
    assert [failure for failure in report.failures if failure.rule_id != FALSE_ALARM] == []


@LANGUAGES
def test_the_notice_names_nobody_in_its_file(language: str) -> None:
    file = case(WHOLE)
    file = replace(file, client=replace(file.client, name="Asiakkaannimi Toinen"))
    pdf = build(notice(file, language=language)).pdf
    assert b"Asiakkaannimi" not in pdf
    whole = pypdf.PdfReader(io.BytesIO(pdf))
    assert "Asiakkaannimi" not in str(whole.metadata) + "".join(one.extract_text() for one in whole.pages)
    assert "2026-999" in "".join(one.extract_text() for one in whole.pages)
