"""A register as a killed program leaves it: the file and what had not been brought into it."""

from __future__ import annotations

import shutil
from contextlib import contextmanager
from typing import TYPE_CHECKING

from app.bootstrap import open_register
from app.settings import load
from tests.ui.hands import show
from ui.frame import Frame
from ui.main_window import MainWindow

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from app.services.session import Session


@contextmanager
def started_again(session: Session, folder: Path, qtbot: QtBot) -> Iterator[MainWindow]:
    """Show a window on what lies on the disk now, as if the program had been killed."""
    folder.mkdir()
    for end in ("", "-wal"):
        shutil.copy(f"{session.path}{end}", folder / f"{session.path.name}{end}")
    again = open_register(
        folder / session.path.name, today=session.clock.today(), settings=load(folder / "settings.json")
    )
    window = MainWindow(Frame(again), find=lambda _: ())
    qtbot.addWidget(window)
    show(window, 1280, 800)
    yield window
    window.frame.jobs.wait()
    again.close()
