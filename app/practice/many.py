"""Cases in numbers, as unlike each other as real ones: always the same for the same seed."""

from __future__ import annotations

from datetime import timedelta
from random import Random
from typing import TYPE_CHECKING

from app.practice.cases import surroundings
from app.practice.chance import Chance
from app.practice.days import Days
from app.practice.drawn import drawn
from app.practice.numbers import Numbers
from app.practice.sittings import Sittings
from app.practice.told import built

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from app.domain.case_file import CaseFile

FIRST_NUMBER = 101  # the told cases have the numbers before
OPEN_WITHIN = 400  # days
CASES_A_YEAR = 600
LEAST_YEARS, MOST_YEARS = 3, 15
CLOSED_SHARE = (0.25, 0.4)


def many(n: int, today: date, seed: int = 0) -> Iterator[CaseFile]:
    """Yield `n` further cases, oldest first, made one by one as they are asked for."""
    chance = Chance(Random(seed), Days(today))  # noqa: S311 - practice data, no secret
    around, numbers, sittings = surroundings(today), Numbers(FIRST_NUMBER), Sittings(chance.days)
    for age, closed in _ages(n, chance.random):
        opened = today - timedelta(days=age)
        told = drawn(chance, sittings, opened, closed=closed)
        yield built(told, numbers.next(opened.year), around)


def _ages(n: int, random: Random) -> list[tuple[int, bool]]:
    """Return how many days ago each case was opened, oldest first, and whether it has been closed."""
    years = min(MOST_YEARS, max(LEAST_YEARS, n // CASES_A_YEAR))
    share = random.uniform(*CLOSED_SHARE)
    ages = []
    for _ in range(n):
        closed = random.random() < share
        ages.append((random.randrange(30, years * 365) if closed else random.randrange(OPEN_WITHIN), closed))
    return sorted(ages, reverse=True)
