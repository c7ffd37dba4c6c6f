"""The practice register as a file: it opens again with everything in it, and never lies over another file."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from app.bootstrap import open_register
from app.domain.codes import Status, Step
from app.domain.progress import steps
from app.practice import awkward, register
from app.practice.cases import practice_files
from app.practice.daily import FILE_NAME, practice_register, write
from app.practice.directory import KODIT
from app.practice.register import make_practice_register
from app.storage.refusals import FolderMissing, RegisterExists

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from app.services.session import Session

TODAY = date(2026, 11, 24)


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("practice") / "practice.kotio"
    make_practice_register(made, TODAY)
    return made


@pytest.fixture
def session(path: Path) -> Iterator[Session]:
    opened = open_register(path, today=TODAY)
    yield opened
    opened.close()


def test_the_register_is_for_practice_and_asks_nobody(session: Session) -> None:
    assert session.practice
    assert session.worker_name == "Päivi Multamäki"


def test_every_case_is_read_back_as_it_was_told(session: Session) -> None:
    told = {file.case.id: file for file in practice_files(TODAY)}
    with session.unit_of_work() as work:
        ids = [case.id for case in work.cases.all()]
        kept = work.case_files(ids)
    assert {file.case.id for file in kept} == set(told)
    for file in kept:
        one = told[file.case.id]
        assert contents(file) == contents(one)
        if not file.invalid_drafts:
            assert [s.status for s in steps(file, TODAY)] == [s.status for s in steps(one, TODAY)]


def contents(file: object) -> tuple[object, ...]:
    """What a case holds, apart from versions."""
    kept = (
        *("client", "case", "mapping", "consents", "grounds", "referral", "slots", "assessment"),
        *("actions", "memos", "follow_ups", "entries"),
    )
    return tuple(strip(getattr(file, name)) for name in kept)


def strip(value: object) -> object:
    if isinstance(value, tuple):
        return tuple(strip(one) for one in value)
    if value is None:
        return None
    names = [name for name in value.__dataclass_fields__ if name != "version"]  # type: ignore[attr-defined]
    return type(value), {name: getattr(value, name) for name in names}


@pytest.mark.parametrize(
    "name",
    [awkward.SHORT_NAME, awkward.APOSTROPHE_NAME, awkward.FOREIGN_NAME, awkward.LONG_NAME],
)
def test_awkward_names_survive_byte_for_byte(session: Session, name: str) -> None:
    with session.unit_of_work() as work:
        found = [client.name for client in work.clients.all() if client.name.encode() == name.encode()]
    assert len(found) == 1


def test_awkward_notes_survive_byte_for_byte(session: Session) -> None:
    with session.unit_of_work() as work:
        texts = {entry.text.encode() for entry in work.entries.all()}
    assert {note.encode() for note in (awkward.MARKED_UP_NOTE, awkward.BROKEN_LINES, awkward.long_note())} <= texts


def test_one_page_was_left_with_a_day_that_does_not_exist(session: Session) -> None:
    with session.unit_of_work() as work:
        (draft,) = work.drafts.all()
        file = work.case_file(draft.case_id)
    assert draft.page == "mapping/housing"
    assert draft.answers["lodging_ends"] == "31.2."
    assert steps(file, TODAY)[0].status is Status.NEEDS_CORRECTION


def test_the_calendar_goes_on_with_meetings_nobody_has_a_time_in(session: Session) -> None:
    with session.unit_of_work() as work:
        coming = [meeting for meeting in work.meetings.all() if meeting.day and meeting.day >= TODAY]
        taken = {slot.meeting_id for slot in work.slots.all()}
    assert any(meeting.id not in taken for meeting in coming)
    assert len({meeting.day for meeting in coming}) == len(coming)


def test_a_file_of_that_name_is_refused_and_left_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "there.kotio"
    path.write_bytes(b"something else")
    with pytest.raises(RegisterExists):
        write(path, 3, TODAY)
    assert path.read_bytes() == b"something else"


def test_a_folder_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(FolderMissing):
        write(tmp_path / "none" / "practice.kotio", None, TODAY)


@pytest.mark.parametrize("cases", [1, 5, 60])
def test_exactly_so_many_cases_are_written(tmp_path: Path, cases: int) -> None:
    path = tmp_path / "some.kotio"
    write(path, cases, TODAY)
    session = open_register(path, today=TODAY)
    with session.unit_of_work() as work:
        names = [client.name for client in work.clients.all()]
        numbers = {case.number for case in work.cases.all()}
    session.close()
    assert len(names) == len(numbers) == cases
    assert "Mika Juhani Väänänen" in names


def test_half_a_register_is_not_left_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "half.kotio"

    def fails(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(register, "_leave_mistyped", fails)
    with pytest.raises(KeyboardInterrupt):
        write(path, None, TODAY)
    assert not path.exists()


def test_the_memos_of_mika_and_johan_are_issued_where_asked(tmp_path: Path) -> None:
    path = tmp_path / "papers.kotio"
    make_practice_register(path, TODAY, 2, papers=True)
    session = open_register(path, today=TODAY)
    with session.unit_of_work() as work:
        files = work.case_files([case.id for case in work.cases.all()])
    session.close()
    for file in files:
        copies = {document.organisation_id for document in file.documents}
        assert {row.organisation_id for consent in file.consents for row in consent.rows} <= copies
        assert file.memo is not None
        assert steps(file, TODAY)[list(Step).index(Step.MEMO)].status is Status.IN_PROGRESS
        landlords = [document.language for document in file.documents if document.organisation_id == KODIT]
        assert landlords == ["fi"]


def test_the_days_register_is_kept_for_the_day_and_made_anew_on_the_next(tmp_path: Path) -> None:
    path = practice_register(TODAY, tmp_path)
    assert path == tmp_path / FILE_NAME
    session = open_register(path, today=TODAY)
    with session.unit_of_work() as work:
        case = work.cases.all()[0]
        work.clients.save(replace(work.clients.get(case.client_id), name="Kokeiltu Nimi"))
    session.close()
    assert "Kokeiltu Nimi" in names(practice_register(TODAY, tmp_path), TODAY)
    assert "Kokeiltu Nimi" not in names(practice_register(date(2026, 11, 25), tmp_path), date(2026, 11, 25))
    assert {one.name for one in tmp_path.iterdir()} <= {FILE_NAME, f"{FILE_NAME}.lock"}


def names(path: Path, today: date) -> set[str]:
    session = open_register(path, today=today)
    with session.unit_of_work() as work:
        found = {client.name for client in work.clients.all()}
    session.close()
    return found


def test_a_practice_register_that_cannot_be_opened_is_made_anew(tmp_path: Path) -> None:
    (tmp_path / FILE_NAME).write_bytes(b"not a register at all")
    assert "Mika Juhani Väänänen" in names(practice_register(TODAY, tmp_path), TODAY)


def test_one_that_is_open_elsewhere_is_left_alone(tmp_path: Path) -> None:
    path = practice_register(TODAY, tmp_path)
    session = open_register(path, today=TODAY)
    before = path.stat().st_ino
    assert practice_register(date(2026, 11, 25), tmp_path) == path
    session.close()
    assert path.stat().st_ino == before
