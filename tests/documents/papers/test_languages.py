"""A text in another language than the paper's is told so to a reader's voice, and broken by its own rules."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.documents import build
from app.documents.text import paper_text
from app.domain.codes import Theme
from app.domain.message import MC, M
from app.domain.released import Bullets, Paragraph, Part, Row, Table
from tests.documents import expected, samples
from tests.documents.reading import faults, hyphened, read

TYPE_CHECKING = False
if TYPE_CHECKING:
    from app.domain.released import Block, Released

SWEDISH = "Jag vill ha en egen lägenhet och stöd i vardagen."
FINNISH = "Haluan oman asunnon ja tukea arkeen."


def paper(*blocks: Block, language: str = "fi") -> Released:
    """A memo with these blocks alone; nothing else in it is in another language."""
    made = samples.memo(language)
    return replace(
        made,
        head=(),
        foot=(),
        signatures=(),
        addressee="",
        parts=(Part(heading=M("Save now"), blocks=blocks),),
    )


def foreign(*blocks: Block, language: str = "fi") -> list[tuple[str | None, str]]:
    made = paper(*blocks, language=language)
    pdf = build(made).pdf
    assert faults(pdf) == []
    assert read(pdf).words == [word for word in expected.words(made) if word]
    return read(pdf).foreign


@pytest.mark.parametrize(("language", "other", "said"), [("fi", "sv", SWEDISH), ("sv", "fi", FINNISH)])
def test_a_text_is_tagged_wherever_it_stands(language: str, other: str, said: str) -> None:
    table = Table(caption=M("Save now"), heads=(M("Recipient"), M("Recipient")), rows=((said, ""),), widths=(1, 1))
    for block in (
        Paragraph(text=said),
        Paragraph(text=said, own_words=True, label=M("Recipient"), note=M("Save now")),
        Paragraph(text=said, side=M("Recipient")),
        Row(label=M("Recipient"), values=(said,)),
        Bullets(items=(said,)),
        table,
    ):
        assert foreign(block, language=language) == [(other, said)]
        assert foreign(block, language=other) == []


def test_a_text_within_a_sentence_is_tagged_by_itself() -> None:
    row = M("{label}: {value}", label=M("Recipient"), value=SWEDISH)
    both = MC("list", "{first}; {next}", first=row, next="Itälän Kodit Oy")
    assert foreign(Row(label=M("Recipient"), values=(both,))) == [("sv", SWEDISH + ";")]
    assert foreign(Bullets(items=(row, MC("list", "{items}", items=tuple(Theme)[:3])))) == [("sv", SWEDISH)]


def test_each_paragraph_of_a_text_is_tagged() -> None:
    assert foreign(Paragraph(text=f"{SWEDISH}\n\n{SWEDISH}")) == [("sv", SWEDISH), ("sv", SWEDISH)]


@pytest.mark.parametrize(
    "said", ["Linda Backman", "Österbottens Studiebostäder Ab", "2026-014", "040 123 4567", "Ja", FINNISH]
)
def test_what_tells_no_other_language_is_left_as_it_is(said: str) -> None:
    assert foreign(Paragraph(text=said)) == []


def test_a_text_that_does_not_tell_its_language_has_the_one_that_is_known() -> None:
    assert foreign(Paragraph(text="Korsholm", own_words=True, language="sv")) == [("sv", "Korsholm")]
    assert foreign(Paragraph(text=FINNISH, own_words=True, language="sv")) == []


def test_a_text_over_two_pages_is_one_element() -> None:
    (found,) = foreign(Paragraph(text=" ".join([SWEDISH] * 90)))
    assert found == ("sv", " ".join([SWEDISH] * 90))


def test_words_are_broken_by_the_rules_of_their_own_language() -> None:
    words = " ".join(f"{'och ' * many}samhällspåföljdsklienternas bostadslöshet" for many in range(1, 12))
    long = Paragraph(text=words)
    first, second = (hyphened(build(paper(long, language=code)).pdf) for code in ("fi", "sv"))
    assert first == second
    assert first


def test_read_as_text_it_stands_in_its_place() -> None:
    row = M("{label}: {value}", label=M("Recipient"), value=SWEDISH)
    lines = [line for one in paper_text(build(paper(Bullets(items=(row,)))).pdf).pages for line in one]
    assert f"– Recipient: {SWEDISH}" in lines


def test_marks_that_a_text_holds_itself_change_nothing() -> None:
    said = read(build(paper(Paragraph(text="Asiakas \x0esvtulee\x0f kello 9."))).pdf)
    assert said.foreign == []
    assert "Asiakas svtulee kello 9." in [node.said for node in said.tagged("P")]
