"""The memo: what was released, put into the parts of a paper. Numbering and headings come after the cut."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from app.domain.answer_words import joined
from app.domain.codes import DataGroup, Extent, Language, MemoSection, Owner, PaperKind
from app.domain.disclosure_defaults import SECRECY
from app.domain.labels import label
from app.domain.memo_head import addressee, foot, head, letterhead, signature
from app.domain.message import MC, M
from app.domain.released import Paragraph, Part, Released, Row, Table

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from app.domain.case_file import CaseFile
    from app.domain.disclosure import Sight
    from app.domain.items import Item
    from app.domain.making import Making
    from app.domain.message import Message
    from app.domain.released import Block

_ACTION_CELLS = ("what", "who", "due", "state")
_ACTION_HEADS = (
    MC("column", "What"),
    MC("column", "Who"),
    M("By when"),
    MC("of an action", "State"),
)
_ACTION_WIDTHS = (44, 26, 14, 16)


def memo(making: Making) -> Released:
    """Return a recipient's memo of the items released to it."""
    file, sight, language, released = making.file, making.sight, making.language, making.released
    return Released(
        kind=PaperKind.MEMO,
        language=language,
        recipient=sight.recipient.kind,
        addressee=addressee(file, sight, language),
        letterhead=letterhead(file.office, language),
        title=M("Memo of the housing co-operation group"),
        case_number=file.case.number,
        register_number=file.case.register_number,
        edition=file.memo.next_edition if file.memo else 1,
        made_at=making.now,
        secrecy=secrecy(released, sight),
        head=tuple(head(file, sight, language)),
        parts=tuple(_parts(released, spoken_language(file, sight, language))),
        foot=tuple(foot(file, sight, language, making.on)),
        signatures=(signature(file),),
        practice=file.office.practice,
    )


def secrecy(released: Sequence[Item], sight: Sight) -> tuple[int, ...]:
    """Return the points of JulkL 24.1 § that a copy of these items needs."""
    grounds = {SECRECY[cell.group] for item in released for cell in item.cells if cell.group in SECRECY}
    if sight.sees(DataGroup.A, Extent.MINIMUM):
        grounds.add(SECRECY[DataGroup.A])
    return tuple(sorted(grounds))


def spoken_language(file: CaseFile, sight: Sight, language: str) -> str | None:
    """Return the language of the client's own words where it is another than the paper's.

    It belongs to the person: a reader who may know nothing of that is not told it by a tag either.
    """
    spoken = file.client.language
    known = spoken in {Language.FI, Language.SV} and sight.sees(DataGroup.A, Extent.MINIMUM)
    return str(spoken) if known and spoken != language else None


def _parts(released: Sequence[Item], spoken: str | None) -> Iterator[Part]:
    for section in MemoSection:
        own = [item for item in released if item.section is section]
        if own:
            yield part(label(section), own, spoken)


def part(heading: Message, own: Sequence[Item], spoken: str | None) -> Part:
    """Return a part of a paper, its items set in blocks."""
    return Part(heading=heading, blocks=tuple(_blocks(own, spoken)))


def _blocks(own: Sequence[Item], spoken: str | None) -> Iterator[Block]:
    """Set a part page by page: short answers run together, rows stand one to a line, texts as paragraphs."""
    for title, grouped in groupby(own, key=lambda item: item.title):
        page = list(grouped)
        if page[0].owner is Owner.AGREED:
            yield _actions(page)
            continue
        short = [item for item in page if not item.text and not item.row]
        rows = [_row(item) for item in page if item.row]
        if len(page) == len(short) == 1:
            yield Row(label=page[0].label, values=(page[0].cells[0].value,))
        elif short or rows:
            said = joined(M("{label}: {value}", label=item.label, value=item.cells[0].value) for item in short)
            lines = [M("– {row}", row=row) for row in rows] if said or len(rows) > 1 else rows
            yield Row(label=title, values=tuple(line for line in (said, *lines) if line))
        side = None if short or rows or len(own) == 1 else title
        for item in (one for one in page if one.text):
            yield _text(item, spoken if item.own_words else None, alone=len(own) == 1, side=side)
            side = None


def _row(item: Item) -> Message | str:
    """Return a row in words: what it is about first, then each answer after its label."""
    first, *rest = item.cells
    return joined((first.value, *(M("{label}: {value}", label=cell.label, value=cell.value) for cell in rest)))


def _text(item: Item, language: str | None, *, alone: bool, side: Message | None) -> Paragraph:
    """Return a free text; one that is alone in its part needs no label beside the heading.

    The first text of a page without other answers has the page's title at its side.
    """
    named = alone or (side is not None and side.id == item.label.id)
    return Paragraph(
        text=item.cells[0].value,
        label=None if named else item.label,
        side=side,
        note=item.note,
        own_words=item.own_words,
        language=language,
    )


def _actions(page: Sequence[Item]) -> Table:
    rows = []
    for item in page:
        cells = {cell.name: cell.value for cell in item.cells}
        if "helper" in cells:
            cells["who"] = M("{who}, supported by {helper}", who=cells.get("who", ""), helper=cells["helper"])
        rows.append(tuple(cells.get(name, "") for name in _ACTION_CELLS))
    return Table(caption=page[0].title, heads=_ACTION_HEADS, rows=tuple(rows), widths=_ACTION_WIDTHS)
