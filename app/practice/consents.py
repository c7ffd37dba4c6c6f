"""The rows of a consent form: each organisation with its category's defaults, narrowed by the client."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from app.domain.codes import Category, Extent
from app.domain.disclosure_defaults import defaults
from app.practice.directory import organisations

if TYPE_CHECKING:
    from collections.abc import Mapping

    from app.domain.ids import OrganisationId


def rows(*asked: OrganisationId, without: Mapping[OrganisationId, str] | None = None) -> list[dict[str, Any]]:
    """Return a form's rows for the organisations; `without` names the groups the client keeps from one."""
    kept_back = without or {}
    return [
        {"organisation_id": one, "extents": _extents(one, kept_back.get(one, "")), "asked_from": True}
        for one in asked
    ]


def _extents(organisation_id: OrganisationId, kept_back: str) -> dict[str, str]:
    given = defaults(_categories()[organisation_id] or Category.OTHER)
    return {
        str(group): str(extent)
        for group, extent in given.items()
        if group not in kept_back and extent is not Extent.NONE
    }


@cache
def _categories() -> Mapping[OrganisationId, Category | None]:
    return {one.id: one.category for one in organisations()}
