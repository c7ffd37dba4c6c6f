"""The structure tree of a paper: its elements, and the marks that tie them to what is drawn."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple


class Mark(NamedTuple):
    """A stretch of marked content: the page it stands on, counted from 0, and its number there."""

    page: int
    mcid: int


class Attribute(NamedTuple):
    """An attribute of an element, of the dictionary of its `owner`."""

    owner: str
    name: str
    value: str


COLUMN_HEAD = Attribute("Table", "Scope", "Column")
PLAIN_LIST = Attribute("List", "ListNumbering", "None")
DASHED_LIST = Attribute("List", "ListNumbering", "Disc")


@dataclass(eq=False, slots=True)
class Elem:
    """An element: its type, its children in reading order, its language where that is not the paper's."""

    tag: str
    language: str | None = None
    attribute: Attribute | None = None
    kids: list[Elem | Mark] = field(default_factory=list)
