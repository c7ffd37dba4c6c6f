"""The directory's commands: the alphabet, the search, saving with its checks, retiring without loss."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from app.domain.codes import Attendance, Category, Language
from app.domain.errors import NameMissing, NotFound
from app.domain.form_specs import organisation as organisation_form
from app.domain.form_specs import worker as worker_form
from app.domain.ids import OrganisationId, SlotId, WorkerId
from app.domain.meeting import Invitee, Slot
from app.domain.organisation import Organisation
from app.domain.records import answers_of
from app.domain.worker import Worker
from app.services import members
from app.services.cases import new_case
from i18n import text

if TYPE_CHECKING:
    from app.services.session import Session


def named(session: Session, name: str, **answers: Any) -> WorkerId:
    blank = answers_of(Worker(id=WorkerId("")), worker_form.FORM.fields)
    saved, wrong = members.save_worker(session, None, {**blank, "name": name, **answers})
    assert wrong == ()
    return saved


def party(session: Session, name: str, **answers: Any) -> OrganisationId:
    blank = answers_of(Organisation(id=OrganisationId("")), organisation_form.FORM.fields)
    saved, wrong = members.save_organisation(session, None, {**blank, "name_fi": name, **answers})
    assert wrong == ()
    return saved


def listed(session: Session) -> list[str]:
    return [row.listed for row in members.directory(session).members]


def test_members_are_listed_by_family_name_in_the_finnish_alphabet(session: Session) -> None:
    for name in ("Åsa Öhman", "Onni Ängeslevä", "Kaisa Ågren", "Ville Zidan", "Veera Wirén", "Aino von Wright"):
        named(session, name)
    assert listed(session) == [
        "Multamäki Päivi",
        "von Wright Aino",
        "Wirén Veera",
        "Zidan Ville",
        "Ågren Kaisa",
        "Ängeslevä Onni",
        "Öhman Åsa",
    ]


def test_organisations_have_an_order_in_each_language(session: Session) -> None:
    party(session, "Päihdepalvelut", name_sv="Missbrukarvården")
    party(session, "Nuorisoasunnot ry")
    rows = members.directory(session).parties
    by = {
        code: [r.organisation.name(code) for r in sorted(rows, key=lambda r: r.order.of(code))]
        for code in ("fi", "sv")
    }
    assert by["fi"] == ["Itälän yhdyskuntaseuraamustoimisto", "Nuorisoasunnot ry", "Päihdepalvelut"]
    assert by["sv"] == ["Itälän yhdyskuntaseuraamustoimisto", "Missbrukarvården", "Nuorisoasunnot ry"]


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("öh", ["Öhman Åsa"]),
        ("ÅSA öhman", ["Öhman Åsa"]),
        ("öhman åsa", ["Öhman Åsa"]),
        ("oh", []),
        ("missbruk", ["Öhman Åsa"]),
        ("päihde", ["Öhman Åsa"]),
        ("diakonissa", ["Öhman Åsa"]),
        ("0504479023", ["Öhman Åsa"]),
        ("  ", ["Multamäki Päivi", "Öhman Åsa"]),
    ],
)
def test_every_word_typed_is_looked_for_in_any_order(session: Session, typed: str, expected: list[str]) -> None:
    org = party(session, "Päihdepalvelut", name_sv="Missbrukarvården")
    named(session, "Åsa Öhman", organisation_id=org, title="diakonissa", phone="050 447 9023")
    rows = members.found(members.directory(session).members, typed)
    assert [row.listed for row in rows] == expected


def test_a_worker_is_saved_and_read_again(session: Session) -> None:
    key = named(
        session, "Åsa Öhman", language="sv", absences=[{"id": "1", "first": "2026-12-01", "last": "2026-12-02"}]
    )
    worker = members.directory(session).workers[key]
    assert (worker.language, worker.member, worker.active) == (Language.SV, True, True)
    assert worker.away(date(2026, 12, 2))


@pytest.mark.parametrize("answers", [{"confirmed_on": "31.2.2026"}, {"confirmed_on": "2999-01-01"}])
def test_with_something_to_correct_nothing_is_saved(session: Session, answers: dict[str, str]) -> None:
    _, wrong = members.save_worker(session, None, {"name": "Åsa Öhman", "active": True, "member": True, **answers})
    assert [problem.field for problem in wrong] == ["confirmed_on"]
    assert listed(session) == ["Multamäki Päivi"]


def test_nobody_is_their_own_deputy(session: Session) -> None:
    key = named(session, "Åsa Öhman")
    _, wrong = members.save_worker(session, key, {"name": "Åsa Öhman", "deputy_of": key})
    assert [problem.field for problem in wrong] == ["deputy_of"]
    assert members.directory(session).workers[key].deputy_of is None


def test_without_a_name_nothing_is_saved(session: Session) -> None:
    for blank in ("", "  "):
        with pytest.raises(NameMissing) as refused:
            members.save_worker(session, None, {"name": blank})
        assert text(refused.value.message, "en") == "Write the worker’s name first."
        with pytest.raises(NameMissing):
            members.save_organisation(session, None, {"name_fi": blank})
    with pytest.raises(NotFound):
        members.save_worker(session, WorkerId("nobody"), {"name": "Åsa Öhman"})


def test_confirming_sets_today_and_ends_the_staleness(session: Session) -> None:
    key, today = named(session, "Åsa Öhman"), session.clock.today()
    assert members.directory(session).workers[key].stale(today)
    members.confirm_worker(session, key)
    assert members.directory(session).workers[key].confirmed_on == today


def test_a_retired_worker_stays_in_the_register_and_comes_back(session: Session) -> None:
    key = named(session, "Åsa Öhman")
    members.retire_worker(session, key)
    assert members.directory(session).workers[key].active is False
    members.retire_worker(session, key, active=True)
    assert members.directory(session).workers[key].active is True


def test_a_retired_organisation_retires_its_workers_and_comes_back_alone(session: Session) -> None:
    org = party(session, "Itälän Kodit Oy", category="landlord")
    own, other = named(session, "Ville Korhonen", organisation_id=org), named(session, "Åsa Öhman")
    members.retire_organisation(session, org)
    found = members.directory(session)
    assert (found.organisations[org].active, found.workers[own].active, found.workers[other].active) == (
        False,
        False,
        True,
    )
    members.retire_organisation(session, org, active=True)
    found = members.directory(session)
    assert (found.organisations[org].active, found.workers[own].active) == (True, False)


def test_the_directory_counts_active_workers_and_knows_the_gaps(session: Session) -> None:
    org = party(session, "Itälän Kodit Oy", category="landlord")
    named(session, "Ville Korhonen", organisation_id=org)
    members.retire_worker(session, named(session, "Vanha Väinö", organisation_id=org))
    found = members.directory(session)
    assert {row.id: row.workers for row in found.parties}[org] == 1
    gaps = [row.category for row in found.covered if row.gap]
    assert Category.LANDLORD not in gaps
    assert Category.PROBATION not in gaps
    assert len(gaps) == 7


def test_the_kind_of_an_organisation_that_has_been_told_of_a_client_stands(session: Session) -> None:
    kept, free = (party(session, name, category="landlord") for name in ("Kertty Oy", "Vapaa Oy"))
    case_id = new_case(session, "Mika Väänänen")
    with session.unit_of_work() as work:
        there = Invitee(id="i", organisation_id=kept, attendance=Attendance.IN_ROOM)
        work.slots.save(Slot(id=SlotId("s"), case_id=case_id, invitees=(there,), held_on=date(2026, 11, 24)))
    for organisation_id, refused in ((kept, True), (free, False)):
        with session.unit_of_work() as work:
            before = work.organisations.get(organisation_id)
        answers = {**answers_of(before, organisation_form.FORM.fields), "category": "social_work"}
        _, wrong = members.save_organisation(session, organisation_id, answers)
        assert [one.field for one in wrong] == ["category"] * refused
        with session.unit_of_work() as work:
            after = work.organisations.get(organisation_id)
        assert after.category is (Category.LANDLORD if refused else Category.SOCIAL_WORK)
    answers = {**answers_of(before, organisation_form.FORM.fields), "name_sv": "Nytt namn"}
    renamed = {**answers, "name_fi": "Kertty Oy", "category": "landlord"}
    assert members.save_organisation(session, kept, renamed)[1] == (), "its name may change"
