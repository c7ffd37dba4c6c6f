"""Calendar files: one event a file, asked for or called off, and the replies that come back (ux.md §4).

An Outlook takes a change for a change only where it is a REQUEST of one event with the same UID, a higher
SEQUENCE, an organiser and the rules of its time zone: else an hour is lost, or the event stands there twice.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from app.exchange.helsinki import ZONE, zone

if TYPE_CHECKING:
    from icalendar import Calendar

LARGEST = 200_000  # bytes of a reply that is read
_WHO = ("ATTENDEE", "ORGANIZER")


class Method(StrEnum):
    """What a file asks of the calendar that opens it."""

    REQUEST = "REQUEST"
    CANCEL = "CANCEL"


@dataclass(frozen=True, slots=True)
class Person:
    """One who invites or is invited."""

    name: str
    mail: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One event for one of those invited; its times are those of Helsinki's clocks."""

    uid: str
    sequence: int
    method: Method
    language: str
    start: datetime
    end: datetime
    summary: str
    text: str
    place: str
    organiser: Person
    invited: Person
    stamp: datetime


@dataclass(frozen=True, slots=True)
class Answer:
    """What a reply says: to which event, of which sequence, and how ("ACCEPTED", "DECLINED", ...)."""

    uid: str
    sequence: int
    partstat: str


class NotReadable(Exception):
    """Bytes that are no reply to one event."""


def calendar_file(event: Event) -> bytes:
    """Return the event as a file."""
    from icalendar import Calendar  # noqa: PLC0415 - only where an invitation is made

    calendar = Calendar()
    calendar.add("prodid", "-//Kotio//Kotio//FI")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", str(event.method))
    calendar.add_component(zone())
    calendar.add_component(_event(event))
    return bytes(calendar.to_ical())


def said_in(data: bytes) -> str:
    """Return a file's lines unfolded, without those that name its sender and its reader."""
    lines = data.decode().replace("\r\n ", "").split("\r\n")
    return "\n".join(line for line in lines if not line.startswith(_WHO))


def answer(data: bytes) -> Answer:
    """Return what a reply says. Raises NotReadable for whatever is none, or is too large to be one."""
    from icalendar import Calendar  # noqa: PLC0415 - only where a reply is read

    if len(data) > LARGEST:
        raise NotReadable
    try:
        return _answer(Calendar.from_ical(data))
    except (ValueError, KeyError, IndexError, TypeError, AttributeError, RecursionError) as error:
        raise NotReadable from error


def _answer(calendar: Calendar) -> Answer:
    events = list(calendar.walk("VEVENT"))
    if str(calendar.get("METHOD", "")).upper() != "REPLY" or len(events) != 1:
        raise NotReadable
    (event,) = events
    invited = event["ATTENDEE"]
    if isinstance(invited, list):
        (invited,) = invited
    return Answer(str(event["UID"]), int(event.get("SEQUENCE", 0)), str(invited.params["PARTSTAT"]).upper())


def _event(event: Event) -> Any:
    from icalendar import Event as Component  # noqa: PLC0415 - only where an invitation is made

    here = ZoneInfo(ZONE)
    made = Component()
    made.add("uid", event.uid)
    made.add("sequence", event.sequence)
    made.add("dtstamp", event.stamp.astimezone(UTC))
    made.add("dtstart", event.start.replace(tzinfo=here))
    made.add("dtend", event.end.replace(tzinfo=here))
    made.add("summary", event.summary, parameters={"LANGUAGE": event.language})
    made.add("description", event.text, parameters={"LANGUAGE": event.language})
    if event.place:
        made.add("location", event.place, parameters={"LANGUAGE": event.language})
    made.add("organizer", _address(event.organiser))
    made.add("attendee", _address(event.invited, ROLE="REQ-PARTICIPANT", PARTSTAT="NEEDS-ACTION", RSVP="TRUE"))
    made.add("status", "CANCELLED" if event.method is Method.CANCEL else "CONFIRMED")
    made.add("class", "PRIVATE")
    made.add("x-microsoft-cdo-busystatus", "FREE" if event.method is Method.CANCEL else "BUSY")
    return made


def _address(person: Person, **said: str) -> Any:
    from icalendar import vCalAddress, vText  # noqa: PLC0415 - only where an invitation is made

    address = vCalAddress(f"mailto:{person.mail}")
    for name, value in (({"CN": person.name} if person.name else {}) | said).items():
        address.params[name] = vText(value)
    return address
