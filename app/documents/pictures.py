"""A picture as a page of A4, to be seen and printed by what shows papers."""

from __future__ import annotations

import io

from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from app.documents.styles import PAGE_HEIGHT, PAGE_WIDTH


class NoPicture(ValueError):
    """The bytes are no picture that can be read to its end."""


def page_of(picture: bytes) -> bytes:
    """Return a PDF of one page, filled by the picture; a wide picture lies on its side. Raises NoPicture."""
    file = io.BytesIO()
    try:
        reader = ImageReader(io.BytesIO(picture))
        width, height = reader.getSize()
        size = (PAGE_WIDTH, PAGE_HEIGHT) if height >= width else (PAGE_HEIGHT, PAGE_WIDTH)
        canvas = Canvas(file, pagesize=size, pageCompression=1, invariant=1)
        reader.getRGBData()  # reads the picture to its end
        canvas.drawImage(reader, 0, 0, *size, preserveAspectRatio=True, mask="auto")
        canvas.save()
    except Exception as error:  # whatever a broken picture makes of the library
        raise NoPicture from error
    return file.getvalue()
