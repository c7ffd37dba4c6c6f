"""The structure tree of a paper: its elements, and the marks that tie them to what is drawn."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum
from typing import NamedTuple


class Mark(NamedTuple):
    """A stretch of marked content: the page it stands on, counted from 0, and its number there."""

    page: int
    mcid: int


class FieldKind(Enum):
    """What a field takes."""

    BOX = "Btn"
    TEXT = "Tx"
    SIGNATURE = "Sig"


class Field(NamedTuple):
    """A field to be filled in on a computer: its name in the file, what it asks, what it holds from the start."""

    kind: FieldKind
    name: str
    asks: str
    value: str = ""
    many: bool = False  # takes several lines


class Widget(NamedTuple):
    """A field's place: the page, counted from 0, and its left, lower, right and upper edge there."""

    page: int
    rect: tuple[float, float, float, float]
    field: Field


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
    kids: list[Elem | Mark | Widget] = field(default_factory=list)
