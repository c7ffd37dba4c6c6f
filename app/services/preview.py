"""Pages as pictures and as text, from memory: for the preview, and for printing where there is no `lp`."""

from __future__ import annotations

from dataclasses import dataclass
from threading import Lock
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.documents.text import PaperText  # noqa: TC004 - callers name the type

__all__ = ["PageImage", "PaperText", "page_image", "page_sizes", "paper_text"]

POINTS = 72  # to the inch
_rendering = Lock()  # the library may be used by one thread at a time


@dataclass(frozen=True, slots=True)
class PageImage:
    """One page, four bytes a pixel: blue, green, red and one unused; `stride` bytes a row."""

    width: int
    height: int
    stride: int
    data: bytes


def page_sizes(pdf: bytes) -> tuple[tuple[float, float], ...]:
    """Return the width and the height of each page of a PDF, in points; nothing is drawn for it."""
    import pypdfium2  # noqa: PLC0415 - only where a paper is looked at

    with _rendering, pypdfium2.PdfDocument(pdf) as document:
        return tuple(document.get_page_size(number) for number in range(len(document)))


def page_image(pdf: bytes, number: int, dpi: float) -> PageImage:
    """Return one page of a PDF, counted from 0, at `dpi` pixels to the inch.

    A page of A4 takes 3.7 MB at 96 and 35 MB at 300: whoever shows or prints many asks for them one by one.
    """
    import pypdfium2  # noqa: PLC0415 - only where a paper is looked at

    with _rendering, pypdfium2.PdfDocument(pdf) as document:
        document.init_forms()  # else the fields of a form to be filled in are not drawn
        bitmap = document[number].render(scale=dpi / POINTS, prefer_bgrx=True)
        return PageImage(bitmap.width, bitmap.height, bitmap.stride, bytes(bitmap.buffer))


def paper_text(pdf: bytes) -> PaperText:
    """Return what a paper says, for whoever cannot see it: read from the paper itself."""
    from app.documents import text  # noqa: PLC0415 - only where a paper is read

    return text.paper_text(pdf)
