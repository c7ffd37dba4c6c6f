"""The cut: what one recipient may have of a case, on a ground, on a day. Papers are built of that alone."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from app.domain.codes import Category, DataGroup, Extent, Law, PaperKind, RecipientKind, Withheld
from app.domain.consent import CONSENTED, Consent, LegalGround
from app.domain.disclosure_defaults import BY_LAW, NAMED_TO
from app.domain.errors import AppError
from app.domain.items import items
from app.domain.making import Making
from app.domain.masks import Mask
from app.domain.message import M
from app.domain.minimum import minimum_items

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date, datetime

    from app.domain.case_file import CaseFile
    from app.domain.client_record import ClientRecord
    from app.domain.ids import OrganisationId, WorkerId
    from app.domain.items import Cell, Item
    from app.domain.meeting import Invitee, Slot
    from app.domain.organisation import Organisation
    from app.domain.released import Released

    Ground = Consent | LegalGround

_RANK = {Extent.NONE: 0, Extent.MINIMUM: 1, Extent.FULL: 2}
_ALONE = {DataGroup.OFFICE: Withheld.OFFICE, DataGroup.PERSON: Withheld.PERSON}
_OWN = frozenset({RecipientKind.OFFICE, RecipientKind.CLIENT})
_OWN_BY_LAW = {Law.OWN_PAPERS: RecipientKind.CLIENT, Law.OFFICE_COPY: RecipientKind.OFFICE}


class NoGround(AppError):
    """Nothing allows telling this recipient anything."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipient:
    """Whose copy it is: the office's, the client's, or an organisation's."""

    kind: RecipientKind
    organisation_id: OrganisationId | None = None
    category: Category | None = None
    worker_id: WorkerId | None = None  # of the organisation, where the paper is for one of its workers


@dataclass(frozen=True, slots=True)
class Sight:
    """What a recipient may see of a case: the extents, and the parties it was in the room with."""

    recipient: Recipient
    extents: Mapping[DataGroup, Extent]
    met: frozenset[str]
    hidden: frozenset[str]  # parties that a non-disclosure order hides
    organisations: Mapping[str, Organisation]

    def sees(self, group: DataGroup, least: Extent) -> bool:
        """May the recipient know this much of a group."""
        return _RANK[self.extents.get(group, Extent.NONE)] >= _RANK[least]

    def beyond(self, group: DataGroup, least: Extent) -> Withheld | None:
        """Return why the recipient may not know this much of a group; None where it may."""
        if self.sees(group, least):
            return None
        if group in _ALONE:
            return _ALONE[group]
        return Withheld.MINIMUM if self.sees(group, Extent.MINIMUM) else Withheld.GROUP

    def names(self, party: str | None) -> bool:
        """May another party be named to the recipient (disclosure.md, Everything printable is an item)."""
        if party is None or party == self.recipient.organisation_id:
            return True
        if party in self.hidden:
            return False
        if self.recipient.kind in _OWN:
            return True
        organisation = self.organisations.get(party)
        category = organisation.category if organisation else None
        if party in self.met or category is None:
            return party in self.met
        return category not in NAMED_TO or self.sees(*NAMED_TO[category])


def extents(ground: Ground | None, recipient: Recipient, on: date) -> dict[DataGroup, Extent]:
    """Return how much of each group a ground gives a recipient on a day; nothing without a ground."""
    if ground is None:
        return {}
    if isinstance(ground, LegalGround):
        return _by_law(ground, recipient, on)
    if recipient.kind is not RecipientKind.ORGANISATION or recipient.organisation_id is None:
        return {}
    return {group: ground.extent(recipient.organisation_id, group, on) for group in CONSENTED}


def _by_law(ground: LegalGround, recipient: Recipient, on: date) -> dict[DataGroup, Extent]:
    """Return what a ground in law gives: its own recipient alone, never what is the person's own."""
    if ground.law in _OWN_BY_LAW:
        return dict(ground.extents) if recipient.kind is _OWN_BY_LAW[ground.law] else {}
    if recipient.kind is not RecipientKind.ORGANISATION or ground.recorded_on > on:
        return {}
    named = recipient.organisation_id is not None and ground.organisation_id == recipient.organisation_id
    meant = ground.category in {None, recipient.category}
    fitting = recipient.category in BY_LAW.get(ground.law, {recipient.category})
    if not (named and meant and fitting):
        return {}
    return {group: extent for group, extent in ground.extents if group in CONSENTED}


def cut(
    file: CaseFile,
    recipient: Recipient,
    ground: Ground | None,
    on: date,
    *,
    record: ClientRecord | None = None,
    language: str,
    now: datetime,
    kind: PaperKind = PaperKind.MEMO,
    texts: Mapping[str, str] | None = None,
    text_version: int = 1,
    fillable: bool = False,
    close: bool = False,
) -> Released:
    """Return one recipient's paper of a case. Raises NoGround where nothing may be told.

    Args:
        file: the case.
        recipient: whose copy it is.
        ground: the consent or the ground in law it rests on.
        on: the day that consent, withdrawals and deadlines are read at.
        record: all that the register holds of the client, where the paper is about that.
        language: the reader's, "fi" or "sv".
        now: the aware time that the paper is dated.
        kind: which paper; one that tells nothing of the client needs no ground.
        texts: the office's own texts by name, where the paper has some.
        text_version: which version of them.
        fillable: is it to be filled in on a computer.
        close: is it to take less room, where it can.
    """
    from app.domain.makers import CLIENTS, MAKERS, NAMELESS  # noqa: PLC0415 - they load where a paper is made

    file = as_known(file, kind)
    sight = sight_of(file, recipient, ground, on)
    if kind in CLIENTS and recipient.kind not in _OWN:
        raise NoGround(M("This is the client’s own paper: no other party gets it."))
    if kind not in NAMELESS and all(extent is Extent.NONE for extent in sight.extents.values()):
        raise NoGround(M("Nothing allows telling this recipient anything about the client."))
    making = Making(
        file=file,
        record=record,
        sight=sight,
        released=shown_to(sight, printable(file, kind, language, on)),
        ground=ground,
        on=on,
        language=language,
        now=now,
        texts=texts or {},
        text_version=text_version,
        fillable=fillable,
        close=close,
    )
    return MAKERS[kind](making)


def as_known(file: CaseFile, kind: PaperKind) -> CaseFile:
    """Return the case as a paper of a kind may know it: advance information that before the meeting alone."""
    from app.domain.makers import KNOWN  # noqa: PLC0415 - they load where a paper is made

    return KNOWN[kind](file) if kind in KNOWN else file


def printable(file: CaseFile, kind: PaperKind, language: str, on: date) -> tuple[Item, ...]:
    """Return what a paper of a kind may print of a case in a language, whoever reads it."""
    from app.domain.makers import NAMELESS, PRINTED  # noqa: PLC0415 - they load where a paper is made

    if kind in NAMELESS:
        return ()
    everything = whole(file, language, on)
    return tuple(item for item in everything if PRINTED[kind](item)) if kind in PRINTED else everything


def sight_of(file: CaseFile, recipient: Recipient, ground: Ground | None, on: date) -> Sight:
    """Return what a recipient may see of a case on a ground; of what kind it is, the directory tells."""
    organisation = file.organisations.get(str(recipient.organisation_id))
    recipient = replace(recipient, category=organisation.category if organisation else None)
    return Sight(
        recipient=recipient,
        extents=extents(_in_force(file, ground), recipient, on),
        met=_met(file.slot, recipient.organisation_id),
        hidden=Mask.of(file).prisons,
        organisations=file.organisations,
    )


def _in_force(file: CaseFile, ground: Ground | None) -> Ground | None:
    """Return the ground where it is of this very case, and a consent where no later edition has replaced it.

    What the register knows to be withdrawn is, also where the consent was read before.
    """
    if ground is None or ground.case_id != file.case.id:
        return None
    known = file.consent
    if not isinstance(ground, Consent) or known is None or known == ground:
        return ground
    if known.id != ground.id:
        return None
    return replace(ground, withdrawals=(*ground.withdrawals, *known.withdrawals))


def whole(file: CaseFile, language: str, on: date) -> tuple[Item, ...]:
    """Return all that can be printed of a case in a language, whoever reads it: made once for many recipients."""
    masked = bool(Mask.of(file).fields)
    return (*minimum_items(file, language, on, masked=masked), *items(file, language))


def shown_to(sight: Sight, printable: Iterable[Item]) -> tuple[Item, ...]:
    """Return of what can be printed the items that a recipient may have, each with the cells it may have of it."""
    return tuple(shown for item in printable if (shown := _shown(item, sight)) is not None)


def _shown(item: Item, sight: Sight) -> Item | None:
    if said_whole(item, sight) or item_withheld(item, sight) is not None:
        return None
    cells = tuple(cell for cell in item.cells if cell_withheld(cell, sight) is None)
    return replace(item, cells=cells) if cells else None


def said_whole(item: Item, sight: Sight) -> bool:
    """Does the recipient read the whole of what this item says in short."""
    return item.only_minimum and sight.sees(item.group, Extent.FULL)


def item_withheld(item: Item, sight: Sight) -> Withheld | None:
    """Return why a recipient may not have an item at all; a party knows of its own application at the minimum."""
    own_row = item.row and item.group is DataGroup.D and item.party == sight.recipient.organisation_id
    return sight.beyond(item.group, Extent.MINIMUM if own_row else item.least)


def cell_withheld(cell: Cell, sight: Sight) -> Withheld | None:
    """Return why a recipient may not have a cell of an item that it may have."""
    beyond = sight.beyond(cell.group, cell.least)
    if beyond is not None:
        return beyond
    recipient = sight.recipient
    if cell.ticked is not None and recipient.kind not in _OWN and recipient.organisation_id not in cell.ticked:
        return Withheld.NOT_TICKED
    if sight.names(cell.party):
        return None
    return Withheld.MASKED if cell.party in sight.hidden else Withheld.PARTY


def _met(slot: Slot | None, organisation_id: str | None) -> frozenset[str]:
    """Return the parties that were in the room or on the line together with an organisation."""
    if slot is None or organisation_id is None:
        return frozenset()
    own = [party for party in slot.invitees if party.organisation_id == organisation_id and party.present]
    others = [party for party in slot.invitees if party.organisation_id and party.present]
    return frozenset(str(other.organisation_id) for other in others if any(_together(mine, other) for mine in own))


def _together(one: Invitee, other: Invitee) -> bool:
    """Do two stays share time; one without times lasts the whole slot."""
    late, early = one.came, one.left
    if late is not None and other.left is not None and other.left <= late:
        return False
    return not (early is not None and other.came is not None and early <= other.came)
