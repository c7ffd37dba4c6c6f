"""What the tests of the register are given: a day, a moment, records of every class from their annotations."""

from __future__ import annotations

from collections import abc
from dataclasses import is_dataclass
from datetime import UTC, date, datetime, time
from enum import Enum
from types import UnionType
from typing import Any, Union, get_args, get_origin

from hypothesis import strategies as st

from app.storage import codec

TODAY = date(2026, 11, 24)
MOMENT = datetime(2026, 11, 24, 7, 41, tzinfo=UTC)

TEXT = st.text(st.characters(exclude_categories=("Cs",), exclude_characters="\0"), max_size=12)
SCALARS = st.none() | st.booleans() | st.integers(-(2**53), 2**53) | TEXT
PLAIN = st.recursive(SCALARS, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXT, inner, max_size=3))
SIMPLE: dict[Any, st.SearchStrategy[Any]] = {
    str: TEXT,
    bool: st.booleans(),
    int: st.integers(-(2**31), 2**31),
    date: st.dates(date(1900, 1, 1)),
    time: st.times(),
    datetime: st.datetimes(timezones=st.just(UTC)),
    Any: PLAIN,
}


class StillClock:
    """A clock that stands."""

    def __init__(self, day: date, moment: datetime) -> None:
        self._day, self._moment = day, moment

    def today(self) -> date:
        return self._day

    def now(self) -> datetime:
        return self._moment


def values(hint: Any) -> st.SearchStrategy[Any]:
    """Return a strategy of every value an annotation allows."""
    if get_origin(hint) in {Union, UnionType}:
        return st.one_of(
            st.none(), *(values(part) for part in get_args(hint) if part is not type(None))
        )
    hint = getattr(hint, "__supertype__", hint)
    if hint in SIMPLE:
        return SIMPLE[hint]
    if isinstance(hint, type) and issubclass(hint, Enum):
        return st.sampled_from(list(hint))
    if get_origin(hint) is abc.Mapping:
        return st.dictionaries(TEXT, PLAIN, max_size=4)
    if get_origin(hint) is tuple:
        first, *rest = get_args(hint)
        if rest == [Ellipsis]:
            return st.lists(values(first), max_size=3).map(tuple)
        return st.tuples(*(values(part) for part in (first, *rest)))
    assert is_dataclass(hint), hint
    return records(hint)


def records(record: Any, **fixed: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """Return a strategy of records of a class, with some fields given."""
    fields = {name: values(hint) for name, hint in codec.hints(record).items()}
    return st.builds(record, **(fields | fixed))
