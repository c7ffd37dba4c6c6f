"""Boxes to tick on the consent form: a row for each organisation, a column for each group of information."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.answer_words import joined
from app.domain.codes import Extent
from app.domain.consent import CONSENTED, ConsentRow
from app.domain.ids import OrganisationId
from app.domain.labels import label, lettered
from app.domain.message import MC, M
from app.domain.released import Blank, Paragraph, Table, Tick

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from app.domain.codes import DataGroup
    from app.domain.message import Message
    from app.domain.released import Block, Cell

_EMPTY = 8  # organisations that a form without any has room for
_EXTENTS = (Extent.FULL, Extent.MINIMUM)
_WIDTHS = (48, 32, *(9 for _ in CONSENTED), 16)


def boxes(caption: Message, rows: Sequence[ConsentRow], names: Mapping[OrganisationId, str]) -> Iterator[Block]:
    """Yield what the letters stand for, and the boxes; without rows, rows with room for a name."""
    yield Paragraph(text=joined(lettered(group) for group in CONSENTED), label=M("Information"))
    yield Table(
        caption=caption,
        heads=(M("To whom"), M("How much"), *_letters(), M("May be asked")),
        rows=tuple(_row(n, row, names) for n, row in enumerate(rows or _empty(), 1)),
        widths=_WIDTHS,
    )


def _letters() -> Iterator[Message]:
    return (MC("letter", "{letter}", letter=str(group)) for group in CONSENTED)


def _empty() -> tuple[ConsentRow, ...]:
    return (ConsentRow(organisation_id=OrganisationId("")),) * _EMPTY


def _row(number: int, row: ConsentRow, names: Mapping[OrganisationId, str]) -> tuple[Cell, ...]:
    name = names.get(row.organisation_id)
    whose: Message | str = name or M("Organisation {n}", n=number)
    blank = Blank(label=M("Name of organisation {n}", n=number), lines=2, name=f"organisation_{number}")
    full, minimum = (label(extent) for extent in _EXTENTS)
    asked = Tick(
        name=f"asked_{number}",
        meaning=M("{organisation}: may be asked", organisation=whose),
        ticked=row.asked_from,
    )
    return (
        name or blank,
        MC("lines", "{first}\n{next}", first=full, next=minimum),
        *(tuple(_tick(number, whose, row, group, extent) for extent in _EXTENTS) for group in CONSENTED),
        (asked,),
    )


def _tick(number: int, whose: Message | str, row: ConsentRow, group: DataGroup, extent: Extent) -> Tick:
    return Tick(
        name=f"{group}_{extent}_{number}",
        meaning=M(
            "{organisation}: {group}, {extent}", organisation=whose, group=label(group), extent=label(extent)
        ),
        ticked=row.extent(group) is extent,
    )
