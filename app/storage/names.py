"""How names are searched and ordered: one key each, computed on saving and kept in a column.

The order is the Finnish and Swedish alphabet's (… z å ä ö; ü with y; v and w apart; space before hyphen before
digits before letters), the same for both languages. The engine's own folding knows ASCII alone, and its
collations cannot serve an index here.
"""

from __future__ import annotations

import unicodedata

_KEPT = "åäö"
_FOLDED = str.maketrans(
    {"æ": "ä", "ø": "ö", "ł": "l", "đ": "d", "ð": "d", "œ": "oe", "þ": "th", "ı": "i", "’": "'"}
)
_BESIDE = str.maketrans({"ü": "y", "ű": "y", "þ": "{"})
_LAST = str.maketrans({"å": "|", "ä": "}", "ö": "~", "'": "."})
_PARTICLES = frozenset(
    {"af", "al", "da", "de", "del", "den", "der", "di", "du", "el", "la", "le", "van", "von", "zu"}
)


def norm(text: str) -> str:
    """Return `text` as it is searched: caseless, without marks save those of å, ä and ö, single spaces."""
    folded = unicodedata.normalize("NFC", text).casefold().translate(_FOLDED)
    return " ".join("".join(_bare(letter) for letter in folded).split())


def sort_key(text: str) -> str:
    """Return the text by whose code points `text` is ordered; equal letters by their marks, then small first."""
    composed = " ".join(unicodedata.normalize("NFC", text).split())
    letters = norm(composed.casefold().translate(_BESIDE)).translate(_LAST)
    return f"{letters}\x01{''.join(_swapped(letter) for letter in composed)}"


def family_first(name: str) -> str:
    """Return a name with the family name first: `Åsa Öhman` as `Öhman Åsa`; particles go with the family."""
    if "," in name:
        return " ".join(name.replace(",", " ").split())
    words = name.split()
    first = len(words) - 1
    while first > 1 and words[first - 1].casefold() in _PARTICLES:
        first -= 1
    return " ".join((*words[first:], *words[:first]))


def _bare(letter: str) -> str:
    if letter in _KEPT:
        return letter
    return "".join(part for part in unicodedata.normalize("NFD", letter) if not unicodedata.combining(part))


def _swapped(letter: str) -> str:
    swapped = letter.swapcase()
    return swapped if len(swapped) == 1 else letter
