from __future__ import annotations

import io
import re
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

import page
import pikepdf
import pypdf
import pytest

from app.documents import Paper, build
from app.domain.message import M
from app.domain.released import Paragraph, Part
from tests.documents import expected, samples
from tests.documents.awkward import AWKWARD, awkward
from tests.documents.papers.conftest import EVERY, FALSE_ALARM, KINDS
from tests.documents.reading import read

if TYPE_CHECKING:
    from app.domain.released import Released


@pytest.mark.parametrize("profile", ["ua1", "2a"])
def test_keeps_the_standard(made: tuple[Released, Paper], profile: str) -> None:
    report = page.validate_pdf_bytes(made[1].pdf, profile=profile)
    assert [failure for failure in report.failures if failure.rule_id != FALSE_ALARM] == []


def test_is_a_sound_file(made: tuple[Released, Paper]) -> None:
    with pikepdf.open(io.BytesIO(made[1].pdf)) as pdf:
        assert pdf.check_pdf_syntax() == []
        assert len(pdf.pages) == made[1].pages


@pytest.mark.parametrize(("kind", "language"), [pair for pair in EVERY if pair[0] != "awkward"])
def test_tree_says_all_in_order(kind: str, language: str) -> None:
    released = KINDS[kind](language)
    assert read(build(released).pdf).words == expected.words(released)


def test_marks_are_numbered_as_drawn(made: tuple[Released, Paper]) -> None:
    for numbers in read(made[1].pdf).numbers:
        assert numbers == list(range(len(numbers)))


def _by_pypdf(pdf: bytes) -> str:
    """What another library reads, words that the program broke made whole."""
    pages = "\n".join(one.extract_text() for one in pypdf.PdfReader(io.BytesIO(pdf)).pages)
    return re.sub("\u00ad\\s*", "", pages)


@pytest.mark.parametrize("kind", ["memo", "form"])
@pytest.mark.parametrize("language", ["fi", "sv"])
def test_another_reader_finds_the_same_words(kind: str, language: str) -> None:
    pdf = build(KINDS[kind](language)).pdf
    structure = read(pdf)
    repeated = Counter(word for texts in structure.artifacts for said in texts for word in said.split())
    assert Counter(_by_pypdf(pdf).split()) - repeated == Counter(structure.words)


def test_another_reader_finds_every_letter_of_texts_over_many_pages(made: tuple[Released, Paper]) -> None:
    structure = read(made[1].pdf)
    repeated = Counter(
        letter for texts in structure.artifacts for said in texts for letter in "".join(said.split())
    )
    found = Counter("".join(_by_pypdf(made[1].pdf).split()))
    assert found - repeated == Counter("".join(structure.words))


def test_artifacts_are_the_repeated_head_and_the_page_number() -> None:
    released = samples.memo()
    first, second = read(build(released).pdf).artifacts
    assert first == ["1 (2)"]
    head, foot, number = second
    assert head.startswith("Rikosseuraamuslaitos")
    assert "SALASSA PIDETTÄVÄ" in head
    assert foot == "Satamakatu 1, 99100 Itälä\npuh. 0295 123 456\nitala@example.fi"
    assert number == "2 (2)"


def test_heads_of_a_split_table_are_content_once_and_repeated_after() -> None:
    structure = read(build(samples.long()).pdf)
    heads = structure.tagged("TH")
    assert [head.scope for head in heads] == ["Column"] * 4
    repeated = [said for texts in structure.artifacts for said in texts if said.startswith("Toimenpide")]
    assert len(repeated) >= 2


def test_a_row_over_two_pages_is_one_row() -> None:
    released = samples.long()
    structure = read(build(released).pdf)
    assert len(structure.tagged("TR")) == 1 + 91
    assert all(len(row.kids) == 4 for row in structure.tagged("TR"))


def test_structure_of_a_memo() -> None:
    structure = read(build(samples.memo()).pdf)
    assert [node.said for node in structure.tagged("H1")] == ["Asumisen yhteistyöryhmän muistio: Mika Väänänen"]
    assert [node.said for node in structure.tagged("H2")] == [
        "1 Tilanne",
        "2 Yhteinen arvio",
        "3 Sovittu",
        "4 Varasuunnitelma ja seuranta",
    ]
    assert [node.said for node in structure.tagged("Caption")] == ["Sovitut toimenpiteet"]
    lists = structure.tagged("L")
    assert [len(one.kids) for one in lists] == [6, 3, 2, 1, 2]
    present = lists[0].kids[4]
    assert [kid.tag for kid in present.kids] == ["Lbl", "LBody"]
    assert len(present.kids[1].kids) == 4


def test_contents_and_title() -> None:
    with pikepdf.open(io.BytesIO(build(samples.memo()).pdf)) as pdf:
        with pdf.open_outline() as outline:
            (whole,) = outline.root
            assert whole.title == "Asumisen yhteistyöryhmän muistio: Mika Väänänen"
            assert [part.title[:1] for part in whole.children] == ["1", "2", "3", "4"]
        assert pdf.Root.ViewerPreferences.DisplayDocTitle
        assert str(pdf.Root.Lang) == "fi"
        assert str(pdf.docinfo["/Title"]) == "Muistio 2026-014"
        assert str(pdf.docinfo["/Creator"]) == "Kotio"
        assert str(pdf.docinfo["/CreationDate"]) == "D:20261124093500Z"


def test_metadata_name_nobody() -> None:
    with pikepdf.open(io.BytesIO(build(samples.memo()).pdf)) as pdf:
        said = pdf.Root.Metadata.read_bytes().decode() + "".join(map(str, dict(pdf.docinfo).values()))
        assert "/Author" not in pdf.docinfo
    assert "dc:creator" not in said
    assert not [name for name in ("Mika", "Väänänen", "Multamäki", "Rikosseuraamuslaitos") if name in said]


@pytest.mark.parametrize(
    ("language", "stamp", "law"),
    [
        ("fi", "SALASSA PIDETTÄVÄ", "JulkL 24 § 1 mom. 23, 28 ja 32 kohta"),
        ("sv", "SEKRETESSBELAGD", "OffL 24 § 1 mom. 23, 28 och 32 punkten"),
    ],
)
def test_secrecy_stands_on_every_page(language: str, stamp: str, law: str) -> None:
    pdf = build(samples.long(language)).pdf
    for one in pypdf.PdfReader(io.BytesIO(pdf)).pages:
        assert stamp in one.extract_text()
        assert law in one.extract_text()


def test_a_paper_without_secrets_has_no_stamp() -> None:
    said = " ".join(read(build(replace(samples.memo(), secrecy=())).pdf).words)
    assert "SALASSA" not in said
    assert "JulkL" not in said


@pytest.mark.parametrize(("language", "mark"), [("fi", "HARJOITUS"), ("sv", "ÖVNING")])
def test_practice_is_marked_on_every_page(language: str, mark: str) -> None:
    pdf = build(replace(samples.long(language), practice=True)).pdf
    assert read(pdf).words.count(mark) == 1
    assert all(mark in one.extract_text() for one in pypdf.PdfReader(io.BytesIO(pdf)).pages)
    assert mark not in read(build(samples.memo(language)).pdf).words


def test_missing_letters_are_shown_and_reported() -> None:
    paper = build(awkward())
    assert paper.replaced == ("😀", "ש", "ל", "ו", "ם", "\ufffd")
    said = " ".join(read(paper.pdf).words)
    assert '<b>5 < 6 & "lainaus"</b> □ □□□□ &nbsp; <a href="x">y' in said
    assert "Ibrahim al-Ḥasan Šimić" in said
    assert "äiti {avaus} 100 % \\ ( ) [ ] /P <</MCID 3>> BDC" in said
    assert build(samples.memo()).replaced == ()


@pytest.mark.parametrize("word", ["x" * 400, "1" * 400, AWKWARD[3].split()[-1]])
def test_long_words_come_back_whole(word: str) -> None:
    assert word in read(build(awkward()).pdf).words


def test_names_get_no_hyphen() -> None:
    name = "Yhdyskuntaseuraamustyöntekijänen"
    text_of_names = Paragraph(text=f"Tapaamisessa oli {name} ja taas {name} ynnä {name} sekä {name}.")
    parts = (Part(heading=M("Recipient"), blocks=(text_of_names,)),)
    pdf = build(replace(samples.memo(), parts=parts)).pdf
    drawn = pypdf.PdfReader(io.BytesIO(pdf)).pages[0].extract_text()
    assert drawn.count(name) == 4
