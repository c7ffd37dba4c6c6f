"""Every paper looks as if it were set by hand: nothing stands alone, nothing that belongs together is parted."""

from __future__ import annotations

import pytest

from app.documents import build
from app.domain.codes import PaperKind
from tests.documents.every import EVERY, extremes
from tests.documents.layout import body, faults


@pytest.mark.parametrize(("kind", "language"), EVERY)
def test_no_page_is_ugly(kind: PaperKind, language: str) -> None:
    for released in extremes(kind, language):
        assert faults(build(released).pdf) == []


@pytest.mark.parametrize("language", ["fi", "sv"])
def test_the_longest_papers_take_several_pages(language: str) -> None:
    assert len(body(build(extremes(PaperKind.MEMO, language)[1]).pdf)) > 2
    assert len(body(build(extremes(PaperKind.EXTRACT, language)[1]).pdf)) > 10
