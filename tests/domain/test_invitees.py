"""Whom the client's needs suggest to invite, and who comes for an organisation on the day of the meeting."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from app.domain.codes import Category, HousingNow, InviteReason, Step, SupportDomain, SupportLevel
from app.domain.ids import OrganisationId, WorkerId
from app.domain.invitees import suggestions
from app.domain.mapping import Application, Mapping
from app.domain.organisation import Organisation
from app.domain.worker import Absence, Worker
from tests.domain.stages import CASE, MEETING_DAY, OPENED, TODAY, at

if TYPE_CHECKING:
    from app.domain.case_file import CaseFile

ORGANISATIONS = {
    category.value: Organisation(id=OrganisationId(category.value), name_fi=f"{category} ry", category=category)
    for category in Category
}
KIVISALO = replace(ORGANISATIONS["prison"], name_fi="Kivisalon vankila", name_sv="Kivisalo fängelse")
DIRECTORY = ORGANISATIONS | {"prison": KIVISALO}
MEMBER = Worker(id=WorkerId("member"), organisation_id=OrganisationId("landlord"), name="Ville Korhonen")
DEPUTY = replace(MEMBER, id=WorkerId("deputy"), name="Satu Lind", deputy_of=MEMBER.id)
AWAY = (Absence(id="a", first=MEETING_DAY, last=MEETING_DAY),)


def file(answers: dict[str, Any] | None = None, **case: Any) -> CaseFile:
    mapping = Mapping(case_id=CASE, answers=answers or {})
    return replace(OPENED, organisations=DIRECTORY, mapping=mapping, case=replace(OPENED.case, **case))


def reasons(of: CaseFile) -> dict[str, InviteReason]:
    return {str(one.organisation_id): one.reason for one in suggestions(of, TODAY)}


@pytest.mark.parametrize(
    ("domain", "invited"),
    [
        (SupportDomain.HOUSING, {"landlord", "supported_housing", "social_work"}),
        (SupportDomain.DAILY_LIFE, {"supported_housing", "social_work"}),
        (SupportDomain.MONEY, {"debt_counselling", "social_work"}),
        (SupportDomain.SUBSTANCES, {"substance_mental_health"}),
        (SupportDomain.MENTAL_HEALTH, {"substance_mental_health"}),
        (SupportDomain.HEALTH, {"social_work"}),
        (SupportDomain.RELATIONS, {"other_support"}),
        (SupportDomain.WORK, {"social_work"}),
        (SupportDomain.DIGITAL, {"other_support"}),
    ],
)
@pytest.mark.parametrize("level", list(SupportLevel))
def test_a_need_suggests_those_whom_it_concerns(
    domain: SupportDomain, invited: set[str], level: SupportLevel
) -> None:
    found = reasons(file({f"support_{domain}": level.value}))
    assert set(found) == (set() if level is SupportLevel.NONE else invited)
    assert set(found.values()) <= {InviteReason(domain.value)}


@pytest.mark.parametrize(
    ("answers", "case", "party", "reason"),
    [
        ({"arrears": "yes"}, {}, "debt_counselling", InviteReason.ARREARS),
        ({"income": ["social_assistance"]}, {}, "kela", InviteReason.BENEFITS),
        ({"income": ["unemployment_benefit", "wage"]}, {}, "kela", InviteReason.BENEFITS),
        ({}, {"housing_now": HousingNow.NONE}, "landlord", InviteReason.HOUSING),
        ({}, {"unit": "Kivisalon vankila"}, "prison", InviteReason.SANCTION),
        ({}, {"unit": " kivisalo fängelse "}, "prison", InviteReason.SANCTION),
    ],
)
def test_the_situation_suggests_a_party_with_its_reason(
    answers: dict[str, Any], case: dict[str, Any], party: str, reason: InviteReason
) -> None:
    assert reasons(file(answers, **case))[party] is reason


@pytest.mark.parametrize(
    "answers",
    [
        {},
        {"arrears": "no"},
        {"arrears": "not_known"},
        {"income": ["wage"]},
        {"income": "not_known"},
        {"support_money": "not_known"},
    ],
)
def test_what_is_not_needed_or_not_known_suggests_nobody(answers: dict[str, Any]) -> None:
    assert reasons(file(answers, unit="Toinen vankila")) == {}


def test_the_office_itself_and_the_organisation_of_an_application_are_suggested() -> None:
    of = file()
    applied = Application(id="a", organisation_id="supported_housing")
    of = replace(of, mapping=replace(of.mapping or Mapping(case_id=CASE), applications=(applied,)))
    of = replace(of, office=replace(of.office, organisation_id=OrganisationId("probation")))
    assert reasons(of) == {"probation": InviteReason.SANCTION, "supported_housing": InviteReason.APPLICATION}


def test_each_is_suggested_once_in_the_order_of_the_nine_rows_and_a_retired_one_not_at_all() -> None:
    answers = {"arrears": "yes", "support_money": "2", "support_substances": "1", "support_housing": "3"}
    of = file(answers, housing_now=HousingNow.NONE)
    found = [str(one.organisation_id) for one in suggestions(of, TODAY)]
    assert found == ["social_work", "substance_mental_health", "landlord", "supported_housing", "debt_counselling"]
    retired = replace(of, organisations=DIRECTORY | {"landlord": replace(DIRECTORY["landlord"], active=False)})
    assert "landlord" not in reasons(retired)


@pytest.mark.parametrize(
    ("workers", "comes"),
    [
        ((MEMBER, DEPUTY), "member"),
        ((DEPUTY, MEMBER), "member"),
        ((replace(MEMBER, absences=AWAY), DEPUTY), "deputy"),
        ((replace(MEMBER, absences=AWAY), replace(DEPUTY, absences=AWAY)), None),
        ((replace(MEMBER, absences=AWAY),), None),
        ((replace(MEMBER, active=False), DEPUTY), "deputy"),
        ((replace(MEMBER, member=False),), None),
        ((replace(MEMBER, organisation_id=OrganisationId("kela")),), None),
        ((), None),
    ],
)
def test_a_deputy_comes_for_a_member_away_on_the_day_and_without_either_the_organisation_stands(
    workers: tuple[Worker, ...], comes: str | None
) -> None:
    meeting = at(Step.MEETING)
    of = replace(
        file({"support_housing": "2"}),
        workers={str(worker.id): worker for worker in workers},
        meetings=meeting.meetings,
        slots=meeting.slots,
    )
    (landlord,) = [one for one in suggestions(of, TODAY) if one.organisation_id == "landlord"]
    assert landlord.worker_id == comes
