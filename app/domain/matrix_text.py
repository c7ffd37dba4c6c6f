"""The default matrix as a text that an office may edit: a heading a kind of party, below it what it knows.

    [Kela]
    kaikki: A B
    vain välttämätön: D E

A group that is not named is not told. Both languages' headings and words are read, whichever it is written in.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.codes import Category, DataGroup, Extent
from app.domain.consent import CONSENTED
from app.domain.disclosure_defaults import SIGNS
from app.domain.message import M
from app.domain.office_texts import MalformedText, folded, sections_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from app.domain.office_texts import Line

_OF_SIGN = {sign: extent for extent, sign in SIGNS.items()}


def parsed(typed: str, heads: Mapping[str, str], words: Mapping[str, Extent]) -> dict[str, str]:
    """Return the signs of each kind of party, a group each; raises MalformedText.

    `heads` are the headings by name in every language, `words` the extents by theirs.
    """
    known = {folded(name): code for name, code in heads.items()}
    said = {folded(name): extent for name, extent in words.items()}
    found = sections_of(typed, known, {code: name for name, code in heads.items()})
    return {str(category): _signs(found[category], said) for category in Category}


def written(matrix: Mapping[str, str], heads: Mapping[str, str], words: Mapping[Extent, str]) -> str:
    """Return a matrix as it is typed, in the words of one language."""
    return "\n".join(_section(matrix[category], heads[category], words) for category in Category)


def extents(signs: str) -> dict[DataGroup, Extent]:
    """Return how much of each group the signs of a kind of party stand for."""
    return {group: _OF_SIGN[sign] for group, sign in zip(CONSENTED, signs, strict=True)}


def _section(signs: str, head: str, words: Mapping[Extent, str]) -> str:
    lines = []
    for extent in (Extent.FULL, Extent.MINIMUM):
        groups = " ".join(group for group, own in extents(signs).items() if own is extent)
        if groups:
            lines.append(f"{words[extent]}: {groups}")
    return "\n".join([f"[{head}]", *(lines or [words[Extent.NONE]]), ""])


def _signs(lines: list[Line], words: Mapping[str, Extent]) -> str:
    told: dict[DataGroup, Extent] = {}
    for number, line in lines:
        name, _, letters = line.partition(":")
        if not line.strip():
            continue
        extent = words.get(folded(name))
        if extent is None:
            raise MalformedText(M("a line begins with how much is told, and a colon"), number, line)
        for letter in letters.replace(",", " ").split():
            group = letter.upper()
            if group not in set(CONSENTED):
                raise MalformedText(M("there is no kind of information {letter}", letter=letter), number, line)
            if group in told:
                raise MalformedText(M("{letter} is named twice", letter=letter), number, line)
            told[DataGroup(group)] = extent
    return "".join(SIGNS[told.get(group, Extent.NONE)] for group in CONSENTED)
