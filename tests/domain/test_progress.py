"""How the six steps stand: one table of situations, and what keeps a step from starting."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

import pytest

from app.domain.case import Elsewhere
from app.domain.codes import ConsentAnswer, DataGroup, Extent, Law, MeetingState, MemoState, Reply, Status, Step
from app.domain.consent import Consent, LegalGround, Withdrawal
from app.domain.ids import ConsentId
from app.domain.memo import Memo
from app.domain.progress import StepState, Target, next_step, steps, unnamed
from tests.domain import stages
from tests.domain.stages import CASE, OPENED, TODAY, answered, at

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.domain.case_file import CaseFile
    from app.domain.message import Message

GROUND = LegalGround(
    id="ground",
    case_id=CASE,
    law=Law.OTHER,
    section="",
    extents=((DataGroup.A, Extent.FULL),),
    reason="",
    recorded_by="",
    recorded_on=TODAY,
)
_LETTERS = {
    Status.NOT_STARTED: "n",
    Status.IN_PROGRESS: "p",
    Status.WAITING: "w",
    Status.DONE: "d",
    Status.BLOCKED: "b",
    Status.NEEDS_CORRECTION: "c",
}


def state(file: CaseFile, step: Step, today: date = TODAY) -> StepState:
    return next(one for one in steps(file, today) if one.step is step)


def letters(file: CaseFile, today: date = TODAY) -> str:
    return "".join(_LETTERS[one.status] for one in steps(file, today))


def said(message: Message | None) -> str:
    return message.id if message else ""


def consent(file: CaseFile, **change: Any) -> CaseFile:
    newest = file.consents[-1] if file.consents else Consent(id=ConsentId("c1"), case_id=CASE)
    return replace(file, consents=(*file.consents[:-1], replace(newest, **change)))


def slot(file: CaseFile, **change: Any) -> CaseFile:
    return replace(file, slots=(replace(file.slots[-1], **change),))


def memo(file: CaseFile, memo_state: MemoState) -> CaseFile:
    return replace(file, memos=(Memo(id="memo", case_id=CASE, state=memo_state),))


def done_elsewhere(file: CaseFile, *done: Step) -> CaseFile:
    outside = tuple(Elsewhere(step=step, done_on=TODAY, kept_at="arkisto") for step in done)
    return replace(file, case=replace(file.case, elsewhere=outside))


@pytest.mark.parametrize(
    ("file", "as_letters"),
    [
        (OPENED, "nnnbbb"),
        (answered(OPENED, Step.MAPPING, "contact"), "pnnbbb"),
        (at(Step.CONSENT), "dnnbbb"),
        (consent(at(Step.CONSENT), asked_on=TODAY), "dwnbbb"),
        (consent(at(Step.CONSENT), answer=ConsentAnswer.GIVEN), "dpnbbb"),
        (at(Step.REFERRAL), "ddnbbb"),
        (answered(at(Step.REFERRAL), Step.REFERRAL, "received"), "ddpbbb"),
        (answered(at(Step.CONSENT), Step.REFERRAL, "received", "meeting", "slot"), "dnpnbb"),
        (at(Step.MEETING), "dddnbb"),
        (answered(at(Step.MEETING), Step.MEETING, "skills"), "dddpbb"),
        (slot(at(Step.MEETING), held_on=TODAY), "dddpnb"),
        (at(Step.ASSESSMENT), "ddddnb"),
        (answered(at(Step.ASSESSMENT), Step.ASSESSMENT, "form"), "ddddpn"),
        (at(Step.MEMO), "dddddn"),
        (memo(at(Step.MEMO), MemoState.DRAFT), "dddddp"),
        (memo(at(Step.MEMO), MemoState.FINAL), "dddddp"),
        (memo(at(Step.MEMO), MemoState.SENT), "dddddd"),
        (memo(at(Step.MEMO), MemoState.CORRECTED), "dddddd"),
        (done_elsewhere(OPENED, Step.MAPPING), "dnnbbb"),
        (done_elsewhere(OPENED, Step.REFERRAL), "nndnbb"),
        (done_elsewhere(OPENED, Step.MEETING), "nnndnb"),
        (done_elsewhere(OPENED, Step.ASSESSMENT), "nnnbdn"),
        (done_elsewhere(OPENED, *Step), "dndddd"),
        (done_elsewhere(at(Step.REFERRAL), Step.CONSENT), "ddnbbb"),
    ],
)
def test_every_situation_has_its_six_statuses(file: CaseFile, as_letters: str) -> None:
    assert letters(file) == as_letters


def test_replies_are_waited_for_until_the_meeting_has_been_held() -> None:
    file = at(Step.MEETING)
    silent = replace(file.slots[0].invitees[0], reply=Reply.NO_REPLY)
    waiting = slot(file, invitees=(silent, replace(silent, id="other", reply=None)))
    shown = state(waiting, Step.REFERRAL)
    assert shown.status is Status.WAITING
    assert shown.reason is not None
    assert dict(shown.reason.values) == {"n": 2}
    assert shown.mend == Target(Step.REFERRAL, "invitees", "invitees")
    assert state(slot(waiting, held_on=TODAY), Step.REFERRAL).status is Status.DONE


@pytest.mark.parametrize(
    ("file", "step", "mend"),
    [
        (OPENED, Step.MEETING, Target(Step.REFERRAL, "meeting", "day")),
        (at(Step.MEETING), Step.ASSESSMENT, Target(Step.MEETING, "opening", "held_on")),
        (at(Step.ASSESSMENT), Step.MEMO, Target(Step.ASSESSMENT, "form", "form_first")),
    ],
)
def test_a_step_that_cannot_start_says_why_and_where_it_is_mended(
    file: CaseFile, step: Step, mend: Target
) -> None:
    shown = state(file, step)
    assert shown.status is Status.BLOCKED
    assert shown.reason is not None
    assert shown.mend == mend
    assert shown.missing == ()


def test_a_cancelled_meeting_or_slot_is_no_time_reserved() -> None:
    file = at(Step.MEETING)
    called_off = replace(file, meetings={"m": replace(file.meetings["m"], state=MeetingState.CANCELLED)})
    assert state(called_off, Step.MEETING).status is Status.BLOCKED
    assert state(slot(file, cancelled=True), Step.MEETING).status is Status.BLOCKED


def test_a_meeting_by_telephone_opens_the_assessment_without_attendance() -> None:
    by_phone = slot(at(Step.MEETING), held_on=TODAY)
    assert state(by_phone, Step.ASSESSMENT).status is Status.NOT_STARTED


@pytest.mark.parametrize(
    ("today", "reason"),
    [
        (stages.MEETING_DAY, "The meeting is on {day}."),
        (stages.MEETING_DAY + timedelta(days=1), "The meeting of {day} has not been recorded."),
    ],
)
def test_a_meeting_to_come_and_one_not_recorded_say_their_day(today: date, reason: str) -> None:
    assert said(state(at(Step.MEETING), Step.MEETING, today).reason) == reason


@pytest.mark.parametrize("answer", [ConsentAnswer.REFUSED, ConsentAnswer.GIVEN])
def test_refusal_and_withdrawal_block_what_is_not_done_and_say_so(answer: ConsentAnswer) -> None:
    gone = () if answer is ConsentAnswer.REFUSED else (Withdrawal(withdrawn_on=TODAY, recorded_by="P"),)
    closed = consent(at(Step.ASSESSMENT), answer=answer, withdrawals=gone)
    assert letters(closed) == "ddddbb"
    assert letters(consent(at(Step.REFERRAL), answer=answer, withdrawals=gone)) == "ddbbbb"
    reason = "refused" if answer is ConsentAnswer.REFUSED else "withdrawn"
    assert all(reason in said(one.reason) for one in steps(closed, TODAY) if one.status is Status.BLOCKED)
    assert reason in said(state(closed, Step.CONSENT).reason)


def test_a_recorded_ground_in_law_opens_what_a_refusal_closes() -> None:
    refused = consent(at(Step.CONSENT), answer=ConsentAnswer.REFUSED)
    assert letters(refused) == "ddbbbb"
    assert letters(replace(refused, grounds=(GROUND,))) == "ddnbbb"
    assert state(replace(OPENED, grounds=(GROUND,)), Step.CONSENT).status is Status.DONE


def test_an_expired_consent_is_to_be_renewed_and_an_addition_waits_for_its_signature() -> None:
    expired = consent(at(Step.REFERRAL), signed_on=TODAY - timedelta(9), valid_until=TODAY - timedelta(1))
    shown = state(expired, Step.CONSENT)
    assert (shown.status, said(shown.reason)) == (Status.IN_PROGRESS, "The consent expired on {day}.")
    file = at(Step.REFERRAL)
    addition = replace(file.consents[0], id=ConsentId("c2"), edition=2, answer=None, signed_on=None)
    assert state(replace(file, consents=(*file.consents, addition)), Step.CONSENT).status is Status.WAITING


@pytest.mark.parametrize(
    ("file", "mend"),
    [
        (OPENED, Target(Step.CONSENT, "answer", "answer")),
        (consent(at(Step.REFERRAL), answer=ConsentAnswer.REFUSED), Target(Step.CONSENT)),
        (
            consent(at(Step.REFERRAL), signed_on=TODAY - timedelta(9), valid_until=TODAY - timedelta(1)),
            Target(Step.CONSENT, "answer", "valid_until"),
        ),
    ],
)
def test_without_a_ground_nothing_that_names_the_client_may_leave(file: CaseFile, mend: Target) -> None:
    closed = unnamed(file, TODAY)
    assert closed is not None
    assert closed[1] == mend


@pytest.mark.parametrize(("left", "reason"), [(31, ""), (30, "The consent expires on {day}.")])
def test_a_consent_that_ends_soon_says_so_and_stays_done(left: int, reason: str) -> None:
    ending = consent(at(Step.REFERRAL), signed_on=TODAY - timedelta(9), valid_until=TODAY + timedelta(left))
    shown = state(ending, Step.CONSENT)
    assert shown.status is Status.DONE
    assert said(shown.reason) == reason


def test_a_consent_or_a_ground_in_law_lets_the_client_be_named() -> None:
    assert unnamed(at(Step.REFERRAL), TODAY) is None
    assert unnamed(replace(OPENED, grounds=(GROUND,)), TODAY) is None


def test_an_invalid_draft_needs_correction_whatever_else_is_said() -> None:
    shown = state(
        replace(at(Step.MEMO), invalid_drafts=frozenset({"meeting/skills", "meeting/wishes"})), Step.MEETING
    )
    assert shown.status is Status.NEEDS_CORRECTION
    assert shown.mend == Target(Step.MEETING, "skills")


def test_what_is_essential_and_unanswered_is_listed_and_keeps_a_step_from_being_done() -> None:
    file = at(Step.CONSENT)
    lacking = replace(file, client=replace(file.client, born=None))
    shown = state(lacking, Step.MAPPING)
    assert shown.status is Status.IN_PROGRESS
    assert [said(label) for label in shown.missing] == ["Date of birth"]
    assert shown.mend == Target(Step.MAPPING, "person", "born")


def test_not_known_is_an_answer() -> None:
    file = at(Step.CONSENT)
    unknown = replace(file.client, born=None, answers={**file.client.answers, "born": "not_known"})
    assert state(replace(file, client=unknown), Step.MAPPING).status is Status.DONE


@pytest.mark.parametrize(
    ("stage", "step"),
    [
        (OPENED, Step.MAPPING),
        (at(Step.REFERRAL), Step.REFERRAL),
        (memo(at(Step.MEMO), MemoState.SENT), Step.MEMO),
        (consent(at(Step.REFERRAL), answer=ConsentAnswer.REFUSED), Step.REFERRAL),
        (consent(at(Step.CONSENT), asked_on=TODAY), Step.CONSENT),
        (done_elsewhere(OPENED, Step.MAPPING, Step.CONSENT, Step.REFERRAL), Step.CONSENT),
    ],
)
def test_the_next_step_is_the_first_that_can_be_gone_on_with(stage: CaseFile, step: Step) -> None:
    assert next_step(steps(stage, TODAY)).step is step


@pytest.mark.parametrize("make", [stages.mapped, stages.consented, stages.invited])
def test_a_step_done_in_any_order_counts(make: Callable[[CaseFile], CaseFile]) -> None:
    assert "d" in letters(make(OPENED))
