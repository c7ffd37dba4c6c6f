"""Between a record and the answers of a page: one codec for every form."""

from __future__ import annotations

import operator
from dataclasses import MISSING, replace
from dataclasses import fields as record_fields
from datetime import date, time
from functools import cache
from typing import TYPE_CHECKING, Any

from app.domain.forms import NOT_KNOWN, WITHHELD, Kind, ticks
from app.domain.ids import new_id

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from dataclasses import Field as AttributeOf

    from app.domain.forms import Answers, Field


def answers_of(record: Any, fields: Sequence[Field]) -> dict[str, Any]:
    """Return the JSON answers to `fields` that `record` holds.

    A typed attribute of the field's name is read first; what it cannot hold ("not known", a source tag) lies
    in the record's `answers`. Two fields over the same rows give rows with the columns of both.
    """
    typed = _typed_names(record.__class__)
    kept: Mapping[str, Any] = record.answers if "answers" in typed else {}
    answers: dict[str, Any] = {}
    for field in fields:
        value = getattr(record, field.name) if field.name in typed else None
        value = None if value is None else _plain(value, field)
        value = kept.get(field.name) if value is None else value
        if field.kind is Kind.ROWS and isinstance(value, list) and isinstance(answers.get(field.name), list):
            value = [before | row for before, row in zip(answers[field.name], value, strict=True)]
        if value is not None:
            answers[field.name] = value
        answers |= {key: kept[key] for key in companions(field) if key in kept}
    return answers


def replaced(record: Any, fields: Sequence[Field], answers: Answers) -> Any:
    """Return `record` with the answers to `fields` put in; without an answer a field is as in a new record."""
    typed = {f.name: f for f in record_fields(record)}
    changes: dict[str, Any] = {}
    kept: dict[str, Any] = dict(record.answers) if "answers" in typed else {}
    for field in fields:
        value = answers.get(field.name)
        for key in (field.name, *companions(field)):
            kept.pop(key, None)
        kept |= {key: answers[key] for key in companions(field) if answers.get(key) is not None}
        held = None
        if field.name in typed:
            attribute = typed[field.name]
            held = _typed(value, field, attribute, changes.get(field.name, getattr(record, field.name)))
            changes[field.name] = _new(attribute) if held is None else held
        if held is None and not _empty(value):
            kept[field.name] = value
    if "answers" in typed:
        changes["answers"] = kept
    return replace(record, **changes)


def companions(field: Field) -> tuple[str, ...]:
    """Return the keys that go with a field's answer: whence the text is, whose it is, to whom it goes."""
    if not (field.sourced or field.group_chosen or field.by_tick):
        return ()
    keys = []
    if field.sourced:
        keys.append(f"{field.name}.source")
    if field.group_chosen:
        keys.append(f"{field.name}.group")
    if field.by_tick:
        keys.append(ticks(field))
    return tuple(keys)


@cache
def _typed_names(record: type[Any]) -> frozenset[str]:
    return frozenset(f.name for f in record_fields(record))


def _plain(value: Any, field: Field) -> Any:
    if isinstance(value, str):
        return str(value) or None
    if field.kind is Kind.ROWS or field.kind is Kind.MATRIX:
        return [_plain_row(row, field) for row in value] or None
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, time):
        return f"{value.hour}:{value.minute:02}"
    if isinstance(value, (tuple, frozenset)):
        return [str(code) for code in value] or None
    return str(value) if field.kind is Kind.CHOICE else value


def _plain_row(row: Any, field: Field) -> dict[str, Any]:
    if field.kind is Kind.MATRIX:
        plain: dict[str, Any] = row.plain()
        return plain
    return {"id": row.id, **answers_of(row, field.row)}


def _typed(value: Any, field: Field, attribute: AttributeOf[Any], before: Any) -> Any:
    """Return a typed attribute's new value; None where it cannot hold the answer or there is none."""
    if field.kind is Kind.CHECK:
        return bool(value)
    if _empty(value) or (field.about_client and value in (NOT_KNOWN, WITHHELD)):
        return None
    if field.kind is Kind.ROWS and field.record is not None:
        return _rows(value, field, field.record, before)
    if field.kind is Kind.MATRIX and field.record is not None:
        return tuple(field.record.read(row) for row in value)
    try:
        return _scalar(value, field, attribute)
    except (TypeError, ValueError):
        return None


def _rows(rows: Any, field: Field, record: type[Any], before: Any) -> tuple[Any, ...]:
    known = {row.id: row for row in before}
    return tuple(
        replaced(known.get(row.get("id", ""), record(id=row.get("id") or new_id())), field.row, row)
        for row in rows
    )


def _scalar(value: Any, field: Field, attribute: AttributeOf[Any]) -> Any:
    """Return a single value; raises ValueError or TypeError for one that cannot be read as the field's kind."""
    if field.kind is Kind.DATE:
        return date.fromisoformat(value)
    if field.kind is Kind.TIME:
        hour, minute = value.split(":")
        return time(int(hour), int(minute))
    if field.kind in {Kind.NUMBER, Kind.MONEY}:
        return operator.index(value)
    if field.options is None:
        return value
    if field.kind is Kind.CHOICES:
        return tuple(field.options(code) for code in value)
    code = field.options(value)
    return int(code) if str(attribute.type).startswith("int") else code


def _new(attribute: AttributeOf[Any]) -> Any:
    if attribute.default is not MISSING:
        return attribute.default
    return attribute.default_factory() if attribute.default_factory is not MISSING else None


def _empty(value: Any) -> bool:
    return value is None or (isinstance(value, (str, list, tuple)) and not value)
