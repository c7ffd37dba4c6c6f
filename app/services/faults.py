"""The faults of a file, in words: the engine names them in English, and the person who checks may read Finnish."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from app.domain.message import M

if TYPE_CHECKING:
    from app.domain.message import Message

# what the engine says, from the most exact; the names in it are those of tables, indexes and columns
_WORDS: tuple[tuple[str, Message], ...] = (
    (r"row (?P<row>\d+) missing from index (?P<index>\w+)", M("Row {row} is missing from the index {index}.")),
    (r"wrong # of entries in index (?P<index>\w+)", M("The index {index} has the wrong number of entries.")),
    (r"non-unique entry in index (?P<index>\w+)", M("The index {index} holds the same entry twice.")),
    (r"NULL value in (?P<column>[\w.]+)", M("There is no value in {column}.")),
    (r"\S+ value in (?P<column>[\w.]+)", M("There is a value of the wrong kind in {column}.")),
    (r"CHECK constraint failed in (?P<table>\w+)", M("A value in {table} breaks a rule of the register.")),
    (r"HMAC verification failed for page (?P<page>\d+)", M("The seal of page {page} of the file does not hold.")),
    (r"Page (?P<page>\d+): never used", M("Page {page} of the file belongs to nothing.")),
    (r".*\b[Pp]age (?P<page>\d+)\b.*", M("Page {page} of the file is broken.")),
    (r"(Main )?[Ff]reelist.*", M("The list of the file’s free pages is broken.")),
    (r"the file cannot be read through|database disk image is malformed", M("The file cannot be read through.")),
)
_HEADING = re.compile(r"\*\*\* in database \w+ \*\*\*\n?")


def fault(said: str) -> tuple[Message, ...]:
    """Return what the engine said of a fault, line by line; words that are not known stand as they are."""
    return tuple(_line(line.strip()) for line in _HEADING.sub("", said).splitlines() if line.strip())


def _line(said: str) -> Message:
    for pattern, message in _WORDS:
        found = re.fullmatch(pattern, said)
        if found is not None:
            return message.with_values(**found.groupdict())
    return M("The database engine says: {fault}", fault=said)
