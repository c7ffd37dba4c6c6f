"""From a key in the search of the cases to the filtered list on the screen."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from app.domain.codes import Place
from tests.benchmarks.figures import Figure, within
from tests.benchmarks.registers import GROWN, LARGE, SMALL
from tests.benchmarks.windows import Painted, settle, shown
from ui.address import Address

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.benchmarks.registers import Registers

TYPED = ("j", "järvinen", "ö", "mäkinen mika", "20", "2026-01", "åke", "zzzq")
P95 = 0.95
_NONE = Qt.KeyboardModifier.NoModifier


def figures(registers: Registers, *, growth: bool) -> Iterator[Figure]:
    """Yield the figure of each size of register."""
    for cases in (SMALL, LARGE, *((GROWN,) if growth else ())):
        at_most = 50 if cases <= LARGE else None
        taken = _keystrokes(registers.of(cases))
        yield within(
            f"keystroke to filtered list, {cases:,} cases, p95", taken, unit="ms", at_most=at_most, quantile=P95
        )


def _keystrokes(register: Path) -> list[float]:
    """Return how long each letter took, typed and taken back."""
    with shown(register) as window:
        window.open(Address(Place.CASES))
        settle()
        place: Any = window.place
        painted = Painted(place.table.viewport(), place.nothing)
        return [_pressed(place.filter, painted, *key) for text in TYPED for key in _keys(text)]


def _keys(text: str) -> Iterator[tuple[int, str]]:
    yield from ((0, letter) for letter in text)
    yield from ((Qt.Key.Key_Backspace.value, "\b") for _ in text)


def _pressed(line: Any, painted: Painted, key: int, letter: str) -> float:
    event = QKeyEvent(QEvent.Type.KeyPress, key, _NONE, letter)
    painted.forget()
    before = time.perf_counter()
    QApplication.sendEvent(line, event)
    painted.wait()
    return (time.perf_counter() - before) * 1000
