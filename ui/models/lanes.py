"""Times that overlap, laid side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

Minutes = tuple[int, int]  # a beginning and an end, in minutes of the day


class Lane(NamedTuple):
    """Which of how many lanes a time has."""

    number: int
    of: int


def lanes(spans: Iterable[Minutes]) -> tuple[Lane, ...]:
    """Return the lane of each time, given in order of their beginnings; those that only touch share one."""
    found: list[Lane] = []
    taken: list[int] = []  # the lane of each time of the present knot
    ends: list[int] = []  # when each lane of the knot is free again
    for start, end in spans:
        if ends and start >= max(ends):
            found += [Lane(lane, len(ends)) for lane in taken]
            taken, ends = [], []
        lane = next((number for number, free in enumerate(ends) if free <= start), len(ends))
        ends[lane : lane + 1] = [end]
        taken.append(lane)
    return tuple(found + [Lane(lane, len(ends)) for lane in taken])
