"""Counts of the group's work over flat, nameless facts; a small cell never tells its number."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from enum import StrEnum
from statistics import median
from typing import TYPE_CHECKING, NamedTuple

from app.domain.calendar_fi import working_days_after
from app.domain.codes import ActionState, ConsentAnswer, EndReason, FollowUpPoint, Residence, Step
from app.domain.labels import label
from app.domain.message import MC, MP, M
from app.domain.offsets import USUAL

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from app.domain.message import Message

SMALLEST = 5  # from this number on a cell is told as it is (domain.md: anonymised statistics)


class CaseFact(NamedTuple):
    """One case: the step it waits at while it is open, how it ended, what the client answered, its days."""

    step: Step | None = None
    ended: EndReason | None = None
    consent: ConsentAnswer | None = None
    held_on: date | None = None
    memo_on: date | None = None


class ActionFact(NamedTuple):
    """One agreed action: its state and its day."""

    state: ActionState
    due: date | None = None


class FollowUpFact(NamedTuple):
    """Where the person lives at one point of follow-up."""

    point: FollowUpPoint
    residence: Residence


class Standing(StrEnum):
    """How an agreed action stands on a day."""

    DONE = "done"
    IN_TIME = "in_time"
    LATE = "late"
    NOT_NEEDED = "not_needed"


class Line(NamedTuple):
    """One line of a table: what is counted and how many there are."""

    label: Message
    number: int


@dataclass(frozen=True, slots=True)
class Table:
    """One table of counts; `note` says in words what its lines do not."""

    title: Message
    lines: tuple[Line, ...]
    note: Message | None = None

    @property
    def empty(self) -> bool:
        """Is there nothing to count."""
        return not any(line.number for line in self.lines)


def shown(number: int) -> str:
    """Return a count as it is told: from 1 to 4 as "<5", since a small cell can point at a person."""
    return f"<{SMALLEST}" if 0 < number < SMALLEST else str(number)


def tables(
    cases: Sequence[CaseFact],
    actions: Iterable[ActionFact],
    follow_ups: Iterable[FollowUpFact],
    today: date,
    within: int = USUAL.memo,
) -> tuple[Table, ...]:
    """Return the tables of the statistics page, in order; those without anything to count are left out.

    `within` is how many working days after its meeting a memo is to be sent.
    """
    whole = (
        _counted(M("Open cases by step"), Step, (case.step for case in cases)),
        _counted(M("Closed cases by outcome"), EndReason, (case.ended for case in cases)),
        _counted(M("Consents by the client’s answer"), ConsentAnswer, (case.consent for case in cases)),
        _memos(cases, within),
        _agreed(actions, today),
        *_housing(tuple(follow_ups)),
    )
    return tuple(table for table in whole if not table.empty)


def standing(action: ActionFact, today: date) -> Standing:
    """Return how an action stands: one without a day is not late."""
    if action.state is ActionState.DONE:
        return Standing.DONE
    if action.state is ActionState.NOT_NEEDED:
        return Standing.NOT_NEEDED
    return Standing.LATE if action.due is not None and action.due < today else Standing.IN_TIME


def _counted(title: Message, codes: type[StrEnum], found: Iterable[StrEnum | None]) -> Table:
    numbers = Counter(code for code in found if code is not None)
    return Table(title, tuple(Line(label(code), numbers[code]) for code in codes))


def _memos(cases: Iterable[CaseFact], limit: int) -> Table:
    waits = [(case.held_on, case.memo_on) for case in cases if case.held_on and case.memo_on]
    within = sum(memo <= working_days_after(held, limit) for held, memo in waits)
    lines = (
        Line(MP("Within {n} working day", "Within {n} working days", n=limit), within),
        Line(MC("statistic", "Later"), len(waits) - within),
    )
    days = [(memo - held).days for held, memo in waits]
    typical = round(median(days)) if len(days) >= SMALLEST else None
    note = None if typical is None else MP("Median: {n} day.", "Median: {n} days.", n=typical)
    return Table(M("From the meeting to the memo"), lines, note)


def _agreed(actions: Iterable[ActionFact], today: date) -> Table:
    numbers = Counter(standing(action, today) for action in actions)
    words = {
        Standing.DONE: label(ActionState.DONE),
        Standing.IN_TIME: MC("statistic", "Not due yet"),
        Standing.LATE: MC("statistic", "Overdue"),
        Standing.NOT_NEEDED: label(ActionState.NOT_NEEDED),
    }
    return Table(M("Agreed actions"), tuple(Line(words[one], numbers[one]) for one in Standing))


def _housing(follow_ups: Sequence[FollowUpFact]) -> tuple[Table, ...]:
    return tuple(
        _counted(
            M("Housing at follow-up: {point}", point=point),
            Residence,
            (fact.residence for fact in follow_ups if fact.point is point),
        )
        for point in FollowUpPoint
    )
