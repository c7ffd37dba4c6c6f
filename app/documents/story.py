"""A released paper into blocks: every kind of part has one way to be set, whatever the paper."""

from __future__ import annotations

from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING

from app.documents.blanks import BoxRow, WritingLines
from app.documents.blocks import Headed, Item, Text, stack, text
from app.documents.filling import Filling
from app.documents.fonts import Face
from app.documents.grid import Grid, GridRow
from app.documents.structure import DASHED_LIST
from app.documents.styles import BODY, DENSE, GUTTER, LARGE, MM, NORMAL, WIDTH
from app.domain.message import MC
from app.domain.released import Blank, Bullets, Paragraph, Row, Signature, Table

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from app.documents import blocks
    from app.documents.styles import Style, Styles
    from app.documents.wording import Wording
    from app.domain.released import Block, Cell, Part, Released

_DASH = 12.0  # from a dash to its text
_SIGNING, _SIGNATURE = 30.0, 80 * MM  # room above the line to sign on, and its length
_BEFORE_FOOT = 14.0
_TALL = 90.0  # what is higher is not held on the page of what follows


def story(released: Released, wording: Wording) -> list[blocks.Block]:
    """Return the blocks of a paper in reading order, the letterhead apart."""
    styles = DENSE if released.dense else LARGE if released.large else NORMAL
    setter = _Setter(wording, styles, fillable=released.fillable)
    recipient = [Row(label=MC("paper", "Recipient"), values=(released.addressee,))] if released.addressee else []
    made: list[blocks.Block] = [setter.heading(released.title, setter.styles.title, 0)]
    made += setter.laid((*recipient, *released.head))
    for number, part in enumerate((part for part in released.parts if part.blocks), 1):
        made += setter.part(part, number if released.numbered else None)
    if released.signatures:  # they never stand alone on a page
        made[-1] = _kept(made[-1])
    made += setter.laid(released.signatures)
    return made + setter.laid(released.foot, before=_BEFORE_FOOT)


def _under(made: Iterable[blocks.Block]) -> Iterator[blocks.Block]:
    """Yield the blocks of a part; a paragraph repeats the label it stands under where it begins a page.

    The lead of a list, which is kept with it, says itself what the list is: it stands under no label.
    """
    side: Text | None = None
    for block in made:
        if isinstance(block, Text) and block.x == BODY and not block.style.keep:
            yield replace(block, again=side)
            continue
        side = block.side or side if isinstance(block, Item) else None
        yield block


def _kept(block: blocks.Block) -> blocks.Block:
    """Return a block that stays with what follows, unless it is so tall that it is rather cut."""
    if block.height > _TALL:
        return block
    if isinstance(block, (Text, Item)):
        return replace(block, style=replace(block.style, keep=True))
    return replace(block, keep=True) if isinstance(block, (Grid, WritingLines, BoxRow)) else block


class _Setter(Filling):
    """Sets the parts of one paper."""

    def __init__(self, wording: Wording, styles: Styles, *, fillable: bool) -> None:
        super().__init__(wording, styles, fillable=fillable)
        self._set: dict[type, Callable[..., list[blocks.Block]]] = {
            Paragraph: self._labelled,
            Bullets: self._bullets,
            Table: self._table,
            Blank: self.blank,
            Signature: self._signature,
        }

    def part(self, part: Part, number: int | None) -> list[blocks.Block]:
        """Return a section under its heading, or in a dense paper beside it where it begins with a text."""
        style, (first, *rest) = self.styles.heading, self.laid(part.blocks)
        if self.styles is DENSE and isinstance(first, Text) and first.x == BODY and first.tag == "P":
            heading = self.heading(part.heading, style, 1, number, room=BODY - GUTTER)
            return [Headed(heading=heading, body=first), *_under(rest)]
        return [self.heading(part.heading, style, 1, number), *_under((first, *rest))]

    def laid(self, given: Sequence[Block], before: float = 0) -> list[blocks.Block]:
        """Return blocks; rows that follow each other make one list, the first of them `before` lower."""
        made: list[blocks.Block] = []
        for kind, alike in groupby(given, type):
            if kind is Row:
                made += self._rows((one for one in alike if isinstance(one, Row)), before)
            else:
                made += [block for one in alike for block in self._set[kind](one)]
        return made

    def _rows(self, rows: Iterable[Row], before: float) -> list[blocks.Block]:
        key = object()
        made: list[blocks.Block] = []
        for row in rows:
            style = self.styles.row if made else replace(self.styles.row, before=before)
            body = stack(one for value in row.values for one in self.texts(value, style))
            made.append(Item(label=self.label(row.label, "Lbl"), body=body, style=style, list_key=key))
        return made

    def _paragraph(self, given: Paragraph) -> list[Text]:
        face = Face.ITALIC if given.own_words else Face.REGULAR
        said = self.wording.paragraphs(given.text, given.language)
        bodies = [self.split(one, given.text, face) for one in said] or [[]]
        lead = self.run_in(given.label) if given.label else []
        note = self.words(f"({self.wording.line(given.note)})") if given.note else []
        bodies[0] = lead + bodies[0]
        bodies[-1] = bodies[-1] + note
        return [self.text(body, self.styles.text) for body in bodies if body]

    def _labelled(self, given: Paragraph) -> list[blocks.Block]:
        """Return a paragraph, the first line of it with a label at the margin where it has one."""
        made = self._paragraph(given)
        if given.side is None or not made:
            return [*made]
        first, *rest = made
        body = stack((first,))
        label = self.label(given.side, "Lbl")
        return [Item(label=label, body=body, style=first.style, list_key=object()), *rest]

    def _bullets(self, given: Bullets) -> list[blocks.Block]:
        key, style = object(), self.styles.row
        made: list[blocks.Block] = []
        if given.label:
            lead = self.words(given.label)
            made.append(self.text(lead, replace(self.styles.text, keep=True, after=self.styles.row.after)))
        for number, said in enumerate(given.items, 1):
            last = number == len(given.items)
            item = replace(style, after=self.styles.text.after) if last else style
            body = stack(self.texts(said, item, BODY + _DASH))
            dash = text(self.words("–"), item, _DASH, self.breaks, tag="Lbl", x=BODY)
            made.append(Item(label=dash, body=body, style=item, list_key=key, attribute=DASHED_LIST))
        return made

    def _table(self, given: Table) -> list[blocks.Block]:
        total = sum(given.widths)
        widths = tuple((WIDTH + GUTTER) * share / total for share in given.widths)
        style, caption = self.styles.cell, self.styles.caption
        return [
            Grid(
                caption=text(self.words(given.caption, caption.face), caption, WIDTH, self.breaks, tag="Caption"),
                head=self._cells(given.heads, style.bold(), widths),
                rows=tuple(self._cells(row, style, widths) for row in given.rows),
                widths=widths,
            )
        ]

    def _cells(self, row: Sequence[Cell], style: Style, widths: Sequence[float]) -> GridRow:
        pairs = zip(row, widths, strict=True)
        return GridRow(cells=tuple(self.cell(said, style, width - GUTTER) for said, width in pairs))

    def _signature(self, given: Signature) -> list[blocks.Block]:
        kept = replace(self.styles.text, after=0, keep=True)
        below = [self.words(said) for said in (given.name, given.title) if said]
        line = WritingLines(count=1, spacing=_SIGNING, x=BODY, length=_SIGNATURE, keep=bool(below), after=3)
        lead = [self.text(self.words(given.lead), replace(kept, before=10))] if given.lead else []
        return [
            *lead,
            line,
            *(self.text(one, kept if one is not below[-1] else self.styles.text) for one in below),
        ]
