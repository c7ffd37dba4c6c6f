"""Pages as pictures: whole, in the order of their bytes that the window expects."""

from __future__ import annotations

import pytest

from app.documents import build
from app.services.preview import page_image, page_sizes
from tests.documents import samples


@pytest.fixture(scope="module")
def pdf() -> bytes:
    return build(samples.memo()).pdf


def test_every_page_is_drawn(pdf: bytes) -> None:
    sizes = page_sizes(pdf)
    assert [(round(wide), round(high)) for wide, high in sizes] == [(595, 842)] * 2
    for page in (page_image(pdf, number, 60) for number in range(len(sizes))):
        assert (page.width, page.height) == (497, 702)
        assert page.stride >= 4 * page.width
        assert len(page.data) == page.stride * page.height
        assert max(page.data) == 255  # paper
        assert min(page.data) < 64  # ink
