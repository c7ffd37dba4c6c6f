"""A paper in both languages is two papers one after the other, each tagged with its own."""

from __future__ import annotations

import io
from dataclasses import replace

import page
import pikepdf
import pytest

from app.documents import build
from app.services.frozen_papers import dump, load
from tests.documents import expected, samples
from tests.documents.papers.conftest import FALSE_ALARM
from tests.documents.reading import read

FI, SV = samples.memo("fi"), samples.memo("sv")
BOTH = replace(FI, also=SV)


@pytest.mark.parametrize("profile", ["ua1", "2a"])
def test_keeps_the_standard(profile: str) -> None:
    report = page.validate_pdf_bytes(build(BOTH).pdf, profile=profile)
    assert [failure for failure in report.failures if failure.rule_id != FALSE_ALARM] == []


def test_each_part_is_tagged_and_says_what_its_paper_says() -> None:
    structure = read(build(BOTH).pdf)
    assert [(part.tag, part.language) for part in structure.root.kids] == [("Part", "fi"), ("Part", "sv")]
    for part, alone in zip(structure.root.kids, (FI, SV), strict=True):
        assert [word for node in part.walk() for word in node.said.split()] == expected.words(alone)


def test_the_second_begins_a_page_of_its_own_and_counts_its_own() -> None:
    made = build(BOTH)
    assert made.pages == build(FI).pages + build(SV).pages
    numbers = [said[-1] for said in read(made.pdf).artifacts]
    assert numbers == ["1 (2)", "2 (2)", "1 (2)", "2 (2)"]


def test_it_is_frozen_and_built_again_to_the_same_bytes() -> None:
    again = load(dump(BOTH))
    assert again == BOTH
    assert build(again).pdf == build(BOTH).pdf
    with pikepdf.open(io.BytesIO(build(BOTH).pdf)) as file:
        assert str(file.Root.Lang) == "fi"
