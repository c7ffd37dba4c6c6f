"""The flat rows of the directory: every worker with the organisation."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from app.domain.codes import Category, Language
from app.storage.flat import read_day

if TYPE_CHECKING:
    from datetime import date

    from app.storage.driver import Connection, Row


_MEMBER_ROWS = (
    "SELECT w.id, w.name, w.title, w.language, w.phone, w.email, w.member, w.deputy_of, w.active, "
    "w.confirmed_on, w.organisation_id, coalesce(o.name_fi, ''), coalesce(o.name_sv, ''), o.category, "
    "w.norm || ' ' || coalesce(o.norm, '') "
    "FROM worker w LEFT JOIN organisation o ON o.id = w.organisation_id ORDER BY w.sort_key, w.id"
)


class MemberRow(NamedTuple):
    """A worker in the directory; `key` is what a search looks into, folded."""

    id: str
    name: str
    title: str
    language: Language | None
    phone: str
    email: str
    member: bool
    deputy_of: str | None
    active: bool
    confirmed_on: date | None
    organisation_id: str | None
    organisation_fi: str
    organisation_sv: str
    category: Category | None
    key: str


_TOLD = (
    "SELECT EXISTS (SELECT 1 FROM issued_document WHERE organisation_id = :id) OR EXISTS (SELECT 1 FROM slot s, "
    "json_each(s.invitees) i WHERE s.held_on IS NOT NULL AND json_extract(i.value, '$.organisation_id') = :id)"
)


def member_rows(connection: Connection) -> list[MemberRow]:
    """Return every worker of the directory, retired ones included, by family name."""
    return [_member(row) for row in connection.rows(_MEMBER_ROWS)]


def _member(row: Row) -> MemberRow:
    """Return the row of a worker."""
    made = MemberRow(*row)
    return made._replace(
        language=Language(made.language) if made.language else None,
        member=bool(made.member),
        active=bool(made.active),
        confirmed_on=read_day(row[9]),
        category=Category(made.category) if made.category else None,
    )


def told(connection: Connection, organisation_id: str) -> bool:
    """Has an organisation been told of a client: by a paper, or at a meeting."""
    return bool(connection.value(_TOLD, {"id": organisation_id}))
