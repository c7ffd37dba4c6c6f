"""A register as a killed program leaves it: the file and what had not been brought into it."""

from __future__ import annotations

import shutil
from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent

from app.bootstrap import open_register
from app.settings import load
from tests.ui.hands import show
from ui.frame import Frame
from ui.main_window import MainWindow

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from app.services.session import Session


@contextmanager
def started_again(session: Session, folder: Path) -> Iterator[MainWindow]:
    """Show a window on what lies on the disk now, as if the program had been killed."""
    folder.mkdir()
    for end in ("", "-wal"):
        shutil.copy(f"{session.path}{end}", folder / f"{session.path.name}{end}")
    again = open_register(
        folder / session.path.name, today=session.clock.today(), settings=load(folder / "settings.json")
    )
    frame = Frame(again)
    window = MainWindow(frame, find=lambda _: ())
    show(window, 1280, 800)
    yield window
    frame.jobs.wait()
    window.close()
    for thing in (window, frame):
        thing.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    again.close()
