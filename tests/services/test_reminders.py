"""A reminder for ordinary mail: case numbers, counts and days; who, what and why stay in the register."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from app.domain.audit import Act
from app.domain.codes import EndReason
from app.domain.ids import OrganisationId, new_id
from app.domain.organisation import Organisation
from app.services import cases, reminders, spanning
from i18n import text

if TYPE_CHECKING:
    from app.services.session import Session

TODAY = date(2026, 11, 24)


def told(session: Session) -> list[OrganisationId]:
    """The organisations that may be told of an open action."""
    with session.unit_of_work() as work:
        known = [one.id for one in work.organisations.all()]
    found = []
    for key in known:
        try:
            spanning.open_cases(session, key)
        except spanning.NothingOpen:
            continue
        found.append(key)
    return found


def said(session: Session, key: OrganisationId) -> str:
    made = reminders.taken(session, key)
    return "\n".join(text(line, made.language) for line in made.lines)


def test_a_reminder_names_the_cases_and_nothing_of_what_is_promised_or_for_whom(practice: Session) -> None:
    keys = told(practice)
    assert len(keys) > 1
    with practice.unit_of_work() as work:
        files = work.case_files([case.id for case in work.cases.all()])
    for key in keys:
        words, numbers = said(practice, key), [one.file.case.number for one in spanning.open_cases(practice, key)]
        for file in files:
            assert (file.case.number in words) == (file.case.number in numbers)
            assert file.client.name not in words
            assert [action.what for action in file.actions if action.what and action.what in words] == []


def test_it_is_signed_by_the_coordinator_with_a_telephone_number(practice: Session) -> None:
    last = said(practice, told(practice)[0]).split("\n")[-1]
    assert last == "Päivi Multamäki, 0295 665 500"


def test_it_speaks_the_language_of_most_of_the_copies(practice: Session) -> None:
    spoken = {reminders.taken(practice, key).language for key in told(practice)}
    assert spoken == {"fi", "sv"}


def test_each_case_logs_that_a_text_was_copied(practice: Session) -> None:
    key = told(practice)[0]
    made = reminders.taken(practice, key)
    for case_id in made.cases:
        with practice.unit_of_work() as work:
            last = work.history(case_id)[-1]
        assert (last.act, last.record) == (Act.COPIED, "reminder")


def test_a_closed_case_is_not_reminded_of(practice: Session) -> None:
    key = max(told(practice), key=lambda one: len(spanning.open_cases(practice, one)))
    gone = reminders.taken(practice, key).cases[0]
    cases.close_case(practice, gone, next(iter(EndReason)), TODAY)
    assert gone not in reminders.taken(practice, key).cases


def test_refused_where_nothing_is_open(practice: Session) -> None:
    with practice.unit_of_work() as work:
        fresh = work.organisations.save(Organisation(id=OrganisationId(new_id()), name_fi="Uusi"))
    with pytest.raises(spanning.NothingOpen):
        reminders.taken(practice, fresh.id)
