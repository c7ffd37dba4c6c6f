"""What is saved is what is read, for every aggregate; nothing is overwritten unseen, nothing is lost unsaid."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.action import Action
from app.domain.case import Case
from app.domain.client import Client
from app.domain.errors import NotFound, StaleVersion
from app.domain.ids import CaseId, ClientId, GroupId, SlotId
from app.domain.meeting import Slot
from app.storage.layout import layout
from app.storage.refusals import WorkerUnknown
from app.storage.tables import TABLES, Table
from tests.storage.given import EXISTING, MOMENT, ROLLED_BACK, TODAY, records, repository, undone

if TYPE_CHECKING:
    from app.services.session import Session


def new_records(table: Table) -> st.SearchStrategy[Any]:
    columns = layout(table).columns
    fixed = {name: st.just(key) for name, key in EXISTING.items() if name in columns}
    return records(layout(table).record, **fixed, version=st.just(0))


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
@given(data=st.data())
@settings(max_examples=15, parent=ROLLED_BACK)
def test_every_record_is_read_as_it_was_saved(session: Session, table: Table, data: st.DataObject) -> None:
    record = data.draw(new_records(table))
    with undone(session) as work:
        kept = repository(work, table)
        saved = kept.save(record)
        assert saved == replace(record, version=1)
        assert kept.get(getattr(record, table.key)) == saved
        assert saved in kept.all()


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
@given(data=st.data())
@settings(max_examples=8, parent=ROLLED_BACK)
def test_every_record_can_be_changed_into_any_other(session: Session, table: Table, data: st.DataObject) -> None:
    first, second = data.draw(new_records(table)), data.draw(new_records(table))
    with undone(session) as work:
        kept = repository(work, table)
        saved = kept.save(first)
        key = getattr(saved, table.key)
        changed = replace(second, version=saved.version, **{table.key: key})
        written = kept.save(changed)
        assert replace(written, version=1) == changed
        assert kept.get(key) == written


def test_a_record_changed_by_another_is_not_overwritten(session: Session) -> None:
    with session.unit_of_work() as work:
        read = work.clients.get("mika")
        work.clients.save(replace(read, name="Mika V."))
    with pytest.raises(StaleVersion), session.unit_of_work() as work:
        work.clients.save(replace(read, name="M. Väänänen"))
    with session.unit_of_work() as work:
        assert work.clients.get("mika").name == "Mika V."


def test_a_new_record_does_not_take_the_place_of_one(session: Session) -> None:
    with pytest.raises(StaleVersion), session.unit_of_work() as work:
        work.clients.save(Client(id=ClientId("mika"), name="Somebody else"))


def test_what_is_not_there_is_not_found(session: Session) -> None:
    with session.unit_of_work() as work:
        assert work.clients.find("nobody") is None
        for act in (work.clients.get, work.clients.remove, work.case_file):
            with pytest.raises(NotFound):
                act("nobody")
        with pytest.raises(NotFound):
            work.clients.save(Client(id=ClientId("nobody"), version=3))


def test_saving_nothing_new_leaves_no_trace(session: Session) -> None:
    with session.unit_of_work() as work:
        read = work.clients.get("mika")
        events = len(work.history("case"))
        assert work.clients.save(read) is read
        assert work.slots.save(work.slots.get("slot")).version == 1
        assert len(work.history("case")) == events


def test_a_case_keeps_its_rows_in_the_order_they_were_made(session: Session) -> None:
    with session.unit_of_work() as work:
        for what in ("zeta", "alpha", "mu"):
            work.actions.save(Action(id=what, case_id=CaseId("case"), what=what))
        work.actions.save(replace(work.actions.get("alpha"), what="changed"))
        assert [action.id for action in work.actions.of_case("case")] == ["zeta", "alpha", "mu"]
        assert work.actions.of_case("another") == ()


def test_every_change_is_logged_by_name_and_its_earlier_value_kept_with_the_case(session: Session) -> None:
    with session.unit_of_work() as work:
        slot = work.slots.get("slot")
        work.slots.save(replace(slot, held_on=TODAY, answers={"theme_1": "Asunto irtisanottu", "kept": 1}))
    with session.unit_of_work() as work:
        slot = work.slots.get("slot")
        work.slots.save(replace(slot, answers={"theme_1": "Uusi teksti", "kept": 1}))
        last = work.history("case")[-1]
    assert (last.act, last.record, last.record_id, last.fields) == ("changed", "slot", "slot", ("theme_1",))
    assert (last.worker, last.at) == ("päivi", MOMENT)
    kept = session.connection.rows("SELECT version, case_id, earlier FROM record_version WHERE record = 'slot'")
    assert [(version, case_id) for version, case_id, _ in kept] == [(1, "case"), (2, "case")]
    assert "Asunto irtisanottu" in kept[1][2]
    logged = session.connection.rows("SELECT * FROM audit_event")
    assert "Asunto" not in repr(logged)
    assert "Väänänen" not in repr(logged)


def test_a_private_note_leaves_no_earlier_value(session: Session) -> None:
    with session.unit_of_work() as work:
        slot = work.slots.save(replace(work.slots.get("slot"), answers={"private_note": "Oma", "kept": "Muu"}))
        work.slots.save(replace(slot, answers={"kept": "Muu"}))
    kept = repr(session.connection.rows("SELECT earlier FROM record_version"))
    assert "Oma" not in kept
    assert "Muu" in kept


def test_nobody_saves_in_nobodys_name(session: Session) -> None:
    session.worker_id = type(session.worker_id)("")
    with pytest.raises(WorkerUnknown), session.unit_of_work() as work:
        work.clients.save(Client(id=ClientId("new"), name="A"))
    with session.unit_of_work() as work:
        assert work.clients.get("mika").name == "Mika Väänänen"


def test_numbers_run_by_year_and_are_never_given_twice(session: Session) -> None:
    def case(number: str) -> Case:
        return Case(
            id=CaseId(number),
            client_id=ClientId("mika"),
            number=number,
            group_id=GroupId("group"),
            opened_on=TODAY,
        )

    with session.unit_of_work() as work:
        assert work.cases.next_number(2026) == "2026-015"
        assert work.cases.next_number(2027) == "2027-001"
        work.cases.save(case("2026-999"))
        work.cases.save(case("2026-020"))
        assert work.cases.next_number(2026) == "2026-1000"
        work.cases.save(case("2026-1000"))
        work.cases.remove("2026-1000")
        assert work.cases.next_number(2026) == "2026-1001"
        assert [c.number for c in work.cases.of_client("mika")] == ["2026-014", "2026-020", "2026-999"]


def test_slots_are_found_by_meeting_and_meetings_by_day(session: Session) -> None:
    with session.unit_of_work() as work:
        work.slots.save(Slot(id=SlotId("other"), case_id=CaseId("case")))
        assert [slot.id for slot in work.slots.of_meetings(["meeting", "another"])] == ["slot"]
        assert [meeting.id for meeting in work.meetings.between(TODAY, TODAY)] == ["meeting"]
        assert work.meetings.between(TODAY.replace(day=1), TODAY.replace(day=23)) == ()


def test_an_issued_papers_body_is_kept_byte_for_byte(session: Session) -> None:
    body = bytes(range(256)) * 40
    document = layout(next(table for table in TABLES if table.name == "issued_document")).record(
        id="paper",
        case_id="case",
        kind="memo",
        edition=1,
        recipient="client",
        language="fi",
        issued_at=MOMENT,
        issued_by="Päivi Multamäki",
        sha256="",
        pages=2,
    )
    with session.unit_of_work() as work:
        work.documents.save(document)
        work.documents.keep_body("paper", '{"kind":"memo"}', body)
    with session.unit_of_work() as work:
        assert work.documents.pdf("paper") == body
        assert work.documents.released("paper") == '{"kind":"memo"}'
        with pytest.raises(NotFound):
            work.documents.pdf("another")
