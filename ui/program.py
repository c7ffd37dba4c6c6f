"""The program while it runs: one register, and the window that shows it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QLocale, QObject, QTimer

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

    def practise(self) -> None:
        """Make the practice register off the window's thread, and open it."""
        from app.practice.daily import practice_register  # noqa: PLC0415 - seldom asked for

        today = self._today or SystemClock().today()
        self._jobs.run(lambda: practice_register(today), on_done=self.open, on_refused=self._not_made)

    def close(self) -> None:
        """Close the register, after the work under way."""
        self._jobs.wait()
        if self.window is not None:
            self.window.frame.jobs.wait()
        if self.session is not None:
            self.session.close()
            self.session = None

    def _open(self, path: Path) -> None:
        place: Any = self.window.place if self.window is not None else None
        if not getattr(place, "leave", lambda: True)():
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

    def _not_made(self, refusal: AppError) -> None:
        from app.paths import data_folder  # noqa: PLC0415 - where practice registers lie

        self._refused(data_folder(), refusal)

    def _failed(self, kind: str, place: str) -> None:
        """Tell of a bug in a job of the program itself, in the window there is."""
        shown = self.window or self.entrance
        if shown is not None:
            shown.errors.tell(kind, place)

    def _enter(self) -> Entrance:
        """Return the entrance; the window of a register that was open goes."""
        from ui.entering import Entrance  # noqa: PLC0415 - a start that finds its register shows none of it

        if self.entrance is None:
            self.entrance = Entrance(self._today or SystemClock().today())
            self.entrance.errors.install()
            self.entrance.path_chosen.connect(self.open)
            self.entrance.made.connect(self._made)
            self.entrance.worker_chosen.connect(self._sign_in)
            self.entrance.practice_asked.connect(self.practise)
            self.entrance.guide_asked.connect(self._guided)
        self.entrance.near = Path(str(self.settings.get("register")) or Path.home())
        self.entrance.show()
        self._drop(self.window)
        self.window = None
        return self.entrance

    def _show_window(self, session: Session) -> None:
        frame = Frame(session, self)
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
            self.practise()
        else:
            self.open(path)

    def _guided(self) -> None:
        """Practise, with the guide from the first task not yet behind."""
        self.settings.put("lesson", {**self.settings.get("lesson"), "open": True})
        self.practise()

    def _settle(self) -> None:
        """Do what can wait until the window is seen: the log, the whole check, cases summed up on another day."""
        from app import log  # noqa: PLC0415 - after the window is there
        from app.paths import log_folder  # noqa: PLC0415
        from ui.summing import Summing  # noqa: PLC0415

        log.start(log_folder())
        if self.session is not None and self.window is not None:
            if self.session.practice and self.settings.get("lesson").get("open"):
                self.window.aids.begin_lesson()
            summing = Summing(self.session, self.window)
            summing.summed_up.connect(self._show_home_again)
            summing.start()
            frame, path = self.window.frame, self.session.path
            frame.jobs.run(lambda: bootstrap.look_through(path), on_refused=frame.show_error)

    def _show_home_again(self) -> None:
        place: Any = self.window.place if self.window is not None else None
        if place is not None and place.address() == Address(Place.HOME):
            place.reload()

    def _drop(self, window: Entrance | MainWindow | None) -> None:
        if window is not None:
            window.hide()
            window.deleteLater()


def _of_this_computer() -> str:
    code = QLocale.system().name().partition("_")[0]
    return code if code in LOCALES and code != "en" else "fi"
