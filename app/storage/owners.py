"""Whose each table is: what extract, export, erasure and the bin walk."""

from __future__ import annotations

from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from app.storage.driver import Connection


class Owner(StrEnum):
    """With whom a row goes when it is erased."""

    CLIENT = "client"
    CASE = "case"
    OFFICE = "office"
    NONE = "none"


OWNERS: dict[str, Owner] = {
    "client": Owner.CLIENT,
    "housing_case": Owner.CLIENT,
    "mapping": Owner.CASE,
    "consent": Owner.CASE,
    "legal_ground": Owner.CASE,
    "referral": Owner.CASE,
    "slot": Owner.CASE,
    "assessment": Owner.CASE,
    "action": Owner.CASE,
    "memo": Owner.CASE,
    "issued_document": Owner.CASE,
    "document_body": Owner.CASE,
    "attachment": Owner.CASE,
    "attachment_body": Owner.CASE,
    "attachment_piece": Owner.CASE,
    "disclosure": Owner.CASE,
    "outgoing_file": Owner.CASE,
    "follow_up": Owner.CASE,
    "entry": Owner.CASE,
    "draft": Owner.CASE,
    "case_summary": Owner.CASE,
    "record_version": Owner.CASE,
    "bin": Owner.CASE,
    "meeting": Owner.OFFICE,
    "organisation": Owner.OFFICE,
    "worker": Owner.OFFICE,
    "cooperation_group": Owner.OFFICE,
    "office": Owner.OFFICE,
    "office_text": Owner.OFFICE,
    "setting": Owner.OFFICE,
    "audit_event": Owner.NONE,
}


class Link(NamedTuple):
    """A foreign key: `column` of `table` names the key of `parent`; `cascades` when the row goes with it."""

    table: str
    column: str
    parent: str
    cascades: bool


@cache
def _links_of(parents: tuple[tuple[str, str, str, str], ...]) -> dict[str, tuple[Link, ...]]:
    by_parent: dict[str, list[Link]] = {}
    for table, column, parent, rule in parents:
        by_parent.setdefault(parent, []).append(Link(table, column, parent, rule == "CASCADE"))
    return {parent: tuple(links) for parent, links in by_parent.items()}


_FOREIGN_KEYS = (
    'SELECT m.name, k."from", k."table", k.on_delete FROM sqlite_master m, pragma_foreign_key_list(m.name) k '
    "WHERE m.type = 'table' ORDER BY m.name, k.id"
)


def links(connection: Connection) -> dict[str, tuple[Link, ...]]:
    """Return, for each table, the foreign keys that point at it."""
    return _links_of(tuple(connection.rows(_FOREIGN_KEYS)))
