"""Work that only the window's thread may do, in pieces between which the window goes on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from app.domain.errors import AppError

if TYPE_CHECKING:
    from collections.abc import Callable

    from ui.frame import Frame


class Piecemeal(QObject):
    """Does a piece whenever the window has nothing else to do; gone with its parent, else with the frame.

    Signals:
        ended: the last piece is done.
        refused: the register does not take a piece: the refusal.
    """

    ended = Signal()
    refused = Signal(object)

    def __init__(self, frame: Frame, piece: Callable[[], bool], parent: QObject | None = None) -> None:
        super().__init__(parent or frame)
        self._frame, self._piece = frame, piece
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._go_on)
        self._timer.start()

    def _go_on(self) -> None:
        if self._frame.session.suspended:  # what is left is seen to when the register is opened again
            self._end()
            return
        try:
            more = self._piece()
        except AppError as refusal:
            self._end()
            self.refused.emit(refusal)
            return
        if not more:
            self._end()
            self.ended.emit()

    def _end(self) -> None:
        self._timer.stop()
        self.deleteLater()
