"""Between a record and the answers of a page: one codec for every form."""

from __future__ import annotations

from dataclasses import fields as record_fields
from dataclasses import replace
from datetime import date, time
from typing import TYPE_CHECKING, Any

from app.domain.forms import Kind
from app.domain.ids import new_id

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from app.domain.forms import Answers, Field


def answers_of(record: Any, fields: Sequence[Field]) -> dict[str, Any]:
    """Return the JSON answers to `fields` that `record` holds.

    A typed attribute of the field's name is read first; what it cannot hold ("not known", a source tag) lies
    in the record's `answers`.
    """
    typed = {f.name for f in record_fields(record)}
    kept: Mapping[str, Any] = record.answers if "answers" in typed else {}
    answers: dict[str, Any] = {}
    for field in fields:
        value = _plain(getattr(record, field.name), field) if field.name in typed else None
        value = kept.get(field.name) if value is None else value
        if value is not None:
            answers[field.name] = value
        answers |= {key: kept[key] for key in companions(field) if key in kept}
    return answers


def replaced(record: Any, fields: Sequence[Field], answers: Answers) -> Any:
    """Return `record` with the answers to `fields` put in; a field without an answer becomes empty."""
    typed = {f.name: f for f in record_fields(record)}
    changes: dict[str, Any] = {}
    kept: dict[str, Any] = dict(record.answers) if "answers" in typed else {}
    for field in fields:
        value = answers.get(field.name)
        for key in (field.name, *companions(field)):
            kept.pop(key, None)
        kept |= {key: answers[key] for key in companions(field) if answers.get(key) is not None}
        if field.name in typed:
            held = _typed(value, field, getattr(record, field.name))
            changes[field.name] = held
            if held in (None, ()) and value not in (None, "", [], ()):
                kept[field.name] = value
        elif value not in (None, ""):
            kept[field.name] = value
    if "answers" in typed:
        changes["answers"] = kept
    return replace(record, **changes)


def companions(field: Field) -> tuple[str, ...]:
    """Return the keys that go with a field's answer: whence the text is, whose it is, to whom it is ticked."""
    keys = []
    if field.sourced:
        keys.append(f"{field.name}.source")
    if field.group_chosen:
        keys.append(f"{field.name}.group")
    if field.ticked:
        keys.append(f"{field.name}.ticked")
    return tuple(keys)


def _plain(value: Any, field: Field) -> Any:
    if field.kind is Kind.ROWS and field.record is not None:
        return [_plain_row(row, field) for row in value] or None
    if field.kind is Kind.MATRIX:
        return [row.plain() for row in value] or None
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, time):
        return f"{value.hour}:{value.minute:02}"
    if isinstance(value, (tuple, frozenset)):
        return list(value) or None
    return None if value == "" else value


def _plain_row(row: Any, field: Field) -> dict[str, Any]:
    return {"id": row.id, **answers_of(row, field.row)}


def _typed(value: Any, field: Field, before: Any) -> Any:
    if field.kind is Kind.ROWS and field.record is not None:
        known = {row.id: row for row in before}
        return tuple(
            replaced(known.get(row.get("id", ""), field.record(id=row.get("id") or new_id())), field.row, row)
            for row in value or ()
        )
    if field.kind is Kind.MATRIX and field.record is not None:
        return tuple(field.record.read(row) for row in value or ())
    if field.kind is Kind.CHECK:
        return bool(value)
    if field.kind in {Kind.TEXT, Kind.LONG_TEXT} and isinstance(before, str):
        return value or ""
    if value in (None, ""):
        return () if isinstance(before, tuple) else None
    if field.kind is Kind.DATE:
        return _read(date.fromisoformat, value)
    if field.kind is Kind.TIME:
        return _read(_clock, value)
    if field.kind is Kind.CHOICE and field.options is not None:
        return _read(field.options, value)
    if field.kind is Kind.CHOICES and field.options is not None:
        return tuple(field.options(code) for code in value)
    return value


def _clock(value: str) -> time:
    hour, minute = value.split(":")
    return time(int(hour), int(minute))


def _read(reader: Any, value: Any) -> Any:
    try:
        return reader(value)
    except ValueError:
        return None
