"""An invitation names no client; it is in the language of each of those invited."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time

import pytest

from app.domain.case import Case
from app.domain.case_file import CaseFile
from app.domain.client import Client
from app.domain.codes import Language, MeetingPlace, YesNo
from app.domain.group import Group, Office
from app.domain.ids import CaseId, ClientId, GroupId, MeetingId, OrganisationId, SlotId, WorkerId
from app.domain.invitation import invitations
from app.domain.meeting import Invitee, Meeting, Slot
from app.domain.worker import Worker
from i18n import text

DAY = date(2026, 11, 24)
CASE = Case(
    id=CaseId("c"), client_id=ClientId("k"), number="2026-014", group_id=GroupId("g"), opened_on=date(2026, 11, 2)
)
FILE = CaseFile(
    office=Office(id="o"),
    group=Group(id=GroupId("g")),
    client=Client(id=ClientId("k"), name="Mika Juhani Väänänen", born=date(1988, 3, 14)),
    case=CASE,
    meetings={
        "m": Meeting(id=MeetingId("m"), group_id=GroupId("g"), day=DAY, start=time(9), place=MeetingPlace.TEAMS)
    },
    slots=(
        Slot(
            id=SlotId("s"),
            case_id=CaseId("c"),
            meeting_id=MeetingId("m"),
            start=time(9, 40),
            invitees=(
                Invitee(id="1", organisation_id=OrganisationId("a"), worker_id=WorkerId("ville")),
                Invitee(id="2", organisation_id=OrganisationId("b"), worker_id=WorkerId("åsa")),
                Invitee(id="3", organisation_id=OrganisationId("c")),
            ),
        ),
    ),
    workers={
        "ville": Worker(id=WorkerId("ville"), name="Ville", language=Language.FI),
        "åsa": Worker(id=WorkerId("åsa"), name="Åsa", language=Language.SV),
    },
)


def test_it_is_made_once_for_each_language_of_those_invited() -> None:
    assert [(one.language, one.readers) for one in invitations(FILE, "")] == [("fi", 2), ("sv", 1)]


def test_the_subject_tells_the_case_number_the_day_and_the_clients_own_time() -> None:
    subjects = [text(one.subject, one.language) for one in invitations(FILE, "")]
    assert all("2026-014" in subject and "24.11.2026" in subject and "9.40" in subject for subject in subjects)
    assert "ti 24.11.2026" in subjects[0]
    assert "tis 24.11.2026" in subjects[1]


@pytest.mark.parametrize("language", ["fi", "sv"])
def test_nothing_in_it_tells_who_the_client_is(language: str) -> None:
    one = next(one for one in invitations(FILE, "") if one.language == language)
    said = "\n".join(text(line, language) for line in (one.subject, *one.lines))
    assert not any(part in said for part in ("Mika", "Juhani", "Väänänen", "14.3.1988", "1988"))


def test_what_the_coordinator_adds_stands_last() -> None:
    assert invitations(FILE, "  Ovi on sisäpihalla. ")[0].lines[-1] == "Ovi on sisäpihalla."


def test_that_it_is_held_in_a_prison_is_not_told_to_everybody() -> None:
    inside = replace(FILE.meetings["m"], place=MeetingPlace.PRISON, room="Kivisalon vankila")
    told = [text(line, "fi") for line in invitations(replace(FILE, meetings={"m": inside}), "")[0].lines]
    assert "Paikka ilmoitetaan erikseen." in told
    assert not any("ankila" in line for line in told)


def test_under_a_non_disclosure_order_it_tells_nothing_of_where_the_client_is() -> None:
    client = replace(FILE.client, non_disclosure=YesNo.YES, answers={"municipality": "Itälä"})
    room = replace(FILE.meetings["m"], place=MeetingPlace.OFFICE, room="Satamakatu 1, Itälä")
    one = invitations(replace(FILE, client=client, meetings={"m": room}), "Itälän asema on lähellä.")[0]
    assert not [line for line in one.lines if "Itälä" in text(line, "fi")]


def test_there_is_none_before_the_day_and_the_time_are_known() -> None:
    unknown = replace(FILE.meetings["m"], day=None)
    assert invitations(replace(FILE, meetings={"m": unknown}), "") == ()
    assert invitations(replace(FILE, slots=()), "") == ()
