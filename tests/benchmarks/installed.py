"""From the start of the process to a usable window: the built program beside its sources, where it is built."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from tests.benchmarks.figures import Figure, beside, in_turn
from tests.benchmarks.registers import START
from tests.benchmarks.starting import ROUNDS, until_usable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.benchmarks.registers import Registers

BUILT = Path(__file__).parent.parent.parent / "dist" / "kotio" / "kotio"


def figures(registers: Registers, *, growth: bool) -> Iterator[Figure]:
    """Yield the figure of the built program's start; none where it is not built."""
    if not BUILT.exists():
        return
    opening = ["--register", str(registers.of(START))]
    built, source = [str(BUILT), *opening], [sys.executable, "-m", "ui", *opening]
    usable = in_turn(lambda: until_usable(built), lambda: until_usable(source), ROUNDS)
    yield beside(f"built program to usable, {START} cases", *usable, unit="ms", at_most=1.2)
