"""Every paper keeps both standards and says, in order, all that was released and nothing else."""

from __future__ import annotations

import io
import os
import re
import subprocess
import sys
from collections import Counter
from dataclasses import replace
from datetime import UTC
from pathlib import Path
from typing import TYPE_CHECKING

import page
import pikepdf
import pypdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.documents import Paper, build
from app.documents.fonts import legible
from app.domain.codes import RecipientKind
from app.domain.message import MC, M
from app.domain.released import Paragraph, Part, Row
from i18n import text
from tests.documents import expected, samples
from tests.documents.reading import read

if TYPE_CHECKING:
    from app.domain.released import Released

KINDS = {"memo": samples.memo, "form": samples.form, "long": samples.long, "awkward": samples.awkward}
EVERY = [(kind, language) for kind in KINDS for language in ("fi", "sv")]
# a false alarm where a stream's last byte is 0x0D; the syntax check of the same test covers it
FALSE_ALARM = "PDFA2A-STREAM-LENGTH-001"


@pytest.fixture(scope="module", params=EVERY, ids="-".join)
def made(request: pytest.FixtureRequest) -> tuple[Released, Paper]:
    """A paper of each kind and language, built once."""
    kind, language = request.param
    released = KINDS[kind](language)
    return released, build(released)


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


def test_a_text_in_the_other_language_is_tagged() -> None:
    structure = read(build(samples.memo("sv")).pdf)
    assert [node.said for node in structure.root.walk() if node.language == "fi"] == [
        "Haluan oman pienen kodin, jonne lapset voivat tulla viikonloppuisin."
    ]
    assert not [node for node in read(build(samples.memo("fi")).pdf).root.walk() if node.language]


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
    paper = build(samples.awkward())
    assert paper.replaced == ("😀", "ש", "ל", "ו", "ם", "\ufffd")
    said = " ".join(read(paper.pdf).words)
    assert '<b>5 < 6 & "lainaus"</b> □ □□□□ &nbsp; <a href="x">y' in said
    assert "Ibrahim al-Ḥasan Šimić" in said
    assert "äiti {avaus} 100 % \\ ( ) [ ] /P <</MCID 3>> BDC" in said
    assert build(samples.memo()).replaced == ()


@pytest.mark.parametrize("word", ["x" * 400, "1" * 400, samples.AWKWARD[3].split()[-1]])
def test_long_words_come_back_whole(word: str) -> None:
    assert word in read(build(samples.awkward()).pdf).words


def test_names_get_no_hyphen() -> None:
    name = "Yhdyskuntaseuraamustyöntekijänen"
    text_of_names = Paragraph(text=f"Tapaamisessa oli {name} ja taas {name} ynnä {name} sekä {name}.")
    parts = (Part(heading=M("Recipient"), blocks=(text_of_names,)),)
    pdf = build(replace(samples.memo(), parts=parts)).pdf
    drawn = pypdf.PdfReader(io.BytesIO(pdf)).pages[0].extract_text()
    assert drawn.count(name) == 4


def test_an_empty_part_is_not_numbered() -> None:
    plain = samples.memo()
    empty = Part(heading=MC("paper", "Recipient"), blocks=())
    assert build(replace(plain, parts=(empty, *plain.parts))).pdf == build(plain).pdf


def test_dense_papers_take_less_room() -> None:
    released = samples.long()
    assert build(replace(released, dense=True)).pages < build(released).pages


def test_a_heading_never_stands_alone() -> None:
    for lines in range(60):
        filler = Paragraph(text="\n".join("rivi" for _ in range(lines)) or "rivi")
        body = Paragraph(text="Leipäteksti " * 40)
        blocks = (filler, body)
        parts = (Part(heading=M("Recipient"), blocks=(filler,)), Part(heading=M("Recipient"), blocks=blocks[1:]))
        for one in pypdf.PdfReader(io.BytesIO(build(replace(samples.memo(), parts=parts, head=())).pdf)).pages:
            shown = one.extract_text()
            if "\n2 Recipient" in shown:
                assert shown.index("2 Recipient") < shown.index("Leipäteksti")


@pytest.mark.parametrize("last", [Row(label=M("Recipient"), values=("loppu",)), Paragraph(text="loppu")])
def test_a_signature_never_stands_alone(last: Row | Paragraph) -> None:
    turned = 0
    for lines in range(10, 35):
        filler = Paragraph(text="\n".join("rivi" for _ in range(lines)))
        parts = (Part(heading=M("Recipient"), blocks=(filler, last)),)
        paper = build(replace(samples.memo(), parts=parts, head=(), foot=()))
        shown = [one.extract_text() for one in pypdf.PdfReader(io.BytesIO(paper.pdf)).pages]
        (signed,) = (one for one in shown if "Päivi Multamäki" in one)
        assert "loppu" in signed
        turned += signed is not shown[0]
    assert 0 < turned < 25


def test_what_goes_on_over_a_page_says_again_what_it_stands_under() -> None:
    row = Row(label=M("Recipient"), values=("Itälä " * 400,))
    texts = tuple(Paragraph(text="Leipäteksti " * 300) for _ in range(3))
    parts = (Part(heading=M("Save now"), blocks=(row, *texts)),)
    structure = read(build(replace(samples.memo(), parts=parts, head=(), foot=())).pdf)
    label = text(M("Recipient"), "fi")
    said = [node.said for node in structure.tagged("Lbl")]
    assert said.count(label) == 1
    assert len(structure.artifacts) > 2
    assert all(label in texts for texts in structure.artifacts[1:])
    assert label not in structure.artifacts[0]


def test_a_text_alone_on_its_page_of_the_form_has_its_name_at_the_side() -> None:
    own = Paragraph(text="Jag vill bo ensam.", side=M("Recipient"), own_words=True, language="sv")
    released = replace(samples.memo(), parts=(Part(heading=M("Save now"), blocks=(own,)),))
    structure = read(build(released).pdf)
    assert text(M("Recipient"), "fi") in [node.said for node in structure.tagged("Lbl")]
    assert "Jag vill bo ensam." in [node.said for node in structure.root.walk() if node.language == "sv"]


def test_paper_is_dated_by_the_office_clock() -> None:
    night = samples.MADE_AT.replace(hour=0, minute=30)
    assert night.astimezone(UTC).day == 23
    assert "24.11.2026" in read(build(replace(samples.memo(), made_at=night)).pdf).words


def test_addressee_is_named_and_its_absence_leaves_no_row() -> None:
    released = replace(samples.memo(), recipient=RecipientKind.OFFICE, addressee="", head=())
    assert text(MC("paper", "Recipient"), "fi") not in read(build(released).pdf).words


def test_same_bytes_in_another_process() -> None:
    program = (
        "import hashlib; from app.documents import build; from tests.documents import samples\n"
        "for sample in (samples.memo, samples.form):\n"
        " print([hashlib.sha256(build(sample(language)).pdf).hexdigest() for language in ('fi', 'sv')])"
    )
    root = Path(__file__).parents[2]
    said = {
        subprocess.run(
            [sys.executable, "-c", program],
            cwd=root,
            env={**os.environ, "PYTHONHASHSEED": seed, "TZ": zone, "LC_ALL": place},
            capture_output=True,
            check=True,
        ).stdout
        for seed, zone, place in (("1", "Europe/Helsinki", "C"), ("2", "America/Los_Angeles", "C.UTF-8"))
    }
    assert len(said) == 1


def test_values_of_every_block_reach_the_paper() -> None:
    row = Row(label=M("Recipient"), values=(M("tel. {phone}", phone="040"), "toinen"))
    structure = read(build(replace(samples.memo(), foot=(row,))).pdf)
    assert structure.words[-3:] == ["puh.", "040", "toinen"]


@settings(derandomize=True, max_examples=40, deadline=None)
@given(st.text(st.characters(), max_size=300), st.text(max_size=40))
def test_whatever_is_written_makes_a_sound_paper(written: str, name: str) -> None:
    table = replace(samples.actions("fi"), rows=((written, name, written, name),))
    blocks = (Paragraph(text=written, label=M("Recipient"), own_words=True, language="sv"), table)
    parts = (Part(heading=M("Recipient"), blocks=blocks),)
    paper = build(replace(samples.memo(), parts=parts, addressee=name))
    for profile in ("ua1", "2a"):
        report = page.validate_pdf_bytes(paper.pdf, profile=profile)
        assert [failure for failure in report.failures if failure.rule_id != FALSE_ALARM] == []
    shown, lacking = legible(written)
    said = read(paper.pdf).words
    assert Counter(shown.split()) <= Counter(said)
    assert set(lacking) <= set(paper.replaced)


def test_nothing_is_loaded_before_the_first_paper() -> None:
    program = (
        "import sys, app.documents, app.services.preview, app.services.printing, app.services.frozen_papers\n"
        "print({'reportlab', 'pikepdf', 'pypdfium2', 'pyphen', 'babel'} & set(sys.modules))"
    )
    root = Path(__file__).parents[2]
    said = subprocess.run([sys.executable, "-c", program], cwd=root, capture_output=True, check=True)
    assert said.stdout.strip() == b"set()"
