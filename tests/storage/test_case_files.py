"""A case file is the whole of one case, and of no other."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.case import Case
from app.domain.client import Client
from app.domain.codes import EntryKind
from app.domain.follow_up import Entry
from app.domain.ids import CaseId, ClientId, GroupId
from app.storage.layout import layout
from app.storage.tables import TABLES
from tests.storage.given import EXISTING, ROLLED_BACK, TODAY, records, repository, undone

if TYPE_CHECKING:
    from app.services.session import Session
    from app.storage.tables import Table

PARTS = {
    "consent": "consents",
    "legal_ground": "grounds",
    "action": "actions",
    "memo": "memos",
    "follow_up": "follow_ups",
    "entry": "entries",
}
ALONE = {"mapping": "mapping", "referral": "referral", "assessment": "assessment"}
BY_NAME = {table.name: table for table in TABLES}


def of_case(table: Table, case_id: str) -> st.SearchStrategy[Any]:
    columns = layout(table).columns
    fixed: dict[str, st.SearchStrategy[Any]] = {
        column: st.just(key) for column, key in EXISTING.items() if column in columns
    }
    fixed |= {"case_id": st.just(case_id), "version": st.just(0)}
    fixed |= {"id": st.uuids().map(str)} if "id" in columns else {}
    fixed |= {"edition": st.just(1)} if "edition" in columns else {}
    return records(layout(table).record, **fixed)


@given(data=st.data())
@settings(max_examples=10, parent=ROLLED_BACK)
def test_a_case_file_holds_every_record_of_its_case(session: Session, data: st.DataObject) -> None:
    with undone(session) as work:
        work.cases.save(
            Case(
                id=CaseId("other"),
                client_id=ClientId("mika"),
                number="2026-015",
                group_id=GroupId("group"),
                opened_on=TODAY,
            )
        )
        saved = {
            (name, case_id): repository(work, BY_NAME[name]).save(data.draw(of_case(BY_NAME[name], case_id)))
            for name in (*PARTS, *ALONE)
            for case_id in ("case", "other")
        }
        ours, others = work.case_files(["case", "other"])
        for file, case_id in ((ours, "case"), (others, "other")):
            assert file.case.id == case_id
            for name, part in PARTS.items():
                assert getattr(file, part) == (saved[name, case_id],)
            for name, part in ALONE.items():
                assert getattr(file, part) == saved[name, case_id]


def test_the_office_the_directory_and_the_meetings_come_with_it(session: Session) -> None:
    with session.unit_of_work() as work:
        file = work.case_file("case")
    assert file.office.name_fi == "Itälän yhdyskuntaseuraamustoimisto"
    assert file.group.coordinator_id == "päivi"
    assert {one.name_fi for one in file.organisations.values()} >= {"Itälän Nuorisoasunnot ry"}
    assert file.workers["päivi"].name == "Päivi Multamäki"
    assert file.meeting is not None
    assert file.meeting.day == TODAY


def test_files_come_in_the_order_they_were_asked_for_without_those_that_are_gone(session: Session) -> None:
    with session.unit_of_work() as work:
        work.clients.save(Client(id=ClientId("åsa"), name="Åsa"))
        work.cases.save(
            Case(
                id=CaseId("a"),
                client_id=ClientId("åsa"),
                number="2026-015",
                group_id=GroupId("group"),
                opened_on=TODAY,
            )
        )
        files = work.case_files(["case", "gone", "a"])
        assert [file.case.id for file in files] == ["case", "a"]
        assert [file.case.id for file in work.case_files(["a", "case"])] == ["a", "case"]
        assert files[1].slots == ()


def test_only_drafts_that_were_left_invalid_are_named(session: Session) -> None:
    with session.unit_of_work() as work:
        work.drafts.save("case", "mapping/home", 1, {})
        work.drafts.save("case", "mapping/money", 1, {}, invalid=True)
        assert work.case_file("case").invalid_drafts == {"mapping/money"}


def test_a_file_read_again_shows_what_was_saved_removed_and_restored_since(session: Session) -> None:
    with session.unit_of_work() as work:
        before = work.case_file("case")
        work.clients.save(replace(before.client, name="Mika J. Väänänen"))
        entry = work.entries.save(
            Entry(id="call", case_id=CaseId("case"), kind=EntryKind.CALL, day=TODAY, text="Soitti.", written_by="")
        )
        told = work.case_file("case")
        assert told.client.name == "Mika J. Väänänen"
        assert told.entries == (*before.entries, entry)
        removed = work.entries.remove(entry.id)
        assert work.case_file("case").entries == before.entries
        work.bin.restore(removed)
        assert work.case_file("case").entries == told.entries


def test_a_renamed_member_of_the_directory_is_read_again(session: Session) -> None:
    with session.unit_of_work() as work:
        before = work.case_file("case").workers["päivi"]
        work.workers.save(replace(before, title="Erityisasiantuntija"))
        assert work.case_file("case").workers["päivi"].title == "Erityisasiantuntija"
        assert "nobody" not in work.case_file("case").workers
