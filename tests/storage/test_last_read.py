"""What was read last is kept only while it stands in the register like that."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.codes import EntryKind
from app.domain.follow_up import Entry
from app.domain.ids import CaseId
from app.storage.case_files import case_files
from app.storage.last_read import LastRead
from tests.storage.given import REPOSITORIES, ROLLED_BACK, TODAY, repository, undone
from tests.storage.test_case_files import ALONE, BY_NAME, PARTS, of_case

if TYPE_CHECKING:
    from app.domain.case_file import CaseFile
    from app.services.session import Session

CALL = Entry(id="call", case_id=CaseId("case"), kind=EntryKind.CALL, day=TODAY, text="Soitti.", written_by="")


def read(session: Session) -> CaseFile:
    with session.unit_of_work() as work:
        return work.case_file("case")


def name_of(session: Session) -> str:
    return read(session).client.name


def test_a_case_that_nobody_wrote_to_is_not_read_again(session: Session) -> None:
    assert read(session).client is read(session).client


def test_only_what_was_saved_is_read_again(session: Session) -> None:
    before = read(session)
    with session.unit_of_work() as work:
        work.entries.save(CALL)
    after = read(session)
    assert [entry.text for entry in after.entries] == ["Soitti."]
    assert after.client is before.client


@given(data=st.data())
@settings(max_examples=10, parent=ROLLED_BACK)
def test_whatever_is_saved_removed_or_restored_shows(session: Session, data: st.DataObject) -> None:
    with undone(session) as work:
        for name in data.draw(st.lists(st.sampled_from([*PARTS, *ALONE]), min_size=1, unique=True)):
            table = BY_NAME[name]
            saved: Any = repository(work, table).save(data.draw(of_case(table, "case")))
            assert work.case_file("case") == fresh(work.connection)
            removed = repository(work, table).remove(getattr(saved, table.key))
            assert work.case_file("case") == fresh(work.connection)
            if data.draw(st.booleans()):
                work.bin.restore(removed)
                assert work.case_file("case") == fresh(work.connection)


def fresh(connection: Any) -> CaseFile:
    (file,) = case_files(connection, ["case"], LastRead())
    return file


@pytest.mark.parametrize(
    "table", ["client", "housing_case", "cooperation_group", "worker", "organisation", "office"]
)
def test_a_change_of_the_parties_shows(session: Session, table: str) -> None:
    read(session)
    with session.unit_of_work() as work:
        kept: Any = getattr(work, REPOSITORIES[table])
        kept.save(replace(kept.all()[0], **CHANGES[table]))
        assert work.case_file("case") == fresh(work.connection)
    assert read(session) == fresh(session.connection)


CHANGES: dict[str, dict[str, Any]] = {
    "client": {"name": "Mika J. Väänänen"},
    "housing_case": {"unit": "Kivisalon vankila"},
    "cooperation_group": {"name_sv": "Gruppen i Itälä"},
    "worker": {"title": "Erityisasiantuntija"},
    "organisation": {"name_sv": "Ungdomsbostäder"},
    "office": {"name_sv": "Byrån i Itälä"},
}


def test_a_draft_that_needs_correction_shows_and_goes(session: Session) -> None:
    read(session)
    with session.unit_of_work() as work:
        work.drafts.save("case", "mapping/home", 1, {}, invalid=True)
    assert read(session).invalid_drafts == {"mapping/home"}
    with session.unit_of_work() as work:
        work.drafts.remove("case", "mapping/home")
    assert read(session).invalid_drafts == set()


def test_what_was_undone_is_forgotten(session: Session) -> None:
    read(session)
    with undone(session) as work:
        work.clients.save(replace(work.clients.get("mika"), name="Another"))
        assert work.case_file("case").client.name == "Another"
    assert name_of(session) == "Mika Väänänen"


def test_what_another_connection_wrote_shows(session: Session) -> None:
    read(session)
    with closing(sqlite3.connect(session.path)) as other, other:
        other.execute("UPDATE client SET name = 'Another' WHERE id = 'mika'")
    assert name_of(session) == "Another"


def test_what_was_written_past_the_units_of_work_shows(session: Session) -> None:
    read(session)
    session.connection.run("UPDATE client SET name = 'Another' WHERE id = 'mika'")
    assert name_of(session) == "Another"


def test_nothing_of_it_stays_while_the_register_is_suspended(session: Session) -> None:
    before = read(session)
    session.suspend()
    session.resume()
    assert read(session).client is not before.client
