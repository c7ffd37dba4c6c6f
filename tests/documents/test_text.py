"""What a paper says to who cannot see it: all that its structure holds, in that order, and nothing else."""

from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING

import pytest
from pypdf import PdfReader

from app.documents import build
from app.documents.text import paper_text
from tests.documents import samples
from tests.documents.awkward import awkward
from tests.documents.reading import read

if TYPE_CHECKING:
    from collections.abc import Callable

    from pypdf import PageObject

    from app.domain.released import Released

PAPERS: tuple[Callable[[], Released], ...] = (
    samples.memo,
    samples.form,
    lambda: samples.memo("sv"),
    lambda: samples.long("sv"),
    awkward,
)


def words(said: str) -> list[str]:
    return re.findall(r"\w+", said.replace("\u00ad", ""))


@pytest.fixture(params=range(len(PAPERS)), ids=["memo", "form", "Swedish", "long", "awkward"], scope="module")
def pdf(request: pytest.FixtureRequest) -> bytes:
    return build(PAPERS[request.param]()).pdf


def test_it_leaves_out_nothing_that_the_structure_holds(pdf: bytes) -> None:
    said = words(" ".join(line for page in paper_text(pdf).pages for line in page))
    for word in read(pdf).words:
        for part in words(word):
            assert part in said


def test_a_page_says_nothing_that_is_not_printed_on_it(pdf: bytes) -> None:
    printed = [set(words(page.extract_text().replace("-\n", "").replace("\n", " "))) for page in _pages(pdf)]
    joined = ["".join(words(page.extract_text())) for page in _pages(pdf)]
    for number, page in enumerate(paper_text(pdf).pages):
        names = {word for line in page for word in words(line)}
        assert {word for word in names - printed[number] if word not in joined[number]} == set()


def test_the_lines_come_in_the_order_of_the_structure(pdf: bytes) -> None:
    tree = [node.said for node in read(pdf).root.walk() if node.tag in {"P", "H1", "H2"} and node.said.strip()]
    said = " ".join(line for page in paper_text(pdf).pages for line in page)
    at = 0
    for paragraph in tree[:60]:
        at = said.index(" ".join(paragraph.split()[:4]), at)


def test_it_knows_its_language() -> None:
    assert [paper_text(build(samples.memo(code)).pdf).language for code in ("fi", "sv")] == ["fi", "sv"]


def test_a_cell_comes_with_its_column_and_an_item_with_its_label() -> None:
    lines = [line for page in paper_text(build(samples.memo()).pdf).pages for line in page]
    assert "Vastaanottaja Itälän Kodit Oy" in lines
    assert "– päihteetön ympäristö" in lines
    assert "Toimenpide; Vastuutaho; Määräaika; Tila" in lines
    cells = ("Palvelutarpeen arviointi", "Elli Sallinen", "24.12.2026", "ei voi vielä tehdä")
    columns = ("Toimenpide", "Vastuutaho", "Määräaika", "Tila")
    assert "; ".join(f"{column}: {cell}" for column, cell in zip(columns, cells, strict=True)) in lines


def _pages(pdf: bytes) -> list[PageObject]:
    return list(PdfReader(io.BytesIO(pdf)).pages)
