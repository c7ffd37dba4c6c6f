"""An office's own text in a paper: its paragraphs, under a heading."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.released import Bullets, Paragraph, Part

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.domain.message import Message
    from app.domain.released import Block


def paragraphs(text: str) -> Iterator[Paragraph]:
    """Yield the paragraphs of a text, which an empty line divides."""
    for said in text.split("\n\n"):
        if said.strip():
            yield Paragraph(text=said.strip())


def bullets(heading: Message, text: str) -> Part:
    """Return a part of a paper that lists the paragraphs of a text."""
    items = tuple(one.text for one in paragraphs(text))
    return Part(heading=heading, blocks=(Bullets(items=items),) if items else ())


def part(heading: Message, text: str, *more: Block) -> Part:
    """Return a part of a paper: the paragraphs of a text, and what follows them."""
    return Part(heading=heading, blocks=(*paragraphs(text), *more))
