"""A register is made in one call and opened in the right name."""

from __future__ import annotations

import subprocess
import sys
from datetime import date
from typing import TYPE_CHECKING

import pytest

from app.bootstrap import TodayIsReal, create_register, open_register
from app.domain.codes import Category
from app.domain.group import Group, Office
from app.domain.ids import GroupId, OrganisationId, WorkerId
from app.domain.organisation import Organisation
from app.domain.worker import Worker
from app.settings import Settings, load
from app.storage.refusals import RegisterExists, WorkerUnknown
from app.storage.register import open_register as open_file

if TYPE_CHECKING:
    from pathlib import Path

    from app.services.session import Session

DAY = date(2027, 2, 28)


def create(path: Path, *, practice: bool = False) -> Path:
    create_register(
        path,
        office=Office(id="office", name_fi="Itälän toimisto", name_sv="Byrån i Itälä", address="Katu 1"),
        group=Group(id=GroupId("group"), name_fi="Itälän asumisen yhteistyöryhmä"),
        worker=Worker(id=WorkerId("päivi"), name="Päivi Multamäki"),
        practice=practice,
    )
    return path


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return load(tmp_path / "settings.json")


def add_colleague(session: Session, *, active: bool = True) -> None:
    with session.unit_of_work() as work:
        own = work.office.only().organisation_id
        work.workers.save(Worker(id=WorkerId("teemu"), name="Teemu Kärnä", organisation_id=own, active=active))
        work.workers.save(Worker(id=WorkerId("ville"), name="Ville Korhonen"))


def test_a_new_register_holds_the_office_the_group_and_who_made_it(tmp_path: Path, settings: Settings) -> None:
    session = open_register(create(tmp_path / "new.kotio"), worker="päivi", settings=settings)
    with session.unit_of_work() as work:
        office, (group,), (worker,) = work.office.only(), work.groups.all(), work.workers.all()
        own = work.organisations.get(str(office.organisation_id))
    session.close()
    assert (own.name_fi, own.name_sv, own.category, own.address) == (
        "Itälän toimisto",
        "Byrån i Itälä",
        Category.PROBATION,
        "Katu 1",
    )
    assert worker.organisation_id == own.id
    assert group.coordinator_id == worker.id
    assert not session.practice


def test_an_office_that_names_its_organisation_gets_no_other(tmp_path: Path, settings: Settings) -> None:
    path = tmp_path / "new.kotio"
    own = Organisation(id=OrganisationId("own"), name_fi="Itälän toimisto")
    create_register(
        path,
        office=Office(id="office", organisation_id=own.id),
        group=Group(id=GroupId("group")),
        worker=Worker(id=WorkerId("päivi"), name="Päivi Multamäki"),
        organisation=own,
    )
    session = open_register(path, worker="päivi", settings=settings)
    with session.unit_of_work() as work:
        assert [one.id for one in work.organisations.all()] == ["own"]
        assert work.workers.get("päivi").organisation_id == "own"
    session.close()


def test_a_register_is_never_made_over_another(tmp_path: Path) -> None:
    path = create(tmp_path / "new.kotio")
    before = path.read_bytes()
    with pytest.raises(RegisterExists):
        create(path)
    assert path.read_bytes() == before


def test_who_works_is_asked_once_for_each_account(tmp_path: Path, settings: Settings) -> None:
    path = create(tmp_path / "new.kotio")
    session = open_register(path, settings=settings)
    assert (session.worker_id, session.worker_name) == ("", "")
    with pytest.raises(WorkerUnknown):
        add_colleague(session)
    session.sign_in("päivi")
    add_colleague(session)
    assert [one.name for one in session.office_workers()] == ["Teemu Kärnä", "Päivi Multamäki"]
    session.sign_in("teemu")
    session.close()
    again = open_register(path, settings=load(tmp_path / "settings.json"))
    assert again.worker_name == "Teemu Kärnä"
    again.close()


def test_one_who_has_left_is_asked_for_again(tmp_path: Path, settings: Settings) -> None:
    path = create(tmp_path / "new.kotio")
    session = open_register(path, worker="päivi", settings=settings)
    add_colleague(session, active=False)
    session.sign_in("teemu")
    assert session.worker_name == "Päivi Multamäki"
    session.close()
    settings.remember_worker("office", "teemu")
    again = open_register(path, settings=settings)
    assert again.worker_id == ""
    again.close()


def test_a_practice_register_never_asks_and_remembers_nobody(tmp_path: Path, settings: Settings) -> None:
    session = open_register(create(tmp_path / "practice.kotio", practice=True), settings=settings)
    assert session.practice
    assert session.worker_name == "Päivi Multamäki"
    assert settings.get("workers") == {}
    session.close()


def test_another_day_is_for_practice_alone(tmp_path: Path, settings: Settings) -> None:
    session = open_register(create(tmp_path / "practice.kotio", practice=True), settings=settings, today=DAY)
    assert session.clock.today() == DAY
    assert session.clock.now().astimezone().date() == DAY
    session.close()
    real = create(tmp_path / "real.kotio")
    with pytest.raises(TodayIsReal):
        open_register(real, settings=settings, today=DAY)
    open_file(real).close()


def test_the_system_clock_says_today(tmp_path: Path, settings: Settings) -> None:
    session = open_register(create(tmp_path / "new.kotio"), settings=settings)
    assert session.clock.now().astimezone().date() == session.clock.today()
    assert session.clock.now().tzinfo is not None
    session.close()


def test_opening_a_register_and_reading_homes_rows_loads_no_record_and_no_form(tmp_path: Path) -> None:
    path = create(tmp_path / "new.kotio", practice=True)
    code = (
        "import sys; from pathlib import Path; from app.bootstrap import open_register; "
        "from app.services.lists import home_rows; from app.settings import Settings; "
        "session = open_register(Path(sys.argv[1]), settings=Settings(Path(sys.argv[1] + '.json'), {})); "
        "home_rows(session, 20); session.close(); print(*sorted(sys.modules))"
    )
    out = subprocess.run([sys.executable, "-c", code, str(path)], capture_output=True, text=True, check=True)
    loaded = set(out.stdout.split())
    heavy = {"reportlab", "pikepdf", "babel", "pypdfium2", "PySide6", "sqlcipher3", "logging.handlers"}
    assert loaded.isdisjoint(heavy)
    domain = {name.removeprefix("app.domain.") for name in loaded if name.startswith("app.domain.")}
    codes = {"codes", "codes.case", "codes.frame", "codes.meeting", "codes.sharing"}
    words = {"calendar_fi", "deeds", "labels", "message", "offsets"}  # of what is done next, from flat rows
    assert domain <= {"audit", "errors", "ids", *codes, *words}
