"""The word guard: what a free text says of matters that its reader may not know (disclosure.md, Free text).

It finds words, not meanings: the coordinator reads each hit, and writes the text anew or says why it goes.
"""

from __future__ import annotations

import re
from dataclasses import asdict, dataclass
from functools import cache
from typing import TYPE_CHECKING, Any, Self

from app.domain.codes import DataGroup, Extent
from app.domain.disclosure import shown_to, sight_of
from app.domain.word_stems import EXCEPTIONS, LONG, STEMS

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping
    from datetime import date

    from app.domain.case_file import CaseFile
    from app.domain.disclosure import Sight
    from app.domain.items import Cell, Item
    from app.domain.message import Message
    from app.domain.recipients import Copy

PASSES = "passes"  # where a memo's answers keep the texts that go as they are
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Pass:
    """A text that goes to an organisation as it is, with the words that were read in it and the reason why."""

    organisation_id: str
    key: str
    column: str
    words: tuple[str, ...]
    reason: str

    def plain(self) -> dict[str, Any]:
        """Return it as the memo's answers keep it."""
        return {**asdict(self), "words": list(self.words)}

    @classmethod
    def read(cls, kept: Mapping[str, Any]) -> Self:
        """Return what the memo's answers keep."""
        return cls(**{**kept, "words": tuple(kept["words"])})


def passes(file: CaseFile) -> tuple[Pass, ...]:
    """Return the texts of a case's memo that go as they are."""
    kept = file.memo.answers.get(PASSES, ()) if file.memo else ()
    return tuple(Pass.read(one) for one in kept)


def unread(file: CaseFile, copy: Copy, on: date, printable: Iterable[Item]) -> tuple[TextHits, ...]:
    """Return the texts of a copy that tell of what its reader may not know, but for those passed as they are.

    `printable` is all that can be printed of the case in the copy's language (`disclosure.whole`).
    """
    sight = sight_of(file, copy.recipient, copy.ground, on)
    passed = {
        (one.key, one.column, word)
        for one in passes(file)
        if one.organisation_id == copy.recipient.organisation_id
        for word in one.words
    }
    found = guarded(shown_to(sight, printable), sight)
    return tuple(one for one in found if any((one.key, one.column, word) not in passed for word in one.words))


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
    if _pattern(EXCEPTIONS).search(folded):
        return None
    return next((group for group in STEMS if group in withheld and _pattern(STEMS[group]).search(folded)), None)


@cache
def _pattern(listed: str) -> re.Pattern[str]:
    """Return what finds one of these stems: at the beginning of a word or after a hyphen, a long one anywhere."""
    stems = listed.split()
    anywhere = [stem for stem in stems if len(stem) >= LONG]
    return re.compile("|".join([f"(?:^|(?<=-))(?:{'|'.join(stems)})", *anywhere]))
