from __future__ import annotations

import io
import os
import subprocess
import sys
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC
from pathlib import Path

import page
import pypdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.documents import build
from app.documents.fonts import legible
from app.domain.codes import RecipientKind
from app.domain.message import MC, M
from app.domain.released import Bullets, Paragraph, Part, Row
from i18n import text
from tests.documents import samples
from tests.documents.papers.conftest import FALSE_ALARM
from tests.documents.reading import read


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


def test_a_list_with_a_lead_of_its_own_is_not_said_to_stand_under_the_row_before_it() -> None:
    row = Row(label=M("Recipient"), values=("Itälä",))
    listed = Bullets(label=M("Save now"), items=tuple(f"Itälä {number}" for number in range(120)))
    released = replace(
        samples.memo(), parts=(Part(heading=M("Save now"), blocks=(row, listed)),), head=(), foot=()
    )
    structure = read(build(released).pdf)
    assert len(structure.artifacts) > 2
    assert not any(text(M("Recipient"), "fi") in said for said in structure.artifacts)


def test_a_text_alone_on_its_page_of_the_form_has_its_name_at_the_side() -> None:
    own = Paragraph(text="Jag vill bo ensam.", side=M("Recipient"), own_words=True, language="sv")
    released = replace(samples.memo(), parts=(Part(heading=M("Save now"), blocks=(own,)),))
    structure = read(build(released).pdf)
    assert text(M("Recipient"), "fi") in [node.said for node in structure.tagged("Lbl")]
    assert structure.foreign == [("sv", "Jag vill bo ensam.")]


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
    root = Path(__file__).parents[3]
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
    root = Path(__file__).parents[3]
    said = subprocess.run([sys.executable, "-c", program], cwd=root, capture_output=True, check=True)
    assert said.stdout.strip() == b"set()"


def test_papers_made_at_the_same_time_are_those_made_one_after_another() -> None:
    kinds = (samples.memo, samples.form)
    alone = {(kind, language): build(kind(language)).pdf for kind in kinds for language in ("fi", "sv")}
    between, jobs = sys.getswitchinterval(), [*alone] * 12
    sys.setswitchinterval(5e-6)  # the threads take turns as often as they can
    try:
        with ThreadPoolExecutor(2) as pool:
            made = list(pool.map(lambda job: build(job[0](job[1])).pdf, jobs))
    finally:
        sys.setswitchinterval(between)
    assert made == [alone[job] for job in jobs]
