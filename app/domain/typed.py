"""What people type, read by fixed patterns: dates, times, sums and numbers as they are written in Finland.

Each reader returns None for what it cannot read; nothing is guessed from another country's order.
"""

from __future__ import annotations

import re
from datetime import date, time

YEARS_AHEAD = 20  # a two-digit year is read as the coming one within these years, else as a past one
FIRST_YEAR, LAST_YEAR = 1900, 2199

_DAY = re.compile(r"(\d{1,2})\.\s?(\d{1,2})(?:\.\s?(\d{4}|\d{2})?)?", re.ASCII)
_ISO_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})", re.ASCII)
_CLOCK = re.compile(
    r"(?:(?:klo|kl|at)\.?\s*)?(?:(\d{1,2})(?:[.:](\d{2}))?|(\d{1,2})(\d{2}))", re.ASCII | re.IGNORECASE
)
_CENTS = re.compile(
    r"(\d{1,9}|\d{1,3}(?: \d{3}){1,2})(?:[.,](\d{1,2}))?(?: ?(?:€|e|eur|euroa?))?", re.ASCII | re.IGNORECASE
)
_NUMBER = re.compile(r"\d{1,9}|\d{1,3}(?: \d{3}){1,2}", re.ASCII)


def day(text: str, today: date) -> date | None:
    """Return the day of `24.11.2026`, `24.11.26`, `24.11.` (the nearest one) or `2026-11-24`."""
    said = _spaced(text)
    if iso := _ISO_DAY.fullmatch(said):
        return _date(*(int(part) for part in iso.groups()))
    if not (read := _DAY.fullmatch(said)):
        return None
    number, month, year = int(read[1]), int(read[2]), read[3]
    if year is None:
        near = (_date(today.year + step, month, number) for step in (-1, 0, 1))
        return min((d for d in near if d), key=lambda d: abs(d - today), default=None)
    return _date(int(year) if len(year) > 2 else _full_year(int(year), today), month, number)  # noqa: PLR2004 - digits


def clock(text: str) -> time | None:
    """Return the time of `9`, `9.30`, `9:30`, `0930`, `klo 9` or `kl. 9`."""
    read = _CLOCK.fullmatch(_spaced(text))
    if not read:
        return None
    hour, minute = int(read[1] or read[3]), int(read[2] or read[4] or 0)
    return time(hour, minute) if hour < 24 and minute < 60 else None  # noqa: PLR2004 - hours and minutes


def cents(text: str) -> int | None:
    """Return the whole cents of `520`, `520 €`, `1 250,50` or `1250.5`; a dot never groups thousands."""
    read = _CENTS.fullmatch(_spaced(text))
    return int(read[1].replace(" ", "")) * 100 + int((read[2] or "").ljust(2, "0")) if read else None


def number(text: str) -> int | None:
    """Return the whole number of `12` or `1 250`."""
    said = _spaced(text)
    return int(said.replace(" ", "")) if _NUMBER.fullmatch(said) else None


def _spaced(text: str) -> str:
    """Return the text trimmed, every run of spaces of any kind (no-break ones too) as one space."""
    return " ".join(text.split())


def _full_year(year: int, today: date) -> int:
    coming = today.year + (year - today.year) % 100
    return coming if coming <= today.year + YEARS_AHEAD else coming - 100


def _date(year: int, month: int, number: int) -> date | None:
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    try:
        return date(year, month, number)
    except ValueError:
        return None
