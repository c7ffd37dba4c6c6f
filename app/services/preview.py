"""Pages of a PDF as pictures, made in memory: for the preview, and for printing where there is no `lp`."""

from __future__ import annotations

from dataclasses import dataclass
from threading import Lock

_POINTS = 72  # to the inch
_rendering = Lock()  # the library may be used by one thread at a time


@dataclass(frozen=True, slots=True)
class PageImage:
    """One page, four bytes a pixel: blue, green, red and one unused; `stride` bytes a row."""

    width: int
    height: int
    stride: int
    data: bytes


def page_images(pdf: bytes, dpi: float) -> tuple[PageImage, ...]:
    """Return every page of a PDF at `dpi` pixels to the inch.

    A page of A4 takes 3.7 MB at 96 and 35 MB at 300: a printing loop asks for one `page_image` at a time.
    """
    return tuple(page_image(pdf, number, dpi) for number in range(page_count(pdf)))


def page_count(pdf: bytes) -> int:
    """Return how many pages a PDF has."""
    import pypdfium2  # noqa: PLC0415 - only where a paper is looked at

    with _rendering, pypdfium2.PdfDocument(pdf) as document:
        return len(document)


def page_image(pdf: bytes, number: int, dpi: float) -> PageImage:
    """Return one page of a PDF, counted from 0."""
    import pypdfium2  # noqa: PLC0415 - only where a paper is looked at

    with _rendering, pypdfium2.PdfDocument(pdf) as document:
        bitmap = document[number].render(scale=dpi / _POINTS, prefer_bgrx=True)
        return PageImage(bitmap.width, bitmap.height, bitmap.stride, bytes(bitmap.buffer))
