"""What Home tells to run out soon is what the rules say of the whole cases."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from app.bootstrap import open_register
from app.domain.timeline import deadlines
from app.practice.register import make_practice_register
from app.settings import Settings
from app.storage.running_out import APPLICATION, CONSENT, running_out, unconfirmed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.services.session import Session

TODAY = date(2026, 11, 24)


@pytest.fixture(scope="module")
def practice(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Session]:
    """The practice register on its day."""
    folder = tmp_path_factory.mktemp("running_out")
    path = folder / "register.kotio"
    make_practice_register(path, TODAY, 120)
    session = open_register(path, today=TODAY, settings=Settings(folder / "settings.json", {}))
    yield session
    session.close()


@pytest.mark.parametrize("within", [10, 30, 365])
def test_what_runs_out_is_what_the_timeline_says_the_nearest_first(practice: Session, within: int) -> None:
    until = TODAY + timedelta(days=within)
    with practice.unit_of_work() as work:
        files = work.case_files([case.id for case in work.cases.all()])
    by_the_rules = sorted(
        (one.day, str(file.case.id), one.rule)
        for file in files
        for one in deadlines(file, TODAY)
        if one.rule in {CONSENT, APPLICATION} and TODAY <= one.day <= until
    )
    rows, in_all = running_out(practice.connection, TODAY, within, 1_000)
    assert [(row.day, row.case_id, row.kind) for row in rows] == by_the_rules
    assert in_all == len(by_the_rules)
    assert within < 365 or {rule for *_, rule in by_the_rules} == {CONSENT, APPLICATION}, "both are told"


def test_a_few_are_shown_of_all(practice: Session) -> None:
    rows, in_all = running_out(practice.connection, TODAY, 365, 2)
    assert (len(rows), in_all > 2) == (2, True)


@pytest.mark.parametrize("later", [0, 200, 366, 800])
def test_contacts_are_unconfirmed_as_the_members_place_tells(practice: Session, later: int) -> None:
    today = TODAY + timedelta(days=later)
    with practice.unit_of_work() as work:
        stale = [one for one in work.workers.all() if one.active and one.member and one.stale(today)]
    assert unconfirmed(practice.connection, today) == len(stale)
