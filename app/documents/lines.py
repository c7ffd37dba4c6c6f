"""Words into lines: left aligned, broken so that a reader of the file gets whole words back."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from app.documents.fonts import Face, width

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from app.documents.hyphenation import Breaks

SOFT_HYPHEN = "\u00ad"  # drawn as a hyphen; says that the program broke the word
_LONG = 12  # letters of a word that is broken although it would fit on the next line
_SHORT = 6  # letters of a word that is broken since no line is wide enough
_AROUND = '.,;:!?()"”’–'
_BARE = re.compile(r"[^\W\d_]+")
# within telephone numbers and sums, dates, sections of acts, times of day
_BOUND = re.compile(
    r"(?<=\d) (?=\d|[€%§]|mom\b)|(?<=\d[.)]) (?=\d)|(?<=§) (?=\d)|(?<=\bklo) (?=\d)|(?<=\bkl\.) (?=\d)"
)
_NO_BREAK = "\u00a0"


class Word(NamedTuple):
    """A word and its face; `whole` forbids a hyphen in it."""

    text: str
    face: Face
    whole: bool = False


class Piece(NamedTuple):
    """A stretch of a line in one face."""

    text: str
    face: Face


Line = tuple[Piece, ...]


def words(text: str, face: Face = Face.REGULAR, *, names: Collection[str] | None = ()) -> list[Word]:
    """Return the words of a text; a plain space parts them, except within what is read as one number.

    A word of the `names` that the text holds is kept whole, and one with a capital too, unless it holds none.
    """
    given = [word for word in _BOUND.sub(_NO_BREAK, text).split(" ") if word]
    if names is None:
        return [Word(word, face) for word in given]
    return [Word(word, face, not word.islower() or bare(word) in names) for word in given]


def bare(word: str) -> str:
    """Return a word without the signs around it."""
    return word.strip(_AROUND)


def broken(given: Iterable[Word], limit: float, size: float, breaks: Breaks | None = None) -> tuple[Line, ...]:
    """Return the lines that hold the words, none wider than `limit`.

    A line ends in a space, in a soft hyphen where the program broke a word by rule, or in neither where a
    word that fits on no line was cut.
    """
    waiting = list(given)[::-1]
    lines: list[Line] = []
    line: list[Word] = []
    reached = 0.0
    while waiting:
        word = waiting.pop()
        start = reached + width(" ", line[-1].face, size) if line else 0.0
        end = start + width(word.text, word.face, size)
        if end <= limit:
            line.append(word)
            reached = end
            continue
        # the last word is not broken for the sake of half a word on a line of its own
        parted = None
        if waiting or not line:
            parted = _parted(word, limit - start, size, breaks, _LONG if line else _SHORT)
        parted = parted or (None if line else _cut(word, limit, size))
        waiting.append(parted[1] if parted else word)
        lines.append(_joined([*line, parted[0]] if parted else line, "" if parted else " "))
        line, reached = [], 0.0
    return (*lines, _joined(line, "")) if line else tuple(lines)


def _joined(line: list[Word], end: str) -> Line:
    """Return a line's words as few pieces; a space belongs to the word before it."""
    pieces: list[Piece] = []
    for place, word in enumerate(line):
        text = word.text + (" " if place + 1 < len(line) else end)
        if pieces and pieces[-1].face is word.face:
            pieces[-1] = Piece(pieces[-1].text + text, word.face)
        else:
            pieces.append(Piece(text, word.face))
    return tuple(pieces)


def _parted(word: Word, room: float, size: float, breaks: Breaks | None, least: int) -> tuple[Word, Word] | None:
    """Return a word's head, hyphen included, that fits in `room`, and the rest.

    A word of several runs of letters ("1.2.", "vuokra-asunto") gets no hyphen of ours.
    """
    bare = _BARE.findall(word.text)
    if breaks is None or word.whole or len(bare) != 1 or len(bare[0]) < least:
        return None
    start = word.text.index(bare[0])
    for place in breaks(bare[0]):
        head = word.text[: start + place] + SOFT_HYPHEN
        if width(head, word.face, size) <= room:
            return Word(head, word.face), Word(word.text[start + place :], word.face)
    return None


def _cut(word: Word, room: float, size: float) -> tuple[Word, Word]:
    """Return as much of a word as fits on a line of its own, and the rest.

    It is cut within a number's own parts if it can be, else after a hyphen or a slash.
    """
    fits = 1
    used = width(word.text[0], word.face, size)
    while fits < len(word.text) and (used := used + width(word.text[fits], word.face, size)) <= room:
        fits += 1
    own = word.text.rfind(_NO_BREAK, 0, fits) + 1 or max(word.text.rfind(sign, 0, fits) for sign in "-/") + 1
    place = own if 0 < own < len(word.text) else fits
    return Word(word.text[:place], word.face), Word(word.text[place:], word.face, whole=True)
