"""A meeting while it is held: its clients in turn by number, and the end of each one's time."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.domain.agenda_sheet import slot_in
from app.domain.codes import Step
from app.services import meetings, pages

if TYPE_CHECKING:
    from app.domain.case_file import CaseFile
    from app.domain.forms import Problem
    from app.domain.ids import CaseId, MeetingId
    from app.domain.meeting import Meeting, Slot
    from app.services.session import Session

OPENING = "opening"  # the page of step 4 with who is there, the secrecy and the day


@dataclass(frozen=True, slots=True)
class Turn:
    """One client's time in a meeting, by the case's number alone."""

    slot: Slot
    number: str

    @property
    def case_id(self) -> CaseId:
        """The case."""
        return self.slot.case_id

    @property
    def reserved(self) -> int | None:
        """The minutes that were kept for the client, None where the time is open."""
        start, end = self.slot.start, self.slot.end
        if start is None or end is None:
            return None
        return (end.hour - start.hour) * 60 + end.minute - start.minute


@dataclass(frozen=True, slots=True)
class Sitting:
    """A meeting and its turns in order."""

    meeting: Meeting
    turns: tuple[Turn, ...]

    def turn(self, case_id: str | None) -> Turn | None:
        """Return the turn of a case; without one, the first that has not been gone through, else the first."""
        own = next((turn for turn in self.turns if turn.case_id == case_id), None)
        ahead = (turn for turn in self.turns if turn.slot.held_on is None)
        return own or next(ahead, next(iter(self.turns), None))

    def beyond(self, case_id: str, way: int = 1) -> Turn | None:
        """Return the turn `way` on from a case's, None beyond the ends."""
        cases = [turn.case_id for turn in self.turns]
        place = cases.index(case_id) + way if case_id in cases else -1  # type: ignore[arg-type]
        return self.turns[place] if 0 <= place < len(cases) else None


def sitting(session: Session, meeting_id: MeetingId) -> Sitting:
    """Return a meeting with the clients whose present time is in it; raises NotFound.

    A client who has been given a newer time elsewhere is left out: the pages of step 4 write that one.
    """
    booked = meetings.booking(session, meeting_id)
    with session.unit_of_work() as work:
        files = work.case_files([slot.case_id for slot in booked.agenda])
    present = {file.slot.id: file.case.number for file in files if file.slot is not None}
    turns = tuple(Turn(slot, present[slot.id]) for slot in booked.agenda if slot.id in present)
    return Sitting(booked.meeting, turns)


def finish(session: Session, case_id: CaseId) -> tuple[Problem, ...]:
    """Note that a client's time has been gone through, today where no day has been given.

    What the page of the opening still needs is returned; then nothing is noted.
    """
    opened = pages.open_page(session, case_id, Step.MEETING, OPENING)
    answers = dict(opened.answers)
    if not answers.get("held_on"):
        answers["held_on"] = session.clock.today().isoformat()
    return pages.save_page(session, case_id, Step.MEETING, OPENING, answers).problems


def next_turn(session: Session, file: CaseFile) -> Turn | None:
    """Return whose turn follows a client's in the meeting of today; None on other days and after the last."""
    meeting = file.meeting
    if meeting is None or meeting.day != session.clock.today() or slot_in(file, meeting) is None:
        return None
    return sitting(session, meeting.id).beyond(file.case.id)
