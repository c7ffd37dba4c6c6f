"""An answer in words: how papers and pages to check say what a field holds."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from app.domain.codes import Unanswered
from app.domain.forms import NOT_KNOWN, WITHHELD, Kind
from app.domain.labels import label
from app.domain.message import MC, MP, Message
from app.domain.typed import clock

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from app.domain.forms import Answers, Field
    from app.domain.organisation import Organisation
    from app.domain.worker import Worker

CLIENT = "client"


class Directory:
    """The names that answers refer to by key, for a reader of one language."""

    def __init__(
        self, organisations: Mapping[str, Organisation], workers: Mapping[str, Worker], language: str
    ) -> None:
        self._organisations = organisations
        self._workers = workers
        self._language = language

    def organisation(self, key: str) -> str:
        """Return an organisation's name, "" where it is not known."""
        one = self._organisations.get(key)
        return one.name(self._language) if one else ""

    def worker(self, key: str) -> str:
        """Return a worker's name, "" where it is not known."""
        one = self._workers.get(key)
        return one.name if one else ""

    def party(self, value: str) -> Message | str:
        """Return the name of "worker:ID", "organisation:ID" or the client."""
        kind, _, key = value.partition(":")
        if kind == CLIENT:
            return MC("party", "Client")
        return self.worker(key) if kind == "worker" else self.organisation(key)


def said(field: Field, answers: Answers, names: Directory) -> Message | str:
    """Return the words of the answer to a field, "" where there is none."""
    value = answers.get(field.name)
    if value in (None, "", [], (), False):
        return ""
    if field.about_client and value in (NOT_KNOWN, WITHHELD):
        return label(Unanswered(value))
    read = _WORDS.get(field.kind)
    return str(value) if read is None else read(field, value, names)


def joined(parts: Iterable[Message | str]) -> Message | str:
    """Return parts one after the other, the empty ones left out."""
    whole: Message | str = ""
    for part in parts:
        if part:
            whole = MC("list", "{first}; {next}", first=whole, next=part) if whole else part
    return whole


def _day(field: Field, value: Any, names: Directory) -> Message | str:  # noqa: ARG001 - one signature
    try:
        return MC("answer", "{day}", day=date.fromisoformat(value))
    except (TypeError, ValueError):
        return str(value)


def _time(field: Field, value: Any, names: Directory) -> Message | str:  # noqa: ARG001
    read = clock(str(value))
    return str(value) if read is None else MC("answer", "{time}", time=read)


def _money(field: Field, value: Any, names: Directory) -> Message | str:  # noqa: ARG001
    if not isinstance(value, int):
        return str(value)
    return MC("answer", "{sum}", sum=Decimal(value) / 100)


def _choice(field: Field, value: Any, names: Directory) -> Message | str:  # noqa: ARG001
    codes = {str(code): code for code in field.options or ()}
    return label(codes[value]) if value in codes else str(value)


def _choices(field: Field, value: Any, names: Directory) -> Message | str:  # noqa: ARG001
    codes = {str(code): code for code in field.options or ()}
    return MC("list", "{items}", items=tuple(codes[code] for code in value if code in codes))


def _check(field: Field, value: Any, names: Directory) -> Message | str:  # noqa: ARG001
    return field.label


def _organisation(field: Field, value: Any, names: Directory) -> Message | str:  # noqa: ARG001
    return names.organisation(str(value))


def _worker(field: Field, value: Any, names: Directory) -> Message | str:  # noqa: ARG001
    return names.worker(str(value))


def _party(field: Field, value: Any, names: Directory) -> Message | str:  # noqa: ARG001
    return names.party(str(value))


def _rows(field: Field, value: Any, names: Directory) -> Message | str:  # noqa: ARG001
    return MP("{n} row", "{n} rows", n=len(value))


_WORDS: dict[Kind, Callable[[Field, Any, Directory], Message | str]] = {
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
