"""Whom the client's needs suggest to invite, each with the reason."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.domain.codes import Category, HousingNow, Income, InviteReason, SupportDomain, SupportLevel, YesNo

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from app.domain.case_file import CaseFile
    from app.domain.ids import OrganisationId, WorkerId
    from app.domain.organisation import Organisation

# which kinds of party a need of support concerns
_BY_NEED: dict[SupportDomain, tuple[Category, ...]] = {
    SupportDomain.HOUSING: (Category.LANDLORD, Category.SUPPORTED_HOUSING, Category.SOCIAL_WORK),
    SupportDomain.DAILY_LIFE: (Category.SUPPORTED_HOUSING, Category.SOCIAL_WORK),
    SupportDomain.MONEY: (Category.DEBT_COUNSELLING, Category.SOCIAL_WORK),
    SupportDomain.SUBSTANCES: (Category.SUBSTANCE_MENTAL_HEALTH,),
    SupportDomain.MENTAL_HEALTH: (Category.SUBSTANCE_MENTAL_HEALTH,),
    SupportDomain.HEALTH: (Category.SOCIAL_WORK,),
    SupportDomain.RELATIONS: (Category.OTHER_SUPPORT,),
    SupportDomain.WORK: (Category.SOCIAL_WORK,),
    SupportDomain.DIGITAL: (Category.OTHER_SUPPORT,),
}
_HOMELESS = frozenset({HousingNow.NONE, HousingNow.PLACE_SOUGHT, HousingNow.AT_RISK})


@dataclass(frozen=True, slots=True)
class Suggestion:
    """An organisation to invite, its worker (or the deputy of one who is away), and why."""

    organisation_id: OrganisationId
    worker_id: WorkerId | None
    reason: InviteReason


def suggestions(file: CaseFile, today: date) -> tuple[Suggestion, ...]:
    """Return the parties that the client's needs suggest, in the order of their categories.

    Each organisation is suggested once, for the first reason. With nobody named, or everybody away on the day
    of the meeting (today where there is none), the organisation itself is suggested.
    """
    day = file.meeting.day if file.meeting and file.meeting.day else today
    reasons: dict[OrganisationId, InviteReason] = {}
    for organisation, reason in _reasons(file):
        if organisation.active:
            reasons.setdefault(organisation.id, reason)
    order = {category: number for number, category in enumerate(Category)}
    ranked = sorted(reasons, key=lambda one: order[file.organisations[one].category or Category.OTHER])
    return tuple(Suggestion(one, named_worker(file, one, day), reasons[one]) for one in ranked)


def named_worker(file: CaseFile, organisation_id: OrganisationId, day: date) -> WorkerId | None:
    """Return the organisation's named worker who is there on a day, else a deputy, else None."""
    own = [one for one in file.workers.values() if one.organisation_id == organisation_id and one.active]
    members = [one for one in own if one.member and one.deputy_of is None]
    deputies = [one for one in own if one.deputy_of is not None]
    there = [one for one in (*members, *deputies) if not one.away(day)]
    return there[0].id if there else None


def _reasons(file: CaseFile) -> Iterator[tuple[Organisation, InviteReason]]:
    yield from _sanction(file)
    for application in file.mapping.applications if file.mapping else ():
        if application.organisation_id in file.organisations:
            yield file.organisations[application.organisation_id], InviteReason.APPLICATION
    said = file.mapping.answers if file.mapping else {}
    if said.get("arrears") == YesNo.YES:
        yield from _of(file, Category.DEBT_COUNSELLING, InviteReason.ARREARS)
    if file.case.housing_now in _HOMELESS:
        for category in _BY_NEED[SupportDomain.HOUSING]:
            yield from _of(file, category, InviteReason.HOUSING)
    for domain, level in (file.mapping.levels if file.mapping else {}).items():
        if level is not SupportLevel.NONE:
            for category in _BY_NEED[domain]:
                yield from _of(file, category, InviteReason(domain.value))
    if {Income.SOCIAL_ASSISTANCE, Income.UNEMPLOYMENT_BENEFIT} & set(said.get("income") or ()):
        yield from _of(file, Category.KELA, InviteReason.BENEFITS)


def _sanction(file: CaseFile) -> Iterator[tuple[Organisation, InviteReason]]:
    """Return the office itself, and the prison where the client is."""
    own = file.organisations.get(str(file.office.organisation_id))
    if own is not None:
        yield own, InviteReason.SANCTION
    unit = file.case.unit.strip().casefold()
    for organisation in file.organisations.values():
        names = {organisation.name_fi.casefold(), organisation.name_sv.casefold()}
        if organisation.category is Category.PRISON and unit and unit in names:
            yield organisation, InviteReason.SANCTION


def _of(file: CaseFile, category: Category, reason: InviteReason) -> Iterator[tuple[Organisation, InviteReason]]:
    return ((one, reason) for one in file.organisations.values() if one.category is category)
