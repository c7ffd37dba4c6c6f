"""The calendar's commands: what is held stays, what is moved takes its clients along, nothing is deleted."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time
from typing import TYPE_CHECKING, Any

import pytest

from app.domain.agenda import EntryState
from app.domain.codes import MeetingPlace, MeetingState
from app.domain.errors import NotFound
from app.domain.ids import CaseId, MeetingId, SlotId, WorkerId, new_id
from app.domain.meeting import Invitee
from app.domain.worker import Absence, Worker
from app.services import cases, meetings
from i18n import text

if TYPE_CHECKING:
    from app.domain.meeting import Meeting, Slot
    from app.services.session import Session

TUESDAY = date(2026, 11, 24)


def a_meeting(session: Session, start: time = time(9), **changes: Any) -> MeetingId:
    meeting = replace(meetings.blank_meeting(session, TUESDAY), start=start, end=time(23, 45))
    return meetings.save_meeting(session, replace(meeting, **changes))


def kept(session: Session, meeting_id: MeetingId) -> Meeting:
    return meetings.booking(session, meeting_id).meeting


def slots(session: Session, meeting_id: MeetingId) -> tuple[Slot, ...]:
    return meetings.booking(session, meeting_id).agenda


def test_a_new_meeting_has_the_habits_of_the_group(session: Session) -> None:
    with session.unit_of_work() as work:
        group = work.groups.all()[0]
        work.groups.save(
            replace(group, start=time(13), place=MeetingPlace.TEAMS, room="Huone 2", minutes_a_client=30)
        )
    meeting = meetings.blank_meeting(session, TUESDAY)
    assert (meeting.start, meeting.end, meeting.place) == (time(13), time(14, 30), MeetingPlace.TEAMS)
    assert (meeting.day, meeting.room, meeting.chair_id) == (TUESDAY, "Huone 2", session.worker_id)
    with pytest.raises(NotFound):
        meetings.booking(session, meeting.id)


@pytest.mark.parametrize(
    ("changes", "refusal"),
    [
        ({"day": None}, meetings.DayMissing),
        ({"start": None}, meetings.DayMissing),
        ({"end": time(9)}, meetings.NothingBefore),
        ({"end": time(8)}, meetings.NothingBefore),
    ],
)
def test_a_meeting_without_a_time_is_refused(
    session: Session, changes: dict[str, Any], refusal: type[Exception]
) -> None:
    meeting = replace(meetings.blank_meeting(session, TUESDAY), start=time(9))
    with pytest.raises(refusal):
        meetings.save_meeting(session, replace(meeting, **changes))


def test_clients_get_the_next_free_times_in_turn(session: Session) -> None:
    meeting_id = a_meeting(session)
    for name in ("Aino", "Eino", "Oili"):
        meetings.add_slot(session, meeting_id, cases.new_case(session, name))
    assert [(s.start, s.end) for s in slots(session, meeting_id)] == [
        (time(9), time(9, 40)),
        (time(9, 40), time(10, 20)),
        (time(10, 20), time(11)),
    ]


def test_a_late_slot_ends_with_the_day(session: Session) -> None:
    meeting_id = a_meeting(session, time(23, 30), end=None)
    meetings.add_slot(session, meeting_id, cases.new_case(session, "Aino"))
    assert slots(session, meeting_id)[0].end == time(23, 59)


def test_a_time_in_another_meeting_moves_with_its_invitations(session: Session) -> None:
    first, second = a_meeting(session), a_meeting(session, time(13))
    case_id = cases.new_case(session, "Aino")
    slot_id = meetings.add_slot(session, first, case_id)
    with session.unit_of_work() as work:
        work.slots.save(replace(work.slots.get(slot_id), invitees=(Invitee(id="1"),)))
    reserved = meetings.reserved(session, case_id)
    assert reserved is not None
    assert reserved.id == first
    assert meetings.add_slot(session, second, case_id) == slot_id
    assert slots(session, first) == ()
    assert [(s.start, len(s.invitees)) for s in slots(session, second)] == [(time(13), 1)]


def test_adding_a_client_twice_keeps_one_slot_at_the_same_time(session: Session) -> None:
    meeting_id, case_id = a_meeting(session), cases.new_case(session, "Aino")
    assert meetings.add_slot(session, meeting_id, case_id) == meetings.add_slot(session, meeting_id, case_id)
    assert [s.start for s in slots(session, meeting_id)] == [time(9)]


def test_a_moved_beginning_moves_the_clients_times(session: Session) -> None:
    meeting_id = a_meeting(session)
    for name in ("Aino", "Eino"):
        meetings.add_slot(session, meeting_id, cases.new_case(session, name))
    meetings.save_meeting(session, replace(kept(session, meeting_id), start=time(12, 30), end=time(15)))
    assert [(s.start, s.end) for s in slots(session, meeting_id)] == [
        (time(12, 30), time(13, 10)),
        (time(13, 10), time(13, 50)),
    ]
    meetings.save_meeting(session, replace(kept(session, meeting_id), day=date(2026, 12, 1)))
    assert slots(session, meeting_id)[0].start == time(12, 30)


def test_what_has_been_held_is_not_moved_nor_cancelled_but_may_be_corrected(session: Session) -> None:
    meeting_id = a_meeting(session)
    slot_id = meetings.add_slot(session, meeting_id, cases.new_case(session, "Aino"))
    with session.unit_of_work() as work:
        work.meetings.save(replace(work.meetings.get(meeting_id), state=MeetingState.HELD))
        work.slots.save(replace(work.slots.get(slot_id), held_on=TUESDAY))
    held = kept(session, meeting_id)
    changes: tuple[dict[str, Any], ...] = ({"day": date(2026, 12, 1)}, {"start": time(10)})
    for change in changes:
        with pytest.raises(meetings.MeetingHeld):
            meetings.save_meeting(session, replace(held, **change))
    with pytest.raises(meetings.MeetingHeld):
        meetings.cancel_meeting(session, meeting_id)
    with pytest.raises(meetings.MeetingHeld):
        meetings.take_slot_off(session, slot_id)
    meetings.save_meeting(session, replace(held, room="Huone 3"))
    assert kept(session, meeting_id).room == "Huone 3"


def test_cancelling_deletes_nothing_and_frees_the_clients(session: Session) -> None:
    meeting_id, case_id = a_meeting(session), cases.new_case(session, "Aino")
    meetings.add_slot(session, meeting_id, case_id)
    meetings.cancel_meeting(session, meeting_id)
    booked = meetings.booking(session, meeting_id)
    assert booked.meeting.state is MeetingState.CANCELLED
    assert [slot.cancelled for slot in booked.slots] == [True]
    assert meetings.reserved(session, case_id) is None
    (entry,) = meetings.agenda(session, TUESDAY, TUESDAY)
    assert (entry.state, entry.number) == (EntryState.CANCELLED, "2026-001")
    with pytest.raises(meetings.MeetingCancelled):
        meetings.add_slot(session, meeting_id, case_id)


def test_a_slot_taken_off_stays_with_the_case_and_leaves_the_agenda(session: Session) -> None:
    meeting_id, case_id = a_meeting(session), cases.new_case(session, "Aino")
    slot_id = meetings.add_slot(session, meeting_id, case_id)
    meetings.take_slot_off(session, slot_id)
    assert slots(session, meeting_id) == ()
    with session.unit_of_work() as work:
        assert [slot.cancelled for slot in work.slots.of_case(case_id)] == [True]


def test_the_times_of_a_client_are_changed_in_order(session: Session) -> None:
    meeting_id = a_meeting(session)
    slot_id = meetings.add_slot(session, meeting_id, cases.new_case(session, "Aino"))
    meetings.save_slot_times(session, slot_id, time(10), time(10, 30))
    assert [(s.start, s.end) for s in slots(session, meeting_id)] == [(time(10), time(10, 30))]
    with pytest.raises(meetings.NothingBefore):
        meetings.save_slot_times(session, slot_id, time(10), time(9))
    meetings.save_slot_times(session, slot_id, time(11), None)
    assert slots(session, meeting_id)[0].end is None


def test_what_warns_looks_at_the_meeting_as_it_is_typed(session: Session) -> None:
    with session.unit_of_work() as work:
        asa = work.workers.save(
            Worker(
                id=WorkerId(new_id()),
                name="Åsa Öhman",
                absences=(Absence(id="1", first=date(2026, 12, 1), last=date(2026, 12, 2)),),
            )
        )
    first, second = a_meeting(session, chair_id=None), a_meeting(session, time(10), chair_id=None)
    for meeting_id in (first, second):
        slot_id = meetings.add_slot(session, meeting_id, cases.new_case(session, "Aino"))
        with session.unit_of_work() as work:
            slot = work.slots.get(SlotId(slot_id))
            work.slots.save(replace(slot, invitees=(Invitee(id="1", worker_id=asa.id),)))
    meeting = kept(session, first)

    def said(**changes: Any) -> list[str]:
        typed = replace(meeting, **changes)
        return [text(message, "en") for message in meetings.warnings(session, typed)]

    assert said() == []
    assert said(day=date(2026, 12, 1)) == ["Åsa Öhman is away on 1.12.2026."]
    assert said(day=date(2026, 12, 6)) == ["6.12.2026 is a day off: Independence Day."]
    assert said(day=None) == []
    meetings.save_slot_times(session, SlotId(slot_id), time(9, 20), time(10))
    assert said() == ["Åsa Öhman is in another meeting at 9.20–10.00."]


def test_the_calendar_reads_a_span_of_days_with_numbers_alone(session: Session) -> None:
    before, after = a_meeting(session, day=date(2026, 11, 23)), a_meeting(session, day=date(2026, 11, 30))
    meetings.add_slot(session, before, cases.new_case(session, "Aino Virtanen"))
    shown = meetings.agenda(session, date(2026, 11, 23), date(2026, 11, 29))
    assert [entry.number for entry in shown] == ["2026-001"]
    assert [entry.number for entry in meetings.agenda(session, date(2026, 11, 30), date(2026, 11, 30))] == [""]
    assert after
    assert "Virtanen" not in repr(shown)


def test_open_cases_are_offered_by_number_the_newest_first(session: Session) -> None:
    ids = [cases.new_case(session, name) for name in ("Aino", "Eino", "Oili")]
    with session.unit_of_work() as work:
        work.cases.save(replace(work.cases.get(ids[1]), closed_on=TUESDAY))
    assert [number for _, number in meetings.open_cases(session)] == ["2026-003", "2026-001"]
    assert meetings.reserved(session, CaseId(ids[0])) is None


def test_a_meeting_is_moved_whole_and_never_past_midnight(session: Session) -> None:
    day = date(2026, 12, 1)
    model = replace(meetings.blank_meeting(session, day), start=time(9), end=time(11))
    meeting_id = meetings.save_meeting(session, model)
    moved = meetings.move_meeting(session, meeting_id, date(2026, 12, 2), 24 * 60)
    assert (moved.day, moved.start, moved.end) == (date(2026, 12, 2), time(21, 59), time(23, 59))
    assert meetings.booking(session, meeting_id).meeting.start == time(21, 59)


def test_a_cancelled_meeting_is_not_moved(session: Session) -> None:
    model = replace(meetings.blank_meeting(session, date(2026, 12, 1)), start=time(9), end=time(11))
    meeting_id = meetings.save_meeting(session, model)
    meetings.cancel_meeting(session, meeting_id)
    with pytest.raises(meetings.MeetingCancelled):
        meetings.move_meeting(session, meeting_id, date(2026, 12, 2), 0)
