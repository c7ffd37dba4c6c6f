"""A look at some screens alone, as the practice register stands: what `kotio tour --only` takes pictures of."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from app.domain.codes import Place, Step
from app.domain.form_specs import form
from app.practice.register import WITH_PAPERS
from app.services import meetings
from ui.address import DISCLOSURES, EXTRACT, MEETING_DAY, NEW_CASE, OUTBOX, UNSENT, WITHDRAWAL, Address
from ui.tour.hand import settle, wait_until

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.domain.case_file import CaseFile
    from app.services.session import Session
    from ui.main_window import MainWindow
    from ui.tour.album import Album

_AHEAD, _CLIENTS = timedelta(days=60), 3
# the sub-pages of places that are worth a picture of their own
PAGES: dict[Place, tuple[str | None, ...]] = {
    Place.CALENDAR: ("month", "week", "list", "series"),
    Place.MEMBERS: ("workers", "organisations"),
    Place.DOCUMENTS: (None, UNSENT),
    Place.SETTINGS: (None, OUTBOX, "texts"),
}


def look(window: MainWindow, album: Album, only: str) -> None:
    """Take a picture of every screen of a place, of a step or of one page of a step."""
    for address, number in screens(window.frame.session):
        if only in {address.page, address.step or address.place}:
            window.open(address)
            settle(5)
            wait_until(lambda: not window.frame.jobs.busy)
            settle(4)
            album.picture(window, address, number)


def screens(session: Session) -> Iterator[tuple[Address, str | None]]:
    """Give the address of every screen, and the number of the case that it shows."""
    for place in Place:
        for page in PAGES.get(place, (None,)):
            yield Address(place, page=page), None
    yield Address(Place.CASES, page=NEW_CASE), None
    yield from meeting_days(session)
    for file in _told(session):
        yield Address(Place.CASES, case=file.case.id), file.case.number
        for page in (DISCLOSURES, EXTRACT):
            yield Address(Place.CASES, case=file.case.id, page=page), file.case.number
        for step in Step:
            for one in form(step).pages:
                yield Address(Place.CASES, case=file.case.id, step=step, page=one.name), file.case.number
        yield Address(Place.CASES, case=file.case.id, step=Step.CONSENT, page=WITHDRAWAL), file.case.number


def meeting_days(session: Session) -> Iterator[tuple[Address, str | None]]:
    """Give the screen of the next meeting of three clients or more, of each of them."""
    today = session.clock.today()
    coming = meetings.bookings(session, today, today + _AHEAD)
    booked = next((one for one in coming if len(one.agenda) >= _CLIENTS), None)
    for slot in booked.agenda if booked is not None else ():
        yield Address(Place.CALENDAR, case=slot.case_id, page=MEETING_DAY, field=slot.meeting_id), None


def _told(session: Session) -> tuple[CaseFile, ...]:
    """Return the cases whose papers have been issued, in the order they are told."""
    with session.unit_of_work() as work:
        files = work.case_files([case.id for case in work.cases.all()])
    by_name = {file.client.name: file for file in files}
    return tuple(by_name[name] for name in WITH_PAPERS)
