"""The check of answers: what cannot be kept as it is, what is asked now, and what is still missing."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, time
from typing import TYPE_CHECKING, Any

from app.domain.codes import DataGroup, Extent
from app.domain.forms import NOT_KNOWN, TEXT_KINDS, WITHHELD, Kind, Problem
from app.domain.message import M

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from app.domain.forms import Answers, Field
    from app.domain.message import Message

LONGEST = 100_000
FIRST_YEAR = 1900

# ux.md §3: the shape guards know; a code that ends in a digit may be a telephone number, so its mark decides
_IDENTITY = re.compile(
    r"(?<![0-9A-Za-z])((?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])\d{2})\s?[-+A-FU-Y]\s?(\d{3})\s?([0-9A-Y])"
    r"(?![0-9A-Za-z])",
    re.IGNORECASE,
)
_MARKS = "0123456789ABCDEFHJKLMNPRSTUVWXY"
_PARTY = re.compile(r"client|(worker|organisation):\S+")


def problems(fields: Sequence[Field], answers: Answers, today: date) -> tuple[Problem, ...]:
    """Return what keeps `answers` from being saved; fields that are not asked now are not checked."""
    found = []
    for field in asked(fields, answers):
        if field.kind is Kind.ROWS:
            found += _rows(field, answers.get(field.name) or (), today)
        else:
            said = _problem(field, answers, today)
            if said is not None:
                found.append(Problem(field.name, said))
    return tuple(found)


def missing(fields: Sequence[Field], answers: Answers) -> tuple[Field, ...]:
    """Return the essential fields asked now that have no answer; "not known" is one.

    A table counts as missing also while one of its rows lacks an essential column.
    """
    by_name = {field.name: field for field in fields}
    return tuple(
        field
        for field in fields
        if field.essential and not _complete(field, answers.get(field.name)) and _shown(field, by_name, answers)
    )


def essential(fields: Sequence[Field]) -> tuple[Field, ...]:
    """Return the essential fields and those that tell whether they are asked."""
    names = {field.name for field in fields if field.essential}
    while more := {field.when[0] for field in fields if field.when and field.name in names} - names:
        names |= more
    return tuple(field for field in fields if field.name in names)


def asked(fields: Sequence[Field], answers: Answers) -> tuple[Field, ...]:
    """Return the fields whose `when` holds, and whose field of the condition is asked itself."""
    by_name = {field.name: field for field in fields}
    return tuple(field for field in fields if _shown(field, by_name, answers))


def identity_code(text: str) -> bool:
    """Does a text hold a full Finnish identity code."""
    return any(_is_identity(*hit.groups()) for hit in _IDENTITY.finditer(text))


def _shown(field: Field, by_name: Mapping[str, Field], answers: Answers) -> bool:
    if field.when is None:
        return True
    name, codes = field.when
    value = answers.get(name)
    chosen = value if isinstance(value, (list, tuple)) else ("yes",) if value is True else (value,)
    met = any(str(code) in codes for code in chosen)
    return met and (name not in by_name or _shown(by_name[name], by_name, answers))


def _empty(value: Any) -> bool:
    return value is None or value is False or (isinstance(value, (str, list, tuple)) and not value)


def _complete(field: Field, value: Any) -> bool:
    if _empty(value):
        return False
    if field.kind is not Kind.ROWS or not isinstance(value, (list, tuple)):
        return True
    return not any(missing(field.row, row) for row in value if isinstance(row, Mapping))


def _rows(field: Field, rows: Any, today: date) -> list[Problem]:
    if rows in (NOT_KNOWN, WITHHELD):
        return []
    return [
        Problem(field.name, problem.message, row=number, column=problem.field)
        for number, row in enumerate(rows)
        for problem in problems(field.row, row, today)
    ]


def _problem(field: Field, answers: Answers, today: date) -> Message | None:
    value = answers.get(field.name)
    if _empty(value) or (field.about_client and value in (NOT_KNOWN, WITHHELD)):
        return None
    said = _CHECKS[field.kind](field, value)
    if said is None and field.kind is Kind.DATE:
        said = _day(field, value, today)
    return said or _order(field, value, answers)


def _day(field: Field, value: Any, today: date) -> Message | None:
    day = date.fromisoformat(value)
    if day.year < FIRST_YEAR:
        return M("Check the year.")
    return M("The day cannot be in the future.") if field.past and day > today else None


def _order(field: Field, value: Any, answers: Answers) -> Message | None:
    first = answers.get(field.after) if field.after else None
    read = _READ.get(field.kind)
    if not first or read is None:
        return None
    begins, ends = read(first), read(value)
    if begins is None or ends is None or ends >= begins:
        return None
    return M("The end cannot be before the beginning.")


def _read_day(value: Any) -> date | None:
    try:
        return date.fromisoformat(value)
    except (TypeError, ValueError):
        return None


def _read_clock(value: Any) -> time | None:
    try:
        hour, minute = str(value).split(":")
        return time(int(hour), int(minute))
    except ValueError:
        return None


def _text(_field: Field, value: Any) -> Message | None:
    if not isinstance(value, str):
        return M("This is not text.")
    if len(value) > LONGEST:
        return M("The text is too long: at most {most} characters.", most=LONGEST)
    if identity_code(value):
        return M("Write no identity code. The date of birth has a field of its own.")
    return None


def _is_date(_field: Field, value: Any) -> Message | None:
    return None if _read_day(value) else M("Give the day as in 24.11.2026.")


def _is_time(_field: Field, value: Any) -> Message | None:
    return None if _read_clock(value) else M("Give the time as in 9.30.")


def _is_number(_field: Field, value: Any) -> Message | None:
    whole = isinstance(value, int) and not isinstance(value, bool) and value >= 0
    return None if whole else M("Give a whole number.")


def _is_money(_field: Field, value: Any) -> Message | None:
    whole = isinstance(value, int) and not isinstance(value, bool) and value >= 0
    return None if whole else M("Give the sum in euros, as in 1 250,50.")


def _is_choice(field: Field, value: Any) -> Message | None:
    return None if isinstance(value, str) and value in field.codes else M("Choose one of the options.")


def _are_choices(field: Field, value: Any) -> Message | None:
    listed = isinstance(value, (list, tuple)) and all(code in field.codes for code in value)
    return None if listed else M("Choose among the options.")


def _is_check(_field: Field, value: Any) -> Message | None:
    return None if isinstance(value, bool) else M("Choose one of the options.")


def _is_reference(_field: Field, value: Any) -> Message | None:
    return None if isinstance(value, str) else M("Choose from the list.")


def _is_party(_field: Field, value: Any) -> Message | None:
    return None if isinstance(value, str) and _PARTY.fullmatch(value) else M("Choose from the list.")


def _is_matrix(_field: Field, value: Any) -> Message | None:
    groups, extents = set(DataGroup), set(Extent)
    whole = isinstance(value, (list, tuple)) and all(
        row.get("organisation_id")
        and all(group in groups and extent in extents for group, extent in row.get("extents", {}).items())
        for row in value
    )
    return None if whole else M("Choose from the list.")


_READ: dict[Kind, Callable[[Any], Any]] = {
    Kind.DATE: _read_day,
    Kind.TIME: _read_clock,
}
_CHECKS: dict[Kind, Callable[[Field, Any], Message | None]] = {
    **dict.fromkeys(TEXT_KINDS, _text),
    Kind.DATE: _is_date,
    Kind.TIME: _is_time,
    Kind.NUMBER: _is_number,
    Kind.MONEY: _is_money,
    Kind.CHOICE: _is_choice,
    Kind.CHOICES: _are_choices,
    Kind.CHECK: _is_check,
    Kind.ORGANISATION: _is_reference,
    Kind.WORKER: _is_reference,
    Kind.PARTY: _is_party,
    Kind.MATRIX: _is_matrix,
}


def _is_identity(birth: str, number: str, mark: str) -> bool:
    return not mark.isdigit() or _MARKS[int(birth + number) % 31] == mark
