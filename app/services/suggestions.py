"""What a page may be filled with at one click: the parties that the client's needs suggest."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from app.domain.disclosure_defaults import defaults
from app.domain.ids import new_id
from app.domain.invitees import suggestions

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date

    from app.domain.case_file import CaseFile
    from app.domain.codes import Category, DataGroup, Extent
    from app.domain.invitees import Suggestion


def consent_rows(
    file: CaseFile,
    rows: list[dict[str, Any]],
    today: date,
    usual: Callable[[Category], Mapping[DataGroup, Extent]] = defaults,
) -> list[dict[str, Any]]:
    """Return the rows of the consent matrix with a row added for each suggested organisation not yet there.

    An added row has the usual extents of its organisation's category; the client narrows them.
    """
    there = {row["organisation_id"] for row in rows}
    added: list[dict[str, Any]] = []
    for suggestion in suggestions(file, today):
        organisation = file.organisations[suggestion.organisation_id]
        if organisation.id in there or organisation.category is None:
            continue
        there.add(organisation.id)
        extents = {str(group): str(extent) for group, extent in usual(organisation.category).items()}
        added.append({"organisation_id": organisation.id, "extents": extents})
    return [*rows, *added]


def invitee_rows(file: CaseFile, rows: list[dict[str, Any]], today: date) -> list[dict[str, Any]]:
    """Return the rows of those invited with a row added for each suggested party not yet there."""
    there = {row.get("organisation_id") for row in rows}
    return [*rows, *(_invitee(one) for one in suggestions(file, today) if one.organisation_id not in there)]


def _invitee(suggestion: Suggestion) -> dict[str, Any]:
    row = {"id": new_id(), "organisation_id": suggestion.organisation_id, "reason": str(suggestion.reason)}
    return row | ({"worker_id": suggestion.worker_id} if suggestion.worker_id else {})
