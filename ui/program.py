"""The program while it runs: one register, and the window that shows it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, QTimer, Signal

from app import bootstrap
from app.domain.codes import Place
from app.domain.errors import AppError
from app.services.session import SystemClock
from ui.address import Address
from ui.frame import Frame
from ui.jobs import JobRunner
from ui.language import LOCALES, language
from ui.main_window import MainWindow
from ui.places.finding import Finder
from ui.theme import theme

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtWidgets import QApplication

    from app.services.session import Session
    from app.settings import Settings
    from ui.entering import Entrance

SEEN = 150  # milliseconds until the window has been painted and answers


class Practising(QObject):
    """Makes the practice register off the window's thread.

    Signals:
        made: the path of the register.
        refused: the folder where it was to lie, and the refusal.
    """

    made = Signal(object)
    refused = Signal(object, object)

    def __init__(self, jobs: JobRunner, settings: Settings, today: date | None) -> None:
        super().__init__(jobs)
        self._jobs, self._settings, self._today = jobs, settings, today

    def begin(self) -> None:
        """Make the register."""
        from app.practice.daily import practice_register  # noqa: PLC0415 - seldom asked for

        today = self._today or SystemClock().today()
        self._jobs.run(lambda: practice_register(today), on_done=self._made, on_refused=self._not_made)

    def begin_guided(self) -> None:
        """Make it, with the guide from the first task not yet behind."""
        self._settings.put("lesson", {**self._settings.get("lesson"), "open": True})
        self.begin()

    def _made(self, path: Path) -> None:
        self.made.emit(path)

    def _not_made(self, refusal: AppError) -> None:
        from app.paths import data_folder  # noqa: PLC0415 - where practice registers lie

        self.refused.emit(data_folder(), refusal)


class Program(QObject):
    """Opens registers and shows them; while there is none, the entrance."""

    def __init__(
        self, app: QApplication, settings: Settings, *, speak: str | None = None, today: date | None = None
    ) -> None:
        super().__init__(app)
        self.settings = settings
        self.session: Session | None = None
        self.window: MainWindow | None = None
        self.entrance: Entrance | None = None
        self._today = today
        self._jobs = JobRunner(self)
        self._jobs.failed.connect(self._failed)
        self.practising = Practising(self._jobs, settings, today)
        self.practising.made.connect(self.open)
        self.practising.refused.connect(self._refused)
        theme.apply(app, str(settings.get("theme")), int(settings.get("text_size")) / 100)
        language.set(speak or str(settings.get("language")) or _of_this_computer())
        language.changed.connect(lambda code: settings.put("language", code))
        app.aboutToQuit.connect(self.close)

    def begin(self, register: Path | None = None) -> None:
        """Open the register that is asked for, else the last one; without any, welcome. Raises TodayIsReal."""
        last = str(self.settings.get("register"))
        if register is None and not last:
            self._enter().welcome()
        else:
            self._open(register or Path(last))

    def open(self, path: Path) -> None:
        """Open a register in place of the present one; where it refuses, say why and offer the ways on."""
        try:
            self._open(path)
        except AppError as refusal:
            self._refused(path, refusal)

    def close(self) -> None:
        """Close the register, after the work under way."""
        self._jobs.wait()
        if self.window is not None:
            self.window.frame.jobs.wait()
        if self.session is not None:
            self.session.close()
            self.session = None

    def _open(self, path: Path) -> None:
        if self.window is not None and not self.window.screens.left():
            return  # what is typed there cannot be kept yet; the page says so
        self.close()
        try:
            self.session = bootstrap.open_register(path, today=self._today, settings=self.settings)
        except bootstrap.TodayIsReal:
            raise
        except AppError as refusal:
            self._refused(path, refusal)
            return
        if not self.session.practice:
            self.settings.put("register", str(path.absolute()))
        if self.session.worker_id:
            self._show_window(self.session)
        else:
            self._enter().who(self.session)

    def _made(self, path: Path, worker_id: str) -> None:
        self._open(path)
        if self.session is not None and not self.session.worker_id:
            self._sign_in(worker_id)

    def _sign_in(self, worker_id: str) -> None:
        if self.session is not None:
            self.session.sign_in(worker_id)
            self._show_window(self.session)

    def _refused(self, path: Path, refusal: AppError) -> None:
        self._enter().refused(path, refusal.message)

    def _failed(self, kind: str, place: str) -> None:
        """Tell of a bug in a job of the program itself, in the window there is."""
        shown = self.window or self.entrance
        if shown is not None:
            shown.errors.tell(kind, place)

    def _enter(self) -> Entrance:
        """Return the entrance; the window of a register that was open goes."""
        from ui.entering import Entrance  # noqa: PLC0415 - a start that finds its register shows none of it

        if self.entrance is None:
            self.entrance = self._connected(Entrance(self._today or SystemClock().today()))
        self.entrance.near = Path(str(self.settings.get("register")) or Path.home())
        self.entrance.show()
        self._drop(self.window)
        self.window = None
        return self.entrance

    def _connected(self, entrance: Entrance) -> Entrance:
        entrance.errors.install()
        entrance.path_chosen.connect(self.open)
        entrance.made.connect(self._made)
        entrance.worker_chosen.connect(self._sign_in)
        entrance.practice_asked.connect(self.practising.begin)
        entrance.guide_asked.connect(self.practising.begin_guided)
        return entrance

    def _show_window(self, session: Session) -> None:
        frame = Frame(session, self)
        frame.starting = True
        frame.set_privacy(bool(self.settings.get("privacy")))
        frame.privacy_changed.connect(lambda hidden: self.settings.put("privacy", hidden))
        frame.register_asked.connect(self._another)
        before, self.window = self.window, MainWindow(frame, find=Finder(frame).find)
        self.window.destroyed.connect(frame.deleteLater)
        self.window.reminds = self._reminds
        self.window.errors.install()
        self.window.open(Address(Place.HOME))
        self.window.show()
        self._drop(before)
        self._drop(self.entrance)
        self.entrance = None
        QTimer.singleShot(SEEN, self._settle)

    def _reminds(self) -> bool:
        """Say once, before the window closes, what lies outside the register; True keeps it open."""
        if self.window is None or self.session is None:
            return False
        from ui.reminder import Reminder  # noqa: PLC0415 - once, when the window closes

        known = self.window.findChild(Reminder)
        return (known or Reminder(self.window)).keeps_open()

    def _another(self, path: Path | None) -> None:
        """Open the register that was chosen in the settings; without one, practise."""
        if path is None:
            self.practising.begin()
        else:
            self.open(path)

    def _settle(self) -> None:
        if self.session is not None and self.window is not None:
            from ui.after_start import AfterStart  # noqa: PLC0415 - after the window is there

            AfterStart(self.session, self.window).begin()

    def _drop(self, window: Entrance | MainWindow | None) -> None:
        if window is not None:
            window.hide()
            window.deleteLater()


def _of_this_computer() -> str:
    code = QLocale.system().name().partition("_")[0]
    return code if code in LOCALES and code != "en" else "fi"
