"""The forms of a person's name in Finnish and Swedish text: its stem, and the endings that a case may give it.

It is no guard against every form (a short name may change inside: *Pekka, Pekan*); it finds those that keep the
stem, and lets common words that merely begin alike pass (*Helmi* and *helmikuu*, *Toivonen* and *toivottavasti*).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

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
    "jan kent liv livs mats per rut ruta saga sol son sten stig tage tor"
)
_WORDS = frozenset(_COMMON.split())


def forms_in(text: str, name: str) -> Iterator[str]:
    """Yield the words of a text that are forms of a part of a name, as they are written there."""
    for part in name.split():
        if len(part) >= _SHORTEST:
            yield from (found[0] for found in _looked_for(part).finditer(text) if _is_form(found[0], part))


def _looked_for(part: str) -> re.Pattern[str]:
    return re.compile(rf"\b{re.escape(_stem(part))}[^\W\d_]*", re.IGNORECASE)


def _stem(part: str) -> str:
    changes = len(part) > 2 * _CHANGES or part.endswith(_NEN)
    return part[:-_CHANGES] if changes else part


def _is_form(word: str, part: str) -> bool:
    """Is a word that begins with the stem of a name a form of it."""
    if word.islower() and word in _WORDS:
        return False
    stem, own = len(_stem(part)), part[len(_stem(part)) :].casefold()
    tail = word[stem:].casefold()
    if not own:
        return _ENDING.fullmatch(tail) is not None
    if own == _NEN:
        return _NEN_ENDING.fullmatch(tail) is not None
    if own.endswith(("s", "e")):
        return tail[:1] in {own[0], _STRONG.get(own[0])}
    return tail.startswith(own[0] if own[1] in _WEAKENED else own[:2])
