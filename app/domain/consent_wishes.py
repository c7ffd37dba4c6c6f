"""The client's wishes on the consent form: to take part, with a close person, and a copy of the memo."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.codes import OwnCopy, Presence, YesNo
from app.domain.labels import label
from app.domain.message import MC, M
from app.domain.released import Blank, Row

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping
    from enum import StrEnum

    from app.domain.message import Message
    from app.domain.released import Block

_WITH, _WHO = "close_person_allowed", "close_person"
_WISHES: tuple[tuple[str, Message, type[StrEnum]], ...] = (
    ("presence_wish", M("I take part in the meeting"), Presence),
    (_WITH, M("A close person may take part"), YesNo),
    ("own_copy", M("My own copy of the memo"), OwnCopy),
)


def wishes(
    said: Mapping[str, object], named: Collection[str] | None = None, *, fillable: bool = False
) -> Iterator[Block]:
    """Yield each wish, to be ticked where it is open; in an addition those alone that are `named` as changed."""
    for name, question, options in _WISHES:
        if named is not None and name not in named and not (name == _WITH and _WHO in named):
            continue
        chosen = [n for n, code in enumerate(options) if code == said.get(name)]
        choices = tuple(label(code) for code in options)
        if chosen and not fillable:
            answer, who = choices[chosen[0]], said.get(_WHO)
            whole = MC("list", "{first}: {next}", first=answer, next=who) if name == _WITH and who else answer
            yield Row(label=question, values=(whole,))
        else:
            yield Blank(label=question, choices=choices, name=name, ticked=tuple(chosen))
