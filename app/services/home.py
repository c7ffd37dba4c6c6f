"""What Home shows, from flat rows alone: what waits, who needs a dwelling when, the week's meetings."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from app.domain.calendar_fi import week_of
from app.domain.codes import MeetingState, Status, Step
from app.services import lists
from app.storage import still_out

if TYPE_CHECKING:
    from datetime import date

    from app.services.lists import CaseRow, MeetingRow
    from app.services.session import Session

ROWS = 12  # cases shown; more is what the cases' place is for
LOOKED_AT = 60  # cases looked through for what waits
WAITING = 4
_STEPS = tuple(Step)


class Waiting(NamedTuple):
    """A case in which something waits for the coordinator, and the step it waits in."""

    row: CaseRow
    step: Step
    status: Status


class Home(NamedTuple):
    """Home on a day."""

    today: date
    cases: list[CaseRow]
    open_cases: int
    waiting: list[Waiting]
    meetings: list[MeetingRow]
    unsent: int  # papers that have not reached their reader


def home(session: Session) -> Home:
    """Return what Home shows today."""
    today = session.clock.today()
    week = week_of(today)
    rows = lists.home_rows(session, LOOKED_AT)
    meetings = lists.meeting_rows(session, week[0], week[-1])
    return Home(
        today=today,
        cases=rows[:ROWS],
        open_cases=len(rows) if len(rows) < LOOKED_AT else lists.counts(session).open_cases,
        waiting=sorted(filter(None, map(waiting, rows)), key=_pressing)[:WAITING],
        meetings=[one for one in meetings if one.state is not MeetingState.CANCELLED],
        unsent=still_out.unsent(session.connection),
    )


def _pressing(one: Waiting) -> int:
    """Return what comes first: corrections, memos, what others are waited for; within each by urgency."""
    if one.status is Status.NEEDS_CORRECTION:
        return 0
    return 1 if one.step is Step.MEMO else 2


def waiting(row: CaseRow) -> Waiting | None:
    """Return what in a case waits for the coordinator, by how its steps stand; None where nothing does."""
    statuses = dict(zip(_STEPS, row.statuses, strict=True))
    for step, status in statuses.items():
        if status is Status.NEEDS_CORRECTION:
            return Waiting(row, step, status)
    if statuses[Step.ASSESSMENT] is Status.DONE and statuses[Step.MEMO] is not Status.DONE:
        return Waiting(row, Step.MEMO, statuses[Step.MEMO])
    for step, status in statuses.items():
        if status is Status.WAITING:
            return Waiting(row, step, status)
    return None
