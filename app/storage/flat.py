"""What flat rows are read with."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING, Protocol, TypeVar

if TYPE_CHECKING:
    from collections.abc import Sequence


class _Keyed(Protocol):
    @property
    def id(self) -> str: ...


R = TypeVar("R", bound="_Keyed")


def read_day(stored: str | None) -> date | None:
    """Return the day that a column holds."""
    return None if stored is None else date.fromisoformat(stored)


def json_list(ids: Sequence[str]) -> str:
    """Return ids as the list that SQL takes them from."""
    return json.dumps(list(ids))


def in_order(ids: Sequence[str], rows: list[R]) -> list[R]:
    """Return rows in the order of these ids; what is gone is left out."""
    by_id = {row.id: row for row in rows}
    return [by_id[key] for key in ids if key in by_id]
