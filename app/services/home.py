"""What Home shows, from flat rows alone: what waits, who needs a home when, the week's meetings, what is late."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple

from app.domain.calendar_fi import week_of
from app.domain.codes import MeetingState, Status, Step
from app.domain.deeds import Deed, Stage, deed
from app.domain.offsets import USUAL, Offsets, offsets_of
from app.services import lists
from app.storage import case_lists, facts, still_out

if TYPE_CHECKING:
    from app.services.lists import CaseRow, MeetingRow
    from app.services.session import Session
    from app.storage.case_lists import LateAction  # noqa: TC004 - callers name the type

__all__ = ["Home", "LateAction", "Waiting", "fast", "home", "waiting"]

ROWS = 12  # cases shown; more is what the cases' place is for
LOOKED_AT = 60  # cases looked through for what waits
WAITING = 4
LATE = 5  # late actions shown
NEAR = timedelta(days=14)  # the fast track's days, without the rules that know it: a start loads none
_STEPS = tuple(Step)


class Waiting(NamedTuple):
    """A case in which something waits for the coordinator, the step it waits in, and what is done there."""

    row: CaseRow
    step: Step
    status: Status
    deed: Deed


class Home(NamedTuple):
    """Home on a day."""

    today: date
    cases: list[CaseRow]
    deeds: dict[str, Deed]  # of these cases, by id
    open_cases: int
    waiting: list[Waiting]
    meetings: list[MeetingRow]
    late: list[LateAction]
    late_in_all: int
    unsent: int  # papers that have not reached their reader
    outside: int  # files that lie outside the register


def home(session: Session) -> Home:
    """Return what Home shows today."""
    today = session.clock.today()
    week = week_of(today)
    rows = lists.home_rows(session, LOOKED_AT)
    meetings = lists.meeting_rows(session, week[0], week[-1])
    stages = case_lists.stages(session.connection, [row.id for row in rows])
    late, late_in_all = case_lists.late_actions(session.connection, today, LATE)
    offsets = offsets_of(facts.office_answers(session.connection))
    found = (waiting(row, stages.get(row.id, Stage()), today, offsets) for row in rows)
    return Home(
        today=today,
        cases=rows[:ROWS],
        deeds={row.id: next_deed(row, stages.get(row.id, Stage()), today, offsets) for row in rows[:ROWS]},
        open_cases=len(rows) if len(rows) < LOOKED_AT else lists.counts(session).open_cases,
        waiting=sorted(filter(None, found), key=_pressing)[:WAITING],
        meetings=[one for one in meetings if one.state is not MeetingState.CANCELLED],
        late=late,
        late_in_all=late_in_all,
        unsent=still_out.unsent(session.connection),
        outside=still_out.outside(session.connection),
    )


def next_deed(row: CaseRow, stage: Stage, today: date, offsets: Offsets = USUAL) -> Deed:
    """Return what is done next in a case."""
    step = Step.MEETING if _unrecorded(row, stage, today) else row.next_step
    return deed(step, _status(row, step), stage, today, offsets)


def waiting(row: CaseRow, stage: Stage, today: date, offsets: Offsets = USUAL) -> Waiting | None:
    """Return what in a case waits for the coordinator, by how its steps stand; None where nothing does."""
    step = _waits_in(row)
    if step is None and _unrecorded(row, stage, today):
        step = Step.MEETING
    if step is None and fast(row, today) and _status(row, row.next_step) not in {Status.DONE, Status.BLOCKED}:
        step = row.next_step
    if step is None:
        return None
    status = _status(row, step)
    return Waiting(row, step, status, deed(step, status, stage, today, offsets))


def fast(row: CaseRow, today: date) -> bool:
    """Is a dwelling needed so soon that the case goes by the fast track."""
    return row.needed_by is not None and row.needed_by - today <= NEAR


def _waits_in(row: CaseRow) -> Step | None:
    """Return the step whose status itself says that it waits: a correction, a memo, others who are waited for."""
    wrong = next((step for step in _STEPS if _status(row, step) is Status.NEEDS_CORRECTION), None)
    if wrong is not None:
        return wrong
    if _status(row, Step.ASSESSMENT) is Status.DONE and _status(row, Step.MEMO) is not Status.DONE:
        return Step.MEMO
    return next((step for step in _STEPS if _status(row, step) is Status.WAITING), None)


def _unrecorded(row: CaseRow, stage: Stage, today: date) -> bool:
    """Is the meeting over and nothing said of it."""
    over = stage.day is not None and stage.day < today and stage.held_on is None
    return over and _status(row, Step.MEETING) is not Status.DONE


def _status(row: CaseRow, step: Step) -> Status:
    return row.statuses[_STEPS.index(step)]


def _pressing(one: Waiting) -> tuple[bool, date]:
    """Return what comes first: corrections, then by the day it is due, else by the day of the need."""
    return one.status is not Status.NEEDS_CORRECTION, one.deed.due or one.row.needed_by or date.max
