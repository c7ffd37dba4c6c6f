"""A month and a week on the screen, painted anew."""

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
    """Yield the figures of the month and of the week of a register whose meeting days are full."""
    with shown(registers.of(START)) as window:
        for page in ("month", "week"):
            window.open(Address(Place.CALENDAR, page=page))
            settle()
            place: Any = window.place
            view = getattr(place.sheet, page).viewport()
            taken = [milliseconds(view.repaint) for _ in range(ROUNDS)]
            yield within(f"painting a {page}, {START} cases", taken, unit="ms", at_most=30)
