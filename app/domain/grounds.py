"""Which ground an organisation is told a case on: the consent where it covers it, else what the law allows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.codes import Extent, Law
from app.domain.consent import CONSENTED, LegalGround
from app.domain.disclosure_defaults import BY_LAW, fixed_extents

if TYPE_CHECKING:
    from datetime import date

    from app.domain.case_file import CaseFile
    from app.domain.disclosure import Ground
    from app.domain.ids import OrganisationId


def ground_for(file: CaseFile, organisation_id: OrganisationId, on: date) -> Ground | None:
    """Return an organisation's ground on a day, None where nothing allows telling it anything."""
    consent = file.consent
    if consent is not None and any(
        consent.extent(organisation_id, group, on) is not Extent.NONE for group in CONSENTED
    ):
        return consent
    newest_first = reversed(file.grounds)
    recorded = next((ground for ground in newest_first if ground.organisation_id == organisation_id), None)
    if recorded is not None:
        return recorded
    by_law = file.organisations[organisation_id].category in BY_LAW[Law.RISE_UNIT]
    return fixed(file, Law.RISE_UNIT, on, organisation_id) if by_law else None


def fixed(file: CaseFile, law: Law, on: date, organisation_id: OrganisationId | None = None) -> LegalGround:
    """Return one of the grounds that need no record of their own (disclosure.md, The cut)."""
    return LegalGround(
        id=str(law),
        case_id=file.case.id,
        law=law,
        section="",
        extents=fixed_extents(law),
        reason="",
        recorded_by="",
        recorded_on=on,
        organisation_id=organisation_id,
    )
