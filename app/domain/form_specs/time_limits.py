"""The time limits of the office: how long before or after its day each thing is due."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from app.domain.codes import DataGroup, Owner
from app.domain.form_specs.shared import RULE
from app.domain.forms import Field, FormSpec, Kind, Page, Problem
from app.domain.message import MC, M
from app.domain.offsets import PREFIX, USUAL, Offsets, longest

if TYPE_CHECKING:
    from collections.abc import Iterable

    from app.domain.forms import Answers

_limit = partial(
    Field,
    kind=Kind.NUMBER,
    owner=Owner.OFFICE,
    group=DataGroup.OFFICE,
    used_by=RULE,
    about_client=False,
)
_MONTHS, _WEEKS = M("Months before the dwelling is needed."), M("Weeks before the dwelling is needed.")

LIMITS = Page(
    name="limits",
    title=MC("page", "Time limits"),
    lead=M("From these every deadline is counted. An empty field means the usual limit."),
    fields=(
        _limit(name="offset_mapping_from", label=M("Mapping begins"), hint=_MONTHS),
        _limit(name="offset_mapping_until", label=M("Mapping is done"), hint=_MONTHS),
        _limit(name="offset_municipal", label=M("Applications to municipal landlords"), hint=_MONTHS),
        _limit(name="offset_assistance", label=M("Application for basic social assistance"), hint=_WEEKS),
        _limit(
            name="offset_adults",
            label=M("Consent of the adults of the dwelling"),
            hint=M("Weeks before probationary freedom begins."),
        ),
        _limit(
            name="offset_allowance",
            label=M("Housing allowance for an empty home ends"),
            hint=M("Months after imprisonment began."),
        ),
    ),
)
AROUND_MEETINGS = Page(
    name="meeting_limits",
    title=MC("page", "Limits of meetings"),
    lead=M("From these every deadline is counted. An empty field means the usual limit."),
    fields=(
        _limit(
            name="offset_advance",
            label=M("Advance information is sent"),
            hint=M("Working days before the meeting."),
        ),
        _limit(name="offset_memo", label=M("The memo is sent"), hint=M("Working days after the meeting.")),
        _limit(
            name="offset_consent",
            label=M("Reminder that a consent expires"),
            hint=M("Days before its last day."),
        ),
    ),
)

FORM = FormSpec(name="time_limits", title=MC("form", "Time limits"), pages=(LIMITS, AROUND_MEETINGS))


def beyond_reason(answers: Answers) -> tuple[Problem, ...]:
    """Return the limits that no rule can count from: too short, too long, a window that ends before it begins."""
    given = {name: answers.get(f"{PREFIX}{name}") for name in Offsets._fields}
    said = {name: value for name, value in given.items() if isinstance(value, int)}
    wrong = [
        Problem(f"{PREFIX}{name}", M("Give a number from 1 to {most}.", most=longest(name)))
        for name, value in said.items()
        if not 1 <= value <= longest(name)
    ]
    meant = USUAL._replace(**said)
    if not wrong and meant.mapping_from < meant.mapping_until:
        wrong.append(
            Problem(f"{PREFIX}mapping_from", M("The mapping begins before it is done: give more months."))
        )
    return tuple(wrong)


def with_usual(answers: Answers, fields: Iterable[Field]) -> dict[str, Any]:
    """Return the answers to some fields with the usual limit where the office has set none."""
    usual = {f"{PREFIX}{name}": value for name, value in USUAL._asdict().items()}
    asked = {field.name: usual[field.name] for field in fields if field.name in usual}
    return asked | {name: value for name, value in answers.items() if name not in asked or value is not None}
