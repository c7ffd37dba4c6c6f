"""A register that stands on one day, and the window on it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QEvent

from app.bootstrap import create_register, open_register
from app.domain.codes import MeetingPlace, Reply, Sanction
from app.domain.group import Group, Office
from app.domain.ids import CaseId, GroupId, MeetingId, OrganisationId, SlotId, WorkerId, new_id
from app.domain.meeting import Invitee, Meeting, Slot
from app.domain.worker import Worker
from app.services.cases import new_case
from app.settings import load
from tests.ui.hands import show
from ui.frame import Frame
from ui.main_window import MainWindow
from ui.places.finding import Finder

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

    from app.services.session import Session

TODAY = date(2026, 11, 24)
ME = WorkerId("me")


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    """A practice register without a case, on 24 November 2026."""
    path = tmp_path / "register.kotio"
    create_register(
        path,
        office=Office(id=new_id(), name_fi="Itälän toimisto", name_sv="Byrån i Itälä"),
        group=Group(id=GroupId("group"), name_fi="Itälän ryhmä", name_sv="Gruppen i Itälä"),
        worker=Worker(id=ME, name="Päivi Multamäki"),
        practice=True,
        today=TODAY,
    )
    opened = open_register(path, today=TODAY, settings=load(tmp_path / "settings.json"))
    yield opened
    opened.close()


@pytest.fixture
def mika(session: Session) -> CaseId:
    """A prisoner to be released on 8 February, with a meeting today: one of two parties is coming."""
    case_id = new_case(session, "Mika Väänänen")
    with session.unit_of_work() as work:
        case = work.cases.get(case_id)
        released = date(2027, 2, 8)
        work.cases.save(
            replace(case, sanction=Sanction.IMPRISONMENT, release_day=released, unit="Kivisalon vankila")
        )
        meeting = Meeting(
            id=MeetingId("meeting"),
            group_id=GroupId("group"),
            day=TODAY,
            start=time(9),
            place=MeetingPlace.OFFICE,
        )
        work.meetings.save(meeting)
        own = work.office.only().organisation_id or OrganisationId("")
        work.slots.save(
            Slot(
                id=SlotId("slot"),
                case_id=case_id,
                meeting_id=meeting.id,
                start=time(9),
                invited_on=date(2026, 11, 10),
                invitees=(
                    Invitee(id="1", organisation_id=own, reply=Reply.COMES),
                    Invitee(id="2", organisation_id=own),
                ),
            )
        )
    return case_id


@pytest.fixture
def window(qapp: QApplication, session: Session) -> Iterator[MainWindow]:
    """The window on the register, with nothing in it yet."""
    frame = Frame(session)
    made = MainWindow(frame, find=Finder(frame).find)
    show(made, 1280, 720)
    yield made
    frame.jobs.wait()
    made.close()
    made.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
