"""A scan that is a picture is seen as a page, whatever its colours and however the camera was held."""

from __future__ import annotations

import io

import pytest
from PIL import Image

from app.domain.codes import MediaType
from app.services import scans
from app.services.preview import page_sizes


@pytest.mark.parametrize(
    ("mode", "kind"), [("P", "PNG"), ("RGBA", "PNG"), ("1", "PNG"), ("CMYK", "JPEG"), ("L", "JPEG")]
)
def test_a_picture_of_any_sort_of_colours_is_seen(mode: str, kind: str) -> None:
    out = io.BytesIO()
    Image.effect_noise((30, 40), 60).convert("RGB").convert(mode).save(out, kind)
    ((width, height),) = page_sizes(scans.shown(out.getvalue(), MediaType(f"image/{kind.lower()}")))
    assert height > width


def test_a_picture_is_seen_as_the_camera_was_held() -> None:
    def page(turned: int) -> tuple[float, float]:
        exif = Image.Exif()
        exif[0x0112] = turned
        out = io.BytesIO()
        Image.effect_noise((40, 30), 60).save(out, "JPEG", exif=exif)
        return page_sizes(scans.shown(out.getvalue(), MediaType.JPEG))[0]

    upright, on_its_side = page(1), page(6)
    assert upright == on_its_side[::-1]
    assert upright[0] > upright[1]
