"""From one language to the other, on the fullest screen and with every other screen behind it."""

from __future__ import annotations

from itertools import cycle
from typing import TYPE_CHECKING

from app.domain.codes import Place, Step
from app.services.lists import case_keys
from tests.benchmarks.figures import Figure, milliseconds, within
from tests.benchmarks.registers import START
from tests.benchmarks.windows import settle, shown
from ui.address import Address
from ui.language import language

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.benchmarks.registers import Registers
    from ui.main_window import MainWindow

CLIENT = "mika juhani"
ROUNDS = 20


def figures(registers: Registers, *, growth: bool) -> Iterator[Figure]:
    """Yield the figure of the page that checks a whole case: some 350 widgets in view."""
    with shown(registers.of(START)) as window:
        _walk(window)
        codes = cycle(("sv", "fi"))
        taken = [milliseconds(lambda: _switch(next(codes))) for _ in range(ROUNDS + 2)][2:]
        language.set("fi")
    yield within("another language on the fullest page, every screen made", taken, unit="ms", at_most=100)


def _walk(window: MainWindow) -> None:
    """Make every screen and end on the fullest."""
    key = next(key for key, text in case_keys(window.frame.session, "all") if CLIENT in text)
    screens = [
        *map(Address, Place),
        Address(Place.CASES, case=key),
        Address(Place.CASES, case=key, step=Step.MEMO),
    ]
    for address in screens:
        window.open(address)
        settle()


def _switch(code: str) -> None:
    language.set(code)
    settle()
