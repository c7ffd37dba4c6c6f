"""The practice register on one day, and the window on it."""

from __future__ import annotations

import shutil
from datetime import date
from typing import TYPE_CHECKING

import pytest

from app.bootstrap import open_register
from app.practice.register import make_practice_register
from app.settings import load
from tests.ui.hands import show
from ui.frame import Frame
from ui.main_window import MainWindow
from ui.places.finding import Finder

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from app.services.session import Session

TODAY = date(2026, 11, 24)


@pytest.fixture(scope="session")
def practice(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("practice") / "register.kotio"
    make_practice_register(path, TODAY)
    return path


@pytest.fixture
def session(practice: Path, tmp_path: Path) -> Iterator[Session]:
    """A session on a copy of the practice register."""
    path = tmp_path / practice.name
    shutil.copy(practice, path)
    opened = open_register(path, today=TODAY, settings=load(tmp_path / "settings.json"))
    yield opened
    opened.close()


@pytest.fixture
def window(qtbot: QtBot, session: Session) -> Iterator[MainWindow]:
    frame = Frame(session)
    made = MainWindow(frame, find=Finder(frame).find)
    qtbot.addWidget(made)
    show(made, 1280, 800)
    yield made
    frame.jobs.wait()
