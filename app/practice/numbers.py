"""The running numbers of cases, year by year."""

from __future__ import annotations

from collections import Counter


class Numbers:
    """Gives each case the next number of its year."""

    def __init__(self, first: int = 1) -> None:
        self._first = first
        self._given: Counter[int] = Counter()

    def next(self, year: int) -> str:
        """Return the next number of a year: 2026-014."""
        number = f"{year}-{self._first + self._given[year]:03}"
        self._given[year] += 1
        return number
