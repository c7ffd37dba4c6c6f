"""No paper breaks a name at the end of a line: no person's, and no organisation's in small letters either."""

from __future__ import annotations

from dataclasses import replace
from itertools import cycle
from typing import TYPE_CHECKING

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from app.documents import build
from tests.documents.every import EVERY, files, papers_of
from tests.documents.reading import hyphened

if TYPE_CHECKING:
    from app.domain.case_file import CaseFile
    from app.domain.codes import PaperKind

SYLLABLES = ("ka", "lo", "ris", "te", "mun", "pää", "syl", "vo", "hei", "nen")
words = st.lists(st.sampled_from(SYLLABLES), min_size=5, max_size=7).map("".join)
names = st.lists(st.one_of(words, words.map(str.capitalize)), min_size=1, max_size=4).map(" ".join)


def called(file: CaseFile, given: list[str]) -> CaseFile:
    """Return a case whose client, workers and organisations have these names."""
    one = cycle(given)
    organisations = {k: replace(o, name_fi=next(one), name_sv=next(one)) for k, o in file.organisations.items()}
    workers = {key: replace(worker, name=next(one)) for key, worker in file.workers.items()}
    client = replace(file.client, name=next(one))
    return replace(file, client=client, organisations=organisations, workers=workers)


@pytest.mark.parametrize(("kind", "language"), EVERY)
@settings(derandomize=True, max_examples=4, deadline=None, phases=[Phase.generate])
@given(st.lists(names, min_size=7, max_size=7))
def test_no_name_is_hyphened(kind: PaperKind, language: str, given: list[str]) -> None:
    mika, *_, withdrawn, _grown = files()
    whole = {word for name in given for word in name.split()}
    for file in (mika, withdrawn):
        made = next(papers_of(called(file, given), kind, language), None)
        if made is not None:
            assert not hyphened(build(made).pdf) & whole


def test_other_words_are_hyphened() -> None:
    file = files()[-1]
    assert any(
        hyphened(build(made).pdf) for kind, language in EVERY[:2] for made in papers_of(file, kind, language)
    )
