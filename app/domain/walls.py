"""The meeting discloses too: who of those invited may hear which theme (disclosure.md)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.domain.codes import DataGroup, Extent, RecipientKind, Step, Theme
from app.domain.disclosure import Recipient, extents
from app.domain.form_specs import form

if TYPE_CHECKING:
    from datetime import date

    from app.domain.case_file import CaseFile
    from app.domain.disclosure import Ground
    from app.domain.meeting import Invitee, Slot


@dataclass(frozen=True, slots=True)
class Wall:
    """Who of those invited may hear a theme, and who must be out of the room or off the line."""

    may_hear: tuple[str, ...]
    must_be_out: tuple[str, ...]


def walls(slot: Slot, ground: Ground | None, file: CaseFile, on: date) -> dict[Theme, Wall]:
    """Return for each theme who may hear it: those alone who may know the whole of its group.

    The office itself leads the meeting and hears everything; a party without an organisation, or one that the
    ground does not name, hears nothing. A theme whose group is not chosen yet is for the office alone.
    """
    return {theme: _wall(slot, ground, file, on, theme_group(slot, theme)) for theme in Theme}


def theme_group(slot: Slot, theme: Theme) -> DataGroup:
    """Return the group of a theme; of the last one, the group that its writer has chosen."""
    fields = [field for field in form(Step.MEETING).page(theme.value).fields if field.owner.value == "slot"]
    return fields[-1].group_in(slot.answers) if fields else DataGroup.E


def _wall(slot: Slot, ground: Ground | None, file: CaseFile, on: date, group: DataGroup) -> Wall:
    hears = [party.id for party in slot.invitees if _hears(party, ground, file, on, group)]
    out = [party.id for party in slot.invitees if party.id not in hears]
    return Wall(tuple(hears), tuple(out))


def _hears(party: Invitee, ground: Ground | None, file: CaseFile, on: date, group: DataGroup) -> bool:
    if party.organisation_id is None:
        return False
    if party.organisation_id == file.office.organisation_id:
        return True
    known = file.organisations.get(party.organisation_id)
    recipient = Recipient(
        kind=RecipientKind.ORGANISATION,
        organisation_id=party.organisation_id,
        category=known.category if known else None,
    )
    return extents(ground, recipient, on).get(group, Extent.NONE) is Extent.FULL
