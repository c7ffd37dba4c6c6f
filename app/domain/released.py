"""What a cut returns: plain values ready to print, knowing nothing of the case they came from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from datetime import date, datetime

    from app.domain.codes import PaperKind, RecipientKind
    from app.domain.message import Message


@dataclass(frozen=True, slots=True, kw_only=True)
class Letterhead:
    """Who sends the paper, in the paper's language."""

    agency: str
    office: str
    address: str
    phone: str
    email: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A label and what stands beside it, one or several lines."""

    label: Message
    values: tuple[Message | str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """Running text; `label` runs in before it, `side` stands beside it at the margin.

    `own_words` marks the client's own, printed in italics. `language` is that of a text which does not tell its
    language by itself, where it is known and not the paper's.
    """

    text: Message | str
    label: Message | None = None
    note: Message | None = None  # e.g. where the text comes from, printed after it in brackets
    own_words: bool = False
    language: str | None = None
    side: Message | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Bullets:
    """A list of equal things."""

    items: tuple[Message | str, ...]
    label: Message | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """Rows under column heads; `caption` stands above."""

    caption: Message
    heads: tuple[Message, ...]
    rows: tuple[tuple[Cell, ...], ...]
    widths: tuple[int, ...]  # shares of the width


@dataclass(frozen=True, slots=True, kw_only=True)
class Tick:
    """A box to tick in a table: what a tick in it says, and the name of its field."""

    name: str
    meaning: Message
    ticked: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Blank:
    """Lines to be written on by hand, or instead, where there are `choices`, boxes to tick.

    `name` is that of its field, `value` what a field holds from the start, `ticked` which boxes are ticked, from
    0; a `signed` one is the place of a signature.
    """

    label: Message
    lines: int = 1
    choices: tuple[Message, ...] = ()
    name: str = ""
    value: Message | str = ""
    ticked: tuple[int, ...] = ()
    signed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Signature:
    """A place to sign: what is certified, a line, and below it who signs and the title, where known."""

    lead: Message | None
    name: str
    title: str


# a cell of a table says something, or is filled in: lines to write on, or boxes below one another
Cell: TypeAlias = "Message | str | Blank | tuple[Tick, ...]"
Block = Row | Paragraph | Bullets | Table | Blank | Signature


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A numbered section; one without blocks is not built."""

    heading: Message
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Released:
    """One recipient's paper. Nothing in it may be unknown to that recipient.

    `secrecy` holds the points of JulkL 24.1 § that this very copy needs, in ascending order, empty where none.
    `made_at` is an aware time of the office's own zone: its date is the day on the paper. A `dense` paper is
    set smaller, so that a form to be signed fits on one sheet; a `large` one is for readers who read with effort.
    A `fillable` one has fields in place of its blanks, to be filled in on a computer. `also` is the same paper in
    the other language, printed after it, for a reader who wants both.
    """

    kind: PaperKind
    language: str
    recipient: RecipientKind
    addressee: Message | str
    letterhead: Letterhead
    title: Message
    case_number: str
    register_number: str
    edition: int
    made_at: datetime
    secrecy: tuple[int, ...] = ()
    head: tuple[Row, ...] = ()
    parts: tuple[Part, ...] = ()
    foot: tuple[Row, ...] = ()
    signatures: tuple[Signature, ...] = ()
    practice: bool = False
    numbered: bool = True
    dense: bool = False
    large: bool = False
    fillable: bool = False
    also: Released | None = None

    @property
    def made_on(self) -> date:
        """The day on the paper."""
        return self.made_at.date()
