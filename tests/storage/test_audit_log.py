"""The log is added to, never changed, and shows when somebody did."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.domain.audit import Act, broken_at
from app.storage.audit_log import every
from app.storage.refusals import StorageError

if TYPE_CHECKING:
    from app.services.session import Session

COPY = "SELECT {seq}, at, 'x', act, record, record_id, case_id, fields, hash FROM audit_event WHERE seq = 2"
UNSEALED = "DROP TRIGGER audit_event_no_change", "DROP TRIGGER audit_event_no_removal"


def test_the_log_of_a_register_follows_from_its_first_event(session: Session) -> None:
    events = list(every(session.connection))
    assert [event.seq for event in events] == list(range(1, len(events) + 1))
    assert broken_at(events) is None


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE audit_event SET worker = 'another' WHERE seq = 2",
        "DELETE FROM audit_event WHERE seq = 2",
        "DELETE FROM audit_event",
        f"INSERT OR REPLACE INTO audit_event {COPY.format(seq=2)}",
        f"INSERT INTO audit_event {COPY.format(seq=2)} ON CONFLICT (seq) DO UPDATE SET worker = 'another'",
        f"INSERT INTO audit_event {COPY.format(seq=1000)}",
    ],
)
def test_no_event_is_changed_removed_or_left_out(session: Session, change: str) -> None:
    before = list(every(session.connection))
    with pytest.raises(StorageError):
        session.connection.run(change)
    assert list(every(session.connection)) == before


@pytest.mark.parametrize(
    ("change", "first"),
    [
        ("UPDATE audit_event SET worker = 'another' WHERE seq = 3", 3),
        ("UPDATE audit_event SET fields = '[]' WHERE seq = 4", 4),
        ("UPDATE audit_event SET at = '2020-01-01T00:00:00+00:00' WHERE seq = 1", 1),
        ("DELETE FROM audit_event WHERE seq = 3", 3),
    ],
)
def test_a_log_changed_behind_the_programs_back_shows_where(session: Session, change: str, first: int) -> None:
    for drop in UNSEALED:
        session.connection.run(drop)
    session.connection.run(change)
    assert broken_at(every(session.connection)) == first


def test_what_changes_no_record_is_logged_too(session: Session) -> None:
    with session.unit_of_work() as work:
        work.log(Act.VIEWED, "housing_case", "case", "case")
    with session.unit_of_work() as work:
        last = work.history("case")[-1]
    assert (last.act, last.record, last.worker) == (Act.VIEWED, "housing_case", "päivi")


def test_erasing_a_case_leaves_the_log_whole(session: Session) -> None:
    events = len(list(every(session.connection)))
    session.connection.run("DELETE FROM housing_case")
    assert session.connection.value("SELECT count(*) FROM record_version WHERE case_id IS NOT NULL") == 0
    assert len(list(every(session.connection))) == events
    assert broken_at(every(session.connection)) is None
