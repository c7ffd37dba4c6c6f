"""What a recipient's paper leaves out and why: for the worker's eyes alone, never printed.

It asks the very rules of the cut about the same items, so that what is told and what is left out are all there is.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from app.domain.codes import ConsentAnswer, DataGroup, Extent, PaperKind, Withheld, YesNo
from app.domain.consent import Consent
from app.domain.disclosure import as_known, cell_withheld, item_withheld, printable, said_whole, shown_to, sight_of
from app.domain.ids import ConsentId
from app.domain.masks import Mask
from app.domain.message import MC
from app.domain.recipients import copies

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from app.domain.case_file import CaseFile
    from app.domain.consent import ConsentRow
    from app.domain.disclosure import Ground, Recipient, Sight
    from app.domain.items import Cell, Item
    from app.domain.message import Message


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOut:
    """One thing that is not in the paper: where it is kept, what it is called, and why it is not told.

    `group` says of what kind it is; None for the name of another party.
    """

    key: str
    column: str
    label: Message | str
    group: DataGroup | None
    why: Withheld


def as_if_signed(file: CaseFile, rows: tuple[ConsentRow, ...], on: date) -> CaseFile:
    """Return the case as it would be if the client signed these rows on a day."""
    newest = file.consents[-1] if file.consents else Consent(id=ConsentId(""), case_id=file.case.id)
    signed = replace(newest, answer=ConsentAnswer.GIVEN, signed_on=on, valid_until=None, rows=rows, withdrawals=())
    return replace(file, consents=(signed,))


def left_out(
    file: CaseFile,
    recipient: Recipient,
    ground: Ground | None,
    on: date,
    *,
    language: str,
    kind: PaperKind = PaperKind.MEMO,
) -> tuple[LeftOut, ...]:
    """Return what a recipient's paper leaves out, in the order of a paper; `language` is the paper's."""
    file = as_known(file, kind)
    sight = sight_of(file, recipient, ground, on)
    return (
        *_head(sight),
        *_cells(file, sight, kind, on, language),
        *_parties(file, sight, on, language),
    )


def _head(sight: Sight) -> Iterator[LeftOut]:
    """Yield what the head of a paper says of the client and of the time."""
    for key, label, group in (
        ("client", MC("memo", "Client"), DataGroup.A),
        ("time", MC("memo", "Time"), DataGroup.B),
    ):
        why = sight.beyond(group, Extent.MINIMUM)
        if why is not None:
            yield LeftOut(key=key, column="", label=label, group=group, why=why)


def _cells(file: CaseFile, sight: Sight, kind: PaperKind, on: date, language: str) -> Iterator[LeftOut]:
    everything = printable(file, kind, language, on)
    told = {(item.key, cell.name): cell for item in shown_to(sight, everything) for cell in item.cells}
    for item in _unmasked(file, everything, kind, on, language):
        if said_whole(item, sight):
            continue
        as_a_whole = item_withheld(item, sight)
        for cell in item.cells:
            why = _why(cell, as_a_whole, sight, told.get((item.key, cell.name)))
            if why is not None:
                label = cell.label if item.row else item.label
                group = item.group if as_a_whole else cell.group
                yield LeftOut(key=item.key, column=cell.name, label=label, group=group, why=why)


def _why(cell: Cell, as_a_whole: Withheld | None, sight: Sight, told: Cell | None) -> Withheld | None:
    """Return why a cell is not told, or not whole; what no rule withholds is hidden by an order."""
    if told is not None:
        return None if told.value == cell.value else Withheld.WORDS_MASKED
    return as_a_whole or cell_withheld(cell, sight) or Withheld.MASKED


def _unmasked(
    file: CaseFile, everything: tuple[Item, ...], kind: PaperKind, on: date, language: str
) -> tuple[Item, ...]:
    """Return what could be printed if there were no order not to disclose."""
    if not Mask.of(file).fields:
        return everything
    open_file = replace(file, client=replace(file.client, non_disclosure=YesNo.NO))
    return printable(open_file, kind, language, on)


def _parties(file: CaseFile, sight: Sight, on: date, language: str) -> Iterator[LeftOut]:
    """Yield the parties that were there or get a copy, and that the recipient is not told of."""
    there = [party.organisation_id for party in file.slot.invitees if party.attendance] if file.slot else []
    given = [copy.recipient.organisation_id for copy in copies(file, on) if copy.ground is not None]
    for key in dict.fromkeys(one for one in (*there, *given) if one in file.organisations):
        if not sight.names(key):
            name = file.organisations[str(key)].name(language)
            yield LeftOut(key="party", column=str(key), label=name, group=None, why=Withheld.PARTY)
