"""Where a word may be broken at the end of a line: an own rule for Finnish, pyphen's patterns for Swedish."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import cache
from itertools import pairwise

Breaks = Callable[[str], Iterable[int]]  # the places in a word where it may be broken, the last one first

_LEAST = 3  # letters on either side
_VOWELS = frozenset("aeiouyäöåéü")

# Compounds are broken at their seam. Only those are listed that the rule of syllables would break elsewhere.
_FINNISH_PAIRS = (
    "ehdon|alai viran|omai seuraamus|asia lasten|ohj rangaistus|aja tapaamis|aja osallistumis|aste tarkastus|oike "
    "valitus|osoit perus|oike oikeus|apu asian|osai huumaus|aine kansan|eläke elin|olo asuin|ymp aikuis|opist "
    "yhteyden|otto omais|yhteis rikos|prosess puhelin|yhtey kielen|oppi hyvin|vointi vankein|hoito "
    "rikos|trauma lähi|omai etu|oike tuki|asu palvelu|asu kriisi|asu perhe|asu vuokra|asu hätä|asu "
    "tuki|ohj palvelu|ohj talous|ohj lasten|asu yksin|asu vastaan|ot"
)
# Second parts that begin with a vowel and stand in many compounds, after three letters at least.
_FINNISH_SECONDS = (
    "oikeu ohjaa ohjau ohjel ilmoitu ilmoitt osasto arvio aloitu asiaka asiakir asiami asiant asumis asunto "
    "asunno aikata asema edunv alue aikai yhty esity edelly opetu opiske ehkäi ennust yhdisty yhteisty"
)
_SWEDISH_PAIRS = (
    "samhälls|påföljd brotts|påföljd stöd|boende boende|form boende|serv boende|råd boende|enhet boende|situ "
    "bostads|lös hyres|skuld skuld|råd frigivnings|dag"
)
_SWEDISH_WRONG = "boen|de da|gen"  # what the patterns break and nobody would


def _seams(pairs: str) -> list[str]:
    return [f"(?<={first})(?={second})" for first, second in (pair.split("|") for pair in pairs.split())]


_FINNISH = re.compile(
    "|".join(
        (*_seams(_FINNISH_PAIRS), *(f"(?<=[a-zäöå]{{3}})(?={second})" for second in _FINNISH_SECONDS.split()))
    )
)
_SWEDISH = re.compile("|".join(_seams(_SWEDISH_PAIRS)))
_NOT_SWEDISH = re.compile("|".join(_seams(_SWEDISH_WRONG)))


def breaks(language: str) -> Breaks:
    """Return where words of a language may be broken; a language without a rule breaks none."""
    return {"fi": _finnish, "sv": _swedish}.get(language, _nowhere)


def _nowhere(_word: str) -> Iterable[int]:
    return ()


def _finnish(word: str) -> Iterable[int]:
    """Break before a consonant and a vowel, and at the seam of a compound."""
    letters = word.lower()
    seams = {seam.start() for seam in _FINNISH.finditer(letters)}
    return [
        place
        for place in range(len(letters) - _LEAST, _LEAST - 1, -1)
        if place in seams or (_opens_syllable(letters, place) and not _beside_seam(place, seams))
    ]


def _opens_syllable(letters: str, place: int) -> bool:
    return (
        letters[place] not in _VOWELS and letters[place + 1] in _VOWELS and not _VOWELS.isdisjoint(letters[:place])
    )


def _beside_seam(place: int, seams: set[int]) -> bool:
    """Return whether a break would leave one letter between itself and a seam."""
    return place + 1 in seams or place - 1 in seams


def _swedish(word: str) -> Iterable[int]:
    letters = word.lower()
    seams = {seam.start() for seam in _SWEDISH.finditer(letters)}
    wrong = {place.start() for place in _NOT_SWEDISH.finditer(letters)}
    places = sorted(({*_swedish_patterns()(letters)} - wrong) | seams)
    return [
        place
        for place, end in reversed(list(pairwise([*places, len(letters)])))
        if not _VOWELS.isdisjoint(letters[place:end])
        and _LEAST <= place <= len(letters) - _LEAST
        and not _beside_seam(place, seams)
    ]


@cache
def _swedish_patterns() -> Callable[[str], Iterable[int]]:
    import pyphen  # noqa: PLC0415 - a paper in Finnish does without

    patterns: Callable[[str], Iterable[int]] = pyphen.Pyphen(lang="sv", left=_LEAST, right=_LEAST).positions
    return patterns
