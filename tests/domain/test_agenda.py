"""What the calendar shows of a meeting, and when its memo is marked as missing or late."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time
from typing import Any

import pytest

from app.domain.agenda import EntryState, agenda
from app.domain.case import Case, Elsewhere
from app.domain.case_file import CaseFile
from app.domain.client import Client
from app.domain.codes import Attendance, MeetingState, MemoState, Reply, Step
from app.domain.conflicts import Booking
from app.domain.group import Group, Office
from app.domain.ids import CaseId, ClientId, GroupId, MeetingId, SlotId
from app.domain.meeting import Invitee, Meeting, Slot
from app.domain.memo import Memo

TUESDAY = date(2026, 11, 24)
LAST_DAY_OF_MEMO = date(2026, 12, 1)
MEETING = Meeting(id=MeetingId("m"), group_id=GroupId("g"), day=TUESDAY, start=time(9), end=time(11))
SLOT = Slot(id=SlotId("s"), case_id=CaseId("c"), meeting_id=MEETING.id, start=time(9, 40), end=time(10, 20))
FILE = CaseFile(
    office=Office(id="o"),
    group=Group(id=GroupId("g")),
    client=Client(id=ClientId("p"), name="Aino Virtanen"),
    case=Case(
        id=CaseId("c"), client_id=ClientId("p"), number="2026-014", group_id=GroupId("g"), opened_on=TUESDAY
    ),
)


def party(ident: str, reply: Reply | None = None, attendance: Attendance | None = None) -> Invitee:
    return Invitee(id=ident, reply=reply, attendance=attendance)


def entry(today: date = TUESDAY, *, slot: Slot = SLOT, meeting: Meeting = MEETING, **file: Any) -> Any:
    (found,) = agenda([Booking(meeting=meeting, slots=(slot,))], {"c": replace(FILE, **file)}, today)
    return found


@pytest.mark.parametrize(
    ("replies", "state", "coming"),
    [
        ([], EntryState.COMING, 0),
        ([Reply.COMES, Reply.VIDEO, Reply.DEPUTY], EntryState.COMING, 3),
        ([Reply.COMES, Reply.UNABLE, Reply.WRITTEN], EntryState.COMING, 1),
        ([Reply.COMES, Reply.NO_REPLY], EntryState.WAITING, 1),
        ([None], EntryState.WAITING, 0),
    ],
)
def test_replies_make_the_state_before_the_meeting(
    replies: list[Reply | None], state: EntryState, coming: int
) -> None:
    slot = replace(SLOT, invitees=tuple(party(str(n), reply) for n, reply in enumerate(replies)))
    shown = entry(slot=slot)
    assert (shown.state, shown.coming, shown.invited) == (state, coming, len(replies))


@pytest.mark.parametrize(
    ("today", "memos", "state", "undone"),
    [
        (date(2026, 11, 25), [], EntryState.OVER, True),
        (LAST_DAY_OF_MEMO, [], EntryState.OVER, True),
        (date(2026, 12, 2), [], EntryState.LATE, True),
        (date(2026, 12, 2), [MemoState.DRAFT], EntryState.LATE, True),
        (date(2026, 12, 2), [MemoState.FINAL], EntryState.OVER, False),
        (date(2026, 12, 2), [MemoState.DRAFT, MemoState.SENT], EntryState.OVER, False),
    ],
)
def test_a_past_meeting_is_marked_until_its_memo_is_made(
    today: date, memos: list[MemoState], state: EntryState, *, undone: bool
) -> None:
    made = tuple(Memo(id=str(n), case_id=CaseId("c"), state=one) for n, one in enumerate(memos))
    shown = entry(today, memos=made)
    assert (shown.state, shown.memo_undone) == (state, undone)


def test_the_memo_of_an_earlier_meeting_does_not_do_for_this_one() -> None:
    earlier = Memo(id="1", case_id=CaseId("c"), slot_id=SlotId("earlier"), state=MemoState.SENT)
    assert entry(date(2026, 12, 2), memos=(earlier,)).state is EntryState.LATE


def test_a_memo_made_elsewhere_and_a_closed_case_ask_for_none() -> None:
    elsewhere = replace(FILE.case, elsewhere=(Elsewhere(step=Step.MEMO, done_on=TUESDAY, kept_at="x"),))
    closed = replace(FILE.case, closed_on=TUESDAY)
    for case in (elsewhere, closed):
        assert entry(date(2026, 12, 2), case=case).state is EntryState.OVER


def test_a_meeting_held_today_is_over_and_counts_who_was_there() -> None:
    invitees = (party("1", Reply.COMES, Attendance.ABSENT), party("2", None, Attendance.PHONE))
    shown = entry(slot=replace(SLOT, held_on=TUESDAY, invitees=invitees))
    assert (shown.state, shown.coming, shown.invited, shown.memo_undone) == (EntryState.OVER, 1, 2, True)


def test_a_cancelled_meeting_still_shows_its_clients() -> None:
    meeting = replace(MEETING, state=MeetingState.CANCELLED)
    shown = entry(date(2026, 12, 20), meeting=meeting, slot=replace(SLOT, cancelled=True))
    assert (shown.state, shown.number, shown.memo_undone) == (EntryState.CANCELLED, "2026-014", False)


def test_a_slot_taken_off_is_not_shown_and_an_empty_meeting_is() -> None:
    shown = entry(slot=replace(SLOT, cancelled=True))
    assert (shown.number, shown.start, shown.state) == ("", time(9), EntryState.COMING)
    assert agenda([Booking(meeting=replace(MEETING, day=None))], {}, TUESDAY) == ()


def test_entries_come_in_order_of_time_whatever_the_order_of_the_meetings() -> None:
    late = Booking(meeting=replace(MEETING, id=MeetingId("late"), start=time(13)))
    early = Booking(meeting=replace(MEETING, id=MeetingId("early"), start=time(8)))
    untimed = Booking(meeting=replace(MEETING, id=MeetingId("open"), start=None))
    before = Booking(meeting=replace(MEETING, id=MeetingId("before"), day=date(2026, 11, 23)))
    shown = agenda([untimed, late, early, before], {}, TUESDAY)
    assert [one.meeting_id for one in shown] == ["before", "early", "late", "open"]


def test_no_entry_holds_a_name() -> None:
    assert "Virtanen" not in repr(entry())
