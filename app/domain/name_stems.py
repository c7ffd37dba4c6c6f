"""The stems that a Finnish name takes besides its own form: *Pekka, Peka-*, *Mäki, Mäe-*, *Kangas, Kankaa-*."""

from __future__ import annotations

_VOWELS = "aeiouyäöå"
# consonants before the last vowel that weaken where the syllable closes, the longer first
_WEAK = (
    *(("kk", "k"), ("pp", "p"), ("tt", "t"), ("nk", "ng"), ("nt", "nn"), ("mp", "mm"), ("lt", "ll"), ("rt", "rr")),
    *(("ht", "hd"), ("hk", "h"), ("lk", "l"), ("rk", "r"), ("lp", "lv"), ("rp", "rv")),
    *((vowel + hard, vowel + soft) for vowel in _VOWELS for hard, soft in (("t", "d"), ("p", "v"), ("k", ""))),
)
# before a last -s or -e it is the other way round: *Rinne, Rintee-*
_STRONG = (
    ("ng", "nk"),
    ("nn", "nt"),
    ("mm", "mp"),
    ("ll", "lt"),
    ("rr", "rt"),
    ("d", "t"),
    ("k", "kk"),
    ("t", "tt"),
)
# words in -i that have -e- in their cases; many surnames end in them
_IN_E = (
    "mäki järvi joki lahti niemi salmi saari lampi koski vuori kivi hirvi lehti talvi suomi tuli meri lumi lohi "
    "kurki hanhi hauki nurmi sormi tammi kuusi pilvi tuuli helmi suvi hiiri suoni kanki länsi vesi susi uusi "
    "kärki sääski polvi"
)
_E_WORDS = tuple(_IN_E.split())
_SI = "si"
_SHORTEST = 3  # letters of a stem: Aki has none that could be told from other words


def changed(name: str) -> tuple[str, ...]:
    """Return the stems that differ from the name itself, in lower case, the longest first."""
    word = name.casefold()
    found: set[str] = set()
    if word.endswith(_E_WORDS):
        found.update(_with_e(word))
    elif word[-1:] in _VOWELS and not word.endswith("nen"):
        found.update(weak + word[-1] for weak in _swapped(word[:-1], _WEAK))
    if word.endswith("e"):
        found.update(f"{strong}ee" for strong in _swapped(word[:-1], _STRONG))
    if word.endswith("s") and word[-2:-1] and word[-2] in _VOWELS:
        vowel = word[-2]
        bodies = (word[:-2], *_swapped(word[:-2], _STRONG))
        found.add(f"{word[:-1]}kse")
        found.update(f"{body}{vowel}{vowel}" for body in bodies)
    whole = (stem for stem in found if stem != word and len(stem) >= _SHORTEST)
    return tuple(sorted(whole, key=lambda stem: (-len(stem), stem)))


def _with_e(word: str) -> set[str]:
    body = word[:-1]
    found = {f"{body}e", *(f"{weak}e" for weak in _swapped(body, _WEAK))}
    if word.endswith(("lki", "rki")):
        found.add(f"{word[:-2]}je")
    if body[-1] in "lnr":
        found.add(body)  # Saarta, Vuorta
    if word.endswith(_SI):
        found.update(word[: -len(_SI)] + end for end in ("de", "te", "t"))
        if word.endswith(("nsi", "rsi", "lsi")):
            found.add(word[:-2] + word[-3] + "e")
    return found


def _swapped(body: str, pairs: tuple[tuple[str, str], ...]) -> tuple[str, ...]:
    """Return the body with its last consonants in the other grade; nothing where they have none."""
    return next(((body.removesuffix(old) + new,) for old, new in pairs if body.endswith(old)), ())
