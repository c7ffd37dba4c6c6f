"""A successor takes over what a worker leaves open; what has been made and done keeps the old name."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from app.domain.codes import ActionState, EndReason, Reply
from app.domain.ids import OrganisationId, WorkerId, new_id
from app.domain.worker import Worker
from app.services import cases, outgoing, papers, spanning, succession
from app.services.words import WordsUnread
from tests.domain.papers import said

if TYPE_CHECKING:
    from pathlib import Path

    from app.domain.case_file import CaseFile
    from app.services.session import Session

TODAY = date(2026, 11, 24)


def busiest(session: Session) -> Worker:
    """The worker who has most open in the practice register."""
    with session.unit_of_work() as work:
        workers = [one for one in work.workers.all() if one.active and one.organisation_id]
    return max(workers, key=lambda one: len(succession.undone(session, one.id).actions))


def newcomer(session: Session, organisation_id: OrganisationId | None, name: str = "Uusi Tulokas") -> Worker:
    with session.unit_of_work() as work:
        return work.workers.save(Worker(id=WorkerId(new_id()), name=name, organisation_id=organisation_id))


def files(session: Session) -> tuple[CaseFile, ...]:
    with session.unit_of_work() as work:
        return work.case_files([case.id for case in work.cases.all()])


def test_all_that_is_open_moves_and_each_case_tells_of_it(practice: Session) -> None:
    leaver = busiest(practice)
    before = succession.undone(practice, leaver.id)
    assert before.actions
    successor = newcomer(practice, leaver.organisation_id)
    moved = succession.take_over(practice, leaver.id, successor.id)
    assert [one.id for one in moved.actions] == [one.id for one in before.actions]
    assert not succession.undone(practice, leaver.id)
    after = succession.undone(practice, successor.id)
    assert [one.id for one in after.actions] == [one.id for one in before.actions]
    with practice.unit_of_work() as work:
        assert not work.workers.get(leaver.id).active
        for action in before.actions:
            assert action.id in [event.record_id for event in work.history(action.case_id)][-4:]


def test_what_is_done_and_a_closed_case_keep_the_old_name(practice: Session) -> None:
    leaver = busiest(practice)
    first, *others = succession.undone(practice, leaver.id).actions
    with practice.unit_of_work() as work:
        work.actions.save(replace(first, state=ActionState.DONE))
    closed = [one for one in others if one.case_id != first.case_id][-1]
    cases.close_case(practice, closed.case_id, next(iter(EndReason)), TODAY)
    succession.take_over(practice, leaver.id, newcomer(practice, leaver.organisation_id).id)
    with practice.unit_of_work() as work:
        assert work.actions.get(first.id).who == work.actions.get(closed.id).who == f"worker:{leaver.id}"


def test_a_paper_that_was_made_keeps_the_old_name(practice: Session, tmp_path: Path) -> None:
    leaver = told(practice)
    paper = spanning.made(spanning.agency_actions(practice, OrganisationId(str(leaver.organisation_id))))
    outgoing.save_as(practice, paper, tmp_path / "open.pdf")
    case_id, made = next((key, one) for key, one in paper.parts if leaver.name in said(one.order.released))
    with practice.unit_of_work() as work:
        document = work.documents.of_case(case_id)[-1]
    succession.take_over(practice, leaver.id, newcomer(practice, leaver.organisation_id).id)
    assert papers.body(practice, document.id) == made.paper.pdf == papers.made_again(practice, document.id)
    anew = spanning.agency_actions(practice, OrganisationId(str(leaver.organisation_id))).whole.released
    assert leaver.name not in said(anew)
    assert "Uusi Tulokas" in said(anew)


def told(session: Session) -> Worker:
    """A worker who is named in the paper of its organisation's open actions."""
    with session.unit_of_work() as work:
        workers = [one for one in work.workers.all() if one.active and one.organisation_id]
    for one in workers:
        try:
            if one.name in said(
                spanning.agency_actions(session, OrganisationId(str(one.organisation_id))).whole.released
            ):
                return one
        except (spanning.NothingOpen, WordsUnread):
            continue
    raise AssertionError("nobody in the practice register is told of an action")


def test_a_coming_invitation_is_the_successors_to_answer(practice: Session) -> None:
    slot = next(one for file in files(practice) for one in file.slots if coming(file, one.id))
    party = next(one for one in slot.invitees if one.worker_id)
    with practice.unit_of_work() as work:
        leaver = work.workers.get(str(party.worker_id))
        answered = tuple(replace(one, reply=Reply.COMES) if one == party else one for one in slot.invitees)
        work.slots.save(replace(work.slots.get(slot.id), invitees=answered))
    successor = newcomer(practice, leaver.organisation_id)
    succession.take_over(practice, leaver.id, successor.id)
    with practice.unit_of_work() as work:
        (now,) = [one for one in work.slots.get(slot.id).invitees if one.id == party.id]
    assert (now.worker_id, now.reply) == (successor.id, None)


def coming(file: CaseFile, slot_id: str) -> bool:
    if file.slot is None or file.slot.id != slot_id or file.meeting is None or file.case.closed_on:
        return False
    named = any(party.worker_id for party in file.slot.invitees)
    return bool(named and file.meeting.day and file.meeting.day >= TODAY and file.slot.held_on is None)


def test_a_deputy_who_takes_over_is_nobodys_deputy_and_the_others_follow(practice: Session) -> None:
    leaver = busiest(practice)
    heir, other = newcomer(practice, leaver.organisation_id), newcomer(practice, leaver.organisation_id, "Toinen")
    with practice.unit_of_work() as work:
        for one in (heir, other):
            work.workers.save(replace(work.workers.get(one.id), deputy_of=leaver.id))
    succession.take_over(practice, leaver.id, heir.id)
    with practice.unit_of_work() as work:
        assert work.workers.get(heir.id).deputy_of is None
        assert work.workers.get(other.id).deputy_of == heir.id


def test_the_referring_worker_of_a_case_changes_with_the_organisation_as_it_was_written(practice: Session) -> None:
    leaver = busiest(practice)
    with practice.unit_of_work() as work:
        party = work.organisations.get(str(leaver.organisation_id)).name("fi")
        one, two = [case for case in work.cases.all() if case.closed_on is None][:2]
        work.cases.save(replace(one, referring_worker=leaver.name))
        work.cases.save(replace(two, referring_worker=f"{leaver.name}, {party}"))
    succession.take_over(practice, leaver.id, newcomer(practice, leaver.organisation_id).id)
    with practice.unit_of_work() as work:
        assert work.cases.get(one.id).referring_worker == "Uusi Tulokas"
        assert work.cases.get(two.id).referring_worker == f"Uusi Tulokas, {party}"


def test_a_name_that_two_bear_does_not_tell_whose_case_it_is(practice: Session) -> None:
    leaver = busiest(practice)
    newcomer(practice, None, leaver.name)
    with practice.unit_of_work() as work:
        case = next(one for one in work.cases.all() if one.closed_on is None)
        work.cases.save(replace(case, referring_worker=leaver.name))
    assert case.id not in [one.id for one in succession.undone(practice, leaver.id).cases]


def test_refused_where_nothing_is_open_and_where_the_successor_is_gone(practice: Session) -> None:
    idle, leaver = newcomer(practice, None), busiest(practice)
    with pytest.raises(succession.NothingUndone):
        succession.take_over(practice, idle.id, leaver.id)
    with pytest.raises(succession.NoSuccessor):
        succession.take_over(practice, leaver.id, leaver.id)
    with practice.unit_of_work() as work:
        work.workers.save(replace(work.workers.get(idle.id), active=False))
    with pytest.raises(succession.NoSuccessor):
        succession.take_over(practice, leaver.id, idle.id)
    assert succession.undone(practice, leaver.id)


def test_an_invitation_of_the_past_is_left_as_it_was(practice: Session) -> None:
    past = [
        (slot, party)
        for file in files(practice)
        for slot in file.slots
        for party in slot.invitees
        if party.worker_id and (slot.held_on or TODAY) <= TODAY - timedelta(days=1)
    ]
    slot, party = past[0]
    with practice.unit_of_work() as work:
        leaver = work.workers.get(str(party.worker_id))
    if not succession.undone(practice, leaver.id):
        with practice.unit_of_work() as work:
            action = work.actions.all()[0]
            work.actions.save(replace(action, who=f"worker:{leaver.id}", state=ActionState.OPEN))
    succession.take_over(practice, leaver.id, newcomer(practice, leaver.organisation_id).id)
    with practice.unit_of_work() as work:
        assert party in work.slots.get(slot.id).invitees
