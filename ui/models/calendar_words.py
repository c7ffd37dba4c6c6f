"""What the calendar says in words: of an entry, of a day; for screen readers, tooltips and the list."""

from __future__ import annotations

from typing import TYPE_CHECKING

import i18n
from app.domain.agenda_words import coming_words, state_words
from app.domain.calendar_fi import day_off, week
from app.domain.labels import label
from app.domain.message import MC, MP, M
from ui.language import language

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from app.domain.agenda import AgendaEntry
    from app.domain.message import Message


def clock_words(entry: AgendaEntry) -> Message:
    """Return when an entry is."""
    if entry.start is None:
        return M("time open")
    if entry.end is None:
        return MC("clock", "at {start}", start=entry.start)
    return MC("clock", "at {start}–{end}", start=entry.start, end=entry.end)


def facts(entry: AgendaEntry) -> str:
    """Return everything an entry shows, in the window's language; it never holds a name."""
    said: list[Message | None] = [clock_words(entry)]
    said.append(M("case {number}", number=entry.number) if entry.number else M("no clients yet"))
    said.append(label(entry.place) if entry.place else None)
    said.append(coming_words(entry) if entry.invited else None)
    said.append(state_words(entry))
    return ", ".join(language.text(one) for one in said if one is not None)


def day_heading(day: date) -> str:
    """Return `tiistai 24.11.2026`, with the name of a day off."""
    heading = f"{i18n.weekday(day, language.code)} {i18n.day(day)}"
    off = day_off(day)
    return f"{heading}, {language.text(off)}" if off else heading


def day_facts(day: date, entries: Sequence[AgendaEntry], today: date) -> str:
    """Return everything a day of the month shows."""
    said = [day_heading(day), language.text(MC("long", "week {week}", week=week(day)))]
    if day == today:
        said.insert(0, language.text(MC("day", "today")))
    count = MP("{n} meeting time", "{n} meeting times", n=len(entries)) if entries else M("no meetings")
    return ". ".join([", ".join(said), language.text(count), *lines(entries)])


def lines(entries: Iterable[AgendaEntry]) -> list[str]:
    """Return the entries in words, one a line."""
    return [facts(entry) for entry in entries]
