"""A place that one file of this computer may be dropped on."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QDragEnterEvent, QDropEvent


class DropPlace(QWidget):
    """A place that a file may be dropped on, while it is free.

    Signals:
        dropped: the file.
    """

    dropped = Signal(Path)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.free = True
        self.setAcceptDrops(True)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _dropped(event) is not None and self.free:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        path = _dropped(event)
        if path is not None:
            event.acceptProposedAction()
            self.dropped.emit(path)


def _dropped(event: QDropEvent) -> Path | None:
    """Return the one file that is dropped; None for anything else."""
    urls = event.mimeData().urls() if event.mimeData().hasUrls() else []
    return Path(urls[0].toLocalFile()) if len(urls) == 1 and urls[0].isLocalFile() else None
