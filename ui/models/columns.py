"""What a column of a table shows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, NamedTuple, TypeVar

from app.domain.codes import Status
from app.domain.labels import label
from app.domain.message import MC, M
from ui.language import language

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from app.domain.message import Message

R = TypeVar("R")


class Cell(NamedTuple):
    """A cell that is more than text: a shape before it, dots, a note after it, a second line, a colour."""

    text: Message | str = ""
    note: Message | str | None = None
    detail: Message | str | None = None
    status: Status | None = None
    dots: tuple[Status, ...] = ()
    strong: bool = False
    colour: str = "text"
    note_colour: str = "muted"
    said: Message | str | None = None  # to a screen reader, in place of the text


class Column(NamedTuple, Generic[R]):
    """A column: its heading, what it shows of a record, and by what it sorts.

    `width` is in pixels at 100 %, and becomes `least` where the columns beside it need the room; a `snug` column
    is as wide as its widest cell (of a table that holds few rows); the others share the rest by `share`, none with
    less than the `longest` cells it may hold need.
    """

    heading: Message
    show: Callable[[R], Cell | Message | str]
    sort_key: Callable[[R], Any] | None = None
    width: int = 0
    share: int = 1
    least: int = 0
    snug: bool = False
    longest: tuple[Cell, ...] = ()


def cell_of(shown: Cell | Message | str) -> Cell:
    """Return plain text as a cell."""
    return shown if isinstance(shown, Cell) else Cell(text=shown)


def in_words(cell: Cell) -> str:
    """Return everything a cell says, for a screen reader."""
    parts: list[Message | str | None] = []
    if cell.dots:
        parts.append(dots_in_words(cell.dots))
    parts += [cell.said or cell.text, cell.note, cell.detail]
    said = [language.text(part) for part in parts if part]
    if cell.status is not None and not said:
        said = [language.text(label(cell.status))]
    return ", ".join(said) or language.text(MC("cell", "empty"))


def dots_in_words(statuses: Sequence[Status]) -> Message:
    """Return what the six dots say."""
    done = sum(status is Status.DONE for status in statuses)
    return M("{done} of 6 steps are done", done=done)
