"""Cases drawn in numbers: the same for a seed, unlike each other, each as whole as a told one."""

from __future__ import annotations

from collections import Counter
from datetime import date
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING

from app.domain.answers import answers
from app.domain.calendar_fi import is_working_day
from app.domain.checks import problems
from app.domain.codes import EndReason, Language
from app.domain.form_specs import step_forms
from app.domain.progress import steps
from app.practice.cases import practice_files
from app.practice.many import many
from app.practice.names import (
    LAST_FI,
    LAST_OTHER,
    LAST_SV,
    MEN_FI,
    MEN_OTHER,
    MEN_SV,
    WOMEN_FI,
    WOMEN_OTHER,
    WOMEN_SV,
)

if TYPE_CHECKING:
    from app.domain.case_file import CaseFile

TODAY = date(2026, 11, 24)
SOME = 300


@cache
def some() -> tuple[CaseFile, ...]:
    return tuple(many(SOME, TODAY, 7))


def test_a_seed_gives_the_same_cases_and_another_gives_others() -> None:
    assert tuple(many(40, TODAY, 7)) == tuple(many(40, TODAY, 7))
    assert tuple(many(40, TODAY, 7)) != tuple(many(40, TODAY, 8))


def test_cases_are_made_one_by_one_as_they_are_asked_for() -> None:
    assert len(list(islice(many(1_000_000, TODAY, 1), 2))) == 2


def test_every_page_could_have_been_typed() -> None:
    wrong = [
        (file.case.number, page.name, problem.field)
        for file in some()[::3]
        for form in step_forms()
        for page in form.pages
        for problem in problems(page.fields, answers(file, page.fields), TODAY)
    ]
    assert not wrong


def test_cases_are_as_unlike_as_real_ones() -> None:
    statuses = Counter(tuple(state.status for state in steps(file, TODAY)) for file in some())
    lengths = {len(str(slot.answers.get("present_text", ""))) for file in some() for slot in file.slots}
    assert len(statuses) >= 15
    assert max(statuses.values()) < SOME / 3
    assert len(lengths) >= 50
    assert max(lengths) > 20 * min(length for length in lengths if length)
    assert len({file.client.name for file in some()}) > 0.9 * SOME
    assert {file.client.language for file in some()} >= set(Language)


def test_at_most_two_in_five_are_closed_over_years() -> None:
    closed = [file for file in some() if file.case.closed_on is not None]
    assert 0.15 * SOME < len(closed) <= 0.45 * SOME
    assert len({file.case.opened_on.year for file in closed}) >= 3
    assert {file.case.end_reason for file in closed} >= {EndReason.HOME_ARRANGED, EndReason.NO_CONSENT}
    assert all(file.case.closed_on <= TODAY for file in closed if file.case.closed_on)


def test_numbers_and_ids_are_their_own_and_none_of_the_told_ones() -> None:
    told = practice_files(TODAY)
    everyone = (*told, *some())
    assert len({file.case.number for file in everyone}) == len(everyone)
    assert len({file.case.id for file in everyone}) == len(everyone)
    assert len({file.client.id for file in everyone}) == len(everyone)


def test_no_time_is_given_twice_and_meetings_are_on_working_days() -> None:
    slots = [slot for file in (*practice_files(TODAY), *some()) for slot in file.slots if not slot.cancelled]
    taken = Counter((slot.meeting_id, slot.start) for slot in slots if slot.meeting_id)
    assert max(taken.values()) == 1
    days = [meeting.day for file in some() for meeting in file.meetings.values()]
    assert len(days) > 100
    assert all(day is not None and is_working_day(day) for day in days)


def test_names_come_from_long_lists_with_the_letters_of_the_north() -> None:
    names = {
        *(*WOMEN_FI, *MEN_FI, *LAST_FI),
        *(*WOMEN_SV, *MEN_SV, *LAST_SV),
        *(*WOMEN_OTHER, *MEN_OTHER, *LAST_OTHER),
    }
    assert len(names) >= 300
    assert all(any(letter in name.casefold() for name in names) for letter in "åäö-'")
