"""The flat rows of issued papers: keys in memory, rows in blocks."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING, Literal, NamedTuple

from app.domain.codes import PaperKind, RecipientKind
from app.storage.flat import in_order, json_list, read_day
from app.storage.still_out import NOT_SENT

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.storage.driver import Connection, Row


DocumentOrder = Literal["issued", "number"]

_DOCUMENT_ORDER = {"issued": "d.issued_at DESC, d.id", "number": "c.number, d.issued_at, d.id"}
_DOCUMENTS = "issued_document d JOIN housing_case c ON c.id = d.case_id"
_DOCUMENT_ROWS = (
    "SELECT d.id, d.case_id, c.number, d.kind, d.edition, d.recipient, d.organisation_id, "
    "coalesce(o.name_fi, ''), coalesce(o.name_sv, ''), d.language, d.issued_at, d.pages, "
    "(SELECT max(given_on) FROM disclosure WHERE document_id = d.id) "
    f"FROM {_DOCUMENTS} LEFT JOIN organisation o ON o.id = d.organisation_id "
    "WHERE d.id IN (SELECT value FROM json_each(?))"
)


class DocumentRow(NamedTuple):
    """An issued paper in a list; `given_on` is the last day it was handed over."""

    id: str
    case_id: str
    number: str
    kind: PaperKind
    edition: int
    recipient: RecipientKind
    organisation_id: str | None
    organisation_fi: str
    organisation_sv: str
    language: str
    issued_at: datetime
    pages: int
    given_on: date | None


def document_keys(
    connection: Connection, order: DocumentOrder = "issued", *, unsent: bool = False
) -> list[tuple[str, str]]:
    """Return the ids of the issued papers in order, each with its case's number; of the unsent alone if asked."""
    chosen = f"WHERE {NOT_SENT} " if unsent else ""
    sql = f"SELECT d.id, c.number FROM {_DOCUMENTS} {chosen}ORDER BY {_DOCUMENT_ORDER[order]}"
    return [(document_id, number) for document_id, number in connection.rows(sql)]


def document_rows(connection: Connection, ids: Sequence[str]) -> list[DocumentRow]:
    """Return the rows of these papers in this order; papers that are gone are left out."""
    return in_order(ids, [_document(row) for row in connection.rows(_DOCUMENT_ROWS, (json_list(ids),))])


def _document(row: Row) -> DocumentRow:
    """Return the row of an issued paper."""
    made = DocumentRow(*row)
    return made._replace(
        kind=PaperKind(made.kind),
        recipient=RecipientKind(made.recipient),
        issued_at=datetime.fromisoformat(row[10]),
        given_on=read_day(row[12]),
    )
