"""The meetings of a span on paper: by case number alone, and nothing outside the span."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time

from app.domain.agenda import AgendaEntry, EntryState
from app.domain.codes import MeetingPlace, PaperKind
from app.domain.group import Group, Office
from app.domain.ids import GroupId, MeetingId
from app.domain.meeting_list import meeting_list
from app.domain.released import Row, Table

NOW = datetime(2026, 11, 25, 8, tzinfo=UTC)
DAY = date(2026, 11, 24)
ENTRY = AgendaEntry(
    meeting_id=MeetingId("m"),
    day=DAY,
    state=EntryState.WAITING,
    start=time(9),
    end=time(9, 40),
    place=MeetingPlace.TEAMS,
    number="2026-014",
    coming=2,
    invited=3,
)
NOVEMBER = (date(2026, 11, 1), date(2026, 11, 30))


def tables(*entries: AgendaEntry) -> list[Table]:
    group = Group(id=GroupId("g"), name_fi="Itälän ryhmä")
    made = meeting_list(Office(id="o"), group, entries, NOVEMBER, "fi", NOW)
    assert made.kind is PaperKind.MEETING_LIST
    assert (made.case_number, made.register_number, made.addressee) == ("", "", "")
    return [block for part in made.parts for block in part.blocks if isinstance(block, Table)]


def test_each_week_has_a_table_and_what_is_outside_the_span_has_none() -> None:
    found = tables(ENTRY, replace(ENTRY, day=date(2026, 11, 30)), replace(ENTRY, day=date(2026, 12, 1)))
    assert [len(table.rows) for table in found] == [1, 1]
    assert found[0].rows[0][2] == "2026-014"


def test_a_cancelled_meeting_is_told_as_such() -> None:
    ((row,),) = (table.rows for table in tables(replace(ENTRY, state=EntryState.CANCELLED, invited=0)))
    assert "cancelled" in repr(row[-1])


def test_without_meetings_it_says_so() -> None:
    made = meeting_list(Office(id="o"), Group(id=GroupId("g")), (), NOVEMBER, "sv", NOW)
    (part,) = made.parts
    assert isinstance(part.blocks[0], Row)
