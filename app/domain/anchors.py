"""The days that the rules of the timeline count from, each while the thing it asks for is still undone."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from app.domain.action import UNDONE
from app.domain.calendar_fi import months_from
from app.domain.case import needed_by
from app.domain.codes import (
    CUSTODY,
    ApplicationState,
    FollowUpPoint,
    Household,
    HousingNow,
    Income,
    MemoState,
    NeedBasis,
    Step,
    YesNo,
)
from app.domain.progress import elsewhere, time_reserved

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from app.domain.case_file import CaseFile

_ENDED = frozenset({ApplicationState.REJECTED, ApplicationState.LAPSED})
_HOME_KEPT = frozenset({HousingNow.KEPT, HousingNow.AT_RISK})
_WITHOUT_HOME = frozenset({HousingNow.NONE, HousingNow.PLACE_SOUGHT, HousingNow.AT_RISK, None})
_OTHER_ADULTS = frozenset({Household.PARTNER, Household.OTHER})
_OUT = frozenset({MemoState.SENT, MemoState.CORRECTED})


@dataclass(frozen=True, slots=True)
class Point:
    """A day that a rule counts from, whose it is where there are several, and what the sentence names."""

    day: date
    subject: str = ""
    values: Mapping[str, Any] = field(default_factory=dict)


def unmapped(file: CaseFile, today: date, _language: str) -> Iterator[Point]:
    """Yield the day of need of a prisoner whose situation has not been mapped."""
    mapped = file.mapping is not None and file.mapping.mapped_on is not None
    if file.case.in_custody and not mapped and elsewhere(file, Step.MAPPING) is None:
        yield from _need(file, today)


def unallowed(file: CaseFile, today: date, language: str) -> Iterator[Point]:
    """Yield the day of a coming meeting for which nothing allows naming the client yet."""
    if file.ground(today) is None:
        yield from meeting(file, today, language)


def unapplied(file: CaseFile, today: date, _language: str) -> Iterator[Point]:
    """Yield the day of need of a client without a home who has no application under way."""
    applications = file.mapping.applications if file.mapping else ()
    if file.case.housing_now in _WITHOUT_HOME and all(one.state in _ENDED for one in applications):
        yield from _need(file, today)


def assistance(file: CaseFile, today: date, _language: str) -> Iterator[Point]:
    """Yield the day of need of a client who lives on social assistance, or of whom no income is known."""
    income = file.mapping.answers.get("income") if file.mapping else None
    if file.case.left_on is None and (not isinstance(income, list) or Income.SOCIAL_ASSISTANCE in income):
        yield from _need(file, today)


def applications(file: CaseFile, _today: date, language: str) -> Iterator[Point]:
    """Yield the last day of every application that is being handled."""
    for one in file.mapping.applications if file.mapping else ():
        organisation = file.organisations.get(one.organisation_id)
        where = organisation.name(language) if organisation else one.where
        if one.valid_until is not None and one.state not in _ENDED | {ApplicationState.OFFERED}:
            yield Point(one.valid_until, one.id, {"where": where})


def imprisonment(file: CaseFile, _today: date, _language: str) -> Iterator[Point]:
    """Yield the day on which imprisonment began for one who has a home to keep."""
    began = file.case.imprisonment_began
    if began is not None and file.case.sanction in CUSTODY and file.case.housing_now in _HOME_KEPT:
        yield Point(began)


def shared_koevapaus(file: CaseFile, _today: date, _language: str) -> Iterator[Point]:
    """Yield the beginning of a koevapaus in a dwelling where other adults live."""
    household = file.mapping.answers.get("household") if file.mapping else None
    lives_with = set(household) if isinstance(household, list) else set()
    shared = file.case.housing_now is HousingNow.FAMILY or lives_with & _OTHER_ADULTS
    if file.case.koevapaus_start and file.case.koevapaus_planned is YesNo.YES and shared:
        yield Point(file.case.koevapaus_start)


def meeting(file: CaseFile, today: date, _language: str) -> Iterator[Point]:
    """Yield the day of the meeting while it is to come."""
    day = file.meeting.day if file.meeting else None
    held = file.slot is not None and file.slot.held_on is not None
    if time_reserved(file) and not held and day is not None and day >= today:
        yield Point(day)


def unreported(file: CaseFile, _today: date, _language: str) -> Iterator[Point]:
    """Yield the day on which the meeting was held, until the memo is out."""
    held = file.slot.held_on if file.slot else None
    out = file.memo is not None and file.memo.state in _OUT
    if held is not None and not out and elsewhere(file, Step.MEMO) is None:
        yield Point(held)


def actions(file: CaseFile, _today: date, _language: str) -> Iterator[Point]:
    """Yield the day of every agreed action that is not done."""
    for action in file.actions:
        if action.due is not None and action.state in UNDONE:
            yield Point(action.due, action.id, {"what": action.what})


def consent_end(file: CaseFile, today: date, _language: str) -> Iterator[Point]:
    """Yield the last day of a consent that is in force."""
    consent = file.consent
    if consent is not None and consent.valid_until is not None and consent.valid(today):
        yield Point(consent.valid_until)


def follow_ups(file: CaseFile, today: date, _language: str) -> Iterator[Point]:
    """Yield the points of follow-up not recorded yet, from the day of leaving or, until then, the planned one."""
    recorded = {one.point for one in file.follow_ups if one.residence is not None}
    planned = next((point.day for point in _need(file, today)), None)
    left = file.case.left_on or planned
    for point in FollowUpPoint if left else ():
        if left is not None and point not in recorded:
            yield Point(months_from(left, int(point.value)), point.value, {"point": point})


def _need(file: CaseFile, today: date) -> Iterator[Point]:
    need = needed_by(file.case, today)
    if need.day is not None and need.basis is not NeedBasis.AT_ONCE:
        yield Point(need.day)
