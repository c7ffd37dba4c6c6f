"""A corrected paper tells what is other than in the version that very reader has, and nothing of the rest."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.codes import DataGroup, Extent, MemoState, RecipientKind
from app.domain.consent import CONSENTED
from app.domain.corrections import corrected
from app.domain.disclosure import Recipient, cut
from app.domain.released import Paragraph, Part
from i18n import text
from tests.documents.samples import memo
from tests.domain.case_files import ORGANISATIONS, TODAY, random_file, without
from tests.domain.papers import said
from tests.domain.test_markers import NOW

if TYPE_CHECKING:
    from app.domain.case_file import CaseFile
    from app.domain.released import Released

KEYS = sorted(ORGANISATIONS)


def note(paper: Released) -> list[str]:
    """What a paper says of the version before."""
    rows = [row for row in paper.head if text(row.label, paper.language) in {"Korjattu versio", "Rättad version"}]
    return [text(value, paper.language) for row in rows for value in row.values]


def version(file: CaseFile, key: str, edition: int) -> Released:
    memos = tuple(replace(one, edition=edition, state=MemoState.DRAFT) for one in file.memos)
    organisation_id = ORGANISATIONS[key].id
    recipient = Recipient(kind=RecipientKind.ORGANISATION, organisation_id=organisation_id)
    paper = cut(replace(file, memos=memos), recipient, file.consents[0], TODAY, language="fi", now=NOW)
    return replace(paper, edition=edition, made_at=NOW + timedelta(days=edition))


@settings(max_examples=60, derandomize=True, deadline=None)
@given(seed=st.integers(0, 10**9), key=st.sampled_from(KEYS), group=st.sampled_from(CONSENTED))
def test_what_a_reader_may_not_know_changes_nothing_in_what_it_is_told(
    seed: int, key: str, group: DataGroup
) -> None:
    """The note of a reader who has no right to a group is the same whether something of it has changed or not."""
    file = random_file(seed)
    (row,) = (one for one in file.consents[0].rows if one.organisation_id == key)
    if all(extent is Extent.NONE for _, extent in row.extents):
        return
    first, second = version(file, key, 1), version(without(file, frozenset({group})), key, 2)
    told = note(corrected(second, first))
    if row.extent(group) is Extent.NONE:
        assert told == note(corrected(version(file, key, 2), first))
    assert len(told) == (1 if sections(first) == sections(second) else 2)
    for heading, words in sections(first).items():
        if sections(second).get(heading) == words:
            assert heading not in " ".join(told[1:])


def sections(paper: Released) -> dict[str, str]:
    found = {
        text(part.heading, "fi"): said(replace(paper, parts=(part,), head=(), foot=())) for part in paper.parts
    }
    return found | {text(row.label, "fi"): str(row.values) for row in paper.head}


def edition(number: int, *parts: Part) -> Released:
    paper = memo("fi")
    return replace(paper, edition=number, parts=parts or paper.parts)


def part(heading: str, words: str) -> Part:
    return Part(heading=heading, blocks=(Paragraph(text=words),))  # type: ignore[arg-type]


def test_new_other_and_gone_sections_are_named_in_order() -> None:
    first = edition(1, part("Tilanne", "a"), part("Arvio", "b"), part("Sovittu", "c"))
    second = edition(2, part("Tilanne", "a"), part("Arvio", "x"), part("Seuranta", "d"))
    assert note(corrected(second, first)) == [
        "Korvaa version 1, joka on laadittu 24.11.2026.",
        "Muuttunut: Arvio, Seuranta ja Sovittu.",
    ]


def test_a_paper_as_it_was_says_only_what_it_replaces() -> None:
    assert note(corrected(edition(2), edition(1))) == ["Korvaa version 1, joka on laadittu 24.11.2026."]


def test_the_note_of_the_version_before_is_no_change() -> None:
    second = corrected(edition(2), edition(1))
    assert note(corrected(edition(3), second)) == ["Korvaa version 2, joka on laadittu 24.11.2026."]


def test_the_same_version_replaces_nothing() -> None:
    assert note(corrected(edition(1), edition(1))) == []


def test_a_paper_in_another_language_names_no_sections() -> None:
    told = corrected(replace(edition(2, part("Läget", "a")), language="sv"), edition(1))
    assert note(told) == ["Ersätter version 1, upprättad 24.11.2026."]
