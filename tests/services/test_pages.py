"""A page: drafted while typing, saved when it is left, and never lost."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

import pytest

from app.domain.codes import Certainty, ConsentAnswer, ConsentState, MeetingState, Sanction, Step
from app.domain.form_specs import step_forms
from app.domain.ids import new_id
from app.services.cases import case_file, new_case
from app.services.members import save_organisation
from app.services.pages import discard_draft, kept_answers, open_page, save_draft, save_page

if TYPE_CHECKING:
    from app.domain.ids import CaseId
    from app.services.session import Session


@pytest.fixture
def case(session: Session) -> CaseId:
    return new_case(session, "Mika Juhani Väänänen")


def save(session: Session, case: CaseId, step: Step, page: str, **answers: Any) -> tuple[str, ...]:
    """Save a page with these answers put over what it holds; return the fields with problems."""
    opened = open_page(session, case, step, page)
    saved = save_page(session, case, step, page, {**opened.answers, **answers})
    return tuple(problem.field for problem in saved.problems)


def test_a_saved_page_is_read_back_from_the_records(session: Session, case: CaseId) -> None:
    assert not save(
        session,
        case,
        Step.MAPPING,
        "sanction",
        sanction="imprisonment",
        unit="Kivisalon vankila",
        release_day="2027-03-24",
        release_certainty="confirmed",
    )
    file = case_file(session, case)
    assert (file.case.sanction, file.case.release_certainty) == (Sanction.IMPRISONMENT, Certainty.CONFIRMED)
    assert file.case.release_day == date(2027, 3, 24)
    assert open_page(session, case, Step.MAPPING, "sanction").answers["unit"] == "Kivisalon vankila"


def test_a_draft_holds_even_what_cannot_be_read_and_leaves_the_records_alone(
    session: Session, case: CaseId
) -> None:
    opened = open_page(session, case, Step.MAPPING, "sanction")
    save_draft(session, opened, Step.MAPPING, {"release_day": "32.13."})
    again = open_page(session, case, Step.MAPPING, "sanction")
    assert again.answers["release_day"] == "32.13."
    assert again.drafted_at is not None
    assert case_file(session, case).case.release_day is None


def test_leaving_with_something_to_correct_keeps_it_and_says_what(session: Session, case: CaseId) -> None:
    typed = {"sanction": "imprisonment", "release_day": "32.13.", "unit": "Kivisalo"}
    assert save(session, case, Step.MAPPING, "sanction", **typed) == ("release_day",)
    file = case_file(session, case)
    assert file.case.unit == ""
    assert file.invalid_drafts == {"mapping/sanction"}
    assert not save(session, case, Step.MAPPING, "sanction", release_day="2027-03-24")
    corrected = case_file(session, case)
    assert corrected.invalid_drafts == frozenset()
    assert corrected.case.unit == "Kivisalo"


def test_a_draft_over_changed_records_says_so(session: Session, case: CaseId) -> None:
    opened = open_page(session, case, Step.MAPPING, "sanction")
    save_draft(session, opened, Step.MAPPING, {"unit": "Kivisalo"})
    save(session, case, Step.MAPPING, "housing", housing_now="none")
    assert open_page(session, case, Step.MAPPING, "sanction").changed_since
    discard_draft(session, case, Step.MAPPING, "sanction")
    assert not open_page(session, case, Step.MAPPING, "sanction").changed_since


def test_a_moved_release_day_is_kept_in_the_history(session: Session, case: CaseId) -> None:
    save(session, case, Step.MAPPING, "sanction", sanction="imprisonment", release_day="2027-03-24")
    save(session, case, Step.MAPPING, "sanction", release_day="2027-04-01")
    change = case_file(session, case).case.date_history[0]
    assert (change.field, change.before, change.after) == ("release_day", date(2027, 3, 24), date(2027, 4, 1))


def test_saving_a_page_unchanged_writes_nothing(session: Session, case: CaseId) -> None:
    save(session, case, Step.MAPPING, "sanction", sanction="imprisonment")
    with session.unit_of_work() as work:
        before = len(work.history(case))
    assert not save(session, case, Step.MAPPING, "sanction")
    with session.unit_of_work() as work:
        assert len(work.history(case)) == before


def test_every_page_of_every_step_opens_and_saves_on_a_new_case(session: Session, case: CaseId) -> None:
    for spec in step_forms():
        assert spec.step is not None
        for page in spec.pages:
            assert not save(session, case, spec.step, page.name), page.name


def test_the_day_of_a_meeting_makes_the_meeting_and_ties_the_slot_to_it(session: Session, case: CaseId) -> None:
    save(session, case, Step.REFERRAL, "slot", start="9:00", end="9:40")
    save(session, case, Step.REFERRAL, "meeting", day="2027-01-12", start="9:00", place="teams")
    file = case_file(session, case)
    assert file.meeting is not None
    assert file.meeting.day == date(2027, 1, 12)
    assert len(file.slots) == 1


def test_clients_of_one_day_share_the_meeting(session: Session, case: CaseId) -> None:
    other = new_case(session, "Johan Sjöblom")
    for one in (case, other):
        save(session, one, Step.REFERRAL, "meeting", day="2027-01-12", start="9:00", place="teams")
    first, second = (case_file(session, one).meeting for one in (case, other))
    assert first is not None
    assert second is not None
    assert first.id == second.id


def test_a_held_slot_makes_its_meeting_held(session: Session, case: CaseId) -> None:
    save(session, case, Step.REFERRAL, "meeting", day="2026-11-10", start="9:00", place="teams")
    save(session, case, Step.MEETING, "opening", held_on="2026-11-10", secrecy_stated=True)
    meeting = case_file(session, case).meeting
    assert meeting is not None
    assert meeting.state is MeetingState.HELD


def signed(session: Session, case: CaseId, extents: dict[str, str]) -> str:
    """Record a signed consent of one organisation; return the organisation's key."""
    organisation, _ = save_organisation(session, None, {"name_fi": "Itälän Kodit Oy", "category": "landlord"})
    today = session.clock.today()
    save(
        session,
        case,
        Step.CONSENT,
        "recipients",
        rows=[{"organisation_id": organisation, "extents": extents, "asked_from": False}],
    )
    save(
        session,
        case,
        Step.CONSENT,
        "answer",
        answer="given",
        signed_on=today.isoformat(),
        valid_until=(today + timedelta(days=300)).isoformat(),
        original_at="Kansio 3",
        received_by="Päivi Multamäki",
    )
    return organisation


def test_what_was_signed_is_frozen_and_a_change_is_an_addition(session: Session, case: CaseId) -> None:
    organisation = signed(session, case, {"D": "full"})
    rows = [{"organisation_id": organisation, "extents": {"D": "full", "E": "minimum"}, "asked_from": False}]
    save(session, case, Step.CONSENT, "recipients", rows=rows)
    file = case_file(session, case)
    today = session.clock.today()
    assert [consent.edition for consent in file.consents] == [1, 2]
    assert file.consent is not None
    assert file.consent.edition == 1
    assert dict(file.consent.rows[0].extents) == {"D": "full"}
    assert file.consent.state(today) is ConsentState.GIVEN
    assert file.addition is not None
    assert file.addition.state(today) is None
    assert file.addition.answer is ConsentAnswer.GIVEN


def test_actions_are_kept_one_by_one(session: Session, case: CaseId) -> None:
    rows = [{"id": new_id(), "what": "Maksusuunnitelma", "who": "client", "due": "2026-12-08", "state": "open"}]
    rows.append({"id": new_id(), "what": "Haastattelu", "who": "client", "due": "2026-12-15", "state": "open"})
    assert not save(session, case, Step.ASSESSMENT, "actions", actions=rows)
    assert [action.what for action in case_file(session, case).actions] == ["Maksusuunnitelma", "Haastattelu"]
    assert not save(session, case, Step.ASSESSMENT, "actions", actions=rows[1:])
    assert [action.what for action in case_file(session, case).actions] == ["Haastattelu"]


def test_two_pages_about_one_fact_show_the_same_answer(session: Session, case: CaseId) -> None:
    save(session, case, Step.MAPPING, "housing", housing_now="none")
    assert open_page(session, case, Step.MEETING, "present").answers["housing_now"] == "none"
    file = case_file(session, case)
    spec = next(spec for spec in step_forms() if spec.step is Step.MEETING)
    assert kept_answers(file, spec.page("present").fields)["housing_now"] == "none"
