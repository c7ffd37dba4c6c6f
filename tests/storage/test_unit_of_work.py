"""One transaction: all of it or none of it, and the lists know."""

from __future__ import annotations

import threading
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from app.domain.client import Client
from app.domain.codes import Status, Step
from app.domain.ids import CaseId, ClientId, GroupId, MeetingId, SlotId
from app.domain.mapping import Mapping
from app.domain.meeting import Meeting, Slot
from app.storage import case_lists
from app.storage.driver import ForeignKeyBroken
from app.storage.refusals import StorageError
from tests.storage.given import MOMENT, TODAY, StillClock, undone

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.services.session import Session


def dump(session: Session) -> list[object]:
    tables = session.connection.rows("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
    return [session.connection.rows(f'SELECT * FROM "{name}"') for (name,) in tables]


def test_an_exception_undoes_everything(session: Session) -> None:
    before = dump(session)
    with undone(session) as work:
        work.clients.save(replace(work.clients.get("mika"), name="Another"))
        work.clients.save(Client(id=ClientId("new"), name="New"))
        work.drafts.save("case", "mapping/home", 1, {"a": 1}, invalid=True)
        work.settings.put("offsets", {"memo": 5})
        work.slots.remove("slot")
    assert dump(session) == before


def test_what_is_kept_is_there_after_opening_again(opened: Callable[[], Session]) -> None:
    with opened().unit_of_work() as work:
        work.clients.save(Client(id=ClientId("åsa"), name="Åsa Öhman"))
    with opened().unit_of_work() as work:
        assert work.clients.get("åsa").name == "Åsa Öhman"


def test_units_of_work_do_not_nest(session: Session) -> None:
    with session.unit_of_work() as work:
        with pytest.raises(StorageError), session.unit_of_work():
            pass
        work.clients.save(Client(id=ClientId("after"), name="A"))
    with session.unit_of_work() as work:
        assert work.clients.find("after") is not None


def test_a_record_that_names_one_that_is_not_there_is_not_kept(session: Session) -> None:
    with pytest.raises(ForeignKeyBroken), session.unit_of_work() as work:
        work.slots.save(Slot(id=SlotId("lost"), case_id=CaseId("case"), meeting_id=MeetingId("nowhere")))
    with session.unit_of_work() as work:
        assert work.slots.find("lost") is None


def test_the_order_of_saving_within_a_transaction_does_not_matter(session: Session) -> None:
    with session.unit_of_work() as work:
        work.slots.save(Slot(id=SlotId("early"), case_id=CaseId("case"), meeting_id=MeetingId("late")))
        work.meetings.save(Meeting(id=MeetingId("late"), group_id=GroupId("group")))
    with session.unit_of_work() as work:
        assert work.case_file("case").meetings.keys() == {"meeting", "late"}


def test_a_saved_case_is_summed_up_for_the_lists(session: Session) -> None:
    with session.unit_of_work() as work:
        work.mappings.save(Mapping(case_id=CaseId("case"), mapped_on=TODAY))
        case = work.cases.get("case")
        work.cases.save(replace(case, release_day=TODAY.replace(month=12)))
    (row,) = case_lists.home_rows(session.connection, 5)
    assert (row.number, row.needed_by, row.basis) == ("2026-014", TODAY.replace(month=12), "release")
    assert len(row.statuses) == len(Step)
    assert row.statuses[0] is Status.IN_PROGRESS
    assert row.changed_at == MOMENT


def test_a_clients_or_a_meetings_change_reaches_the_cases_summary(session: Session) -> None:
    later = MOMENT.replace(hour=9)
    session.clock = StillClock(TODAY, later)
    with session.unit_of_work() as work:
        work.meetings.save(replace(work.meetings.get("meeting"), room="Huone 2"))
    assert case_lists.case_rows(session.connection, ["case"])[0].changed_at == later
    session.clock = StillClock(TODAY, later.replace(hour=10))
    with session.unit_of_work() as work:
        work.clients.save(replace(work.clients.get("mika"), born=TODAY.replace(year=1987)))
    assert case_lists.case_rows(session.connection, ["case"])[0].changed_at == later.replace(hour=10)


def test_summaries_of_another_day_are_made_anew_without_a_change(session: Session) -> None:
    with session.unit_of_work() as work:
        assert work.refresh_summaries(10) == 0
    tomorrow = TODAY.replace(day=25)
    session.clock = StillClock(tomorrow, MOMENT.replace(day=25))
    with session.unit_of_work() as work:
        assert work.refresh_summaries(10) == 1
        assert work.refresh_summaries(10) == 0
    assert session.connection.value("SELECT as_of FROM case_summary") == tomorrow.isoformat()
    assert case_lists.case_rows(session.connection, ["case"])[0].changed_at == MOMENT


def test_the_connection_stays_on_the_windows_thread(session: Session) -> None:
    failed: list[str] = []

    def elsewhere() -> None:
        try:
            session.connection.rows("SELECT 1")
        except StorageError as error:
            failed.append(str(error))

    thread = threading.Thread(target=elsewhere)
    thread.start()
    thread.join()
    assert len(failed) == 1
