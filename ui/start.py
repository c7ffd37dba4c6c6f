"""The start of a window: the platform, the program, and the events until it is closed."""

from __future__ import annotations

import gc
import os
import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from app.domain.message import M
from app.paths import PROGRAM
from app.settings import load
from i18n import text
from ui.program import SEEN, Program
from ui.stamp import watch
from ui.theme import ARGUMENTS

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

_SCREENS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


def open_window(register: Path | None, language: str | None, today: date | None, say: str) -> int:
    """Show the window until it is closed; return the exit code.

    Args:
        register: the register to open; without one the last one, else the first start.
        language: of the window, over the settings.
        today: another day than today, for a practice register alone. Raises TodayIsReal for a real one.
        say: the language of what is said on standard error.
    """
    settle_platform(say)
    # where a desktop finds the name and the icon, before a window has any
    QApplication.setDesktopFileName(PROGRAM)
    app = QApplication(list(ARGUMENTS))
    program = Program(app, load(), speak=language, today=today)
    program.begin(register)
    if program.window is not None:
        watch(program.window)
    QTimer.singleShot(SEEN, settle_process)
    return app.exec()


def settle_process() -> None:
    """Do what a start has no time for: the windows' icon, the collecting of garbage, an end by Ctrl+C."""
    import signal  # noqa: PLC0415

    from PySide6.QtGui import QIcon  # noqa: PLC0415

    from resources import path  # noqa: PLC0415

    QApplication.setWindowIcon(QIcon(str(path("kotio.svg"))))
    gc.freeze()  # what the start has made is there to stay
    gc.enable()
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def settle_platform(say: str) -> None:
    """Use Qt's offscreen platform where there is no screen, and say so on standard error."""
    if sys.platform.startswith("linux") and not any(os.environ.get(name) for name in _SCREENS):
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
        print(text(M("There is no screen: the window of Kotio is not seen."), say), file=sys.stderr)  # noqa: T201 - said before there is a window
