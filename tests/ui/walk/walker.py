"""The walk as tests ask for it: an area is walked once a run, each of its states gone back to at any text size."""

from __future__ import annotations

import json
from contextlib import contextmanager, suppress
from functools import partial
from itertools import count
from time import sleep
from typing import TYPE_CHECKING

from app.bootstrap import open_register
from app.settings import load
from app.storage.lock import RegisterLock
from app.storage.refusals import RegisterOpen
from tests.ui.walk import given
from tests.ui.walk.desk import TODAY, Desk
from tests.ui.walk.explore import Found, Walked, explore, register_of, starts

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

    from app.domain.case_file import CaseFile

    Wrong = Iterable[tuple[str, str]]


class Walker:
    """Walks areas. What one process of a run has found, the others read in the folder they share.

    `look` says what is wrong in a state of a register, by check; it looks where the walk finds the state.
    """

    def __init__(
        self, app: QApplication, folder: Path, shared: Path, look: Callable[[Path | None, Desk, Found], Wrong]
    ) -> None:
        self._app = app
        self._folder = folder
        self._shared = shared
        self._look = look
        self._registers: dict[Callable[[Path], Path | None], Path | None] = {}
        self._walked: dict[str, Walked] = {}
        self._number = count()

    def walked(self, area: str) -> Walked:
        """Return what there is in an area."""
        if area not in self._walked:
            kept = self._shared / f"walked-{area}.json"
            with alone(kept):
                if not kept.exists():
                    kept.write_text(json.dumps(self._explore(area).plain()), "utf-8")
            self._walked[area] = Walked.read(json.loads(kept.read_text("utf-8")))
        return self._walked[area]

    def states(self, area: str, factor: float = 1.0, *, begun: bool = False) -> Iterator[tuple[Found, Desk]]:
        """Go to each state of an area in turn, or only to those it begins with, with the text at a size."""
        with self.desk(area, factor) as desk:
            for found in self.walked(area).found:
                if begun and found.depth:
                    continue
                if self.go(desk, found):
                    yield found, desk

    def go(self, desk: Desk, found: Found) -> bool:
        """Go to a state, in Finnish; False where one cannot: larger text may lay a page out in another way."""
        desk.fresh()
        done = [desk.do(act) for act in found.way]
        return all(done) or not found.depth

    @contextmanager
    def desk(self, area: str, factor: float = 1.0) -> Iterator[Desk]:
        """Give the program as it runs in an area."""
        folder = self._folder / f"desk-{next(self._number)}"
        folder.mkdir()
        today = None if register_of(area) is given.unknown else TODAY
        desk = Desk(self._app, folder, self.register(area), today=today, factor=factor)
        try:
            yield desk
        finally:
            desk.close()

    def register(self, area: str) -> Path | None:
        """Return the register of an area."""
        make = register_of(area)
        if make not in self._registers:
            self._registers[make] = make(self._folder)
        return self._registers[make]

    def _explore(self, area: str) -> Walked:
        register = self.register(area)
        with self.desk(area) as desk:
            return explore(desk, area, starts(area, self._files(register)), partial(self._look, register))

    def _files(self, register: Path | None) -> tuple[CaseFile, ...]:
        if register is None or register != self._registers.get(given.practice):
            return ()
        session = open_register(register, today=TODAY, settings=load(self._folder / "settings.json"))
        files = given.case_files(session)
        session.close()
        return files


@contextmanager
def alone(path: Path) -> Iterator[None]:
    """Wait until no other process of the run is at the same."""
    lock = RegisterLock(path)
    while True:
        with suppress(RegisterOpen):
            lock.acquire()
            break
        sleep(0.1)
    try:
        yield
    finally:
        lock.release()
