"""Dates of the group as a calendar file, for another calendar of one's own: when and where, and nobody's case."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from app.exchange.helsinki import ZONE, zone
from i18n import text

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date, time

    from icalendar import Event

    from app.domain.message import Message

SUFFIX = ".ics"
_MAKER = "-//Kotio//"


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupDate:
    """One date: what it is called outside, when and where; without a time it takes the day."""

    uid: str
    day: date
    what: Message | str
    start: time | None = None
    end: time | None = None
    where: Message | str = ""


def dates_file(dates: Iterable[GroupDate], language: str, now: datetime) -> bytes:
    """Return the dates as a calendar file in a language; their times are those of Finland’s clocks."""
    from icalendar import Calendar  # noqa: PLC0415 - only where a file is made

    whole = Calendar()
    whole.add("prodid", f"{_MAKER}{language.upper()}")
    whole.add("version", "2.0")
    whole.add("method", "PUBLISH")
    whole.add_component(zone())
    for one in dates:
        whole.add_component(_event(one, language, now))
    return bytes(whole.to_ical())


def _event(one: GroupDate, language: str, now: datetime) -> Event:
    from icalendar import Event  # noqa: PLC0415 - only where a file is made

    event = Event()
    event.add("uid", one.uid)
    event.add("dtstamp", now)
    event.add("summary", text(one.what, language))
    for name, clock in (("dtstart", one.start), ("dtend", one.end if one.start else None)):
        if clock is not None:
            event.add(name, datetime.combine(one.day, clock), parameters={"TZID": ZONE})
    if one.start is None:
        event.add("dtstart", one.day)
    if where := text(one.where, language):
        event.add("location", where)
    return event
