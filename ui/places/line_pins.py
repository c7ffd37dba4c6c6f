"""Where the pins and words of a case's line stand: reckoned, without painting."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from app.domain.case_line import Mark

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import date

    from app.domain.case_line import CaseLine, Milestone
    from app.domain.progress import Target

BIG = frozenset({Mark.NEED, Mark.RELEASE})  # drawn on the bar itself, by their own shapes


class Label(NamedTuple):
    """A label's left end and width, and whether it stands above the bar."""

    x: float
    width: float
    above: bool


@dataclass(frozen=True, slots=True)
class Pin:
    """A day of the line: its milestones, the weightiest first, its middle, and its label where one found room."""

    day: date
    milestones: tuple[Milestone, ...]
    x: float
    above: bool = False
    label: Label | None = None

    @property
    def mark(self) -> Mark:
        """How the day is drawn."""
        return self.milestones[0].mark

    @property
    def leads_to(self) -> Target | None:
        """Where what weighs most of what can be opened is seen or done."""
        return next((one.target for one in self.milestones if one.target is not None), None)


@dataclass(frozen=True, slots=True)
class Measures:
    """What the places depend on, in pixels: the width, the size of a pin and of a big one, the least gap."""

    width: float
    pin: float
    big: float
    gap: float
    label: Callable[[Pin], float] = field(repr=False)  # the width of a pin's words


def x_of(line: CaseLine, day: date, width: float) -> float:
    """Return where a day is on a line of this width: the scale is linear."""
    return width * (day - line.begins).days / max(1, (line.ends - line.begins).days)


def pins(line: CaseLine, measures: Measures) -> list[Pin]:
    """Return the days of a line from left to right; those after its end stand in the list alone.

    Labels take the first free place, above then below, from the pin rightwards then leftwards, in order of
    weight (mockups, "Timeline"); one that finds none leaves its pin alone.
    """
    shown = [one for one in line.milestones if one.day <= line.ends]
    by_day = [(day, tuple(group)) for day, group in groupby(shown, key=lambda one: one.day)]
    found = [Pin(day, those, x_of(line, day, measures.width)) for day, those in by_day]
    taken: list[Label] = []
    placed: dict[date, Pin] = {}
    for pin in sorted(found, key=lambda one: _weight(one, line.today)):
        label = next((place for place in _places(pin, measures) if _free(place, taken, measures)), None)
        if label is not None:
            taken.append(label)
        placed[pin.day] = Pin(pin.day, pin.milestones, pin.x, label is not None and label.above, label)
    return [placed[pin.day] for pin in found]


def at(found: list[Pin], x: float, reach: float) -> Pin | None:
    """Return the pin nearest to a place, None where none is within reach."""
    nearest = min(found, key=lambda pin: abs(pin.x - x), default=None)
    return nearest if nearest is not None and abs(nearest.x - x) <= reach else None


def _weight(pin: Pin, today: date) -> tuple[int, int]:
    """Return what comes first: by what it is, then what is nearest to today."""
    return pin.mark.value, abs((pin.day - today).days)


def _places(pin: Pin, measures: Measures) -> Iterator[Label]:
    half = (measures.big if pin.mark in BIG else measures.pin) / 2
    width = measures.label(pin)
    for x in (pin.x - half, pin.x + half - width):
        for above in (True, False):
            yield Label(x, width, above)


def _free(place: Label, taken: list[Label], measures: Measures) -> bool:
    if place.x < -measures.pin / 2 or place.x + place.width > measures.width:
        return False
    return all(
        other.above is not place.above
        or other.x + other.width + measures.gap <= place.x
        or place.x + place.width + measures.gap <= other.x
        for other in taken
    )
