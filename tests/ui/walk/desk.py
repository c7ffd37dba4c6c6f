"""The running program on a copy of a register: begun, put back to where it was, ended."""

from __future__ import annotations

import os
import shutil
from contextlib import suppress
from datetime import date
from typing import TYPE_CHECKING, Any

from app.settings import DEFAULTS, load
from tests.ui.walk.acts import do, offered, settle
from tests.ui.walk.structure import visible, windows
from ui.language import language
from ui.piecemeal import Piecemeal
from ui.program import Program
from ui.theme import theme
from ui.widgets.notice import Notice

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

    from tests.ui.walk.acts import Act
    from ui.address import Address

TODAY = date(2026, 11, 24)


class Desk:
    """The program at work on a register and in a home of its own.

    `fresh` brings back the register, an empty window and an empty home: what one state saved there, another would
    find.
    """

    def __init__(
        self,
        app: QApplication,
        folder: Path,
        register: Path | None,
        *,
        today: date | None = TODAY,
        factor: float = 1.0,
    ) -> None:
        self._app = app
        self._given = register
        self._path = folder / "register.kotio"
        self._home, self._home_before = folder / "home", os.environ["HOME"]
        os.environ["HOME"] = str(self._home)
        self._empty_home()
        self._factor = factor
        settings = load(folder / "settings.json")
        settings.put("text_size", round(factor * 100))
        settings.put("theme", "light")
        self._program = Program(app, settings, speak="fi", today=today)
        self._before: tuple[object, ...] | None = None
        self._kept = self._set()
        self._entered = False  # did the program begin at its entrance
        self.language = "fi"

    @property
    def window(self) -> Any:
        """The window of the register, or the entrance."""
        return self._program.window or self._program.entrance

    def fresh(self) -> None:
        """Put everything back to where it was when the program had just begun, in Finnish."""
        self._close_others()
        self.language = "fi"
        self._empty_home()
        window = self._program.window
        if window is not None:
            self._empty(window)
        self._dress()
        if window is None or not window.isVisible() or self._entered or _aided(window) or not self.same():
            self._begin()
        self.window.activateWindow()  # closing a dialog leaves none in front: no shortcut would work
        settle()

    def same(self) -> bool:
        """Are the register and the settings as they were when the program began."""
        return self._state() == self._before

    def address(self) -> Address | None:
        """Return where one is, None where no screen is shown."""
        place: Any = self._program.window.place if self._program.window is not None else None
        found: Address | None = place.address() if place is not None else None
        return found

    def has_bar(self) -> bool:
        """Is something said on top of the page, or asked in a window of its own."""
        return any(isinstance(one, Notice) for one in visible(windows()[-1])) or len(windows()) > 1

    def do(self, act: Act) -> bool:
        """Do it; False where there is nothing to do it to."""
        done = do(self._program, act)
        self.settle()
        return done

    def offers(self) -> list[Act]:
        """Return what can be done to what is in front."""
        return offered(self._program)

    def speak(self, code: str) -> None:
        """Switch the language of the window; rows within rows take some rounds to find their height."""
        self.language = code
        language.set(code)
        for _ in range(3):
            settle()

    def settle(self) -> None:
        """Let the window come to rest, its work done, in the language and look it had."""
        settle()
        window = self._program.window
        for _ in range(5):
            if window is None or not window.frame.jobs.busy:
                break
            window.frame.jobs.wait()
            settle()
        while window is not None and (window.frame.starting or window.findChildren(Piecemeal)):
            settle()  # what a start has no time for comes once its window has been seen
        self._dress()

    def close(self) -> None:
        """End the program."""
        self._close_others()
        self._program.close()
        for window in (self._program.window, self._program.entrance):
            if window is not None:
                window.hide()
                window.deleteLater()
        self._program.deleteLater()
        settle()
        os.environ["HOME"] = self._home_before

    def _empty_home(self) -> None:
        shutil.rmtree(self._home, ignore_errors=True)
        self._home.mkdir()

    def _begin(self) -> None:
        self._program.close()
        for name in ("", "-wal", "-shm"):
            self._path.with_name(self._path.name + name).unlink(missing_ok=True)
        if self._program.entrance is not None:
            self._program.entrance.hide()
            self._program.entrance.deleteLater()
            self._program.entrance = None
        self._program.settings.put("register", "")
        self._program.settings.put("workers", {})
        for name, value in self._kept.items():
            self._program.settings.put(name, value)
        if self._given is None:
            self._program.begin(None)
        else:
            shutil.copy(self._given, self._path)
            self._program.begin(self._path)
        self.window.resize(1280, 720)
        self.window.activateWindow()
        settle()
        self._entered = self._program.window is None
        self._before = self._state()

    def _empty(self, window: Any) -> None:
        """Take the screens out of the window; nothing of them is kept."""
        window.top_bar.search.close_hits()
        window.top_bar.search.clear()
        window.sheet.clear()
        window.frame.set_privacy(False)
        for made in window.screens.made.values():
            window.sheet.stack.removeWidget(made)
            made.deleteLater()
        window.screens.made.clear()
        window._history.clear()
        settle()

    def _state(self) -> tuple[object, ...]:
        wal = self._path.with_name(self._path.name + "-wal")
        with suppress(FileNotFoundError):
            found = wal.stat()
            return found.st_size, found.st_mtime_ns, self._set()
        return 0, 0, self._set()

    def _set(self) -> dict[str, Any]:
        """Return the settings, those apart that the walk itself changes."""
        kept = self._program.settings
        return {name: kept.get(name) for name in DEFAULTS if name not in {"language", "register", "workers"}}

    def _close_others(self) -> None:
        for _ in range(4):
            others = [one for one in windows() if one is not self.window]
            if not others:
                return
            for one in reversed(others):
                one.close()
            settle()

    def _dress(self) -> None:
        if language.code != self.language:
            language.set(self.language)
        if theme.factor != self._factor or theme.dark:
            theme.apply(self._app, "light", self._factor)
            settle()


def _aided(window: Any) -> bool:
    """Does the window show its help or its guide, which stay while screens go."""
    return window.aids.help is not None or window.aids.guide is not None
