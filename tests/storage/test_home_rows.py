"""What Home reads flat is what the rules say of the whole cases."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from app.bootstrap import open_register
from app.domain.codes import MeetingState, MemoState
from app.domain.deeds import Stage
from app.domain.timeline import deadlines
from app.practice.register import make_practice_register
from app.services import home
from app.settings import Settings
from app.storage import case_lists

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.domain.case_file import CaseFile
    from app.services.session import Session

TODAY = date(2026, 11, 24)


@pytest.fixture(scope="module")
def practice(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Session]:
    """The practice register on its day."""
    folder = tmp_path_factory.mktemp("home")
    path = folder / "register.kotio"
    make_practice_register(path, TODAY, 60)
    session = open_register(path, today=TODAY, settings=Settings(folder / "settings.json", {}))
    yield session
    session.close()


@pytest.fixture(scope="module")
def files(practice: Session) -> list[CaseFile]:
    """Its open cases."""
    with practice.unit_of_work() as work:
        files = work.case_files([case.id for case in work.cases.all()])
    return [file for file in files if file.case.closed_on is None]


def test_a_stage_is_that_of_the_present_slot_and_memo(practice: Session, files: list[CaseFile]) -> None:
    read = case_lists.stages(practice.connection, [file.case.id for file in files])
    assert {key: stage._replace(start=None) for key, stage in read.items()} == {
        file.case.id: stage_of(file) for file in files if file.slot is not None
    }
    assert len(read) < len(files)


def stage_of(file: CaseFile) -> Stage:
    slot, meeting, memo = file.slot, file.meeting, file.memo
    assert slot is not None
    planned = meeting is not None and meeting.state is not MeetingState.CANCELLED
    return Stage(
        day=meeting.day if meeting and planned else None,
        invited_on=slot.invited_on,
        held_on=slot.held_on,
        written=memo is not None and memo.state is MemoState.FINAL,
    )


def test_late_actions_are_those_of_the_rule_the_latest_first(practice: Session, files: list[CaseFile]) -> None:
    late = sorted(a.due for file in files for a in file.actions if a.due is not None and a.overdue(TODAY))
    rows, in_all = case_lists.late_actions(practice.connection, TODAY, 2)
    assert in_all == len(late) > 2
    assert [row.due for row in rows] == late[:2]


def test_a_late_action_names_who_does_it(practice: Session, files: list[CaseFile]) -> None:
    rows, _ = case_lists.late_actions(practice.connection, TODAY, 100)
    doers = {action.id: action.who for file in files for action in file.actions}
    for row in rows:
        by_client = doers[row.id] == "client"
        assert bool(row.worker or row.organisation_fi) is not by_client
    assert {doers[row.id] == "client" for row in rows} == {True, False}


def test_a_memo_is_due_on_home_when_it_is_on_the_case_page(practice: Session, files: list[CaseFile]) -> None:
    shown = {one.row.id: one.deed.due for one in home.home(practice).waiting if one.step == "memo"}
    by_rule = {f.case.id: d.day for f in files for d in deadlines(f, TODAY) if d.rule == "memo"}
    assert shown
    assert shown.items() <= by_rule.items()
