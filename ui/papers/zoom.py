"""How large the pages of a paper are shown: 1.0 as on paper, or as the room allows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.services.preview import POINTS
from ui.papers.sheet import DPI

if TYPE_CHECKING:
    from collections.abc import Sequence

WIDTH, PAGE = "width", "page"  # zooms that follow the room there is
ZOOMS = (0.5, 0.75, 1.0, 1.25, 1.5, 2.0)
_LEAST = 0.2
_NEAR = 0.01  # zooms closer than this are the same


def fitting(follows: str, sizes: Sequence[tuple[float, float]], room: tuple[int, int]) -> float:
    """Return how large pages of these sizes are when they take the room's width, or are seen whole."""
    width = max(size[0] for size in sizes) / POINTS * DPI
    height = max(size[1] for size in sizes) / POINTS * DPI
    wide, high = room[0] / width, room[1] / height
    return max(_LEAST, min(wide, high) if follows == PAGE else wide)


def next_zoom(now: float, way: int) -> float | None:
    """Return the zoom a step larger or smaller; None where there is no further one."""
    if way > 0:
        return next((zoom for zoom in ZOOMS if zoom > now + _NEAR), None)
    return next((zoom for zoom in reversed(ZOOMS) if zoom < now - _NEAR), None)
