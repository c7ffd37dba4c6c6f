"""The next deed of a case in words, verb first, from what flat rows know of it: a start shows it without rules."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from app.domain.calendar_fi import working_days_after, working_days_before
from app.domain.codes import Status, Step
from app.domain.labels import task
from app.domain.message import M, OnDay
from app.domain.offsets import USUAL, Offsets

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date, time

    from app.domain.message import Message


class Stage(NamedTuple):
    """How far the present meeting of a case and its memo are; `day` is None where no time is reserved.

    `written` tells that the memo is final and not sent.
    """

    day: date | None = None
    start: time | None = None
    invited_on: date | None = None
    held_on: date | None = None
    written: bool = False


class Deed(NamedTuple):
    """What is done next, by when, and at what time where it is a meeting."""

    words: Message
    due: date | None = None
    at: time | None = None


_BEGUN = {
    Step.MAPPING: M("Complete the mapping"),
    Step.CONSENT: M("Complete the consent"),
    Step.ASSESSMENT: M("Complete the assessment"),
}
_FRESH = {Step.CONSENT: M("Ask for consent"), Step.ASSESSMENT: M("Assess together")}


def deed(step: Step, status: Status, stage: Stage, today: date, offsets: Offsets = USUAL) -> Deed:
    """Return what is done next in a step that stands like this."""
    if status is Status.NEEDS_CORRECTION:
        return Deed(M("Correct an answer"))
    if status is Status.BLOCKED:
        return Deed(M("Reserve a time in a meeting") if step is Step.MEETING else M("Close or record a ground"))
    told = _BY_MEETING.get(step)
    return told(status, stage, today, offsets) if told else Deed(_own(step, status))


def _own(step: Step, status: Status) -> Message:
    return (_FRESH if status is Status.NOT_STARTED else _BEGUN).get(step) or task(step)


def _consent(status: Status, stage: Stage, today: date, offsets: Offsets) -> Deed:
    asked = status is Status.WAITING
    said = M("Get the client’s answer to the consent") if asked else _own(Step.CONSENT, status)
    coming = stage.day if stage.day and stage.day >= today else None
    return Deed(said, working_days_before(coming, offsets.advance) if coming else None)


def _referral(status: Status, stage: Stage, _today: date, _offsets: Offsets) -> Deed:
    if stage.day is None:
        return Deed(M("Reserve a time in a meeting"))
    if status is Status.WAITING:
        said = M("Ask for the missing replies")
    else:
        said = task(Step.REFERRAL) if stage.invited_on else M("Send the invitations")
    return Deed(said, stage.day, stage.start)


def _meeting(_status: Status, stage: Stage, today: date, _offsets: Offsets) -> Deed:
    if stage.day is None:
        return Deed(task(Step.MEETING))
    if stage.day < today:
        return Deed(M("Record the meeting"), stage.day)
    if stage.day > today:
        return Deed(M("Meeting {day}", day=OnDay(stage.day)), stage.day, stage.start)
    said = M("Meeting today at {time}", time=stage.start) if stage.start else M("Meeting today")
    return Deed(said, stage.day, stage.start)


def _memo(status: Status, stage: Stage, _today: date, offsets: Offsets) -> Deed:
    if status is Status.DONE:
        return Deed(M("Follow how the housing goes"))
    due = working_days_after(stage.held_on, offsets.memo) if stage.held_on else None
    return Deed(M("Send the memo") if stage.written else task(Step.MEMO), due)


_BY_MEETING: dict[Step, Callable[[Status, Stage, date, Offsets], Deed]] = {
    Step.CONSENT: _consent,
    Step.REFERRAL: _referral,
    Step.MEETING: _meeting,
    Step.MEMO: _memo,
}
