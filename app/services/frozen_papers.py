"""What an issued paper was built from, as text the register keeps: it can be built again to the same bytes."""

from __future__ import annotations

import json
from dataclasses import fields, is_dataclass
from datetime import date, datetime, time
from decimal import Decimal
from enum import Enum
from typing import Any

from app.domain import codes, message, released
from app.domain.released import Released

_RECORDS = {
    kind.__name__: kind
    for kind in (
        message.Message,
        message.OnDay,
        released.Letterhead,
        released.Row,
        released.Paragraph,
        released.Bullets,
        released.Table,
        released.Tick,
        released.Blank,
        released.Signature,
        released.Part,
        released.Released,
    )
}
_READERS = {
    "datetime": datetime.fromisoformat,
    "date": date.fromisoformat,
    "time": time.fromisoformat,
    "Decimal": Decimal,
}
_KIND = "is"  # the key that tells what a mapping stands for


def dump(paper: Released) -> str:
    """Return a released paper as JSON."""
    return json.dumps(_plain(paper), separators=(",", ":"))


def load(text: str) -> Released:
    """Return the released paper of a JSON text that `dump` made."""
    paper = _typed(json.loads(text))
    if not isinstance(paper, Released):
        raise TypeError("not a released paper")
    return paper


def _plain(value: Any) -> Any:
    """Return a value as JSON has it: a record as a mapping, a code by its enum's name, a date by its text."""
    name = type(value).__name__
    if isinstance(value, Enum):
        return {_KIND: name, "code": value.value}
    if is_dataclass(value) and name in _RECORDS:
        return {_KIND: name} | {field.name: _plain(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, (tuple, list)):
        return [_plain(item) for item in value]
    if name in _READERS:
        return {_KIND: name, "text": value.isoformat() if isinstance(value, (date, time)) else str(value)}
    if value is None or isinstance(value, (str, int)):
        return value
    raise TypeError(f"a paper holds no {name}")


def _typed(value: Any) -> Any:
    if isinstance(value, list):
        return tuple(_typed(item) for item in value)
    if not isinstance(value, dict):
        return value
    name = value.pop(_KIND)
    if name in _RECORDS:
        return _RECORDS[name](**{key: _typed(item) for key, item in value.items()})
    if name in _READERS:
        return _READERS[name](value["text"])
    return getattr(codes, name)(value["code"])
