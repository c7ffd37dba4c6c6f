"""A reminder to an organisation of what it has promised: for ordinary mail, so numbers and days alone."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from app.domain.agency_actions import days_open
from app.domain.memo_head import coordinator
from app.domain.message import MC, MP, M
from app.domain.spanning import language_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from app.domain.ids import CaseId
    from app.domain.message import Message
    from app.domain.spanning import Told


class Reminder(NamedTuple):
    """What is said, in which language, line by line, and of which cases."""

    language: str
    lines: tuple[Message | str, ...]
    cases: tuple[CaseId, ...]


def reminder(cases: Sequence[Told], on: date) -> Reminder:
    """Return the reminder of the cases of which its reader is told an open action of its own; of at least one."""
    language = language_of(cases)
    ordered = sorted(cases, key=lambda one: one.file.case.number)
    told = tuple(_case(one, days_open(one, language, on), on) for one in ordered)
    ask = M("Please tell how they stand. Answer with the case number alone: do not write any client’s name.")
    lines: tuple[Message | str, ...] = (
        M("These actions agreed in the housing co-operation group are waited for:"),
        *told,
        ask,
    )
    who = coordinator(cases[0].file)
    if who is not None:
        phone = who.phone or cases[0].file.office.phone
        lines = (*lines, ", ".join(part for part in (who.name, phone) if part))
    return Reminder(language, lines, tuple(one.file.case.id for one in ordered))


def _case(one: Told, days: tuple[date | None, ...], on: date) -> Message:
    known = sorted({day for day in days if day is not None})
    count = MP("{n} open action", "{n} open actions", n=len(days))
    if not known:
        return MC("reminder", "{number}: {count}", number=one.file.case.number, count=count)
    late = any(day < on for day in known)
    due = MC(
        "reminder", "{number}: {count}, due {days}", number=one.file.case.number, count=count, days=tuple(known)
    )
    return MC("reminder", "{said}: late", said=due) if late else due
