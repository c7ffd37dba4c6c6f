"""The texts of papers that an office may edit: read from files of `[section]` headings and paragraphs."""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import TYPE_CHECKING

import resources
from app.domain.errors import AppError
from app.domain.message import M

if TYPE_CHECKING:
    from collections.abc import Mapping

    from app.domain.message import Message

SECTIONS = (
    "purpose",
    "recipients",
    "sources",
    "meeting",
    "memo",
    "voluntary",
    "withdrawal",
    "validity",
    "retention",
    "rights",
    "complaint",
    "law",
    "declaration",
)

_HEADING = re.compile(r"\[([a-z_]+)\]")


class MalformedText(AppError):
    """A file of editable texts cannot be read; the message names the line."""

    def __init__(self, message: Message, line: int | None = None) -> None:
        super().__init__(message)
        self.line = line


def texts(language: str) -> Mapping[str, str]:
    """Return the consent form's sections in a language as they come with the program; raises MalformedText."""
    name = f"texts/{language}/consent.txt"
    return parsed(resources.path(name).read_text(encoding="utf-8"))


def parsed(text: str) -> Mapping[str, str]:
    """Return the sections of an edited text, paragraphs divided by a blank line; raises MalformedText."""
    sections: dict[str, list[str]] = {}
    current: list[str] | None = None
    for number, line in enumerate(text.splitlines(), start=1):
        if line.startswith("["):
            current = sections.setdefault(_name(line, number, sections), [])
        elif current is not None:
            current.append(line.strip())
        elif line.strip():
            raise MalformedText(M("Line {line}: text before the first section.", line=number), number)
    return MappingProxyType({name: _whole(name, sections.get(name, [])) for name in SECTIONS})


def _name(line: str, number: int, sections: Mapping[str, list[str]]) -> str:
    heading = _HEADING.fullmatch(line.strip())
    name = heading[1] if heading else ""
    if name not in SECTIONS:
        raise MalformedText(M("Line {line}: there is no such section.", line=number), number)
    if name in sections:
        raise MalformedText(M("Line {line}: this section is there already.", line=number), number)
    return name


def _whole(name: str, lines: list[str]) -> str:
    text = "\n".join(lines).strip()
    if not text:
        raise MalformedText(M("The section [{section}] is empty or missing.", section=name))
    return re.sub(r"\n{3,}", "\n\n", text)
