"""The statistics: what is counted where, and that a small cell never tells its number."""

from __future__ import annotations

from datetime import date

import pytest

from app.domain.codes import ActionState, ConsentAnswer, EndReason, FollowUpPoint, Residence, Step
from app.domain.message import M
from app.domain.statistics import (
    ActionFact,
    CaseFact,
    FollowUpFact,
    Standing,
    Table,
    shown,
    standing,
    tables,
)

TODAY = date(2026, 11, 24)


def titled(title: str, found: tuple[Table, ...]) -> Table:
    return next(table for table in found if table.title.id == title)


def numbers(table: Table) -> list[int]:
    return [line.number for line in table.lines]


@pytest.mark.parametrize(("number", "told"), [(0, "0"), (1, "<5"), (4, "<5"), (5, "5"), (12, "12")])
def test_a_count_from_one_to_four_is_not_told(number: int, told: str) -> None:
    assert shown(number) == told


@pytest.mark.parametrize(
    ("state", "due", "stands"),
    [
        (ActionState.DONE, date(2026, 11, 1), Standing.DONE),
        (ActionState.OPEN, date(2026, 11, 23), Standing.LATE),
        (ActionState.NOT_YET, date(2026, 11, 23), Standing.LATE),
        (ActionState.OPEN, TODAY, Standing.IN_TIME),
        (ActionState.OPEN, None, Standing.IN_TIME),
        (ActionState.NOT_NEEDED, date(2026, 11, 1), Standing.NOT_NEEDED),
    ],
)
def test_an_action_is_late_only_after_its_day(state: ActionState, due: date | None, stands: Standing) -> None:
    assert standing(ActionFact(state, due), TODAY) is stands


def test_nothing_to_count_gives_no_table() -> None:
    assert tables((), (), (), TODAY) == ()


def test_each_case_is_counted_once_in_each_table_that_concerns_it() -> None:
    cases = (
        CaseFact(step=Step.MAPPING),
        CaseFact(step=Step.MEMO, consent=ConsentAnswer.GIVEN),
        CaseFact(ended=EndReason.HOME_ARRANGED, consent=ConsentAnswer.LIMITED),
    )
    found = tables(cases, (), (), TODAY)
    assert numbers(titled("Open cases by step", found)) == [1, 0, 0, 0, 0, 1]
    assert sum(numbers(titled("Closed cases by outcome", found))) == 1
    assert numbers(titled("Consents by the client’s answer", found)) == [1, 1, 0]


def test_a_memo_of_the_fifth_working_day_is_in_time() -> None:
    held = date(2026, 11, 17)
    facts = (
        CaseFact(held_on=held, memo_on=date(2026, 11, 24)),
        CaseFact(held_on=held, memo_on=date(2026, 11, 25)),
        CaseFact(held_on=held),
    )
    table = titled("From the meeting to the memo", tables(facts, (), (), TODAY))
    assert numbers(table) == [1, 1]
    assert table.note is None, "a median of two would tell both"


def test_the_days_holidays_take_are_not_counted_against_the_memo() -> None:
    fact = CaseFact(held_on=date(2026, 12, 21), memo_on=date(2026, 12, 30))  # Christmas Eve and Day lie between
    assert numbers(titled("From the meeting to the memo", tables((fact,), (), (), TODAY))) == [1, 0]


def test_the_median_is_told_from_five_memos_on() -> None:
    facts = [CaseFact(held_on=date(2026, 11, 2), memo_on=date(2026, 11, 2 + days)) for days in (1, 2, 3, 9, 20)]
    note = titled("From the meeting to the memo", tables(facts, (), (), TODAY)).note
    assert note is not None
    assert dict(note.values) == {"n": 3}


def test_housing_is_counted_point_by_point() -> None:
    facts = (
        FollowUpFact(FollowUpPoint.MONTH_1, Residence.AGREED),
        FollowUpFact(FollowUpPoint.MONTH_12, Residence.HOMELESS),
    )
    found = tables((), (), facts, TODAY)
    assert [table.title.with_values().values for table in found] == [
        M("Housing at follow-up: {point}", point=point).values
        for point in (FollowUpPoint.MONTH_1, FollowUpPoint.MONTH_12)
    ]
