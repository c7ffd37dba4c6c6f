"""What a file is, told from its bytes: its name may say anything."""

from __future__ import annotations

import zlib

from app.domain.codes import MediaType

LARGEST = 60_000_000  # dots of a picture: an A4 page at 600 to the inch has 35 million

_PNG = b"\x89PNG\r\n\x1a\n"
_HEAD, _END = b"IHDR", b"IEND"
_FRAMES = frozenset({*range(0xC0, 0xC4), *range(0xC5, 0xC8), *range(0xC9, 0xCC), *range(0xCD, 0xD0)})
_FILLING, _SCAN, _LAST = 0xFF, 0xDA, b"\xff\xd9"
_TAIL = 2048  # bytes at the end in which a PDF says where its contents begin


def sniffed(data: bytes) -> MediaType | None:
    """Return the type of a file by its bytes; None for one that is not taken in, or is not whole."""
    if data.startswith(b"%PDF-"):
        tail = data[-_TAIL:]
        return MediaType.PDF if b"startxref" in tail and b"%%EOF" in tail else None
    if _fits(_png_size(data)):
        return MediaType.PNG
    return MediaType.JPEG if _fits(_jpeg_size(data)) else None


def _fits(size: tuple[int, int] | None) -> bool:
    return size is not None and 0 < size[0] * size[1] <= LARGEST


def _png_size(data: bytes) -> tuple[int, int] | None:
    """Return the width and height of a picture of which every piece is whole, from the first to the last."""
    at, size = len(_PNG), None
    if not data.startswith(_PNG):
        return None
    while at + 12 <= len(data):
        length = int.from_bytes(data[at : at + 4], "big")
        name, end = data[at + 4 : at + 8], at + 8 + length
        if data[end : end + 4] != zlib.crc32(data[at + 4 : end]).to_bytes(4, "big"):
            return None
        if (size is None) != (name == _HEAD):  # the head comes first, and once
            return None
        if name == _HEAD:
            size = int.from_bytes(data[at + 8 : at + 12], "big"), int.from_bytes(data[at + 12 : at + 16], "big")
        at = end + 4
        if name == _END:
            return size if at == len(data) else None
    return None


def _jpeg_size(data: bytes) -> tuple[int, int] | None:
    """Return the width and height of a picture whose segments lead to its dots, and that has an end."""
    at, size = 2, None
    if not data.startswith(b"\xff\xd8\xff"):
        return None
    while data[at : at + 1] == b"\xff" and at + 4 <= len(data):
        mark, length = data[at + 1], int.from_bytes(data[at + 2 : at + 4], "big")
        if mark == _FILLING:  # before a segment
            at += 1
            continue
        if length < 2:  # noqa: PLR2004 - a segment counts the two bytes of its own length
            return None
        if mark in _FRAMES and at + 9 <= len(data):
            size = int.from_bytes(data[at + 7 : at + 9], "big"), int.from_bytes(data[at + 5 : at + 7], "big")
        if mark == _SCAN:
            return size if data.find(_LAST, at + 2 + length) >= 0 else None
        at += 2 + length
    return None
