"""Nothing that a party may not know is anywhere in its file: text, structure, metadata, attachments, name."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pikepdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.documents import build
from app.exchange.outbox import file_name
from app.exchange.plain_text import plain_text
from tests.documents.reading import read
from tests.domain.case_files import ORGANISATIONS, random_file
from tests.domain.test_disclosure import CUT, PARTIES, SEEDS, many, paper
from tests.domain.test_markers import stands, withheld

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.domain.codes import PaperKind
    from app.domain.released import Released

LANGUAGE = st.sampled_from(["fi", "sv"])


@pytest.mark.parametrize("kind", CUT)
@settings(max_examples=many(20))
@given(seed=SEEDS, key=PARTIES, language=LANGUAGE)
def test_no_answer_that_a_party_may_not_know_is_in_its_file(
    kind: PaperKind, seed: int, key: str, language: str
) -> None:
    released = paper(seed, key, language, kind)
    if released is None:
        return
    file = random_file(seed)
    row = file.consents[0].rows[list(ORGANISATIONS).index(key)]
    whole = "\n".join(everywhere(released))
    assert [where for mark, where in withheld(file, row, language) if stands(mark, whole)] == []


@pytest.mark.parametrize("kind", CUT)
def test_the_file_says_what_was_released_so_that_a_mark_would_be_found(kind: PaperKind) -> None:
    released = next(one for seed in range(20) if (one := paper(seed, "org-social_work", kind=kind)))
    words = {word for word in plain_text(released).split() if word.startswith("Mk") and word.endswith("x")}
    assert words
    assert not words - set("\n".join(everywhere(released)).split())


def everywhere(released: Released) -> Iterator[str]:
    """Give all that leaves with a paper: its file in every way it can be read, its text, its name."""
    pdf = build(released).pdf
    structure = read(pdf)
    yield " ".join(structure.words).replace("\u00ad", "")
    for said in structure.artifacts:
        yield "\n".join(said).replace("\u00ad", "")
    with pikepdf.open(io.BytesIO(pdf)) as file:
        yield from strings(file)
    yield plain_text(released)
    yield file_name(released.case_number, str(released.kind))


def strings(file: pikepdf.Pdf) -> Iterator[str]:
    """Give every string of a file, and whatever is held as bytes that is no font and no drawing."""
    for one in file.objects:
        yield from _within(one)
        if isinstance(one, pikepdf.Stream) and one.get("/Type") in {"/Metadata", "/EmbeddedFile"}:
            yield one.read_bytes().decode("utf-8", "replace")


def _within(one: object) -> Iterator[str]:
    if isinstance(one, pikepdf.String):
        yield str(one)
    elif isinstance(one, (pikepdf.Array, pikepdf.Dictionary, pikepdf.Stream)):
        for kid in one if isinstance(one, pikepdf.Array) else map(one.get, one.keys()):
            yield from _held(kid)


def _held(kid: object) -> Iterator[str]:
    """What another object only refers to is given where that stands itself."""
    if not getattr(kid, "is_indirect", False):
        yield from _within(kid)
