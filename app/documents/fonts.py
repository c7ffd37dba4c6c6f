"""The typeface of the papers, Source Sans 3: registered once, measured, and asked what it can show."""

from __future__ import annotations

import unicodedata
from enum import StrEnum
from functools import cache
from threading import Lock

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from resources import path

INSTEAD = "□"  # what stands where the typeface lacks a letter
_LAST = 0xFFFF  # the last code that reportlab can write into a map of characters
LOST = "\ufffd"  # how a lone surrogate, which no text can hold, is reported

_registering = Lock()
# reportlab reads a face for its subset by one place in the file that all papers share: only one may be at it
SUBSETTING = Lock()


class Face(StrEnum):
    """The faces, by the end of their file's name."""

    REGULAR = "Regular"
    BOLD = "Semibold"
    ITALIC = "It"


def register() -> None:
    """Make the faces known to reportlab; a job beside this one may ask for the same."""
    with _registering:
        _registered()


@cache
def _registered() -> dict[Face, dict[int, float]]:
    """Return the width of every letter a face has, in thousandths of its size."""
    widths = {}
    for face in Face:
        file = str(path(f"fonts/SourceSans3-{face}.ttf"))
        # letters numbered as they come make a subset a fifth smaller; shaping would make ligatures of "ff"
        font = TTFont(face.value, file, asciiReadable=0, shapable=False)
        pdfmetrics.registerFont(font)
        widths[face] = {code: font.face.charWidths[code] for code in font.face.charToGlyph if code <= _LAST}
    return widths


def width(text: str, face: Face, size: float) -> float:
    """Return how wide a legible text is; raises KeyError for a letter the face lacks."""
    widths = _registered()[face]
    return sum(widths[ord(letter)] for letter in text) * size / 1000


def legible(text: str) -> tuple[str, tuple[str, ...]]:
    """Return a text the faces can show, and the letters for which □ stands in it.

    Every kind of line end becomes a newline; what has no form of its own (controls, direction marks, joiners,
    soft hyphens) is left out.
    """
    if text.isascii() and text.isprintable():
        return text, ()
    shown = _registered()[Face.REGULAR]
    kept: list[str] = []
    lacking: dict[str, None] = {}
    for letter in unicodedata.normalize("NFC", text.replace("\r\n", "\n")):
        category = unicodedata.category(letter)
        if letter in "\n\r\v\f\x85\u2028\u2029":
            kept.append("\n")
        elif letter == "\u00a0" or category not in {"Cc", "Cf", "Cs", "Zs"}:
            if ord(letter) in shown:
                kept.append(letter)
            elif not _variant(letter):
                kept.append(INSTEAD)
                lacking[letter] = None
        elif category == "Zs" or letter == "\t":
            kept.append(" ")
        elif category == "Cs":
            kept.append(INSTEAD)
            lacking[LOST] = None
    return "".join(kept), tuple(lacking)


def _variant(letter: str) -> bool:
    """Return whether a sign merely chooses among the forms of the one before it."""
    return "\ufe00" <= letter <= "\ufe0f"
