"""The open actions of one organisation over all cases: each through its own case's cut for that organisation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.action import UNDONE
from app.domain.codes import Owner, PaperKind
from app.domain.disclosure import shown_to, whole
from app.domain.message import MC, M
from app.domain.released import Part, Table
from app.domain.spanning import spanning
from app.domain.word_guard import unread

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date, datetime

    from app.domain.action import Action
    from app.domain.case_file import CaseFile
    from app.domain.ids import OrganisationId
    from app.domain.items import Item
    from app.domain.message import Message
    from app.domain.released import Released
    from app.domain.spanning import Told

_HEADS = (
    MC("column", "Case"),
    MC("column", "What"),
    MC("column", "Who"),
    M("By when"),
    MC("of an action", "State"),
)
_WIDTHS = (18, 38, 20, 11, 13)


def waits_for(action: Action, organisation_id: OrganisationId, file: CaseFile) -> bool:
    """Is an action open and for this organisation to do, itself or by one of its workers."""
    kind, _, key = action.who.partition(":")
    worker = file.workers.get(key) if kind == "worker" else None
    return action.state in UNDONE and organisation_id == (worker.organisation_id if worker else key)


def with_open(cases: Sequence[Told], on: date) -> tuple[Told, ...]:
    """Return the cases of which the reader is told an open action of its own."""
    return tuple(one for one in cases if any(_rows(one, one.copy.language, on)))


def days_open(one: Told, language: str, on: date) -> tuple[date | None, ...]:
    """Return the day of each open action of its own that the reader is told of in a case."""
    return tuple(due for due, _, _ in _rows(one, language, on))


def words_unread(cases: Sequence[Told], on: date) -> tuple[str, ...]:
    """Return the numbers of the cases whose actions tell the reader of more than it may know."""
    return tuple(
        one.file.case.number for one in cases if unread(one.file, one.copy, on, _own(one, one.copy.language, on))
    )


def agency_actions(cases: Sequence[Told], language: str, on: date, now: datetime) -> Released:
    """Return the open actions of the reader in the cases it is told of, the most pressing first."""
    found = [row for one in cases for row in _rows(one, language, on)]
    found.sort(key=lambda row: (row[0] is None, str(row[0]), row[1]))
    table = Table(
        caption=M("Agreed actions that are open"),
        heads=_HEADS,
        rows=tuple(row[2] for row in found),
        widths=_WIDTHS,
    )
    part = Part(heading=M("What is waited for"), blocks=(table,))
    return spanning(cases, PaperKind.AGENCY_ACTIONS, language, now, (part,))


def _own(one: Told, language: str, on: date) -> Iterator[Item]:
    """Yield what can be printed of the reader's own open actions, before the cut."""
    party = one.copy.recipient.organisation_id
    for item in whole(one.file, language, on):
        if item.owner is Owner.AGREED and item.row and party and waits_for(_action(one, item), party, one.file):
            yield item


def _action(one: Told, item: Item) -> Action:
    """Return the action that an item is of: its key ends with the action's place among them."""
    return one.file.actions[int(item.key.rpartition(".")[2])]


def _rows(one: Told, language: str, on: date) -> Iterator[tuple[date | None, str, tuple[Message | str, ...]]]:
    number = one.file.case.number
    case = (
        MC("agency actions", "{number}\n{name}", number=number, name=one.file.client.name) if one.named else number
    )
    for item in shown_to(one.sight, _own(one, language, on)):
        cells = {cell.name: cell.value for cell in item.cells}
        due = _action(one, item).due if "due" in cells else None
        row = (case, *(cells.get(name, "") for name in ("what", "who", "due", "state")))
        yield due, number, row
