"""The forms of a person's name in Finnish and Swedish text: its stems, and the endings that a case may give it.

It finds those that keep the stem and those that change inside (*Pekka, Pekan*), and lets common words that merely
begin alike pass (*Helmi* and *helmikuu*, *Toivonen* and *toivottavasti*).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from app.domain.name_stems import changed

if TYPE_CHECKING:
    from collections.abc import Iterator

_SHORTEST = 3  # letters of a part of a name that is looked for
_CHANGES = 3  # letters that a longer name changes when it is inflected
_NEN = "nen"  # the surnames in -nen, which lose it: Väänänen, Väänäsen

_CASE = "t?[aä]|ss[aä]|st[aä]|ll[aä]|lt[aä]|lle|n[aä]|kse?|ksi|tt[aä]|h?[aeiouyäö]?n|t"
_OWNER = "ni|si|mme|nne|ns[aä]|[aä]n"
_CLITIC = "k(in|o|ö|aan|ään)|h[aä]n|p[aä](s|h[aä]n)?"
_ENDING = re.compile(rf"[ie]?({_CASE})?({_OWNER})?({_CLITIC}|s)?")
_NEN_ENDING = re.compile(
    rf"(nen|se(n|ll[aä]|lt[aä]|lle|ss[aä]|st[aä]|en|ksi|n[aä]|tt[aä]|t)?|st[aä]|sten|si(a|ä|[lst]\w+))"
    rf"({_OWNER})?({_CLITIC}|s)?"
)
_WEAKENED = frozenset("kptdgv")  # what may change where a letter follows: Rautamäki, Rautamäen
# the weak grade before -s and -e that is strong in the other cases: Kuningas, Kuninkaan
_STRONG = {"g": "k", "d": "t", "v": "p", "m": "p", "l": "t", "n": "t", "r": "t"}

# words that are forms of a usual name as well; in lower case they are taken for the word
_COMMON = (
    "ainoa aamu aina anna annan annat annamme armo helmi ihan ilo ilon iloa ilta ilman innon into intoa ja jo "
    "kai kain kallio kallion koski lahja lahjan laakso laakson laine lampi lumi meri mäki niemi niemen oiva "
    "oja olla onni onnin pilvi päiviin päiviksi päivin päivinä päivissä päivistä päiviä ranta rauha rauhan "
    "ruusu saari salmi salo satu sini sisko siskon suo taika tapa tarmo toivo toivoa toivon toivossa tuuli "
    "tähti usko uskoa uskon vain veli virta vuokko axel björn dag dagen dagens dags dan han hans inga inge "
    "aalto halme joki järvi kangas kettu kuusi kurki lahti lehto leppä pelto päivien rauta rinne selkä susi virta "
    "jan kent liv livs mats per rut ruta saga sol son sten stig tage tor"
)
_WORDS = frozenset(_COMMON.split())


def forms_in(text: str, name: str) -> Iterator[str]:
    """Yield the words of a text that are forms of a part of a name, as they are written there."""
    for part in name.split():
        if len(part) >= _SHORTEST:
            yield from (found[0] for found in _looked_for(part).finditer(text) if _is_form(found[0], part))


def _looked_for(part: str) -> re.Pattern[str]:
    stems = "|".join(re.escape(stem) for stem in (_stem(part), *changed(part)))
    return re.compile(rf"\b(?:{stems})[^\W\d_]*", re.IGNORECASE)


def _stem(part: str) -> str:
    changes = len(part) > 2 * _CHANGES or part.endswith(_NEN)
    return part[:-_CHANGES] if changes else part


def _is_form(word: str, part: str) -> bool:
    """Is a word that begins with a stem of a name a form of it."""
    if word.islower() and word in _WORDS:
        return False
    kept = word.casefold().startswith(_stem(part).casefold()) and _keeps_the_stem(word, part)
    return kept or _changes_inside(word, part)


def _changes_inside(word: str, part: str) -> bool:
    """Is a word a stem that the name takes in its cases, with an ending; a plain noun is one in lower case."""
    if word.islower() and part.casefold() in _WORDS:
        return False
    said = word.casefold()
    return any(
        said.startswith(stem) and said != stem and _ENDING.fullmatch(said[len(stem) :]) for stem in changed(part)
    )


def _keeps_the_stem(word: str, part: str) -> bool:
    stem, own = len(_stem(part)), part[len(_stem(part)) :].casefold()
    tail = word[stem:].casefold()
    if not own:
        return _ENDING.fullmatch(tail) is not None
    if own == _NEN:
        return _NEN_ENDING.fullmatch(tail) is not None
    if own.endswith(("s", "e")):
        return tail[:1] in {own[0], _STRONG.get(own[0])}
    return tail.startswith(own[0] if own[1] in _WEAKENED else own[:2])
