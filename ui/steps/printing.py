"""From a paper to the printer, from memory: no file is left behind."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.domain.message import M
from app.services.printing import print_pdf

if TYPE_CHECKING:
    from ui.frame import Frame


class PrintJob(QObject):
    """Prints one paper off the window's thread and says when it has gone."""

    def __init__(self, frame: Frame, parent: QObject) -> None:
        super().__init__(parent)
        self._frame = frame

    def start(self, pdf: bytes, case_number: str) -> None:
        """Print a PDF; the job's name is the case number."""
        work = partial(print_pdf, pdf, case_number)
        self._frame.jobs.run(work, on_done=self._gone, on_refused=self._frame.show_error)

    def _gone(self, _done: object) -> None:
        self._frame.tell(M("Sent to the printer."))
        self.deleteLater()
