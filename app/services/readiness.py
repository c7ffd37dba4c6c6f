"""How ready the clients' times in a coming meeting are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.readiness import readiness

if TYPE_CHECKING:
    from app.domain.case_file import CaseFile
    from app.domain.conflicts import Booking
    from app.domain.readiness import Ready
    from app.services.session import Session


def alone(session: Session, file: CaseFile) -> bool:
    """Is a case the only one on the agenda of its meeting."""
    if file.meeting is None:
        return True
    with session.unit_of_work() as work:
        return sum(not slot.cancelled for slot in work.slots.of_meetings([file.meeting.id])) == 1


def of_meeting(session: Session, booking: Booking, language: str) -> dict[str, tuple[Ready, ...]]:
    """Return what each time on a meeting's agenda needs, by slot; names are for a reader of `language`."""
    today, on = session.clock.today(), booking.agenda
    with session.unit_of_work() as work:
        files = work.case_files([slot.case_id for slot in on])
    return {
        str(file.slot.id): readiness(file, today, alone=len(on) == 1, language=language)
        for file in files
        if file.slot is not None and any(slot.id == file.slot.id for slot in on)
    }
