"""What a withdrawal of consent reaches: who was given what on it, who is to be told, what no longer goes."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime, time
from typing import TYPE_CHECKING

from app.domain.codes import DataGroup, Extent, PaperKind
from app.domain.consent import CONSENTED, Consent
from app.domain.disclosures import handed
from app.domain.hearing import heard
from app.domain.message import M

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from app.domain.case_file import CaseFile
    from app.domain.codes import Delivery
    from app.domain.consent import Withdrawal
    from app.domain.ids import OrganisationId
    from app.domain.meeting import Slot
    from app.domain.memo import IssuedDocument
    from app.domain.message import Message

# papers that tell nothing of the client
_NOTHING_TOLD = frozenset({PaperKind.WITHDRAWAL_NOTICE, PaperKind.INVITATION})


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """One thing that a party got on consent: a paper of an edition, or without `kind` what it heard."""

    organisation_id: OrganisationId
    given_on: date
    kind: PaperKind | None = None
    edition: int = 0
    made_on: date | None = None
    delivery: Delivery | None = None
    might_hear: Message | None = None


def with_entry(file: CaseFile, entry: Withdrawal) -> CaseFile:
    """Return the case as it is once a withdrawal is written down in its present consent."""
    consents = tuple(
        replace(one, withdrawals=(*one.withdrawals, entry)) if one is file.consent else one
        for one in file.consents
    )
    return replace(file, consents=consents)


def given(file: CaseFile) -> tuple[Given, ...]:
    """Return what other parties got of a case on consent, oldest first; the office gives itself nothing."""
    found = [*_papers(file), *_heard(file)]
    own = file.office.organisation_id
    return tuple(sorted((one for one in found if one.organisation_id != own), key=lambda one: one.given_on))


def reaches(file: CaseFile, entry: Withdrawal, organisation_id: OrganisationId) -> bool:
    """Does a withdrawal concern an organisation: one of a group, those alone that the client allowed it."""
    if entry.organisation_id not in {None, organisation_id}:
        return False
    return entry.group is None or entry.group in _allowed(file, organisation_id)


def holders(file: CaseFile, entry: Withdrawal) -> tuple[OrganisationId, ...]:
    """Return the organisations that hold something which a withdrawal concerns."""
    known = dict.fromkeys(one.organisation_id for one in given(file))
    return tuple(one for one in known if reaches(file, entry, one))


def in_force(file: CaseFile, organisation_id: OrganisationId, on: date) -> tuple[Withdrawal, ...]:
    """Return the withdrawals from the present consent that concern an organisation on a day, oldest first."""
    consent = file.consent
    entries = consent.withdrawals if consent is not None else ()
    return tuple(one for one in entries if one.withdrawn_on <= on and reaches(file, one, organisation_id))


def withdrawn_groups(entries: tuple[Withdrawal, ...]) -> tuple[DataGroup, ...]:
    """Return the kinds of information that withdrawals close; none where all is closed."""
    if any(entry.group is None for entry in entries):
        return ()
    closed = {entry.group for entry in entries}
    return tuple(group for group in CONSENTED if group in closed)


def to_be_told(file: CaseFile, on: date) -> tuple[OrganisationId, ...]:
    """Return the organisations that hold something, whose consent was withdrawn, and that have no notice since."""
    known = dict.fromkeys(one.organisation_id for one in given(file))
    return tuple(one for one in known if _untold(file, one, on))


def no_longer_given(file: CaseFile, document: IssuedDocument, on: date) -> Message | None:
    """Return why a paper that was made on consent may not go on a day, None where it may."""
    entry = next(_since(file, document, on), None)
    if entry is None:
        return None
    return M(
        "The consent for this paper was withdrawn on {day}. It is no longer given to anybody.",
        day=entry.withdrawn_on,
    )


def kept_back(file: CaseFile, entry: Withdrawal) -> tuple[IssuedDocument, ...]:
    """Return the papers made for others on consent that have not gone and now never will."""
    gone = {one.document_id for one in file.disclosures}
    return tuple(
        one
        for one in file.documents
        if one.id not in gone
        and one.organisation_id is not None
        and _on_consent(file, one)
        and reaches(file, entry, one.organisation_id)
    )


def coming_slot(file: CaseFile, today: date) -> Slot | None:
    """Return the client's time that is still to come."""
    slot, meeting = file.slot, file.meeting
    if slot is None or slot.held_on is not None or meeting is None:
        return None
    return slot if meeting.day is None or meeting.day >= today else None


def closed_for(consent: Consent, entry: Withdrawal, on: date) -> tuple[OrganisationId, ...]:
    """Return the organisations of the form that a withdrawal closes something for which is open on a day."""
    return tuple(
        row.organisation_id
        for row in consent.rows
        if entry.organisation_id in {None, row.organisation_id}
        and any(
            consent.extent(row.organisation_id, group, on) is not Extent.NONE
            for group in CONSENTED
            if entry.group in {None, group}
        )
    )


def _papers(file: CaseFile) -> Iterator[Given]:
    for _, document, disclosure in handed([file]):
        if document.organisation_id is not None and _on_consent(file, document):
            yield Given(
                organisation_id=document.organisation_id,
                given_on=disclosure.given_on,
                kind=document.kind,
                edition=document.edition,
                made_on=document.issued_at.astimezone().date(),
                delivery=disclosure.delivery,
            )


def _heard(file: CaseFile) -> Iterator[Given]:
    """Yield the parties that were in the room or on the line on the client's consent, once for each time."""
    told = {
        (one.slot.id, one.party.organisation_id): one for one in heard([file]) if isinstance(one.ground, Consent)
    }
    for one in told.values():
        if one.party.organisation_id is not None:
            yield Given(organisation_id=one.party.organisation_id, given_on=one.day, might_hear=one.might_hear)


def _on_consent(file: CaseFile, document: IssuedDocument) -> bool:
    """Was a paper about the client made on a consent of the case."""
    return document.kind not in _NOTHING_TOLD and document.ground in {one.id for one in file.consents}


def _allowed(file: CaseFile, organisation_id: OrganisationId) -> frozenset[DataGroup]:
    """Return the groups of which any edition of the consent has allowed an organisation something."""
    rows = (row for one in file.consents for row in one.rows if row.organisation_id == organisation_id)
    return frozenset(group for row in rows for group in CONSENTED if row.extent(group) is not Extent.NONE)


def _untold(file: CaseFile, organisation_id: OrganisationId, on: date) -> bool:
    entries = in_force(file, organisation_id, on)
    if not entries:
        return False
    told = [
        one.issued_at
        for one in file.documents
        if one.kind is PaperKind.WITHDRAWAL_NOTICE and one.organisation_id == organisation_id
    ]
    return max(_recorded(one) for one in entries) > max(told, default=datetime.min.replace(tzinfo=UTC))


def _since(file: CaseFile, document: IssuedDocument, on: date) -> Iterator[Withdrawal]:
    """Yield the withdrawals since a paper was made that concern its reader."""
    consent = next((one for one in file.consents if one.id == document.ground), None)
    if consent is None or document.organisation_id is None or document.kind in _NOTHING_TOLD:
        return
    for entry in consent.withdrawals:
        concerned = entry.withdrawn_on <= on and reaches(file, entry, document.organisation_id)
        if concerned and _recorded(entry) >= document.issued_at:
            yield entry


def _recorded(entry: Withdrawal) -> datetime:
    """Return when a withdrawal was written down; the end of its day where that was not kept."""
    return entry.recorded_at or datetime.combine(entry.withdrawn_on, time.max).astimezone()
