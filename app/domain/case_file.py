"""The case file: the frozen whole of one case, what every rule takes."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from app.domain.offsets import offsets_of

if TYPE_CHECKING:
    from collections.abc import Mapping as MappingOf
    from datetime import date

    from app.domain.action import Action
    from app.domain.assessment import Assessment
    from app.domain.case import Case
    from app.domain.client import Client
    from app.domain.consent import Consent, LegalGround
    from app.domain.follow_up import Entry, FollowUp
    from app.domain.group import Group, Office
    from app.domain.mapping import Mapping
    from app.domain.meeting import Meeting, Slot
    from app.domain.memo import Disclosure, IssuedDocument, Memo
    from app.domain.organisation import Organisation
    from app.domain.referral import Referral
    from app.domain.worker import Worker


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseFile:
    """Everything one case holds, and the parties it names. A part that does not exist yet is None or empty.

    `invalid_drafts` names the pages ("step/page") whose unsaved answers need correction. `organisations`
    and `workers` hold the whole directory of the office, retired ones included, by id.
    """

    office: Office
    group: Group
    client: Client
    case: Case
    mapping: Mapping | None = None
    consents: tuple[Consent, ...] = ()  # oldest first
    grounds: tuple[LegalGround, ...] = ()
    referral: Referral | None = None
    meetings: MappingOf[str, Meeting] = field(default_factory=dict)
    slots: tuple[Slot, ...] = ()  # oldest first, cancelled ones included
    assessment: Assessment | None = None
    actions: tuple[Action, ...] = ()
    memos: tuple[Memo, ...] = ()
    documents: tuple[IssuedDocument, ...] = ()
    disclosures: tuple[Disclosure, ...] = ()
    follow_ups: tuple[FollowUp, ...] = ()
    entries: tuple[Entry, ...] = ()
    organisations: MappingOf[str, Organisation] = field(default_factory=dict)
    workers: MappingOf[str, Worker] = field(default_factory=dict)
    invalid_drafts: frozenset[str] = frozenset()

    @property
    def slot(self) -> Slot | None:
        """The present slot: the newest that is not cancelled."""
        return next((slot for slot in reversed(self.slots) if not slot.cancelled), None)

    @property
    def meeting(self) -> Meeting | None:
        """The meeting of the present slot."""
        slot = self.slot
        return self.meetings.get(slot.meeting_id) if slot and slot.meeting_id else None

    @property
    def video_link(self) -> str:
        """The link of the present slot: its own, else its meeting's."""
        own = self.slot.own_video_link if self.slot else ""
        return own or (self.meeting.video_link.strip() if self.meeting else "")

    @property
    def consent(self) -> Consent | None:
        """The newest edition that the client has answered; an addition not yet signed does not replace it."""
        answered = [consent for consent in self.consents if consent.signed_on or consent.answer == "refused"]
        known = answered or list(self.consents)
        return known[-1] if known else None

    def consent_expires_soon(self, on: date) -> bool:
        """Is the consent in force and its last day as near as the office warns of."""
        within = offsets_of(self.office.answers).consent
        return self.consent is not None and self.consent.expires_soon(on, within)

    @property
    def addition(self) -> Consent | None:
        """A newer edition that waits for the client's signature."""
        newest = self.consents[-1] if self.consents else None
        return newest if newest is not self.consent else None

    def coming(self, on: date) -> Slot | None:
        """The present slot while it is still to come: not gone through, in a meeting of this day or later."""
        slot, meeting = self.slot, self.meeting
        if slot is None or slot.held_on is not None or meeting is None or meeting.day is None or meeting.day < on:
            return None
        return slot

    @property
    def memo(self) -> Memo | None:
        """The newest edition of the memo."""
        return self.memos[-1] if self.memos else None

    def ground(self, on: date) -> Consent | LegalGround | None:
        """Return what allows telling something that names the client on a day, None where nothing does."""
        consent = self.consent
        if consent is not None and consent.valid(on):
            return consent
        return self.grounds[-1] if self.grounds else None
