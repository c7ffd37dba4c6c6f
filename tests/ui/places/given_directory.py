"""A register with a directory, cases and meetings, for the tests of the calendar and the members."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time
from typing import TYPE_CHECKING

from app.bootstrap import create_register, open_register
from app.domain.codes import Category, Language, MeetingPlace, Reply
from app.domain.group import Group, Office
from app.domain.ids import GroupId, MeetingId, OrganisationId, WorkerId, new_id
from app.domain.meeting import Invitee
from app.domain.organisation import Organisation
from app.domain.worker import Worker
from app.services import cases, meetings

if TYPE_CHECKING:
    from pathlib import Path

    from app.domain.ids import CaseId
    from app.services.session import Session

TODAY = date(2026, 11, 24)
CLIENT = "Aino Virtanen"


def a_register(folder: Path) -> Session:
    """Return a session on a practice register with its coordinator alone, on Tuesday 24.11.2026."""
    path = folder / "register.kotio"
    create_register(
        path,
        office=Office(id=new_id(), name_fi="Itälän yhdyskuntaseuraamustoimisto", name_sv="Påföljdsbyrån i Itälä"),
        group=Group(
            id=GroupId(new_id()), name_fi="Itälän ryhmä", start=time(9), place=MeetingPlace.OFFICE, room="Huone 2"
        ),
        worker=Worker(id=WorkerId(new_id()), name="Päivi Multamäki", confirmed_on=TODAY),
        practice=True,
        today=TODAY,
    )
    return open_register(path, today=TODAY)


def an_organisation(session: Session, fi: str, category: Category, sv: str = "") -> OrganisationId:
    """Add an organisation."""
    with session.unit_of_work() as work:
        made = Organisation(id=OrganisationId(new_id()), name_fi=fi, name_sv=sv, category=category)
        return work.organisations.save(made).id


def a_worker(session: Session, name: str, organisation_id: OrganisationId, language: str = "fi") -> WorkerId:
    """Add a worker whose contact has been confirmed."""
    with session.unit_of_work() as work:
        made = Worker(
            id=WorkerId(new_id()),
            name=name,
            organisation_id=organisation_id,
            language=Language(language),
            confirmed_on=TODAY,
        )
        return work.workers.save(made).id


def a_case(session: Session, name: str = CLIENT) -> CaseId:
    """Open a case."""
    return cases.new_case(session, name)


def a_meeting(
    session: Session, day: date, clients: tuple[CaseId, ...] = (), *, hour: int = 9, worker: WorkerId | None = None
) -> MeetingId:
    """Make a meeting; every client's slot has one invited worker who comes, where one is named."""
    meeting = replace(meetings.blank_meeting(session, day), start=time(hour), end=time(hour + 2))
    meeting_id = meetings.save_meeting(session, meeting)
    for case_id in clients:
        slot_id = meetings.add_slot(session, meeting_id, case_id)
        if worker is not None:
            with session.unit_of_work() as work:
                invited = (Invitee(id=new_id(), worker_id=worker, reply=Reply.COMES),)
                work.slots.save(replace(work.slots.get(slot_id), invitees=invited))
    return meeting_id
