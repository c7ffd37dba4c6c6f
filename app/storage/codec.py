"""Between the values of the domain and what a column or a JSON document holds, by type annotation.

The aggregates name their annotations for the type checker alone, so they are resolved here, once a class, in
a namespace of the domain's codes and keys and the module's own names.
"""

from __future__ import annotations

import json
from collections import abc
from dataclasses import fields, is_dataclass
from datetime import date, datetime, time
from enum import Enum
from functools import cache
from importlib import import_module
from types import UnionType
from typing import TYPE_CHECKING, Any, NamedTuple, Union, get_args, get_origin, get_type_hints

from app.domain import codes

if TYPE_CHECKING:
    from collections.abc import Callable

    Convert = Callable[[Any], Any]


class Codec(NamedTuple):
    """How a value is written and read; None where it is stored as it is."""

    write: Convert | None
    read: Convert | None


PLAIN = Codec(None, None)
_NATIVE = {str, int, float, Any}


def dumped(value: Any) -> str:
    """Return plain JSON as compact text, equal for equal values."""
    return json.dumps(value, ensure_ascii=False, allow_nan=False, sort_keys=True, separators=(",", ":"))


def hints(record: type[Any]) -> dict[str, Any]:
    """Return the resolved annotation of every field of a record class, in order."""
    resolved = get_type_hints(record, localns=_namespace(record.__module__))
    return {field.name: resolved[field.name] for field in fields(record)}


def column(annotation: Any) -> Codec:
    """Return how a value of this type lies in a column of its own: scalars as they are, the rest as JSON."""
    kind, optional = _bare(annotation)
    if kind is bool:
        codec = Codec(int, bool)
    elif _is_json(kind):
        inner = _json(kind)
        codec = Codec(_then(inner.write, dumped), _after(json.loads, inner.read))
    else:
        codec = _json(kind)
    return _optional(codec) if optional else codec


def sql_type(annotation: Any) -> tuple[str, bool]:
    """Return the column type of an annotation, and whether the column may be empty."""
    kind, optional = _bare(annotation)
    return ("INTEGER" if kind in {int, bool} else "TEXT"), optional


def options(annotation: Any) -> tuple[str, ...] | None:
    """Return the codes a column of this type may hold, None where it is no enum."""
    kind, _ = _bare(annotation)
    return tuple(str(member) for member in kind) if _is_enum(kind) else None


@cache
def _record(record: type[Any]) -> Codec:
    """Return the codec of a nested record: an object by field name."""
    parts = [(name, _field(hint)) for name, hint in hints(record).items()]

    def write(value: Any) -> dict[str, Any]:
        return {
            name: getattr(value, name) if part.write is None else part.write(getattr(value, name))
            for name, part in parts
        }

    readers = {name: part.read for name, part in parts if part.read is not None}

    def read(stored: dict[str, Any]) -> Any:
        return record(
            **{name: readers[name](value) if name in readers else value for name, value in stored.items()}
        )

    return Codec(write, read)


def _field(annotation: Any) -> Codec:
    kind, optional = _bare(annotation)
    codec = _json(kind)
    return _optional(codec) if optional else codec


def _json(kind: Any) -> Codec:
    if kind in _NATIVE or kind is bool:
        return PLAIN
    if kind in {date, time, datetime}:
        return Codec(kind.isoformat, kind.fromisoformat)
    if _is_enum(kind):
        return Codec(str, kind)
    if get_origin(kind) is tuple:
        return _tuple(get_args(kind))
    if get_origin(kind) is abc.Mapping:
        return Codec(dict, None)
    if is_dataclass(kind) and isinstance(kind, type):
        return _record(kind)
    raise TypeError(f"no way to store {kind}")


def _tuple(parts: tuple[Any, ...]) -> Codec:
    if parts[-1] is Ellipsis:
        item = _field(parts[0])
        return Codec(
            list if item.write is None else lambda value: [item.write(part) for part in value],  # type: ignore[misc]
            tuple if item.read is None else lambda stored: tuple(item.read(part) for part in stored),  # type: ignore[misc]
        )
    codecs = [_field(part) for part in parts]
    return Codec(
        lambda value: [_applied(c.write, part) for c, part in zip(codecs, value, strict=True)],
        lambda stored: tuple(_applied(c.read, part) for c, part in zip(codecs, stored, strict=True)),
    )


def _bare(annotation: Any) -> tuple[Any, bool]:
    """Return the type without NewType and without None, and whether None was allowed."""
    optional = False
    if get_origin(annotation) in {Union, UnionType}:
        (annotation,) = (part for part in get_args(annotation) if part is not type(None))
        optional = True
    return getattr(annotation, "__supertype__", annotation), optional


def _is_enum(kind: Any) -> bool:
    return isinstance(kind, type) and issubclass(kind, Enum)


def _is_json(kind: Any) -> bool:
    return get_origin(kind) in {tuple, abc.Mapping} or is_dataclass(kind)


def _optional(codec: Codec) -> Codec:
    return Codec(_unless_none(codec.write), _unless_none(codec.read))


def _unless_none(convert: Convert | None) -> Convert | None:
    return None if convert is None else lambda value: None if value is None else convert(value)


def _then(first: Convert | None, then: Convert) -> Convert:
    return then if first is None else lambda value: then(first(value))


def _after(first: Convert, then: Convert | None) -> Convert:
    return first if then is None else lambda value: then(first(value))


def _applied(convert: Convert | None, value: Any) -> Any:
    return value if convert is None else convert(value)


@cache
def _namespace(module: str) -> dict[str, Any]:
    names: dict[str, Any] = {"date": date, "time": time, "datetime": datetime, "abc": abc, "Mapping": abc.Mapping}
    names |= {name: getattr(codes, name) for name in codes.NAMES}
    for source in ("app.domain.ids", module):
        names |= vars(import_module(source))
    return names
