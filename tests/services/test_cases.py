"""A case: a name alone opens it, its number says nothing of the person, and it may enter at any step."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from app.domain.case_line import case_line
from app.domain.codes import EndReason, Status, Step
from app.domain.errors import NameMissing
from app.domain.progress import steps
from app.services import pages
from app.services.cases import (
    StillOpen,
    case_file,
    close_case,
    mark_done_elsewhere,
    new_case,
    others,
    reopen_case,
    unmark_done_elsewhere,
)

if TYPE_CHECKING:
    from app.services.session import Session


def test_a_name_alone_opens_a_case(session: Session) -> None:
    file = case_file(session, new_case(session, "  Mika   Juhani Väänänen "))
    assert file.client.name == "Mika Juhani Väänänen"
    assert file.case.opened_on == session.clock.today()


@pytest.mark.parametrize("name", ["", "   ", "\t\n"])
def test_without_a_name_nothing_is_opened(session: Session, name: str) -> None:
    with pytest.raises(NameMissing):
        new_case(session, name)
    with session.unit_of_work() as work:
        assert work.cases.all() == ()


def test_numbers_run_through_the_year_and_are_never_given_twice(session: Session) -> None:
    year = session.clock.today().year
    first, second = new_case(session, "Ng"), new_case(session, "O'Brien-Äijälä")
    assert [case_file(session, one).case.number for one in (first, second)] == [f"{year}-001", f"{year}-002"]
    with session.unit_of_work() as work:
        work.cases.remove(second)
    assert case_file(session, new_case(session, "Ng")).case.number == f"{year}-003"


def test_a_step_done_elsewhere_counts_and_can_be_taken_back(session: Session) -> None:
    case = new_case(session, "Mika Väänänen")
    today = session.clock.today()
    mark_done_elsewhere(session, case, Step.MAPPING, date(2026, 1, 5), "Kansio 3")
    assert steps(case_file(session, case), today)[0].status is Status.DONE
    unmark_done_elsewhere(session, case, Step.MAPPING)
    assert steps(case_file(session, case), today)[0].status is Status.NOT_STARTED


def test_a_case_is_closed_once_and_may_be_opened_again(session: Session) -> None:
    case = new_case(session, "Mika Väänänen")
    today = session.clock.today()
    close_case(session, case, EndReason.NO_CONSENT, today)
    with pytest.raises(StillOpen):
        close_case(session, case, EndReason.MOVED, today)
    assert case_file(session, case).case.end_reason is EndReason.NO_CONSENT
    reopen_case(session, case, "Asiakas palasi")
    assert case_file(session, case).case.closed_on is None
    with pytest.raises(StillOpen):
        reopen_case(session, case, "Uudelleen")


def test_a_case_keeps_each_closing_and_reopening_with_its_reason(session: Session) -> None:
    case, today = new_case(session, "Mika Väänänen"), session.clock.today()
    for reason, again in ((EndReason.NO_CONSENT, "Suostumus saatiin"), (EndReason.MOVED, "Muutto peruuntui")):
        close_case(session, case, reason, today)
        reopen_case(session, case, again)
    kept = case_file(session, case).case.closings
    assert [(one.end_reason, one.reason) for one in kept] == [
        (EndReason.NO_CONSENT, "Suostumus saatiin"),
        (EndReason.MOVED, "Muutto peruuntui"),
    ]
    assert {one.closed_on for one in kept} == {one.reopened_on for one in kept} == {today}
    said = [one.words.id for one in case_line(case_file(session, case), today).milestones]
    assert (said.count("Case closed"), said.count("Case reopened")) == (2, 2)


def test_two_people_of_one_name_and_birth_date_stay_apart(session: Session) -> None:
    first, second = new_case(session, "Mika Väänänen"), new_case(session, "Mika Väänänen")
    for case in (first, second):
        answers = pages.open_page(session, case, Step.MAPPING, "person").answers
        said = {**answers, "name": "Mika Väänänen", "born": "1988-03-14"}
        assert pages.save_page(session, case, Step.MAPPING, "person", said).problems == ()
    clients = [case_file(session, case).client for case in (first, second)]
    assert clients[0].born == clients[1].born == date(1988, 3, 14)
    assert clients[0].id != clients[1].id
    assert others(session, first) == others(session, second) == []
