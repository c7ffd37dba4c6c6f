"""The registers of a run: practice cases, each size written once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.bootstrap import open_register
from app.practice.register import make_practice_register
from app.services.session import SystemClock
from app.settings import load

if TYPE_CHECKING:
    from pathlib import Path

    from app.services.session import Session

START, SMALL, LARGE, GROWN = 500, 1_000, 10_000, 100_000


class Registers:
    """Practice registers in one folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def of(self, cases: int) -> Path:
        """Return the register of so many cases."""
        path = self.folder / f"{cases}.kotio"
        if not path.exists():
            make_practice_register(path, SystemClock().today(), cases)
        return path

    def session(self, cases: int) -> Session:
        """Return an open register of so many cases; the caller closes it."""
        return open_register(self.of(cases), settings=load(self.folder / "settings.json"))
