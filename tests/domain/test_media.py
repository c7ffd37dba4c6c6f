"""A file is told by its bytes: a whole PDF, JPEG or PNG, and nothing else ever."""

from __future__ import annotations

import io
import zlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from app.documents import build
from app.domain.codes import MediaType
from app.domain.media import sniffed
from tests.documents import samples

STARTS = {MediaType.PDF: b"%PDF-", MediaType.JPEG: b"\xff\xd8\xff", MediaType.PNG: b"\x89PNG\r\n\x1a\n"}


def picture(kind: str, size: tuple[int, int] = (30, 40)) -> bytes:
    file = io.BytesIO()
    Image.effect_noise(size, 60).convert("RGB").save(file, kind)
    return file.getvalue()


WHOLE = {
    MediaType.PDF: build(samples.form()).pdf,
    MediaType.JPEG: picture("JPEG"),
    MediaType.PNG: picture("PNG"),
}
kinds = st.sampled_from(list(MediaType))


@pytest.mark.parametrize("kind", MediaType)
def test_a_whole_file_is_told_by_its_bytes(kind: MediaType) -> None:
    assert sniffed(WHOLE[kind]) is kind


@pytest.mark.parametrize("more", [{"progressive": True}, {"exif": b"Exif\0\0" + b"x" * 300}, {"quality": 10}])
def test_pictures_of_other_sorts_are_taken_in(more: dict[str, object]) -> None:
    file = io.BytesIO()
    Image.effect_noise((64, 64), 60).save(file, "JPEG", **more)
    assert sniffed(file.getvalue()) is MediaType.JPEG
    assert sniffed(file.getvalue() + b"what a telephone adds") is MediaType.JPEG


@pytest.mark.parametrize("kind", ["GIF", "BMP", "TIFF", "WEBP"])
def test_other_pictures_are_not_taken_in(kind: str) -> None:
    assert sniffed(picture(kind)) is None


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"%PDF-1.7",
        b"MZ" + WHOLE[MediaType.PDF],
        b"<html>%PDF-1.4</html>",
        b"PK\x03\x04" + WHOLE[MediaType.PNG],
        WHOLE[MediaType.PNG] + b"MZ and a program",
        WHOLE[MediaType.PNG][:-1],
        WHOLE[MediaType.JPEG][: len(WHOLE[MediaType.JPEG]) // 2],
        STARTS[MediaType.JPEG],
        STARTS[MediaType.PNG],
    ],
)
def test_what_only_begins_or_ends_like_one_is_not_taken_in(data: bytes) -> None:
    assert sniffed(data) is None


def test_a_picture_that_would_not_fit_in_memory_is_not_taken_in() -> None:
    png = bytearray(WHOLE[MediaType.PNG])
    png[16:24] = (60_000).to_bytes(4, "big") * 2
    png[29:33] = zlib.crc32(png[12:29]).to_bytes(4, "big")
    assert sniffed(bytes(png)) is None


@given(st.binary(max_size=400))
@settings(derandomize=True, max_examples=400, deadline=None)
def test_chance_is_never_taken_in(data: bytes) -> None:
    assert sniffed(data) is None


@given(kinds, st.binary(max_size=400))
@settings(derandomize=True, max_examples=400, deadline=None)
def test_the_first_bytes_alone_are_not_enough(kind: MediaType, rest: bytes) -> None:
    assert sniffed(STARTS[kind] + rest) is None


@given(kinds, st.integers(0, 10**6), st.integers(1, 255))
@settings(derandomize=True, max_examples=400, deadline=None)
def test_a_changed_byte_never_makes_it_another_type(kind: MediaType, place: int, change: int) -> None:
    data = bytearray(WHOLE[kind])
    data[place % len(data)] ^= change
    found = sniffed(bytes(data))
    assert found in {kind, None}
    assert found is None or bytes(data).startswith(STARTS[kind])


@given(st.integers(0, 10**6), st.integers(1, 255))
@settings(derandomize=True, max_examples=200, deadline=None)
def test_every_changed_byte_of_a_png_is_found(place: int, change: int) -> None:
    data = bytearray(WHOLE[MediaType.PNG])
    data[place % len(data)] ^= change
    assert sniffed(bytes(data)) is None


@given(kinds, st.integers(0, 10**6))
@settings(derandomize=True, max_examples=200, deadline=None)
def test_a_file_cut_short_is_not_taken_in(kind: MediaType, place: int) -> None:
    data = WHOLE[kind]
    assert sniffed(data[: place % (len(data) - 2)]) is None
