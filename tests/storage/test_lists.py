"""The lists are in order, filtered, flat, and quick at ten thousand cases."""

from __future__ import annotations

from datetime import date, time, timedelta
from typing import TYPE_CHECKING

import pytest

from app.domain.case import Case
from app.domain.client import Client
from app.domain.codes import (
    Category,
    Delivery,
    EndReason,
    Language,
    MeetingPlace,
    MeetingState,
    MemoState,
    PaperKind,
    RecipientKind,
    Reply,
)
from app.domain.ids import (
    CaseId,
    ClientId,
    DocumentId,
    GroupId,
    MeetingId,
    OrganisationId,
    SlotId,
    WorkerId,
)
from app.domain.meeting import Invitee, Meeting, Slot
from app.domain.memo import Disclosure, IssuedDocument, Memo
from app.domain.organisation import Organisation
from app.domain.worker import Worker
from app.services import lists
from app.storage import case_lists, document_lists
from tests.storage.given import MOMENT, TODAY, StillClock

if TYPE_CHECKING:
    from app.services.session import Session
    from app.storage.unit_of_work import UnitOfWork

ORDERS: list[lists.CaseOrder] = ["name", "number", "needed_by", "changed"]


def add(work: UnitOfWork, number: str, name: str, needed: date | None = None, closed: date | None = None) -> None:
    client = ClientId(f"client-{number}")
    work.clients.save(Client(id=client, name=name))
    work.cases.save(
        Case(
            id=CaseId(number),
            client_id=client,
            number=number,
            group_id=GroupId("group"),
            opened_on=TODAY,
            release_day=needed,
            closed_on=closed,
            end_reason=EndReason.MOVED if closed else None,
            register_number="RISE/77/2026" if number == "2026-002" else "",
        )
    )


@pytest.fixture
def several(session: Session) -> Session:
    """Four cases beside the one without a day of need."""
    with session.unit_of_work() as work:
        add(work, "2026-001", "Åsa Öhman", TODAY + timedelta(days=9))
        add(work, "2026-002", "Johan Sjöblom", TODAY + timedelta(days=3))
    session.clock = StillClock(TODAY, MOMENT + timedelta(hours=1))
    with session.unit_of_work() as work:
        add(work, "2026-003", "Aino Ärlä", TODAY + timedelta(days=90))
        add(work, "2026-004", "Sanna Pulkkinen", TODAY, closed=TODAY)
    return session


def ids(keys: list[tuple[str, str]]) -> list[str]:
    return [key for key, _ in keys]


def test_home_shows_open_cases_by_the_day_of_need_unknown_last(several: Session) -> None:
    rows = lists.home_rows(several, 10)
    assert [row.number for row in rows] == ["2026-002", "2026-001", "2026-003", "2026-014"]
    assert rows[0].needed_by == TODAY + timedelta(days=3)
    assert rows[-1].needed_by is None
    assert [row.number for row in lists.home_rows(several, 2)] == ["2026-002", "2026-001"]


@pytest.mark.parametrize(
    ("order", "descending", "expected"),
    [
        ("name", False, ["2026-002", "case", "2026-003", "2026-001"]),
        ("name", True, ["2026-001", "2026-003", "case", "2026-002"]),
        ("number", False, ["2026-001", "2026-002", "2026-003", "case"]),
        ("needed_by", False, ["2026-002", "2026-001", "2026-003", "case"]),
        ("needed_by", True, ["2026-003", "2026-001", "2026-002", "case"]),
        ("changed", True, ["2026-003", "case", "2026-002", "2026-001"]),
    ],
)
def test_cases_stand_in_the_chosen_order(
    several: Session,
    order: lists.CaseOrder,
    descending: bool,  # noqa: FBT001 - a row of the table above
    expected: list[str],
) -> None:
    assert ids(lists.case_keys(several, "open", order, descending=descending)) == expected


def test_open_and_closed_cases_are_told_apart(several: Session) -> None:
    assert ids(lists.case_keys(several, "closed")) == ["2026-004"]
    assert len(lists.case_keys(several, "all")) == 5
    (row,) = lists.case_rows(several, ["2026-004"])
    assert (row.closed_on, row.end_reason, row.name) == (TODAY, EndReason.MOVED, "Sanna Pulkkinen")


@pytest.mark.parametrize(
    ("typed", "found"),
    [("öhman", "2026-001"), ("ÖHM", "2026-001"), ("rise/77", "2026-002"), ("2026-003", "2026-003"), ("sjo", None)],
)
def test_a_case_is_found_by_name_number_and_register_number(
    several: Session, typed: str, found: str | None
) -> None:
    query = lists.folded(typed)
    assert [key for key, text in lists.case_keys(several) if query in text] == ([found] if found else [])


def test_rows_come_in_the_order_of_the_ids_without_those_that_are_gone(several: Session) -> None:
    rows = lists.case_rows(several, ["2026-003", "gone", "2026-001"])
    assert [row.id for row in rows] == ["2026-003", "2026-001"]


def test_members_are_listed_by_family_name_with_their_organisation(session: Session) -> None:
    with session.unit_of_work() as work:
        work.organisations.save(
            Organisation(id=OrganisationId("fpa"), name_fi="Kela", name_sv="FPA", category=Category.KELA)
        )
        for name in ("Åsa Öhman", "Ville Korhonen"):
            work.workers.save(
                Worker(id=WorkerId(name), name=name, organisation_id=OrganisationId("fpa"), confirmed_on=TODAY)
            )
    rows = lists.member_rows(session)
    assert [row.name for row in rows] == ["Ville Korhonen", "Päivi Multamäki", "Åsa Öhman"]
    last = rows[-1]
    assert (last.organisation_sv, last.category, last.language) == ("FPA", Category.KELA, Language.FI)
    assert (last.member, last.active, last.confirmed_on) == (True, True, TODAY)
    assert "fpa" in last.key
    assert "öhman" in last.key


def test_the_calendar_has_a_row_a_slot_by_number_and_one_for_an_empty_meeting(session: Session) -> None:
    replies = [Reply.COMES, Reply.VIDEO, Reply.DEPUTY, Reply.UNABLE, Reply.NO_REPLY, None]
    with session.unit_of_work() as work:
        work.meetings.save(
            Meeting(
                id=MeetingId("long"),
                group_id=GroupId("group"),
                day=TODAY.replace(day=25),
                start=time(9),
                end=time(12),
                place=MeetingPlace.TEAMS,
                state=MeetingState.HELD,
            )
        )
        invitees = tuple(Invitee(id=str(n), reply=reply) for n, reply in enumerate(replies))
        for name, start, cancelled in (
            ("second", time(9, 40), False),
            ("first", None, False),
            ("off", None, True),
        ):
            work.slots.save(
                Slot(
                    id=SlotId(name),
                    case_id=CaseId("case"),
                    meeting_id=MeetingId("long"),
                    start=start,
                    end=time(10, 20) if start else None,
                    invitees=invitees if start else (),
                    cancelled=cancelled,
                )
            )
        work.meetings.save(Meeting(id=MeetingId("empty"), group_id=GroupId("group"), day=TODAY.replace(day=26)))
        work.memos.save(Memo(id="memo", case_id=CaseId("case"), slot_id=SlotId("second"), state=MemoState.FINAL))
    rows = lists.meeting_rows(session, TODAY.replace(day=25), TODAY.replace(day=26))
    assert [(row.slot_id, row.number, row.start, row.end) for row in rows] == [
        ("first", "2026-014", time(9), time(12)),
        ("second", "2026-014", time(9, 40), time(10, 20)),
        (None, None, None, None),
    ]
    assert [(row.invited, row.coming, row.final) for row in rows] == [(0, 0, False), (6, 3, True), (0, 0, False)]
    assert (rows[0].place, rows[0].state) == (MeetingPlace.TEAMS, MeetingState.HELD)
    assert "Väänänen" not in repr(rows)


def test_papers_are_listed_latest_first_with_how_they_went(session: Session) -> None:
    with session.unit_of_work() as work:
        for number in (1, 2):
            work.documents.save(
                IssuedDocument(
                    id=DocumentId(f"paper-{number}"),
                    case_id=CaseId("case"),
                    kind=PaperKind.MEMO,
                    edition=number,
                    recipient=RecipientKind.ORGANISATION,
                    organisation_id=OrganisationId("ina"),
                    language="fi",
                    issued_at=MOMENT + timedelta(hours=number),
                    issued_by="Päivi Multamäki",
                    sha256="",
                    pages=2,
                )
            )
        work.disclosures.save(
            Disclosure(
                id="given",
                case_id=CaseId("case"),
                document_id=DocumentId("paper-1"),
                delivery=Delivery.LETTER,
                given_on=TODAY,
                recorded_by="Päivi Multamäki",
            )
        )
    assert lists.document_keys(session) == [("paper-2", "2026-014"), ("paper-1", "2026-014")]
    latest, first = lists.document_rows(session, ["paper-2", "paper-1"])
    assert (latest.edition, latest.given_on, latest.issued_at) == (2, None, MOMENT + timedelta(hours=2))
    assert (first.given_on, first.organisation_fi) == (TODAY, "Itälän Nuorisoasunnot ry")


def test_the_counts_are_those_of_the_register(several: Session) -> None:
    assert lists.counts(several)._asdict() == {
        "open_cases": 4,
        "closed_cases": 1,
        "meetings": 1,
        "documents": 0,
        "organisations": 2,
        "workers": 1,
    }


def test_a_new_day_refreshes_what_the_lists_show(several: Session) -> None:
    several.clock = StillClock(TODAY + timedelta(days=1), MOMENT + timedelta(days=1))
    assert [lists.refresh(several, 3), lists.refresh(several, 3), lists.refresh(several, 3)] == [3, 1, 0]


@pytest.mark.parametrize("order", ORDERS)
def test_ten_thousand_cases_are_listed_by_indexes(session: Session, order: lists.CaseOrder) -> None:
    connection = session.connection
    connection.run("BEGIN")
    connection.run(
        "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 10000) "
        "INSERT INTO client SELECT 'k' || i, 1, 'Nimi ' || i, NULL, NULL, NULL, '{}', 'nimi ' || i, "
        "'nimi ' || (i * 7919 % 10000), 1, '', '', '', '' FROM n"
    )
    columns = [name for (name,) in connection.rows("SELECT name FROM pragma_table_info('housing_case')")]
    fresh = {"id": "'c' || i", "client_id": "'k' || i", "number": "'2025-' || i"}
    copied = ", ".join(fresh.get(name, f'"{name}"') for name in columns)
    numbers = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 10000) "
    connection.run(f"{numbers} INSERT INTO housing_case SELECT {copied} FROM n, housing_case WHERE id = 'case'")
    connection.run(
        f"{numbers} INSERT INTO case_summary SELECT 'c' || i, as_of, NULL, date('2027-01-01', i || ' days'), "
        "date('2027-01-01', i || ' days'), basis, statuses, next_step, changed_at "
        "FROM n, case_summary WHERE case_id = 'case'"
    )
    connection.run("COMMIT")
    keys = lists.case_keys(session, "open", order)
    assert len(keys) == 10_001
    rows = lists.case_rows(session, ids(keys)[5000:5128])
    assert [row.id for row in rows] == ids(keys)[5000:5128]
    assert lists.home_rows(session, 3)[0].id == "c1"


def test_no_list_reads_a_whole_table_to_show_a_block(session: Session) -> None:
    for sql, values in (
        (case_lists._HOME_ROWS, (20,)),
        (case_lists._CASE_ROWS, ("[]",)),
        (document_lists._DOCUMENT_ROWS, ("[]",)),
    ):
        plan = [row[3] for row in session.connection.rows(f"EXPLAIN QUERY PLAN {sql}", values)]
        scans = [line for line in plan if line.startswith("SCAN") and "json_each" not in line]
        assert [line for line in scans if "INDEX" not in line] == []
        assert not any("ORDER BY" in line for line in plan)
