"""The stamp of the benchmarks: when Home's rows are painted and the window has answered a key.

Nothing of this runs unless the environment variable KOTIO_STAMP names the file to write.
"""

from __future__ import annotations

import os
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class Stamp(QObject):
    """Waits for the paint of a table, presses a key, and writes the monotonic nanoseconds of the answer."""

    def __init__(self, window: QWidget, rows: QWidget, file: Path) -> None:
        super().__init__(window)
        self._window, self._rows, self._file = window, rows, file
        self._pressed = False
        rows.installEventFilter(self)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._rows and event.type() is QEvent.Type.Paint and not self._pressed:
            self._pressed = True
            QTimer.singleShot(0, self._press)
        elif watched is self._window and event.type() is QEvent.Type.KeyPress:
            self._file.write_text(str(time.monotonic_ns()))
        return super().eventFilter(watched, event)

    def _press(self) -> None:
        key = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Shift, Qt.KeyboardModifier.NoModifier)
        QCoreApplication.postEvent(self._window, key)


def watch(window: Any) -> None:
    """Stamp a window that shows Home, where the environment asks for it."""
    file = os.environ.get("KOTIO_STAMP")
    if file:
        Stamp(window, window.place.table.viewport(), Path(file))
