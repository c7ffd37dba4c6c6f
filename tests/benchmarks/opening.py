"""From the list of cases to the page of one on the screen, and from there to a page of a step."""

from __future__ import annotations

import time
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from app.domain.codes import Place, Step
from app.services.lists import case_keys
from tests.benchmarks.figures import Figure, within
from tests.benchmarks.registers import LARGE
from tests.benchmarks.windows import Painted, settle, shown
from ui.address import Address

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.benchmarks.registers import Registers
    from ui.main_window import MainWindow

OPENED = 60
P95 = 0.95


def figures(registers: Registers, *, growth: bool) -> Iterator[Figure]:
    """Yield the figures of opening cases that are spread over the register."""
    with shown(registers.of(LARGE)) as window:
        ids = [key for key, _ in case_keys(window.frame.session, "all", "number")]
        some = [Address(Place.CASES, case=case_id) for case_id in ids[:: len(ids) // OPENED]]
        cases = [_opened(window, address, near=Address(Place.CASES)) for address in some]
        steps = [_opened(window, replace(address, step=Step.MAPPING), near=address) for address in some]
    for what, (first, *later) in (("case page", cases), ("page of a step", steps)):
        yield within(f"opening a {what}, {LARGE:,} cases, p95", later, unit="ms", at_most=100, quantile=P95)
        yield within(f"opening the first {what} of a run", [first], unit="ms", at_most=None)


def _opened(window: MainWindow, address: Address, *, near: Address) -> float:
    """Return how long it takes from one page to the first paint of the head of another."""
    window.open(near)
    settle()
    before = time.perf_counter()
    window.open(address)
    page: Any = window.place
    Painted(page.head).wait()
    return (time.perf_counter() - before) * 1000
