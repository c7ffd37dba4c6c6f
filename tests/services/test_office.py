"""The office, its group and oneself: founded once, changed in the settings."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.bootstrap import create_register, open_register
from app.domain.codes import Category, MeetingPlace, Owner
from app.domain.errors import NameMissing
from app.domain.form_specs import group, office, time_limits
from app.domain.offsets import USUAL, offsets_of
from app.services.office import answers, founding, join, save
from app.storage.facts import office_answers

if TYPE_CHECKING:
    from pathlib import Path

    from app.services.session import Session

OFFICE = {"name_fi": "Itälän toimisto", "address": "Asemakatu 1", "phone": "0295 665 500"}
GROUP = {"name_fi": "Itälän ryhmä", "weekday": "1", "start": "9:00", "place": "teams", "minutes_a_client": 30}
YOU = {"name": "Åsa Öhman", "title": "vetäjä", "language": "sv"}


def test_a_register_is_founded_with_its_office_as_a_member_and_its_coordinator(tmp_path: Path) -> None:
    begun = founding(OFFICE, GROUP, YOU)
    path = tmp_path / "register.kotio"
    create_register(path, office=begun.office, group=begun.group, worker=begun.worker)
    session = open_register(path, worker=begun.worker.id)
    with session.unit_of_work() as work:
        own = work.organisations.get(work.office.only().organisation_id or "")
        (the_group,) = work.groups.all()
        me = work.workers.get(session.worker_id)
    session.close()
    assert (own.name_fi, own.category, own.address) == ("Itälän toimisto", Category.PROBATION, "Asemakatu 1")
    assert me.organisation_id == own.id
    assert me.member
    assert the_group.coordinator_id == me.id
    assert (the_group.weekday, the_group.place, the_group.minutes_a_client) == (1, MeetingPlace.TEAMS, 30)


def test_what_was_not_asked_keeps_its_default() -> None:
    begun = founding({"name_sv": "Byrån i Itälä"}, {"name_fi": "Itälän ryhmä"}, {"name": "Åsa"})
    assert begun.office.agency_sv == "Brottspåföljdsmyndigheten"
    assert begun.group.every_weeks == 2


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        (({}, GROUP, YOU), "Write the office’s name first."),
        (({"name_fi": "  "}, GROUP, YOU), "Write the office’s name first."),
        ((OFFICE, {}, YOU), "Write the group’s name first."),
        ((OFFICE, GROUP, {"title": "vetäjä"}), "Write your name first."),
    ],
)
def test_nothing_is_founded_without_names(said: tuple[dict[str, str], ...], sentence: str) -> None:
    with pytest.raises(NameMissing) as refused:
        founding(*said)
    assert refused.value.message.id == sentence


def test_a_renamed_office_is_renamed_among_the_members(session: Session) -> None:
    said = answers(session, Owner.OFFICE, office.FORM.fields)
    assert save(session, Owner.OFFICE, office.FORM.fields, {**said, "name_sv": "Byrån i Itälä"}) == ()
    with session.unit_of_work() as work:
        own = work.organisations.get(work.office.only().organisation_id or "")
    assert own.name_sv == "Byrån i Itälä"


def test_the_group_is_saved_once_and_only_when_it_changed(session: Session) -> None:
    fields = group.HABITS.fields
    for _ in range(2):
        said = {**answers(session, Owner.GROUP, fields), "weekday": "1"}
        assert save(session, Owner.GROUP, fields, said) == ()
    with session.unit_of_work() as work:
        (kept,) = work.groups.all()
    assert (kept.weekday, kept.version) == (1, 2)


def test_an_unreadable_time_saves_nothing_and_is_named(session: Session) -> None:
    (problem,) = save(session, Owner.GROUP, group.HABITS.fields, {"start": "aamulla", "minutes_a_client": 30})
    assert problem.field == "start"
    with session.unit_of_work() as work:
        assert work.groups.all()[0].minutes_a_client == 40


def test_one_who_joins_works_in_the_office_before_anybody_is_known(tmp_path: Path) -> None:
    begun = founding(OFFICE, GROUP, YOU)
    path = tmp_path / "register.kotio"
    create_register(path, office=begun.office, group=begun.group, worker=begun.worker)
    session = open_register(path)
    assert session.worker_id == ""
    worker_id = join(session, {"name": "Teemu Kärnä"})
    assert [row.name for row in session.office_workers()] == ["Teemu Kärnä", "Åsa Öhman"]
    session.sign_in(worker_id)
    assert session.worker_name == "Teemu Kärnä"
    with pytest.raises(NameMissing):
        join(session, {"name": " "})
    session.close()


def test_a_time_limit_of_the_offices_own_is_counted_from_at_once(session: Session) -> None:
    fields = time_limits.AROUND_MEETINGS.fields
    shown = answers(session, Owner.OFFICE, fields)
    assert shown["offset_memo"] == USUAL.memo, "the usual one is shown until another is set"
    assert save(session, Owner.OFFICE, fields, {**shown, "offset_memo": 3}) == ()
    assert save(session, Owner.OFFICE, office.FORM.pages[0].fields, OFFICE) == (), "other pages leave it alone"
    assert offsets_of(office_answers(session.connection)) == USUAL._replace(memo=3)
    with session.unit_of_work() as work:
        assert offsets_of(work.office.only().answers).memo == 3


def test_a_limit_that_no_rule_can_count_from_is_not_saved(session: Session) -> None:
    fields = time_limits.LIMITS.fields
    shown = answers(session, Owner.OFFICE, fields)
    (problem,) = save(session, Owner.OFFICE, fields, {**shown, "offset_mapping_from": 1})
    assert problem.field == "offset_mapping_from"
    assert answers(session, Owner.OFFICE, fields) == shown
