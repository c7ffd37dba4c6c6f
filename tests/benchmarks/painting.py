"""A month on the screen, painted anew."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from app.domain.codes import Place
from tests.benchmarks.figures import Figure, milliseconds, within
from tests.benchmarks.registers import START
from tests.benchmarks.windows import settle, shown
from ui.address import Address

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.benchmarks.registers import Registers

ROUNDS = 40


def figures(registers: Registers, *, growth: bool) -> Iterator[Figure]:
    """Yield the figure of the month of a register whose meeting days are full."""
    with shown(registers.of(START)) as window:
        window.open(Address(Place.CALENDAR))
        settle()
        place: Any = window.place
        month = place.sheet.month.viewport()
        taken = [milliseconds(month.repaint) for _ in range(ROUNDS)]
    yield within(f"painting a month, {START} cases", taken, unit="ms", at_most=30)
