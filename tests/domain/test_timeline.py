"""What is due in a case, counted from the right day, and only while it is undone."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.action import Action
from app.domain.codes import (
    ActionState,
    ApplicationState,
    EndReason,
    FollowUpPoint,
    HousingNow,
    Income,
    LodgingEnd,
    MemoState,
    Residence,
    Sanction,
    Step,
    YesNo,
)
from app.domain.follow_up import FollowUp
from app.domain.ids import OrganisationId
from app.domain.mapping import Application, Mapping
from app.domain.memo import Memo
from app.domain.offsets import Offsets
from app.domain.organisation import Organisation
from app.domain.timeline import Deadline, deadlines, retimed
from i18n import text
from tests.domain.stages import CASE, MEETING_DAY, OPENED, RELEASE, TODAY, at

if TYPE_CHECKING:
    from app.domain.case_file import CaseFile

PRISONER = replace(
    OPENED,
    case=replace(OPENED.case, sanction=Sanction.IMPRISONMENT, release_day=RELEASE, housing_now=HousingNow.NONE),
)


def due(file: CaseFile, rule: str, today: date = TODAY, offsets: Offsets | None = None) -> list[date]:
    return [one.day for one in deadlines(file, today, offsets) if one.rule == rule]


def case(file: CaseFile = PRISONER, **change: Any) -> CaseFile:
    return replace(file, case=replace(file.case, **change))


def mapping(file: CaseFile = PRISONER, **change: Any) -> CaseFile:
    return replace(file, mapping=replace(file.mapping or Mapping(case_id=CASE), **change))


def applied(state: ApplicationState | None, until: date | None = None, to: str = "") -> CaseFile:
    application = Application(id="a", organisation_id=to, where="Vaasan kaupunki", valid_until=until, state=state)
    return mapping(applications=(application,))


def only(file: CaseFile, rule: str) -> Deadline:
    (found,) = [one for one in deadlines(file, TODAY) if one.rule == rule]
    return found


@pytest.mark.parametrize(
    ("need", "begins", "until"),
    [
        (date(2027, 8, 31), date(2027, 2, 28), date(2027, 6, 30)),
        (date(2028, 8, 31), date(2028, 2, 29), date(2028, 6, 30)),
        (date(2028, 2, 29), date(2027, 8, 29), date(2027, 12, 29)),
        (date(2027, 4, 30), date(2026, 10, 30), date(2027, 2, 28)),
    ],
)
def test_a_prisoner_is_mapped_six_to_two_months_before_the_need(need: date, begins: date, until: date) -> None:
    shown = only(case(release_day=need), "mapping")
    assert (shown.begins, shown.day) == (begins, until)
    assert shown.target.step is Step.MAPPING


def test_the_earliest_need_is_counted_from() -> None:
    on_koevapaus = case(koevapaus_planned=YesNo.YES, koevapaus_start=date(2027, 2, 1))
    assert due(on_koevapaus, "municipal") == [date(2026, 11, 1)]
    assert due(case(lodging_ends=date(2027, 1, 31)), "municipal") == [date(2026, 10, 31)]


@pytest.mark.parametrize(
    ("file", "rule"),
    [
        (case(sanction=Sanction.COMMUNITY_SERVICE), "mapping"),
        (mapping(mapped_on=TODAY), "mapping"),
        (case(release_day=None), "mapping"),
        (case(housing_now=HousingNow.KEPT), "municipal"),
        (applied(ApplicationState.IN_QUEUE), "municipal"),
        (applied(None), "municipal"),
        (mapping(answers={"income": [Income.WAGE.value]}), "assistance"),
        (case(left_on=TODAY), "assistance"),
        (applied(ApplicationState.LAPSED, date(2027, 1, 1)), "application"),
        (applied(ApplicationState.OFFERED, date(2027, 1, 1)), "application"),
        (case(imprisonment_began=TODAY), "allowance"),
        (case(koevapaus_planned=YesNo.YES, koevapaus_start=RELEASE), "adults"),
        (at(Step.REFERRAL), "ground"),
        (PRISONER, "ground"),
        (PRISONER, "advance"),
        (PRISONER, "memo"),
        (PRISONER, "consent"),
        (case(release_day=None), "follow_up"),
    ],
)
def test_what_is_done_or_does_not_concern_the_case_is_not_due(file: CaseFile, rule: str) -> None:
    assert due(file, rule) == []


@pytest.mark.parametrize(
    ("file", "rule", "days"),
    [
        (PRISONER, "municipal", [date(2026, 12, 24)]),
        (applied(ApplicationState.REJECTED), "municipal", [date(2026, 12, 24)]),
        (PRISONER, "assistance", [date(2027, 3, 10)]),
        (mapping(answers={"income": "not_known"}), "assistance", [date(2027, 3, 10)]),
        (mapping(answers={"income": [Income.SOCIAL_ASSISTANCE.value]}), "assistance", [date(2027, 3, 10)]),
        (applied(ApplicationState.IN_QUEUE, date(2027, 1, 13)), "application", [date(2027, 1, 13)]),
        (
            case(imprisonment_began=date(2026, 8, 31), housing_now=HousingNow.AT_RISK),
            "allowance",
            [date(2027, 2, 28)],
        ),
        (
            case(koevapaus_planned=YesNo.YES, koevapaus_start=date(2027, 2, 1), housing_now=HousingNow.FAMILY),
            "adults",
            [date(2027, 1, 4)],
        ),
        (at(Step.MEETING), "advance", [date(2026, 12, 1)]),
        (replace(at(Step.MEETING), consents=()), "ground", [date(2026, 12, 1)]),
        (at(Step.ASSESSMENT), "memo", [date(2026, 12, 1)]),
        (at(Step.REFERRAL), "consent", [date(2027, 11, 24)]),
    ],
)
def test_what_is_due_is_counted_from_its_anchor(file: CaseFile, rule: str, days: list[date]) -> None:
    assert due(file, rule) == days


def test_working_days_leave_out_independence_day_and_christmas() -> None:
    file = at(Step.MEETING)
    in_christmas = replace(file, meetings={"m": replace(file.meetings["m"], day=date(2026, 12, 29))})
    assert due(in_christmas, "advance") == [date(2026, 12, 18)]
    assert due(file, "advance", MEETING_DAY + timedelta(days=1)) == []


def test_a_sent_memo_is_due_no_more_and_a_late_one_is_overdue() -> None:
    file = at(Step.ASSESSMENT)
    sent = replace(file, memos=(Memo(id="m", case_id=CASE, state=MemoState.SENT),))
    assert due(sent, "memo") == []
    shown = only(file, "memo")
    assert not shown.overdue(shown.day)
    assert shown.overdue(shown.day + timedelta(days=1))


def test_open_actions_are_due_on_their_day_each_by_itself() -> None:
    actions = tuple(
        Action(id=str(n), what=f"tehtävä {n}", due=TODAY + timedelta(days=n), state=state)
        for n, state in enumerate(ActionState)
    )
    found = [one for one in deadlines(replace(PRISONER, actions=actions), TODAY) if one.rule == "action"]
    assert [(one.subject, one.day) for one in found] == [("0", TODAY), ("2", TODAY + timedelta(days=2))]
    assert text(found[0].sentence, "fi") == "Sovittu toimenpide: tehtävä 0"


def test_follow_ups_are_planned_from_the_need_and_counted_from_the_day_of_leaving() -> None:
    planned = due(PRISONER, "follow_up")
    assert planned == [RELEASE, date(2027, 4, 24), date(2027, 6, 24), date(2027, 9, 24), date(2028, 3, 24)]
    left = case(left_on=date(2027, 1, 31))
    assert due(left, "follow_up")[:2] == [date(2027, 1, 31), date(2027, 2, 28)]
    asked = FollowUp(id="f", point=FollowUpPoint.RELEASE, residence=Residence.AGREED)
    assert due(replace(left, follow_ups=(asked,)), "follow_up")[0] == date(2027, 2, 28)


def test_an_application_names_its_landlord_to_a_reader_of_either_language() -> None:
    kela = Organisation(id=OrganisationId("k"), name_fi="Kela", name_sv="FPA")
    file = replace(applied(None, date(2027, 1, 13), to="k"), organisations={"k": kela})
    said = [
        next(
            text(one.sentence, language) for one in deadlines(file, TODAY, language=language) if one.subject == "a"
        )
        for language in ("fi", "sv")
    ]
    assert said == [
        "Hakemuksen voimassaolo päättyy, ellei sitä uusita: Kela.",
        "Ansökan upphör att gälla om den inte förnyas: FPA.",
    ]


def test_an_office_may_set_its_own_offsets_and_the_sentence_tells_them() -> None:
    own = Offsets(municipal=1)
    assert due(PRISONER, "municipal", offsets=own) == [date(2027, 2, 24)]
    (shown,) = [one for one in deadlines(PRISONER, TODAY, own) if one.rule == "municipal"]
    assert text(shown.sentence, "sv") == "Ansök om kommunala hyresbostäder 1 månad innan bostaden behövs."


def test_that_a_consent_ends_is_said_from_so_many_days_before_its_last() -> None:
    file = at(Step.REFERRAL)
    for offsets, first in ((Offsets(), date(2027, 10, 25)), (Offsets(consent=10), date(2027, 11, 14))):
        (shown,) = [one for one in deadlines(file, TODAY, offsets) if one.rule == "consent"]
        assert (shown.begins, shown.day) == (first, date(2027, 11, 24))


def test_a_window_that_had_passed_before_the_case_was_opened_makes_nobody_late() -> None:
    shown = only(case(release_day=TODAY + timedelta(days=11)), "municipal")
    assert shown.passed
    assert not shown.overdue(TODAY)


def test_a_sentence_of_eight_days_makes_nobody_late() -> None:
    short = case(sanction=Sanction.FINE_CONVERSION, release_day=TODAY + timedelta(days=8), opened_on=TODAY)
    shown = {one.rule: one for one in deadlines(short, TODAY)}
    assert {"mapping", "municipal", "assistance"} <= {rule for rule, one in shown.items() if one.passed}
    assert not [rule for rule, one in shown.items() if one.overdue(TODAY)]
    assert due(short, "follow_up")[0] == TODAY + timedelta(days=8)


def test_koevapaus_that_is_added_late_moves_the_days_before_it_and_shows_what_is_too_late() -> None:
    late = replace(
        PRISONER,
        case=replace(
            PRISONER.case, koevapaus_planned=YesNo.YES, koevapaus_start=TODAY + timedelta(days=20), opened_on=TODAY
        ),
    )
    moved = {one.words.id: one for one in retimed(PRISONER, late, TODAY)}
    assert moved["Municipal applications"].too_late(TODAY)
    assert moved["Social assistance"].after == TODAY + timedelta(days=6)
    assert not moved["Social assistance"].too_late(TODAY)


def test_an_eviction_is_an_anchor_of_its_own() -> None:
    evicted = case(
        sanction=Sanction.COMMUNITY_SERVICE,
        release_day=None,
        housing_now=HousingNow.AT_RISK,
        lodging_ends=date(2027, 3, 31),
        lodging_reason=LodgingEnd.EVICTION,
    )
    assert due(evicted, "municipal") == [date(2026, 12, 31)]
    assert due(evicted, "assistance") == [date(2027, 3, 17)]
    assert due(evicted, "mapping") == [], "a window before a release is a prisoner’s alone"


def test_a_closed_case_has_nothing_due() -> None:
    assert deadlines(case(closed_on=TODAY, end_reason=EndReason.HOME_ARRANGED), TODAY) == ()


def test_a_moved_date_retimes_what_counts_from_it_and_shows_before_and_after() -> None:
    later = case(release_day=RELEASE + timedelta(days=7))
    moved = {change.sentence.id: (change.before, change.after) for change in retimed(PRISONER, later, TODAY)}
    assert moved["Apply for Kela’s basic social assistance {n} week before the dwelling is needed."] == (
        date(2027, 3, 10),
        date(2027, 3, 17),
    )
    unknown = retimed(PRISONER, case(release_day=None), TODAY)
    assert unknown
    assert all(change.before is not None and change.after is None for change in unknown)
    assert retimed(PRISONER, PRISONER, TODAY) == ()


@given(st.dates(date(2026, 1, 1), date(2031, 12, 31)), st.dates(date(2026, 1, 1), date(2031, 12, 31)))
def test_deadlines_come_in_order_and_never_break_on_a_calendar(need: date, today: date) -> None:
    days = [one.day for one in deadlines(case(release_day=need, imprisonment_began=today), today)]
    assert days
    assert days == sorted(days)
