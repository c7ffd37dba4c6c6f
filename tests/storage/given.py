"""What the tests of the register are given: a day, a moment, records of every class from their annotations."""

from __future__ import annotations

from collections import abc
from contextlib import contextmanager, suppress
from dataclasses import is_dataclass
from datetime import UTC, date, datetime, time
from enum import Enum
from types import UnionType
from typing import TYPE_CHECKING, Any, Union, get_args, get_origin

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

from app.storage import codec

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.services.session import Session
    from app.storage.tables import Table
    from app.storage.unit_of_work import UnitOfWork

TODAY = date(2026, 11, 24)
MOMENT = datetime(2026, 11, 24, 7, 41, tzinfo=UTC)

TEXT = st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=12)
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


REPOSITORIES = {
    "client": "clients",
    "housing_case": "cases",
    "mapping": "mappings",
    "consent": "consents",
    "legal_ground": "grounds",
    "referral": "referrals",
    "meeting": "meetings",
    "slot": "slots",
    "assessment": "assessments",
    "action": "actions",
    "memo": "memos",
    "issued_document": "documents",
    "disclosure": "disclosures",
    "attachment": "attachments",
    "follow_up": "follow_ups",
    "entry": "entries",
    "organisation": "organisations",
    "worker": "workers",
    "cooperation_group": "groups",
    "office": "office",
}
EXISTING = {
    "case_id": "case",
    "client_id": "mika",
    "group_id": "group",
    "meeting_id": "meeting",
    "slot_id": "slot",
    "organisation_id": "ina",
    "worker_id": "päivi",
    "chair_id": "päivi",
    "coordinator_id": "päivi",
    "deputy_of": "päivi",
    "document_id": "document",
    "consent_id": "consent",
}

# a function's register may serve every example: each is undone
ROLLED_BACK = settings(
    deadline=None, derandomize=True, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


class StillClock:
    """A clock that stands."""

    def __init__(self, day: date, moment: datetime) -> None:
        self._day, self._moment = day, moment

    def today(self) -> date:
        return self._day

    def now(self) -> datetime:
        return self._moment


class _Undone(Exception):
    """Ends a transaction without keeping it."""


@contextmanager
def undone(session: Session) -> Iterator[UnitOfWork]:
    """A transaction that is never kept."""
    with suppress(_Undone), session.unit_of_work() as work:
        yield work
        raise _Undone


def repository(work: UnitOfWork, table: Table) -> Any:
    """The repository of a table."""
    return getattr(work, REPOSITORIES[table.name])


def values(hint: Any) -> st.SearchStrategy[Any]:
    """Return a strategy of every value an annotation allows."""
    if get_origin(hint) in {Union, UnionType}:
        return st.one_of(st.none(), *(values(part) for part in get_args(hint) if part is not type(None)))
    hint = getattr(hint, "__supertype__", hint)
    if hint in SIMPLE:
        return SIMPLE[hint]
    if isinstance(hint, type) and issubclass(hint, Enum):
        return st.sampled_from(list(hint))
    if get_origin(hint) is abc.Mapping:
        return st.dictionaries(TEXT, PLAIN, max_size=4)
    if get_origin(hint) is tuple:
        return _tuples(get_args(hint))
    assert is_dataclass(hint), hint
    return records(hint)


def _tuples(parts: tuple[Any, ...]) -> st.SearchStrategy[Any]:
    if parts[-1] is Ellipsis:
        return st.lists(values(parts[0]), max_size=3).map(tuple)
    return st.tuples(*(values(part) for part in parts))


def records(record: Any, **fixed: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """Return a strategy of records of a class, with some fields given."""
    fields = {name: values(hint) for name, hint in codec.hints(record).items()}
    return st.builds(record, **(fields | fixed))
