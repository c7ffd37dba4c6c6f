"""A register of its own for every test, with the parents that other records name."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.bootstrap import create_register, open_register
from app.domain.case import Case
from app.domain.client import Client
from app.domain.group import Group, Office
from app.domain.ids import CaseId, ClientId, GroupId, MeetingId, OrganisationId, SlotId, WorkerId
from app.domain.meeting import Meeting, Slot
from app.domain.organisation import Organisation
from app.domain.worker import Worker
from app.settings import Settings
from tests.storage.given import MOMENT, TODAY, StillClock

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from app.services.session import Session


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A new register's file: an office, its group, its coordinator."""
    file = tmp_path / "register.kotio"
    create_register(
        file,
        office=Office(id="office", name_fi="Itälän yhdyskuntaseuraamustoimisto"),
        group=Group(id=GroupId("group"), name_fi="Itälän asumisen yhteistyöryhmä"),
        worker=Worker(id=WorkerId("päivi"), name="Päivi Multamäki"),
    )
    return file


@pytest.fixture
def opened(path: Path) -> Iterator[Callable[[], Session]]:
    """Opens the register, once or again after a close; what is open at the end is closed."""
    sessions: list[Session] = []

    def again() -> Session:
        for session in sessions:
            session.close()
        session = open_register(path, worker="päivi", settings=Settings(path.with_name("settings.json"), {}))
        session.clock = StillClock(TODAY, MOMENT)
        sessions.append(session)
        return session

    yield again
    for session in sessions:
        session.close()


@pytest.fixture
def session(opened: Callable[[], Session]) -> Session:
    """A session on a register with one client, case, organisation, meeting and slot."""
    made = opened()
    with made.unit_of_work() as work:
        work.organisations.save(Organisation(id=OrganisationId("ina"), name_fi="Itälän Nuorisoasunnot ry"))
        work.clients.save(Client(id=ClientId("mika"), name="Mika Väänänen"))
        work.cases.save(
            Case(
                id=CaseId("case"),
                client_id=ClientId("mika"),
                number="2026-014",
                group_id=GroupId("group"),
                opened_on=TODAY,
            )
        )
        work.meetings.save(Meeting(id=MeetingId("meeting"), group_id=GroupId("group"), day=TODAY))
        work.slots.save(Slot(id=SlotId("slot"), case_id=CaseId("case"), meeting_id=MeetingId("meeting")))
    return made
