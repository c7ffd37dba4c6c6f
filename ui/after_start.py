"""What a start has no time for: the log, the whole check of the register, cases last summed up on another day."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from app import bootstrap, log
from app.domain.codes import Place
from app.paths import log_folder
from ui.address import Address
from ui.summing import Summing

if TYPE_CHECKING:
    from app.services.session import Session
    from ui.main_window import MainWindow


class AfterStart(QObject):
    """Begins it once the window of a register has been seen."""

    def __init__(self, session: Session, window: MainWindow) -> None:
        super().__init__(window)
        self._session, self._window = session, window

    def begin(self) -> None:
        """Begin."""
        log.start(log_folder())
        self._window.frame.starting = False
        if (home := self._home()) is not None:
            home.show_ending()
        if self._session.practice and self._session.settings.get("lesson").get("open"):
            self._window.aids.begin_lesson()
        summing = Summing(self._session, self._window)
        summing.summed_up.connect(self._show_home_again)
        summing.start()
        frame, path = self._window.frame, self._session.path
        frame.jobs.run(lambda: bootstrap.look_through(path), on_refused=frame.show_error)

    def _show_home_again(self) -> None:
        if (home := self._home()) is not None:
            home.reload()

    def _home(self) -> Any:
        """Return Home where it is what the window shows."""
        place: Any = self._window.place
        return place if place is not None and place.address() == Address(Place.HOME) else None
