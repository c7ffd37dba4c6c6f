"""Words into lines: left aligned, broken so that a reader of the file gets whole words back."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from app.documents import hyphenation
from app.documents.fonts import Face, width

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

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
_WORD = re.compile(r"[^ ]+")


@dataclass(frozen=True, eq=False, slots=True)
class Foreign:
    """A text in another language than the paper's: an element of its own wherever its lines stand."""

    language: str


class Stretch(NamedTuple):
    """Where a text is in another language: from a letter of it up to another."""

    start: int
    end: int
    foreign: Foreign


class Word(NamedTuple):
    """A word and its face; `whole` forbids a hyphen in it."""

    text: str
    face: Face
    whole: bool = False
    foreign: Foreign | None = None


class Piece(NamedTuple):
    """A stretch of a line in one face and language."""

    text: str
    face: Face
    foreign: Foreign | None = None


Line = tuple[Piece, ...]


class Run(NamedTuple):
    """Lines in one language, or a part of one line: in which row, and how far from its beginning."""

    foreign: Foreign | None
    lines: tuple[Line, ...]
    row: int = 0
    x: float = 0


def words(
    text: str,
    face: Face = Face.REGULAR,
    *,
    names: Collection[str] | None = (),
    foreign: Sequence[Stretch] = (),
) -> list[Word]:
    """Return the words of a text; a plain space parts them, except within what is read as one number.

    A word of the `names` that the text holds is kept whole, and one with a capital too, unless it holds none.
    """
    given = []
    for found in _WORD.finditer(_BOUND.sub(_NO_BREAK, text)):
        word = found[0]
        whole = names is not None and (not word.islower() or bare(word) in names)
        own = next((one.foreign for one in foreign if found.start() < one.end and one.start < found.end()), None)
        given.append(Word(word, face, whole, own))
    return given


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
            parted = _parted(word, limit - start, size, _rule(word, breaks), _LONG if line else _SHORT)
        parted = parted or (None if line else _cut(word, limit, size))
        waiting.append(parted[1] if parted else word)
        lines.append(_joined([*line, parted[0]] if parted else line, "" if parted else " "))
        line, reached = [], 0.0
    return (*lines, _joined(line, "")) if line else tuple(lines)


def runs(lines: tuple[Line, ...], size: float) -> Iterator[Run]:
    """Yield what is to be drawn as one content: all lines where they are in one language, else part by part."""
    spoken = {piece.foreign for line in lines for piece in line}
    if len(spoken) == 1:
        yield Run(spoken.pop(), lines)
        return
    for row, line in enumerate(lines):
        x = 0.0
        for foreign, pieces in groupby(line, lambda piece: piece.foreign):
            part = tuple(pieces)
            yield Run(foreign, (part,), row, x)
            x += sum(width(piece.text, piece.face, size) for piece in part)


def _rule(word: Word, breaks: Breaks | None) -> Breaks | None:
    """Return where a word may be broken: by the rule of its own language."""
    return breaks if breaks is None or word.foreign is None else hyphenation.breaks(word.foreign.language)


def _joined(line: list[Word], end: str) -> Line:
    """Return a line's words as few pieces; a space belongs to the word before it."""
    pieces: list[Piece] = []
    for place, word in enumerate(line):
        text = word.text + (" " if place + 1 < len(line) else end)
        if pieces and pieces[-1][1:] == (word.face, word.foreign):
            pieces[-1] = Piece(pieces[-1].text + text, word.face, word.foreign)
        else:
            pieces.append(Piece(text, word.face, word.foreign))
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
            return word._replace(text=head), word._replace(text=word.text[start + place :])
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
    return word._replace(text=word.text[:place]), word._replace(text=word.text[place:], whole=True)
