"""An answer in words, as a table's row or a page to check shows it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from app.domain.codes import Unanswered
from app.domain.forms import NOT_KNOWN, WITHHELD, Kind
from app.domain.labels import label
from app.domain.message import MC, MP
from app.domain.typed import clock
from i18n import clock as shown_clock
from i18n import day as shown_day
from i18n import money

if TYPE_CHECKING:
    from app.domain.forms import Answers, Field
    from app.domain.message import Message
    from ui.forms.context import FormContext


def shown(field: Field, answers: Answers, context: FormContext, language: str) -> Message | str:
    """Return the words of the answer to a field, "" where there is none."""
    value = answers.get(field.name)
    if value in (None, "", [], (), False):
        return ""
    if field.about_client and value in (NOT_KNOWN, WITHHELD):
        return label(Unanswered(value))
    said = _WORDS.get(field.kind, _text)(field, value, context, language)
    return str(value) if said is None else said


def _text(field: Field, value: Any, context: FormContext, language: str) -> str:  # noqa: ARG001 - one signature
    return str(value)


def _day(field: Field, value: Any, context: FormContext, language: str) -> str | None:  # noqa: ARG001
    try:
        return shown_day(date.fromisoformat(value))
    except (TypeError, ValueError):
        return None


def _time(field: Field, value: Any, context: FormContext, language: str) -> str | None:  # noqa: ARG001
    read = clock(str(value))
    return None if read is None else shown_clock(read)


def _money(field: Field, value: Any, context: FormContext, language: str) -> str | None:  # noqa: ARG001
    return money(value) if isinstance(value, int) else None


def _choice(field: Field, value: Any, context: FormContext, language: str) -> Message | None:  # noqa: ARG001
    codes = {str(code): code for code in field.options or ()}
    return label(codes[value]) if value in codes else None


def _choices(field: Field, value: Any, context: FormContext, language: str) -> Message | None:  # noqa: ARG001
    codes = {str(code): code for code in field.options or ()}
    return MC("list", "{items}", items=tuple(codes[code] for code in value if code in codes))


def _check(field: Field, value: Any, context: FormContext, language: str) -> Message:  # noqa: ARG001
    return field.label


def _organisation(field: Field, value: Any, context: FormContext, language: str) -> str:  # noqa: ARG001
    one = context.organisations.get(str(value))
    return one.name(language) if one else ""


def _worker(field: Field, value: Any, context: FormContext, language: str) -> str:  # noqa: ARG001
    one = context.workers.get(str(value))
    return one.name if one else ""


def _party(field: Field, value: Any, context: FormContext, language: str) -> Message | str:
    kind, _, key = str(value).partition(":")
    if kind == "client":
        return MC("party", "Client")
    return (_worker if kind == "worker" else _organisation)(field, key, context, language)


def _rows(field: Field, value: Any, context: FormContext, language: str) -> Message:  # noqa: ARG001
    return MP("{n} row", "{n} rows", n=len(value))


_WORDS = {
    Kind.DATE: _day,
    Kind.TIME: _time,
    Kind.MONEY: _money,
    Kind.CHOICE: _choice,
    Kind.CHOICES: _choices,
    Kind.CHECK: _check,
    Kind.ORGANISATION: _organisation,
    Kind.WORKER: _worker,
    Kind.PARTY: _party,
    Kind.ROWS: _rows,
    Kind.MATRIX: _rows,
}
