"""The registers that the walk goes through: practice with papers and a case just opened, an empty one, none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.bootstrap import create_register, open_register
from app.domain.case import Case
from app.domain.client import Client
from app.domain.group import Group, Office
from app.domain.ids import CaseId, ClientId, GroupId, WorkerId, new_id
from app.domain.worker import Worker
from app.practice.register import make_practice_register
from app.settings import load
from tests.ui.walk.desk import TODAY

if TYPE_CHECKING:
    from pathlib import Path

    from app.domain.case_file import CaseFile
    from app.services.session import Session

NEWEST = "Xerxes Öökäynen"  # a case of a name alone


def practice(folder: Path) -> Path:
    """Make the practice register with the memos of two cases issued, and a case just opened."""
    path = folder / "practice.kotio"
    make_practice_register(path, TODAY, papers=True)
    session = open_register(path, today=TODAY, settings=load(folder / "settings.json"))
    with session.unit_of_work() as work:
        client = work.clients.save(Client(id=ClientId("newest"), name=NEWEST))
        number, group = work.cases.next_number(TODAY.year), work.groups.all()[0]
        case = Case(id=CaseId("newest"), client_id=client.id, number=number, group_id=group.id, opened_on=TODAY)
        work.cases.save(case)
    session.close()
    return path


def empty(folder: Path) -> Path:
    """Make a register of an office that has just begun; it is one for practice, so that its day can be told."""
    return _begun(folder / "empty.kotio", practice=True)


def unknown(folder: Path) -> Path:
    """Make a register that does not know who works on this computer."""
    return _begun(folder / "unknown.kotio", practice=False)


def none(folder: Path) -> None:
    """There is no register yet."""


def damaged(folder: Path) -> Path:
    """Make a file that is no register."""
    path = folder / "damaged.kotio"
    path.write_bytes(b"Xyzzy" * 1000)
    return path


def _begun(path: Path, *, practice: bool) -> Path:
    create_register(
        path,
        office=Office(id=new_id(), name_fi="Itälän toimisto", name_sv="Byrån i Itälä"),
        group=Group(id=GroupId("group"), name_fi="Itälän ryhmä", name_sv="Gruppen i Itälä"),
        worker=Worker(id=WorkerId("me"), name="Päivi Multamäki"),
        practice=practice,
        today=TODAY if practice else None,
    )
    return path


def case_files(session: Session) -> tuple[CaseFile, ...]:
    """Return every case, the one that holds most first."""
    with session.unit_of_work() as work:
        files = work.case_files([case.id for case in work.cases.all()])
    return tuple(sorted(files, key=_weight, reverse=True))


def _weight(file: CaseFile) -> tuple[int, int]:
    parts = (file.documents, file.actions, file.consents, file.entries, file.slots, file.memos, file.follow_ups)
    return len(file.documents), sum(len(part) for part in parts)
