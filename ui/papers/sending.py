"""One paper on its way to the printer: the register is told, whether the paper is still looked at or not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.domain.errors import AppError
from app.services import outgoing

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.services.outgoing import Outgoing
    from ui.frame import Frame


class Sending(QObject):
    """Sends a paper and notes in the log that it went; it lives with the register, not with the paper's window.

    Signals:
        gone: the paper has gone, and the log says so.
        refused: it has not: the refusal, told on top of the page once nobody looks at the paper.
    """

    gone = Signal()
    refused = Signal(object)

    def __init__(self, frame: Frame, paper: Outgoing) -> None:
        super().__init__(frame)
        self._frame, self._paper = frame, paper

    def start(self, work: Callable[[], None]) -> None:
        """Send it, off the window's thread."""
        self._frame.jobs.run(work, on_done=self._log, on_refused=self._refuse)

    def left_alone(self) -> None:
        """The paper is looked at no more."""
        self.refused.connect(self._frame.show_error)

    def _log(self, _value: object) -> None:
        try:
            outgoing.log_printed(self._frame.session, self._paper)
        except AppError as refusal:
            self._refuse(refusal)
            return
        self.gone.emit()
        self.deleteLater()

    def _refuse(self, refusal: AppError) -> None:
        self.refused.emit(refusal)
        self.deleteLater()
