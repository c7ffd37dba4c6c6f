"""A move to another prison hands the case over: what moves, what is noted, what is refused."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from app.domain.codes import Category, DataGroup, EndReason, Extent, Reply, Sanction, YesNo
from app.domain.disclosure import extents
from app.domain.ids import OrganisationId, WorkerId, new_id
from app.domain.meeting import Invitee
from app.domain.organisation import Organisation
from app.domain.recipients import copy_for, told_the_days, told_the_prison
from app.domain.transfer import Transfer
from app.domain.worker import Worker
from app.services import cases, transfers

if TYPE_CHECKING:
    from app.domain.case_file import CaseFile
    from app.services.session import Session

TODAY = date(2026, 11, 24)
NOTE = "Siirtynyt."


@pytest.fixture
def moving(practice: Session) -> CaseFile:
    """A prisoner with a coming time, to which the prison is invited and has booked its video link."""
    with practice.unit_of_work() as work:
        files = work.case_files([one.id for one in work.cases.all()])
        file = next(one for one in files if one.coming(TODAY) and one.case.closed_on is None)
        old = next(one for one in file.organisations.values() if one.category is Category.PRISON)
        inside = replace(file.case, sanction=Sanction.IMPRISONMENT, unit=old.name("fi"), left_on=None)
        work.cases.save(inside)
        assert file.slot is not None
        others = tuple(one for one in file.slot.invitees if one.organisation(file.workers) != old.id)
        invited = Invitee(id=new_id(), organisation_id=old.id, reply=Reply.COMES)
        booked = {**file.slot.answers, "video_booked": str(YesNo.YES), "video_contact": "Ville"}
        work.slots.save(replace(file.slot, invitees=(*others, invited), answers=booked))
        return work.case_file(file.case.id)


@pytest.fixture
def to(practice: Session) -> Transfer:
    with practice.unit_of_work() as work:
        prison = work.organisations.save(
            Organisation(id=OrganisationId(new_id()), name_fi="Uusi vankila", category=Category.PRISON)
        )
        worker = work.workers.save(Worker(id=WorkerId(new_id()), name="Liisa Lahti", organisation_id=prison.id))
    return Transfer(
        prison=prison, referrer=worker, day=TODAY - timedelta(days=1), reason="", invite=True, language="fi"
    )


def test_the_unit_the_referring_worker_and_the_coming_time_move_and_a_note_tells_it(
    practice: Session, moving: CaseFile, to: Transfer
) -> None:
    after = transfers.hand_over(practice, moving.case.id, to, NOTE)
    assert (after.case.unit, after.case.referring_worker) == ("Uusi vankila", "Liisa Lahti, Uusi vankila")
    assert after.slot is not None
    assert moving.slot is not None
    party = after.slot.invitees[-1]
    assert (party.organisation_id, party.worker_id, party.reply) == (to.prison.id, to.referrer.id, None)  # type: ignore[union-attr]
    assert after.slot.invitees[:-1] == moving.slot.invitees[:-1]
    assert {"video_booked", "video_contact"}.isdisjoint(after.slot.answers)
    note = after.entries[-1]
    assert (note.day, note.text) == (to.day, NOTE)


def test_the_old_prison_stays_invited_where_it_is_asked_to(
    practice: Session, moving: CaseFile, to: Transfer
) -> None:
    after = transfers.hand_over(practice, moving.case.id, replace(to, invite=False, referrer=None), NOTE)
    assert after.slot is not None
    assert moving.slot is not None
    assert after.slot.invitees == moving.slot.invitees
    assert after.case.referring_worker == ""


def test_a_prison_that_is_invited_already_is_not_invited_twice(
    practice: Session, moving: CaseFile, to: Transfer
) -> None:
    assert moving.slot is not None
    mine = Invitee(id=new_id(), organisation_id=to.prison.id, reply=Reply.COMES)
    with practice.unit_of_work() as work:
        work.slots.save(replace(moving.slot, invitees=(*moving.slot.invitees, mine)))
    after = transfers.hand_over(practice, moving.case.id, to, NOTE)
    assert after.slot is not None
    assert after.slot.invitees == (*moving.slot.invitees[:-1], mine)


def test_what_has_been_held_is_left_as_it_was(practice: Session, moving: CaseFile, to: Transfer) -> None:
    assert moving.slot is not None
    with practice.unit_of_work() as work:
        held = work.slots.save(replace(moving.slot, held_on=TODAY))
    after = transfers.hand_over(practice, moving.case.id, to, NOTE)
    assert after.slot == held


def test_a_move_keeps_what_was_before_in_the_history(practice: Session, moving: CaseFile, to: Transfer) -> None:
    transfers.hand_over(practice, moving.case.id, to, NOTE)
    with practice.unit_of_work() as work:
        changed = [event for event in work.history(moving.case.id) if "unit" in event.fields]
    assert changed[-1].record == "housing_case"


@pytest.mark.parametrize("case", ["closed", "outside"])
def test_only_one_who_is_inside_moves(practice: Session, moving: CaseFile, to: Transfer, case: str) -> None:
    if case == "closed":
        cases.close_case(practice, moving.case.id, next(iter(EndReason)), TODAY)
    else:
        with practice.unit_of_work() as work:
            work.cases.save(replace(moving.case, left_on=TODAY))
    with pytest.raises(transfers.NotInside):
        transfers.hand_over(practice, moving.case.id, to, NOTE)


def test_a_wrong_prison_is_refused_and_nothing_is_kept(practice: Session, moving: CaseFile, to: Transfer) -> None:
    here = next(one for one in moving.organisations.values() if one.name("fi") == moving.case.unit)
    other = next(one for one in moving.organisations.values() if one.category is not Category.PRISON)
    for prison in (here, other):
        with pytest.raises(transfers.WrongPrison):
            transfers.hand_over(practice, moving.case.id, replace(to, prison=prison), NOTE)
    assert cases.case_file(practice, moving.case.id).entries == moving.entries


def test_a_second_move_corrects_the_first(practice: Session, moving: CaseFile, to: Transfer) -> None:
    back = next(one for one in moving.organisations.values() if one.name("fi") == moving.case.unit)
    transfers.hand_over(practice, moving.case.id, to, NOTE)
    after = transfers.hand_over(practice, moving.case.id, replace(to, prison=back, referrer=None), NOTE)
    assert after.case.unit == moving.case.unit
    assert len(after.entries) == len(moving.entries) + 2


def test_a_move_is_told_to_those_who_may_know_the_prison_and_to_nobody_against_a_ban(practice: Session) -> None:
    with practice.unit_of_work() as work:
        files = work.case_files([one.id for one in work.cases.all()])
    file = max(files, key=lambda one: len(told_the_days(one, TODAY)))
    told = told_the_prison(file, TODAY)
    assert set(told) < set(told_the_days(file, TODAY)), "more may know the timetable than the prison"
    for key in told:
        copy = copy_for(file, key, TODAY)
        assert extents(copy.ground, copy.recipient, TODAY)[DataGroup.C] is Extent.FULL
    hidden = replace(file, client=replace(file.client, non_disclosure=YesNo.YES))
    assert told_the_prison(hidden, TODAY) == ()
