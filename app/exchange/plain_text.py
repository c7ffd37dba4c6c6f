"""A paper as plain text, for a system that takes no PDF: all that was released, in the paper's own language."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from app.domain.message import MC, M, Message
from app.domain.released import Bullets, Paragraph, Row, Signature, Table
from i18n import day, text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.domain.released import Block, Part, Released


def plain_text(released: Released) -> str:
    """Return a paper as text: headings, and a line for each thing; what is to be written by hand is left out."""
    said = "\n".join(_Writer(released.language).lines(released)).strip() + "\n"
    return f"{said}\n\n{plain_text(released.also)}" if released.also else said


class _Writer:
    """Puts the parts of one paper into lines."""

    def __init__(self, language: str) -> None:
        self._language = language

    def lines(self, released: Released) -> Iterator[str]:
        """Yield the lines of a paper; sections stand apart by an empty one."""
        yield self._said(released.title)
        yield from self._identity(released)
        yield ""
        if released.addressee:
            yield from self._row(Row(label=MC("paper", "Recipient"), values=(released.addressee,)))
        yield from chain.from_iterable(map(self._row, released.head))
        for number, part in enumerate((part for part in released.parts if part.blocks), 1):
            yield from self._part(part, number if released.numbered else None)
        yield ""
        yield from chain.from_iterable(map(self._signature, released.signatures))
        yield from chain.from_iterable(map(self._row, released.foot))

    def _identity(self, released: Released) -> Iterator[str]:
        sender = released.letterhead
        yield ", ".join(one for one in (sender.agency, sender.office, day(released.made_on)) if one)
        number = M("{number}, version {edition}", number=released.case_number, edition=released.edition)
        numbers = (self._said(number) if released.case_number else "", released.register_number)
        yield from [", ".join(one for one in numbers if one)] if any(numbers) else []
        if released.secrecy:
            points = released.secrecy
            law = M("Act on the Openness of Government Activities 24 § 1, points {points}", points=points)
            yield f"{self._said(MC('stamp', 'Secret'))}: {self._said(law)}"
        if released.practice:
            yield self._said(MC("stamp", "Practice"))

    def _part(self, part: Part, number: int | None) -> Iterator[str]:
        heading = self._said(part.heading)
        yield ""
        yield f"{number} {heading}" if number else heading
        for block in part.blocks:
            yield from self._block(block)

    def _block(self, block: Block) -> Iterator[str]:
        if isinstance(block, Row):
            yield from self._row(block)
        elif isinstance(block, Paragraph):
            yield from self._paragraph(block)
        elif isinstance(block, Bullets):
            yield from [self._said(block.label)] if block.label else []
            yield from (f"– {self._said(one)}" for one in block.items)
        elif isinstance(block, Table):
            yield from self._table(block)
        elif isinstance(block, Signature):
            yield from self._signature(block)

    def _row(self, row: Row) -> Iterator[str]:
        name, values = self._said(row.label), [self._said(value) for value in row.values]
        listed = any(one.startswith("– ") for one in values[:1])
        yield f"{name}:" if listed else f"{name}: {''.join(values[:1])}"
        yield from (f"  {one}" for one in (values if listed else values[1:]))

    def _paragraph(self, given: Paragraph) -> Iterator[str]:
        before = [f"{self._said(one)}: " for one in (given.side, given.label) if one]
        note = f" ({self._said(given.note)})" if given.note else ""
        yield f"{''.join(before)}{self._said(given.text)}{note}"

    def _table(self, table: Table) -> Iterator[str]:
        yield f"{self._said(table.caption)}:"
        for row in table.rows:
            cells = zip(table.heads, row, strict=True)
            said = [(self._said(head), self._said(one)) for head, one in cells if isinstance(one, (Message, str))]
            yield "– " + "; ".join(f"{head}: {one}" for head, one in said if one)

    def _signature(self, given: Signature) -> Iterator[str]:
        lead = f"{self._said(given.lead)}: " if given.lead else ""
        named = ", ".join(one for one in (given.name, given.title) if one)
        yield from [f"{lead}{named}"] if named else []

    def _said(self, what: Message | str) -> str:
        return text(what, self._language)
