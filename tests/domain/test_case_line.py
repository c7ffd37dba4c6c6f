"""The line of a case holds what has been, what is due and the days all counts from, on the right days."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.case_line import Mark, PhaseKind, case_line
from app.domain.codes import EntryKind, FollowUpPoint, LodgingEnd, PaperKind, RecipientKind, Sanction, Step, YesNo
from app.domain.consent import Withdrawal
from app.domain.follow_up import Entry, FollowUp
from app.domain.ids import DocumentId
from app.domain.memo import IssuedDocument
from app.domain.timeline import deadlines
from i18n import text
from tests.domain.stages import CASE, MEETING_DAY, OPENED, RELEASE, TODAY, at

if TYPE_CHECKING:
    from app.domain.case_file import CaseFile

MAPPED, INVITED, ASSESSED = at(Step.CONSENT), at(Step.MEETING), at(Step.MEMO)


def case(file: CaseFile, **change: Any) -> CaseFile:
    return replace(file, case=replace(file.case, **change))


def said(file: CaseFile, mark: Mark, today: date = TODAY) -> list[tuple[date, str]]:
    line = case_line(file, today)
    return [(one.day, text(one.words, "en")) for one in line.milestones if one.mark is mark]


def phases(file: CaseFile, today: date = TODAY) -> list[tuple[PhaseKind, date, date]]:
    return [(one.kind, one.begins, one.ends) for one in case_line(file, today).phases]


def issued(kind: PaperKind, number: int) -> IssuedDocument:
    return IssuedDocument(
        id=DocumentId(f"d{number}"),
        case_id=CASE,
        kind=kind,
        edition=1,
        recipient=RecipientKind.OFFICE,
        language="fi",
        issued_at=datetime(2026, 11, 20, 9, number, tzinfo=UTC),
        issued_by="w",
        sha256="0" * 64,
        pages=1,
    )


def test_the_days_that_all_counts_from() -> None:
    freed = case(MAPPED, koevapaus_planned=YesNo.YES, koevapaus_start=date(2027, 2, 8))
    assert said(freed, Mark.NEED) == [(date(2027, 2, 8), "Dwelling needed")]
    assert said(freed, Mark.RELEASE) == [(RELEASE, "Is released")]
    line = case_line(freed, TODAY)
    targets = {one.mark: one.target for one in line.milestones if one.mark in {Mark.NEED, Mark.RELEASE}}
    assert {mark: target and target.field for mark, target in targets.items()} == {
        Mark.NEED: "koevapaus_start",
        Mark.RELEASE: "release_day",
    }


def test_a_need_on_the_day_of_release_is_said_once() -> None:
    assert said(MAPPED, Mark.NEED) == [(RELEASE, "Dwelling needed")]
    assert said(MAPPED, Mark.RELEASE) == []


def test_who_has_left_needs_no_day_of_need_any_more() -> None:
    left = case(MAPPED, left_on=date(2026, 11, 20))
    assert said(left, Mark.NEED) == []
    assert said(left, Mark.RELEASE) == [(date(2026, 11, 20), "Released")]


@pytest.mark.parametrize(
    ("file", "kinds"),
    [
        (OPENED, [PhaseKind.ELAPSED, PhaseKind.AFTER]),
        (MAPPED, [PhaseKind.ELAPSED, PhaseKind.LEFT, PhaseKind.AFTER]),
        (
            case(MAPPED, koevapaus_planned=YesNo.YES, koevapaus_start=date(2027, 2, 8)),
            [PhaseKind.ELAPSED, PhaseKind.LEFT, PhaseKind.KOEVAPAUS, PhaseKind.AFTER],
        ),
        (
            case(MAPPED, lodging_ends=date(2027, 1, 31), lodging_reason=LodgingEnd.EVICTION),
            [PhaseKind.ELAPSED, PhaseKind.LEFT, PhaseKind.AFTER],
        ),
        (case(MAPPED, release_day=date(2026, 11, 1)), [PhaseKind.ELAPSED, PhaseKind.AFTER]),
        (case(MAPPED, left_on=TODAY), [PhaseKind.ELAPSED, PhaseKind.AFTER]),
        (case(MAPPED, closed_on=TODAY), [PhaseKind.ELAPSED, PhaseKind.AFTER]),
    ],
)
def test_the_phases_follow_each_other_without_a_gap(file: CaseFile, kinds: list[PhaseKind]) -> None:
    found = phases(file)
    assert [kind for kind, _, _ in found] == kinds
    line = case_line(file, TODAY)
    assert found[0][1] == line.begins
    assert found[-1][2] == line.ends
    assert all(ends == begins for (_, _, ends), (_, begins, _) in pairwise(found))


def test_the_days_left_are_told() -> None:
    words = next(one.words for one in case_line(MAPPED, TODAY).phases if one.kind is PhaseKind.LEFT)
    assert words is not None
    assert text(words, "fi") == "120 päivää asunnon tarpeeseen"
    assert text(words, "sv") == "120 dagar till bostadsbehovet"


def test_all_that_is_due_stands_on_the_line_where_the_timeline_has_it() -> None:
    due = {(one.day, one.words) for one in deadlines(INVITED, TODAY) if not one.passed}
    shown = {(one.day, one.words) for one in case_line(INVITED, TODAY).milestones}
    assert due
    assert due <= shown


def test_what_is_late_is_marked() -> None:
    assert (RELEASE, "Memo") not in said(ASSESSED, Mark.LATE)
    assert (date(2026, 12, 1), "Memo") in said(ASSESSED, Mark.LATE, today=date(2026, 12, 14))


@pytest.mark.parametrize(
    ("today", "mark", "words"),
    [
        (MEETING_DAY - timedelta(days=1), Mark.DUE, "Meeting"),
        (MEETING_DAY, Mark.DUE, "Meeting today"),
        (MEETING_DAY + timedelta(days=1), Mark.LATE, "Meeting"),
    ],
)
def test_a_meeting_is_to_come_today_or_not_recorded(today: date, mark: Mark, words: str) -> None:
    assert (MEETING_DAY, words) in said(INVITED, mark, today)


def test_today_stands_on_the_line_once() -> None:
    assert said(INVITED, Mark.TODAY) == [(TODAY, "Today")]
    assert said(INVITED, Mark.TODAY, today=MEETING_DAY) == []
    assert said(case(INVITED, closed_on=TODAY), Mark.TODAY) == []


def test_what_has_been_is_told_without_a_word_of_what_was_written() -> None:
    withdrawal = Withdrawal(withdrawn_on=date(2026, 11, 23), recorded_by="w", reason="salainen syy")
    entry = Entry(
        id="e", case_id=CASE, kind=EntryKind.CALL, day=date(2026, 11, 19), text="salainen puhelu", written_by="w"
    )
    file = replace(
        ASSESSED,
        consents=(replace(ASSESSED.consents[-1], withdrawals=(withdrawal,)),),
        entries=(entry,),
        documents=(
            issued(PaperKind.ADVANCE_SHEET, 1),
            issued(PaperKind.ADVANCE_SHEET, 2),
            issued(PaperKind.AGENDA, 3),
        ),
        follow_ups=(FollowUp(id="f", point=FollowUpPoint.RELEASE, day=TODAY),),
    )
    past = said(file, Mark.PAST)
    assert (date(2026, 11, 23), "Consent withdrawn") in past
    assert (date(2026, 11, 19), "Telephone call") in past
    assert (date(2026, 11, 20), "Advance information and agenda") in past
    assert (TODAY, "Follow-up: Release day") in past
    assert "salainen" not in repr(past)


def test_a_closed_case_ends_where_it_was_closed() -> None:
    closed = case(MAPPED, closed_on=date(2026, 12, 1))
    line = case_line(closed, date(2027, 6, 1))
    assert line.ends == date(2026, 12, 22)
    assert not [one for one in line.milestones if one.mark in {Mark.DUE, Mark.LATE, Mark.NEED}]


@given(
    release=st.one_of(st.none(), st.dates(date(2024, 1, 1), date(2029, 12, 31))),
    koevapaus=st.one_of(st.none(), st.dates(date(2024, 1, 1), date(2029, 12, 31))),
    left=st.one_of(st.none(), st.dates(date(2024, 1, 1), date(2029, 12, 31))),
    today=st.dates(date(2024, 1, 1), date(2029, 12, 31)),
)
def test_a_line_is_whole_for_any_days(
    release: date | None, koevapaus: date | None, left: date | None, today: date
) -> None:
    file = case(
        MAPPED,
        sanction=Sanction.IMPRISONMENT,
        release_day=release,
        koevapaus_start=koevapaus,
        koevapaus_planned=YesNo.YES if koevapaus else YesNo.NO,
        left_on=left,
    )
    line = case_line(file, today)
    assert line.begins <= today < line.ends
    assert line.begins.weekday() == 0
    assert line.phases[0].begins == line.begins
    assert line.phases[-1].ends == line.ends
    assert all(one.begins <= one.ends for one in line.phases)
    days = [one.day for one in line.milestones]
    assert days == sorted(days)
    assert all(line.begins <= day for day in days)
