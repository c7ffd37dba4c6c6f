"""Summing up, in quiet moments, the cases last summed up on another day: a window may stay open overnight."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from app.services.lists import refresh

if TYPE_CHECKING:
    from app.services.session import Session

TEN_MINUTES = 600_000
A_TIME = 25  # cases summed up between two events


class Summing(QObject):
    """Looks every ten minutes, sums up some cases at a time.

    Signals:
        summed_up: cases of another day are of today now.
    """

    summed_up = Signal()

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._changed = False
        self._again = QTimer(self)
        self._again.setInterval(TEN_MINUTES)
        self._again.timeout.connect(self.run)

    def start(self) -> None:
        """Look now and from now on."""
        self._again.start()
        self.run()

    def run(self) -> None:
        """Sum up some cases, and the rest after the events that wait."""
        if self._session.suspended:
            return
        if refresh(self._session, A_TIME):
            self._changed = True
            QTimer.singleShot(0, self, self.run)
        elif self._changed:
            self._changed = False
            self.summed_up.emit()
