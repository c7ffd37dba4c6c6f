"""The word guard: what a free text says of matters that its reader may not know (disclosure.md, Free text).

It finds words, not meanings: the coordinator reads each hit, and writes the text anew or says why it goes.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from app.domain.codes import DataGroup, Extent
from app.domain.word_stems import EXCEPTIONS, LONG, STEMS

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from app.domain.disclosure import Sight
    from app.domain.items import Cell, Item
    from app.domain.message import Message

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


@dataclass(frozen=True, slots=True)
class Hit:
    """A word as it was written, where it begins in its text, and the group that it tells of."""

    word: str
    at: int
    group: DataGroup


@dataclass(frozen=True, slots=True, kw_only=True)
class TextHits:
    """The hits of one text in one recipient's copy: which item and column, under what label, and what it says."""

    key: str
    column: str
    label: Message
    text: str
    hits: tuple[Hit, ...]

    @property
    def words(self) -> tuple[str, ...]:
        """The words that were hit, each once, in order."""
        return tuple(dict.fromkeys(hit.word.casefold() for hit in self.hits))


def hits(text: str, withheld: Collection[DataGroup]) -> tuple[Hit, ...]:
    """Return the words of a text that tell of a group which its reader may not know whole."""
    found = []
    for match in _WORD.finditer(text):
        group = _told(match.group(), withheld)
        if group is not None:
            found.append(Hit(match.group(), match.start(), group))
    return tuple(found)


def guarded(released: Iterable[Item], sight: Sight) -> tuple[TextHits, ...]:
    """Return the free texts of a copy that tell of what its reader may not know whole."""
    withheld = frozenset(group for group in STEMS if not sight.sees(group, Extent.FULL))
    return tuple(_texts(released, withheld)) if withheld else ()


def _texts(released: Iterable[Item], withheld: frozenset[DataGroup]) -> Iterator[TextHits]:
    for item in released:
        for cell in item.cells:
            found = hits(str(cell.value), withheld) if cell.written else ()
            if found:
                yield _of(item, cell, found)


def _of(item: Item, cell: Cell, found: tuple[Hit, ...]) -> TextHits:
    return TextHits(key=item.key, column=cell.name, label=item.label, text=str(cell.value), hits=found)


def _told(word: str, withheld: Collection[DataGroup]) -> DataGroup | None:
    folded = word.casefold()
    if _holds(folded, _stems(EXCEPTIONS)):
        return None
    return next((group for group in STEMS if group in withheld and _holds(folded, _stems(STEMS[group]))), None)


def _holds(word: str, stems: tuple[str, ...]) -> bool:
    parts = word.split("-")
    return any(
        any(part.startswith(stem) for part in parts) or (len(stem) >= LONG and stem in word) for stem in stems
    )


@cache
def _stems(listed: str) -> tuple[str, ...]:
    return tuple(listed.split())
