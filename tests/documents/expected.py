"""What a paper has to say, in order, read from what was released and from nothing the papers are made with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.labels import label
from app.domain.message import MC, M, Message
from app.domain.released import Blank, Bullets, Paragraph, Released, Row, Signature, Table
from i18n import day, text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from app.domain.released import Block


def words(released: Released) -> list[str]:
    """Return every word of a paper in reading order."""
    return [
        word for said in (*_head(released), *_body(released)) for word in _shown(said, released.language).split()
    ]


def _shown(said: Message | str, language: str) -> str:
    return text(said, language)


def _head(released: Released) -> Iterator[Message | str]:
    sender = released.letterhead
    yield sender.agency
    yield sender.office
    if released.practice:
        yield MC("stamp", "Practice")
        yield M("The persons and the details are invented")
    yield label(released.kind)
    yield day(released.made_on)
    yield M("{number}, version {edition}", number=released.case_number, edition=released.edition)
    yield released.register_number
    if released.secrecy:
        yield MC("stamp", "Secret")
        law = "Act on the Openness of Government Activities 24 § 1, points {points}"
        yield Message(law, values=(("points", released.secrecy),))
    yield sender.address
    yield M("tel. {phone}", phone=sender.phone)
    yield sender.email


def _body(released: Released) -> Iterator[Message | str]:
    yield released.title
    if released.addressee:
        yield MC("paper", "Recipient")
        yield released.addressee
    yield from _blocks(released.head, released.language)
    for number, part in enumerate(released.parts, 1):
        yield str(number) if released.numbered else ""
        yield part.heading
        yield from _blocks(part.blocks, released.language)
    yield from _blocks((*released.signatures, *released.foot), released.language)


def _blocks(blocks: Sequence[Block], language: str) -> Iterator[Message | str]:
    for block in blocks:
        yield from _block(block, language)


def _block(block: Block, language: str) -> Iterator[Message | str]:
    match block:
        case Row():
            yield from (block.label, *block.values)
        case Paragraph():
            yield block.side or ""
            yield f"{text(block.label, language)}:" if block.label else ""
            yield block.text
            yield f"({text(block.note, language)})" if block.note else ""
        case Bullets():
            yield block.label or ""
            yield from (said for item in block.items for said in ("–", item))
        case Table():
            yield from (block.caption, *block.heads)
            yield from (cell for row in block.rows for cell in row if isinstance(cell, (Message, str)))
        case Blank():
            yield block.label
            yield from (said for choice in block.choices for said in ("☐", choice))
        case Signature():
            yield from (block.lead or "", block.name, block.title)
