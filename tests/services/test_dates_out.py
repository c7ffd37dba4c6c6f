"""The dates leave without a trace of a client, and the register knows of the file."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time
from typing import TYPE_CHECKING

import pytest

from app.domain.codes import MeetingPlace
from app.services import cases, dates_out, meetings
from app.services.outgoing import FileExists

if TYPE_CHECKING:
    from pathlib import Path

    from app.domain.ids import MeetingId
    from app.services.session import Session

DAY = date(2026, 12, 1)
NAME = "Tuisku Testinen"


def a_meeting(session: Session, hour: int, place: MeetingPlace) -> MeetingId:
    model = replace(meetings.blank_meeting(session, DAY), start=time(hour), end=time(hour + 1), place=place)
    meeting_id = meetings.save_meeting(
        session, replace(model, room="Mikkelin vankila, huone 3", video_link="x://y")
    )
    meetings.add_slot(session, meeting_id, cases.new_case(session, NAME))
    return meeting_id


def test_no_client_no_case_and_no_prison_is_in_the_file(session: Session) -> None:
    a_meeting(session, 9, MeetingPlace.PRISON)
    a_meeting(session, 12, MeetingPlace.OFFICE)
    said = dates_out.made(session, DAY, DAY, "fi").decode().replace("\r\n ", "")
    assert said.count("BEGIN:VEVENT") == 2
    assert said.count("LOCATION") == 1
    for told in (*NAME.split(), "2026-00", "vankila", "x://y"):
        assert told not in said


def test_a_cancelled_meeting_is_left_out(session: Session) -> None:
    meetings.cancel_meeting(session, a_meeting(session, 9, MeetingPlace.OFFICE))
    assert b"VEVENT" not in dates_out.made(session, DAY, DAY, "sv")


def test_the_register_knows_of_the_file_and_writes_over_none(session: Session, tmp_path: Path) -> None:
    a_meeting(session, 9, MeetingPlace.OFFICE)
    path = tmp_path / "kokousluettelo.ics"
    dates_out.save(session, DAY, DAY, "fi", path)
    assert path.read_bytes().startswith(b"BEGIN:VCALENDAR")
    with session.unit_of_work() as work:
        assert [one.path for one in work.outgoing_files.lying()] == [str(path)]
    with pytest.raises(FileExists):
        dates_out.save(session, DAY, DAY, "fi", path)
