"""A register of its own for every test."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from app.bootstrap import create_register, open_register
from app.domain.group import Group, Office
from app.domain.ids import GroupId, WorkerId, new_id
from app.domain.worker import Worker
from app.practice.register import make_practice_register

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from app.services.session import Session

PRACTISED = date(2026, 11, 24)  # the day of the practice register


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    """A session on a new, empty register."""
    path = tmp_path / "register.kotio"
    coordinator = Worker(id=WorkerId(new_id()), name="Päivi Multamäki", title="rikosseuraamusesimies")
    create_register(
        path,
        office=Office(id=new_id(), name_fi="Itälän yhdyskuntaseuraamustoimisto"),
        group=Group(id=GroupId(new_id()), name_fi="Itälän asumisen yhteistyöryhmä"),
        worker=coordinator,
    )
    opened = open_register(path, worker=coordinator.id)
    yield opened
    opened.close()


@pytest.fixture
def practice(tmp_path: Path) -> Iterator[Session]:
    """A session on a practice register, whose cases share meetings; its papers have not been made."""
    path = tmp_path / "register.kotio"
    make_practice_register(path, PRACTISED, papers=False)
    opened = open_register(path, today=PRACTISED)
    yield opened
    opened.close()
