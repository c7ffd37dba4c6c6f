"""The list of the group's meetings of a month or a week on paper: numbers, never names."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from app.domain.agenda_words import coming_words, span_words, state_words
from app.domain.calendar_fi import week
from app.domain.codes import PaperKind
from app.domain.labels import label
from app.domain.message import MC, M, OnDay
from app.domain.office_paper import office_paper
from app.domain.released import Part, Row, Table

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date, datetime

    from app.domain.agenda import AgendaEntry
    from app.domain.group import Group, Office
    from app.domain.message import Message
    from app.domain.released import Released

    Cells = tuple[Message | str, ...]

_HEADS = (
    MC("column", "Day"),
    MC("column", "Time"),
    MC("column", "Case"),
    MC("column", "Place"),
    MC("column", "Parties"),
    MC("column", "State"),
)
_WIDTHS = (17, 14, 12, 20, 18, 19)


def meeting_list(
    office: Office,
    group: Group,
    entries: Sequence[AgendaEntry],
    days: tuple[date, date],
    language: str,
    now: datetime,
) -> Released:
    """Return the meetings between two days, both included, a table for each week that has any."""
    first, last = days
    span = Row(label=MC("memo", "Time"), values=(M("{first}–{last}", first=first, last=last),))
    name = group.name(language)
    head = (*((Row(label=MC("page", "Group"), values=(name,)),) if name else ()), span)
    here = [entry for entry in entries if first <= entry.day <= last]
    blocks = tuple(_weeks(here)) or (Row(label=M("Meetings"), values=(M("No meetings."),)),)
    told = Part(heading=M("Meetings"), blocks=blocks)
    return office_paper(office, PaperKind.MEETING_LIST, language, now, (told,), head=head, dense=True)


def _weeks(entries: Sequence[AgendaEntry]) -> Iterator[Table]:
    for number, own in groupby(entries, key=lambda entry: week(entry.day)):
        rows = tuple(_row(entry) for entry in own)
        yield Table(caption=M("Week {week}", week=number), heads=_HEADS, rows=rows, widths=_WIDTHS)


def _row(entry: AgendaEntry) -> Cells:
    return (
        MC("answer", "{day}", day=OnDay(entry.day)),
        span_words(entry),
        entry.number or "–",
        label(entry.place) if entry.place else "",
        coming_words(entry) if entry.invited else "",
        state_words(entry) or "",
    )
