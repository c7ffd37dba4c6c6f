"""A picture as a page of A4, to be seen and printed by what shows papers."""

from __future__ import annotations

import io

from PIL import Image, ImageOps
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from app.documents.styles import PAGE_HEIGHT, PAGE_WIDTH

_QUALITY = 90  # of what is shown; what was attached is kept as it came
_TURNED = 0x0112  # where a camera notes how it was held


class NoPicture(ValueError):
    """The bytes are no picture that can be read to its end."""


def check(picture: bytes) -> None:
    """Read a picture to its end. Raises NoPicture."""
    try:
        Image.open(io.BytesIO(picture)).load()
    except Exception as error:  # whatever a broken picture makes of the library
        raise NoPicture from error


def page_of(picture: bytes) -> bytes:
    """Return a PDF of one page, filled by the picture; a wide picture lies on its side. Raises NoPicture."""
    check(picture)
    reader = ImageReader(io.BytesIO(_upright(picture)))
    width, height = reader.getSize()
    size = (PAGE_WIDTH, PAGE_HEIGHT) if height >= width else (PAGE_HEIGHT, PAGE_WIDTH)
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=size, pageCompression=1, invariant=1)
    canvas.drawImage(reader, 0, 0, *size, preserveAspectRatio=True)
    canvas.save()
    return file.getvalue()


def _upright(picture: bytes) -> bytes:
    """Return a picture as a PDF can hold it without its dots being counted anew, held as the camera was."""
    opened = Image.open(io.BytesIO(picture))
    if opened.format == "JPEG" and opened.getexif().get(_TURNED, 1) == 1:
        return picture
    out = io.BytesIO()
    upright = ImageOps.exif_transpose(opened)
    if upright.mode not in {"L", "RGB"}:
        white = Image.new("RGBA", upright.size, "white")
        upright = Image.alpha_composite(white, upright.convert("RGBA")).convert("RGB")
    upright.save(out, "JPEG", quality=_QUALITY)
    return out.getvalue()
