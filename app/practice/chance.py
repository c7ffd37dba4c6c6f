"""Chance, always the same for one seed: picks, texts of unlike lengths, names."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from app.practice.names import (
    LAST_FI,
    LAST_OTHER,
    LAST_SV,
    MEN_FI,
    MEN_OTHER,
    MEN_SV,
    WOMEN_FI,
    WOMEN_OTHER,
    WOMEN_SV,
)

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from random import Random

    from app.practice.days import Days

T = TypeVar("T")

NAMES = {
    "fi": (WOMEN_FI, MEN_FI, LAST_FI),
    "sv": (WOMEN_SV, MEN_SV, LAST_SV),
    "other": (WOMEN_OTHER, MEN_OTHER, LAST_OTHER),
}
ONE_TWO_THREE = (35, 60, 5)  # in a hundred, how many first names are written
WOMEN_SHARE = 0.2
MEAN_SHARE = 0.3  # the mean length of a text, of its greatest


@dataclass(frozen=True, slots=True)
class Chance:
    """What is drawn for a case, and the days it is counted from."""

    random: Random
    days: Days

    def one(self, options: Sequence[T]) -> T:
        """Return one of the options."""
        return self.random.choice(options)

    def weighed(self, options: Mapping[T, int]) -> T:
        """Return one of the options, by their weights."""
        return self.random.choices(tuple(options), tuple(options.values()))[0]

    def sometimes(self, share: float) -> bool:
        """Return yes in a share of the cases."""
        return self.random.random() < share

    def below(self, n: int) -> int:
        """Return a number from 0 up to, not including, `n`."""
        return self.random.randrange(n)

    def text(self, bank: Mapping[str, Sequence[str]], language: str, most: int = 1) -> str:
        """Return from one to `most` sentences, a few as a rule."""
        sentences = bank["sv" if language == "sv" else "fi"]
        number = min(most, 1 + int(self.random.expovariate(1 / (most * MEAN_SHARE))))
        return " ".join(self.one(sentences) for _ in range(number))

    def name(self, language: str) -> str:
        """Return a person's name of a language."""
        women, men, last = NAMES[language]
        first = women if self.sometimes(WOMEN_SHARE) else men
        number = self.random.choices((1, 2, 3), ONE_TWO_THREE)[0]
        return " ".join((*self.random.sample(first, number), self.one(last)))
