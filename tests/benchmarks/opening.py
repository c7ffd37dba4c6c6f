"""From the list of cases to the page of one on the screen."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any

from app.domain.codes import Place
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
        taken = [_opened(window, case_id) for case_id in ids[:: len(ids) // OPENED]]
    first, later = taken[:1], taken[1:]
    yield within(f"opening a case page, {LARGE:,} cases, p95", later, unit="ms", at_most=100, quantile=P95)
    yield within("opening the first case page of a run", first, unit="ms", at_most=None)


def _opened(window: MainWindow, case_id: str) -> float:
    window.open(Address(Place.CASES))
    settle()
    before = time.perf_counter()
    window.open(Address(Place.CASES, case=case_id))
    page: Any = window.place
    painted = Painted(page.head)
    painted.wait()
    return (time.perf_counter() - before) * 1000
