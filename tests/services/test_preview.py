"""Pages as pictures: whole, in the order of their bytes that the window expects."""

from __future__ import annotations

import pytest

from app.documents import build
from app.services.preview import page_count, page_image, page_images
from tests.documents import samples


@pytest.fixture(scope="module")
def pdf() -> bytes:
    return build(samples.memo()).pdf


def test_every_page_is_drawn(pdf: bytes) -> None:
    pages = page_images(pdf, 60)
    assert len(pages) == page_count(pdf) == 2
    for page in pages:
        assert (page.width, page.height) == (497, 702)
        assert page.stride >= 4 * page.width
        assert len(page.data) == page.stride * page.height
        assert max(page.data) == 255  # paper
        assert min(page.data) < 64  # ink


def test_one_page_is_the_same_as_in_the_whole(pdf: bytes) -> None:
    assert page_image(pdf, 1, 60) == page_images(pdf, 60)[1]
