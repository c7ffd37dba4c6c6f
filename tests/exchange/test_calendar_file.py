"""An invitation is one event that a calendar takes, changes and drops; a reply is read, and nothing else is."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from email import message_from_bytes, policy
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from app.exchange.calendar_file import (
    LARGEST,
    Answer,
    Event,
    Method,
    NotReadable,
    Person,
    answer,
    calendar_file,
    said_in,
)
from app.exchange.mail_draft import mail_draft

EVENT = Event(
    uid="s-1@kotio",
    sequence=2,
    method=Method.REQUEST,
    language="sv",
    start=datetime.fromisoformat("2026-11-24T09:00"),
    end=datetime.fromisoformat("2026-11-24T09:40"),
    summary="Möte i samarbetsgruppen för boende, ärende 2026-014, tis 24.11.2026 kl. 9.00",
    text="Du är kallad till ett möte; ärende 2026-014, länk https://esimerkki.fi/ä?x=1,2\nSvara " + "öå " * 60,
    place="Teams, Rum 4; trappan B",
    organiser=Person("Kaisa Ohjaaja", "kaisa@esimerkki.fi"),
    invited=Person("Åsa Öhman", "asa@esimerkki.fi"),
    stamp=datetime(2026, 11, 2, 8, tzinfo=UTC),
)


def reply(data: bytes, partstat: str = "ACCEPTED") -> bytes:
    said = data.replace(b"METHOD:REQUEST", b"METHOD:REPLY").replace(b"NEEDS-ACTION", partstat.encode())
    assert said != data
    return said


def test_it_is_read_back_as_it_was_meant() -> None:
    calendar: Any = Calendar.from_ical(calendar_file(EVENT))
    (event,) = calendar.walk("VEVENT")
    assert calendar["METHOD"] == "REQUEST"
    assert (event["UID"], event["SEQUENCE"], event["STATUS"], event["CLASS"]) == (
        EVENT.uid,
        2,
        "CONFIRMED",
        "PRIVATE",
    )
    assert (str(event["SUMMARY"]), str(event["DESCRIPTION"]), str(event["LOCATION"])) == (
        EVENT.summary,
        EVENT.text,
        EVENT.place,
    )
    assert event["SUMMARY"].params["LANGUAGE"] == "sv"
    assert event["ORGANIZER"] == "mailto:kaisa@esimerkki.fi"
    assert event["ATTENDEE"].params["CN"] == "Åsa Öhman"
    assert event["ATTENDEE"].params["RSVP"] == "TRUE"
    assert event["DTSTART"].dt.replace(tzinfo=None) == EVENT.start


def test_calling_off_keeps_the_uid() -> None:
    calendar: Any = Calendar.from_ical(calendar_file(replace(EVENT, method=Method.CANCEL, sequence=3)))
    (event,) = calendar.walk("VEVENT")
    assert (calendar["METHOD"], event["STATUS"], event["UID"], event["SEQUENCE"]) == (
        "CANCEL",
        "CANCELLED",
        EVENT.uid,
        3,
    )


def test_no_line_is_longer_than_a_calendar_may_read() -> None:
    lines = calendar_file(EVENT).split(b"\r\n")
    assert max(len(line) for line in lines) <= 75
    assert b"\n" not in b"".join(lines)


@pytest.mark.parametrize(
    ("start", "offset"),
    [
        (datetime.fromisoformat("2026-03-27T09:00"), 2),
        (datetime.fromisoformat("2026-03-30T09:00"), 3),
        (datetime.fromisoformat("2026-10-23T09:00"), 3),
        (datetime.fromisoformat("2026-10-26T09:00"), 2),
    ],
)
def test_the_zone_it_carries_has_the_right_offset_on_both_sides_of_the_two_nights(
    start: datetime, offset: int
) -> None:
    data = calendar_file(replace(EVENT, start=start, end=start + timedelta(minutes=40)))
    assert f"DTSTART;TZID=Europe/Helsinki:{start:%Y%m%dT%H%M%S}".encode() in data
    assert b"RDATE" not in data
    assert data.count(b"RRULE") == 2
    calendar: Any = Calendar.from_ical(data)
    own = calendar.walk("VTIMEZONE")[0].to_tz(lookup_tzid=False)
    assert start.replace(tzinfo=own).utcoffset() == timedelta(hours=offset)


def test_what_is_said_in_it_leaves_out_sender_and_reader() -> None:
    said = said_in(calendar_file(EVENT))
    assert "ärende 2026-014" in said
    assert "Kaisa" not in said
    assert "Öhman" not in said


@pytest.mark.parametrize("partstat", ["ACCEPTED", "DECLINED", "TENTATIVE"])
def test_a_reply_tells_of_which_event_and_how(partstat: str) -> None:
    assert answer(reply(calendar_file(EVENT), partstat)) == Answer(EVENT.uid, 2, partstat)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\x00\xff\xfe",
        b"BEGIN:VCALENDAR",
        b"BEGIN:VCALENDAR\r\nMETHOD:REPLY\r\nEND:VCALENDAR\r\n",
        b"BEGIN:VCALENDAR\r\nMETHOD:REPLY\r\nBEGIN:VEVENT\r\nUID:a\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n",
        calendar_file(EVENT),
        reply(calendar_file(EVENT)).replace(b"SEQUENCE:2", b"SEQUENCE:many"),
        reply(calendar_file(EVENT)).replace(b"END:VCALENDAR", b""),
        reply(calendar_file(EVENT)) * 2,
        b"BEGIN:VEVENT\r\n" * 3000,
        b"A" * (LARGEST + 1),
    ],
)
def test_whatever_is_no_reply_to_one_event_is_refused(data: bytes) -> None:
    with pytest.raises(NotReadable):
        answer(data)


@given(st.binary(max_size=400))
def test_no_bytes_at_all_break_the_reading(data: bytes) -> None:
    for tried in (data, b"BEGIN:VCALENDAR\r\n" + data + b"\r\nEND:VCALENDAR\r\n"):
        with pytest.raises(NotReadable):
            answer(tried)


def test_a_draft_opens_unsent_with_the_file_beside_its_text() -> None:
    data = calendar_file(EVENT)
    draft: Any = message_from_bytes(
        mail_draft("asa@esimerkki.fi", EVENT.summary, EVENT.text, {"2026-014-kallelse-1.ics": data}),
        policy=policy.default,
    )
    assert (draft["X-Unsent"], draft["To"], draft["Subject"]) == ("1", "asa@esimerkki.fi", EVENT.summary)
    assert draft["From"] is None
    assert draft["Date"] is None
    body = draft.get_body()
    assert body is not None
    assert body.get_content().splitlines() == EVENT.text.splitlines()
    (attached,) = draft.iter_attachments()
    assert attached.get_filename() == "2026-014-kallelse-1.ics"
    assert attached.get_content_type() == "text/calendar"
    assert attached.get_payload(decode=True) == data
