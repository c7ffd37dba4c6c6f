"""What is open from an earlier meeting: told at the next one, bound to where it was agreed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from app.domain.action import Action
from app.domain.carried import bound, carried
from app.domain.codes import ActionState
from app.domain.ids import CaseId, GroupId, MeetingId, SlotId
from app.domain.meeting import Meeting, Slot
from tests.domain.stages import OPENED

if TYPE_CHECKING:
    from app.domain.case_file import CaseFile

FIRST = Slot(id=SlotId("first"), case_id=CaseId("c"), meeting_id=MeetingId("a"), held_on=date(2026, 10, 5))
NEXT = Slot(id=SlotId("next"), case_id=CaseId("c"), meeting_id=MeetingId("b"))
A, B = (Meeting(id=MeetingId(key), group_id=GroupId("g"), day=date(2026, 12, 1)) for key in "ab")


def file(*actions: Action, slots: tuple[Slot, ...] = (FIRST, NEXT)) -> CaseFile:
    return replace(OPENED, slots=slots, meetings={"a": A, "b": B}, actions=actions)


def action(key: str, origin: str | None, state: ActionState = ActionState.OPEN, due: date | None = None) -> Action:
    return Action(id=key, version=1, state=state, due=due, answers={"slot": origin} if origin else {})


def keys(found: CaseFile) -> list[str]:
    return [one.action.id for one in carried(found)]


def test_what_is_open_or_put_off_is_carried_and_what_is_done_or_dropped_is_not() -> None:
    states = [action(str(state), "first", state) for state in ActionState]
    assert set(keys(file(*states))) == {"open", "not_yet"}


def test_the_most_pressing_comes_first_and_the_day_it_was_agreed_on_is_told() -> None:
    late, later, undated = (
        action("late", "first", due=date(2026, 11, 1)),
        action("later", "first", due=date(2026, 12, 1)),
        action("undated", "first"),
    )
    found = carried(file(undated, later, late))
    assert [one.action.id for one in found] == ["late", "later", "undated"]
    assert {one.agreed_on for one in found} == {date(2026, 10, 5)}


def test_what_is_agreed_at_this_meeting_is_not_from_an_earlier_one() -> None:
    assert keys(file(action("new", "next"))) == []


def test_one_bound_to_no_meeting_is_from_an_earlier_one_until_this_one_is_held() -> None:
    old = action("old", None)
    assert keys(file(old)) == ["old"]
    assert keys(file(old, slots=(FIRST, replace(NEXT, held_on=date(2026, 12, 1))))) == []
    assert keys(file(old, slots=(NEXT,))) == []


def test_a_new_action_is_bound_to_the_present_time_and_a_kept_one_stays_where_it_was() -> None:
    now = file()
    assert bound(Action(id="new"), now).answers == {"slot": "next"}
    kept = action("kept", "first")
    assert bound(kept, now) == kept
    assert bound(Action(id="new"), file(slots=())).answers == {}
