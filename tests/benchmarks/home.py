"""Home at 500 open cases and however many archived ones: read, made, laid out and painted for the first time."""

from __future__ import annotations

import shutil
from functools import partial
from typing import TYPE_CHECKING

from app.bootstrap import open_register
from app.domain.codes import Place
from app.services.ending import ending
from app.settings import load
from tests.benchmarks.figures import Figure, milliseconds, within
from tests.benchmarks.registers import GROWN, LARGE
from tests.benchmarks.windows import SIZE, Painted, settle, shown
from ui.address import Address
from ui.places.home import Home

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.benchmarks.registers import Registers
    from ui.main_window import MainWindow

OPEN, ROUNDS = 500, 20
_REST = "SELECT case_id FROM case_summary WHERE closed_on IS NULL ORDER BY order_day, case_id LIMIT -1 OFFSET ?"
_CLOSE_CASES = f"UPDATE housing_case SET closed_on = opened_on, end_reason = 'moved' WHERE id IN ({_REST})"
_CLOSE_ROWS = f"UPDATE case_summary SET closed_on = as_of WHERE case_id IN ({_REST})"


def figures(registers: Registers, *, growth: bool) -> Iterator[Figure]:
    """Yield the figures of each size of register."""
    for cases in (LARGE, *((GROWN,) if growth else ())):
        with shown(_archived(registers, cases)) as window:
            painted = [_first_paint(window) for _ in range(ROUNDS + 1)][1:]
            read = [milliseconds(partial(ending, window.frame.session)) for _ in range(ROUNDS)]
        size = f"{OPEN} open of {cases:,} cases"
        yield within(f"first paint of Home, {size}", painted, unit="ms", at_most=150)
        yield within(f"what ends soon, {size}", read, unit="ms", at_most=50)


def _archived(registers: Registers, cases: int) -> Path:
    """Return a register of so many cases of which all but the most pressing are closed."""
    path = registers.folder / f"{cases}_archived.kotio"
    shutil.copy(registers.of(cases), path)
    session = open_register(path, settings=load(registers.folder / "settings.json"))
    for sql in (_CLOSE_CASES, _CLOSE_ROWS):
        session.connection.run(sql, (OPEN,))
    session.close()
    return path


def _first_paint(window: MainWindow) -> float:
    """Return how long a new Home takes until it has been painted."""
    settle()
    made: list[Home] = []

    def paint() -> None:
        home = Home(window.frame)
        made.append(home)
        home.resize(*SIZE)
        painted = Painted(home.table.viewport())
        home.shown(Address(Place.HOME))
        home.show()
        painted.wait()

    taken = milliseconds(paint)
    made[0].hide()
    made[0].deleteLater()
    settle()
    return taken
