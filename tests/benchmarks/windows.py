"""The program's own window in this process, and the moment at which it has been painted."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication

from app.settings import load
from ui.program import Program
from ui.theme import ARGUMENTS

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from ui.main_window import MainWindow

SIZE = (1280, 720)
ROUNDS = 100  # of events in which a change must have been painted


@contextmanager
def shown(register: Path) -> Iterator[MainWindow]:
    """Show the window of a register."""
    application: Any = QApplication.instance() or QApplication(list(ARGUMENTS))
    program = Program(application, load())
    hook = sys.excepthook
    program.open(register)
    sys.excepthook = hook  # what fails here is to be seen whole
    if program.window is None:
        raise RuntimeError("the register did not open")
    program.window.resize(*SIZE)
    settle()
    try:
        yield program.window
    finally:
        program.window.close()
        program.close()


def settle() -> None:
    """Let the window come to rest, and what it has dropped go."""
    for _ in range(5):
        QApplication.processEvents()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


class Painted(QObject):
    """Waits until one of some widgets has been painted."""

    def __init__(self, *widgets: QWidget) -> None:
        super().__init__()
        self._seen = False
        for widget in widgets:
            widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        self._seen = self._seen or event.type() is QEvent.Type.Paint
        return super().eventFilter(watched, event)

    def forget(self) -> None:
        """Wait for a paint that is still to come."""
        self._seen = False

    def wait(self) -> None:
        """Go through the events until the paint is done."""
        for _ in range(ROUNDS):
            QApplication.processEvents()
            if self._seen:
                return
        raise RuntimeError("nothing was painted")
