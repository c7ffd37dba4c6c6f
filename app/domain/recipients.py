"""For whom a paper of a case can be made, on which ground, and why not for the others."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from app.domain.codes import (
    Category,
    ConsentState,
    DataGroup,
    Extent,
    Language,
    Law,
    PaperKind,
    RecipientKind,
    YesNo,
)
from app.domain.disclosure import Recipient, extents
from app.domain.grounds import fixed, ground_for
from app.domain.message import M, Message
from app.domain.withdrawals import to_be_told

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import date

    from app.domain.case_file import CaseFile
    from app.domain.disclosure import Ground
    from app.domain.ids import OrganisationId
    from app.domain.worker import Worker


@dataclass(frozen=True, slots=True)
class Copy:
    """One recipient's copy: its language, the ground it rests on, or why it cannot be made."""

    recipient: Recipient
    language: str
    ground: Ground | None
    refused: Message | None = None


def copies_of(file: CaseFile, kind: PaperKind, on: date) -> tuple[Copy, ...]:
    """Return every copy of a paper: as of the memo, or for those alone whom the paper is meant for."""
    return tuple(_MEANT_FOR[kind](file, on)) if kind in _MEANT_FOR else copies(file, on)


def copies(file: CaseFile, on: date) -> tuple[Copy, ...]:
    """Return every copy of a case's memo: the office's, the client's, and one for each organisation in it.

    Organisations come from the consent form and from the present slot, in the order of their categories.
    """
    client_language = "sv" if file.client.language is Language.SV else "fi"
    own = [
        Copy(Recipient(kind=RecipientKind.OFFICE), "fi", fixed(file, Law.OFFICE_COPY, on)),
        Copy(Recipient(kind=RecipientKind.CLIENT), client_language, fixed(file, Law.OWN_PAPERS, on)),
    ]
    return (*own, *(copy_for(file, one, on) for one in _parties(file)))


def told_the_days(file: CaseFile, on: date) -> tuple[OrganisationId, ...]:
    """Return who has been invited or had a paper, and may know the timetable: a moved date is told to them."""
    return _had(file, on, DataGroup.B, frozenset({Extent.MINIMUM, Extent.FULL}))


def told_the_prison(file: CaseFile, on: date) -> tuple[OrganisationId, ...]:
    """Return who has been invited or had a paper, and may know the prison: a move is told to them.

    Where the address is not to be disclosed nobody is told of a unit.
    """
    if file.client.non_disclosure is YesNo.YES:
        return ()
    return _had(file, on, DataGroup.C, frozenset({Extent.FULL}))


def _had(file: CaseFile, on: date, group: DataGroup, enough: frozenset[Extent]) -> tuple[OrganisationId, ...]:
    slot = file.slot
    invited = {party.organisation(file.workers) for party in slot.invitees} if slot else set()
    had = {document.organisation_id for document in file.documents}
    return tuple(
        one.recipient.organisation_id
        for one in copies(file, on)
        if one.recipient.organisation_id in invited | had
        and one.recipient.organisation_id != file.office.organisation_id
        and one.recipient.organisation_id is not None
        and extents(one.ground, one.recipient, on).get(group, Extent.NONE) in enough
    )


def _invited(file: CaseFile, on: date) -> Iterator[Copy]:
    """Yield the invitation of each of those invited, in its own language."""
    for party in file.slot.invitees if file.slot else ():
        worker = file.workers.get(str(party.worker_id))
        organisation_id = party.organisation_id or (worker.organisation_id if worker else None)
        if organisation_id is not None and organisation_id in file.organisations:
            copy = copy_for(file, organisation_id, on)
            yield replace(
                copy,
                recipient=replace(copy.recipient, worker_id=worker.id if worker else None),
                language=_spoken(worker) if worker else copy.language,
            )


def _landlords(file: CaseFile, on: date) -> Iterator[Copy]:
    """Yield the copy of each landlord in the case."""
    return (one for one in copies(file, on) if one.recipient.category is Category.LANDLORD)


def _social_work(file: CaseFile, on: date) -> Iterator[Copy]:
    """Yield the copy of adult social work, in the case or not."""
    known = [one for one in file.organisations.values() if one.category is Category.SOCIAL_WORK and one.active]
    return (copy_for(file, one.id, on) for one in known)


def _untold(file: CaseFile, on: date) -> Iterator[Copy]:
    """Yield the notice of each that is still to be told of a withdrawal."""
    for organisation_id in to_be_told(file, on):
        ground = fixed(file, Law.WITHDRAWAL_NOTICE, on, organisation_id)
        yield replace(copy_for(file, organisation_id, on), ground=ground, refused=None)


_MEANT_FOR: dict[PaperKind, Callable[[CaseFile, date], Iterator[Copy]]] = {
    PaperKind.INVITATION: _invited,
    PaperKind.LANDLORD_SUMMARY: _landlords,
    PaperKind.SOCIAL_CONTACT: _social_work,
    PaperKind.WITHDRAWAL_NOTICE: _untold,
}


def copy_for(file: CaseFile, organisation_id: OrganisationId, on: date) -> Copy:
    """Return an organisation's copy: on consent where it covers it, else on what the law allows."""
    organisation = file.organisations[organisation_id]
    recipient = Recipient(
        kind=RecipientKind.ORGANISATION, organisation_id=organisation_id, category=organisation.category
    )
    ground = ground_for(file, organisation_id, on)
    refused = None if ground is not None else _why_not(file, on)
    return Copy(recipient, _language(file, organisation_id), ground, refused)


def _parties(file: CaseFile) -> tuple[OrganisationId, ...]:
    signed = [row.organisation_id for row in file.consent.rows] if file.consent else []
    slot = file.slot
    invited = [party.organisation_id for party in slot.invitees if party.organisation_id] if slot else []
    order = list(Category)
    known = [one for one in dict.fromkeys([*signed, *invited]) if one in file.organisations]
    return tuple(sorted(known, key=lambda one: order.index(file.organisations[one].category or Category.OTHER)))


def _language(file: CaseFile, organisation_id: OrganisationId) -> str:
    """Return the language of the organisation's invited worker, else of its first active one."""
    slot = file.slot
    parties = slot.invitees if slot else ()
    invited = [p.worker_id for p in parties if p.organisation_id == organisation_id and p.worker_id]
    workers = [file.workers[one] for one in invited if one in file.workers]
    workers += [w for w in file.workers.values() if w.organisation_id == organisation_id and w.active]
    return _spoken(workers[0]) if workers else "fi"


def spoken_in(file: CaseFile, category: Category) -> str:
    """Return the language of those of a kind of party: of those in the case first."""
    known = [one.id for one in file.organisations.values() if one.category is category]
    ours = [one for one in _parties(file) if one in known]
    return _language(file, (ours or known)[0]) if known else "fi"


def _spoken(worker: Worker) -> str:
    return "sv" if worker.language is Language.SV else "fi"


def _why_not(file: CaseFile, on: date) -> Message:
    consent = file.consent
    state = consent.state(on) if consent else None
    if state is None:
        return M("There is no consent yet.")
    if state in {ConsentState.GIVEN, ConsentState.LIMITED}:
        return M("The client has not allowed anything to be told to this organisation.")
    return {
        ConsentState.REFUSED: M("The client has refused consent."),
        ConsentState.WITHDRAWN: M("The client has withdrawn the consent."),
        ConsentState.EXPIRED: M("The consent has expired."),
    }[state]
