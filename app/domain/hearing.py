"""What was told by word of mouth: who was at a client's meeting, on which ground, and what it might hear there.

It is read from who was there and from the grounds as they stood then: what the client withdrew or signed later
changes nothing of it. When a party came and left is told; no theme has a time of its own, so a shorter stay takes
none off.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from typing import TYPE_CHECKING, NamedTuple

from app.domain.codes import Attendance, Theme
from app.domain.disclosures import ground_said
from app.domain.grounds import ground_for
from app.domain.labels import label
from app.domain.message import MC, M
from app.domain.walls import walls

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from datetime import time

    from app.domain.case_file import CaseFile
    from app.domain.consent import Consent, Withdrawal
    from app.domain.disclosure import Ground
    from app.domain.ids import OrganisationId
    from app.domain.meeting import Invitee, Slot
    from app.domain.message import Message

    Hearing = Mapping[Theme, frozenset[str]]  # the invitees that hear each theme


_FEW = 4  # themes that are named in place of the others


class Heard(NamedTuple):
    """One party at a client's meeting; without a ground it might hear nothing."""

    file: CaseFile
    slot: Slot
    party: Invitee
    day: date
    ground: Ground | None
    themes: tuple[Theme, ...]

    def organisation(self, language: str) -> str:
        """Return the name of the party's organisation."""
        known = self.file.organisations.get(self.party.organisation(self.file.workers))
        return known.name(language) if known else ""

    @property
    def person(self) -> str:
        """Who was there for it, where that is known."""
        return self.party.person(self.file.workers)

    @property
    def how(self) -> Message:
        """In the room, or on which line."""
        return label(self.party.attendance or Attendance.ABSENT)

    @property
    def rests_on(self) -> Message:
        """The ground in words, or that there was none."""
        return ground_said(self.ground) if self.ground else MC("heard", "No ground")

    @property
    def might_hear(self) -> Message:
        """The themes it might hear, or all but the few it might not."""
        others = tuple(theme for theme in Theme if theme not in self.themes)
        if not self.themes:
            return MC("heard", "No theme as a whole") if self.ground else MC("heard", "None of the themes")
        if not others:
            return MC("heard", "All the themes")
        if len(others) <= _FEW:
            return MC("heard", "All the themes except: {themes}", themes=others)
        return MC("list", "{items}", items=self.themes)

    @property
    def start(self) -> time | None:
        """When it came: later than the others, or as the client's time began."""
        return self.party.came or _start(self.file, self.slot)

    @property
    def hours(self) -> Message | None:
        """From when until when it was there, as far as that is known."""
        start, end = self.start, self.party.left or self.slot.end
        if start is None:
            return None
        if end is None:
            return MC("clock", "at {start}", start=start)
        return MC("clock", "at {start}–{end}", start=start, end=end)

    @property
    def when(self) -> Message:
        """The day and the hours."""
        hours = self.hours
        return MC("heard", "{day} {hours}", day=self.day, hours=hours) if hours else M("{day}", day=self.day)


def hearing(file: CaseFile, slot: Slot, on: date) -> Hearing:
    """Return who of those invited may hear each theme, each on its own ground."""
    may = {party: walls(slot, ground, file, on) for party, ground in _grounds(file, slot, on).items()}
    return {
        theme: frozenset(
            one.id
            for one in slot.invitees
            if one.organisation_id in may and one.id in may[one.organisation_id][theme].may_hear
        )
        for theme in Theme
    }


def heard(files: Iterable[CaseFile]) -> tuple[Heard, ...]:
    """Return the parties that were at the meetings of some cases, by time; the office tells itself nothing."""
    found = (one for file in files for slot in file.slots for one in _at(file, slot))
    return tuple(sorted(found, key=lambda one: (one.day, one.start is not None, str(one.start))))


def _at(file: CaseFile, slot: Slot) -> Iterator[Heard]:
    """Yield those in the room or on the line of a time that was gone through."""
    if slot.cancelled or slot.held_on is None:
        return
    then = _as_it_stood(file, slot, slot.held_on)
    grounds, may = _grounds(then, slot, slot.held_on), hearing(then, slot, slot.held_on)
    for party in slot.invitees:
        if party.present and party.organisation(file.workers) != file.office.organisation_id:
            themes = tuple(theme for theme in Theme if party.id in may[theme])
            ground = grounds.get(party.organisation_id) if party.organisation_id else None
            yield Heard(file, slot, party, slot.held_on, ground, themes)


def _grounds(file: CaseFile, slot: Slot, on: date) -> dict[OrganisationId, Ground | None]:
    """Return the ground of each organisation invited."""
    parties = dict.fromkeys(one.organisation_id for one in slot.invitees)
    return {one: ground_for(file, one, on) for one in parties if one is not None and one in file.organisations}


def _as_it_stood(file: CaseFile, slot: Slot, day: date) -> CaseFile:
    """Return the case with the grounds that there were when a time of it was gone through."""
    start = _start(file, slot)
    began = datetime.combine(day, start).astimezone() if start else None
    consents = (
        replace(one, withdrawals=tuple(entry for entry in one.withdrawals if _before(entry, day, began)))
        for one in file.consents
        if _answered(one) <= day
    )
    grounds = tuple(one for one in file.grounds if one.recorded_on <= day)
    return replace(file, consents=tuple(consents), grounds=grounds)


def _answered(consent: Consent) -> date:
    return consent.signed_on or consent.asked_on or date.min


def _before(entry: Withdrawal, day: date, began: datetime | None) -> bool:
    """Did a withdrawal come before the meeting: one of the same day, where its hour tells so."""
    if entry.withdrawn_on != day:
        return entry.withdrawn_on < day
    return began is not None and entry.recorded_at is not None and entry.recorded_at < began


def _start(file: CaseFile, slot: Slot) -> time | None:
    meeting = file.meetings.get(str(slot.meeting_id))
    return slot.start or (meeting.start if meeting else None)
