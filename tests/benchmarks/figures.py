"""A figure: what the product took beside its floor, measured in turn so that a noisy machine harms both alike."""

from __future__ import annotations

import gc
import json
import statistics
import time
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable


@dataclass(frozen=True, slots=True)
class Figure:
    """One line of the report. `ratio` is value ÷ floor, None where the floor is a limit in the same unit."""

    name: str
    value: float
    unit: str
    floor: float | None
    ratio: float | None
    bar: str
    met: bool

    def line(self, *, as_json: bool) -> str:
        """Return the figure as one line."""
        if as_json:
            return json.dumps(asdict(self), ensure_ascii=False)
        beside = f" / {self.floor:.3f} = {self.ratio:.2f}×" if self.floor and self.ratio else ""
        return (
            f"{self.name:44} {self.value:9.3f} {self.unit}{beside}   {self.bar}   {'ok' if self.met else 'MISSED'}"
        )


def beside(name: str, product: list[float], floor: list[float], *, unit: str, at_most: float) -> Figure:
    """Return the figure of a product against a floor: medians, and the ratio that may be `at_most`."""
    value, under = statistics.median(product), statistics.median(floor)
    ratio = value / under
    return Figure(name, value, unit, under, ratio, f"≤ {at_most}×", ratio <= at_most)


def within(name: str, values: list[float], *, unit: str, at_most: float | None, quantile: float = 0.5) -> Figure:
    """Return the figure of a limit: the quantile of the values, that may be `at_most` (None: told only)."""
    value = sorted(values)[min(len(values) - 1, int(len(values) * quantile))]
    bar = "told" if at_most is None else f"≤ {at_most} {unit}"
    return Figure(name, value, unit, None, None, bar, at_most is None or value <= at_most)


def in_turn(
    product: Callable[[], float], floor: Callable[[], float], rounds: int
) -> tuple[list[float], list[float]]:
    """Measure the product and its floor in turn; the first round of each warms up and does not count."""
    gc.collect()
    taken: tuple[list[float], list[float]] = ([], [])
    for number in range(rounds + 1):
        for measured, into in ((floor, taken[1]), (product, taken[0])):
            value = measured()
            if number:
                into.append(value)
    return taken


def milliseconds(work: Callable[[], object]) -> float:
    """Return how long one call takes, in ms."""
    before = time.perf_counter()
    work()
    return (time.perf_counter() - before) * 1000
