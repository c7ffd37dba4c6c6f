"""Is a client's time in a coming meeting ready: what is seen to, what is missing, and where it is mended."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.domain.calendar_fi import working_days_before
from app.domain.codes import MeetingPlace, PaperKind, Preparation, Presence, Reply, Step, YesNo
from app.domain.coverage import deputies
from app.domain.grounds import ground_for
from app.domain.message import MP, M
from app.domain.offsets import offsets_of
from app.domain.organisation import UNDERTAKING
from app.domain.progress import Target, target

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from app.domain.case_file import CaseFile
    from app.domain.ids import WorkerId
    from app.domain.meeting import Invitee, Meeting, Slot
    from app.domain.message import Message

_ON_LINE = frozenset({MeetingPlace.TEAMS, MeetingPlace.OFFICE_AND_TEAMS})
_REPLIES = Target(Step.REFERRAL, "replies", "invitees")
_TOLD = frozenset({Preparation.WHO_IS_THERE, Preparation.THEMES})


@dataclass(frozen=True, slots=True, kw_only=True)
class Ready:
    """One thing that a client's time needs: how it stands in words, and where it is mended where it is missing.

    What is missing of a worker is mended in the directory: then `worker_id` tells whose.
    """

    name: str
    words: Message
    missing: bool = False
    target: Target | None = None
    worker_id: WorkerId | None = None


@dataclass(frozen=True, slots=True)
class _Coming:
    """A time that is still to come, and the day it is on."""

    file: CaseFile
    slot: Slot
    meeting: Meeting
    day: date

    @property
    def parties(self) -> tuple[Invitee, ...]:
        """Those invited but for the office itself."""
        own = self.file.office.organisation_id
        return tuple(one for one in self.slot.invitees if one.organisation(self.file.workers) != own)

    def names(self, parties: list[Invitee], language: str) -> tuple[str, ...]:
        """Return what parties are called: the worker, or the organisation where none is named."""
        known = ((one.person(self.file.workers), one.organisation(self.file.workers)) for one in parties)
        others = self.file.organisations
        return tuple(person or (others[key].name(language) if key in others else "") for person, key in known)


def readiness(file: CaseFile, today: date, *, alone: bool, language: str = "fi") -> tuple[Ready, ...]:
    """Return what the client's time in a coming meeting needs; nothing where no meeting is to come.

    `alone` tells that no other client has a time in it (peers.md §4, 6; domain.md §2, step 3).
    """
    slot, meeting = file.coming(today), file.meeting
    if file.case.closed_on or slot is None or meeting is None or meeting.day is None:
        return ()
    coming = _Coming(file, slot, meeting, meeting.day)
    return (
        *_ground(coming),
        *_invited(coming, language),
        *_comes(coming, language),
        *_advance(coming, today),
        *_line(coming, alone=alone),
        *_client(coming),
        *_undertakings(coming, language),
    )


def lacking(things: Iterable[Ready]) -> int:
    """Return how many of these are missing."""
    return sum(one.missing for one in things)


def _ground(coming: _Coming) -> Iterator[Ready]:
    if coming.file.ground(coming.day) is not None:
        yield Ready(name="ground", words=M("A ground for telling stands on the day of the meeting"))
    else:
        yield Ready(
            name="ground",
            words=M("No ground for telling stands on the day of the meeting"),
            missing=True,
            target=target(Step.CONSENT, "answer"),
        )


def _invited(coming: _Coming, language: str) -> Iterator[Ready]:
    if not coming.parties:
        yield _lacks("invited", M("Nobody is invited yet"), "invitees")
    elif coming.slot.invited_on is None:
        yield _lacks("invited", M("The invitations have not been sent"), "invited_on")
    else:
        yield Ready(name="invited", words=M("Invitations sent on {day}", day=coming.slot.invited_on))
        silent = [one for one in coming.parties if not one.replied]
        if silent:
            said = M("Without a reply: {names}", names=coming.names(silent, language))
            yield Ready(name="replies", words=said, missing=True, target=_REPLIES)
        else:
            yield Ready(name="replies", words=M("Everybody invited has replied"))


def _comes(coming: _Coming, language: str) -> Iterator[Ready]:
    """Tell who will not be there and has nobody in their place."""
    alone = [one for one in coming.parties if _without_deputy(coming, one)]
    if alone:
        said = M("No deputy for: {names}", names=coming.names(alone, language))
        yield Ready(name="deputies", words=said, missing=True, target=_REPLIES)


def _without_deputy(coming: _Coming, party: Invitee) -> bool:
    if party.substitute or party.reply in {Reply.DEPUTY, Reply.WRITTEN}:
        return False
    worker = coming.file.workers.get(str(party.worker_id))
    away = worker is not None and worker.away(coming.day)
    if worker is not None and away and deputies(worker, coming.file.workers.values(), coming.day):
        return False
    return away or party.reply is Reply.UNABLE


def _advance(coming: _Coming, today: date) -> Iterator[Ready]:
    """Tell to how many of those invited the advance information has gone, and whether it went in time."""
    file = coming.file
    last = working_days_before(coming.day, offsets_of(file.office.answers).advance)
    keys = dict.fromkeys(key for one in coming.parties if (key := one.organisation_id))
    readers = [key for key in keys if key in file.organisations and ground_for(file, key, coming.day)]
    kinds = {one.id: one for one in file.documents if one.kind is PaperKind.ADVANCE_SHEET}
    given = {
        kinds[one.document_id].organisation_id: one.given_on
        for one in file.disclosures
        if one.document_id in kinds
    }
    without = [key for key in readers if key not in given]
    if without:
        late = last < today
        said = MP(
            "{n} party is without the advance information, due {day}",
            "{n} parties are without the advance information, due {day}",
            n=len(without),
            day=last,
        )
        words = M("{what}: late", what=said) if late else said
        yield Ready(name="advance", words=words, missing=True, target=Target(Step.REFERRAL, "advance"))
    elif readers and max(given[key] for key in readers) > last:
        yield Ready(name="advance", words=M("The advance information went out late"))
    elif readers:
        yield Ready(name="advance", words=M("The advance information went out in time"))


def _line(coming: _Coming, *, alone: bool) -> Iterator[Ready]:
    """Tell whether the client's part has a video link of its own, and whether the prison's end is booked."""
    slot, meeting = coming.slot, coming.meeting
    on_video = slot.presence is Presence.VIDEO
    joins = on_video or meeting.place in _ON_LINE or any(one.reply is Reply.VIDEO for one in coming.parties)
    if slot.own_video_link or (joins and alone and meeting.video_link.strip()):
        yield Ready(name="link", words=M("The client’s time has a video link of its own"))
    elif joins:
        said = M("The client’s time has no video link of its own: others may be on the same line")
        yield _lacks("link", said, "own_video_link")
    if on_video and coming.file.case.in_custody:
        if slot.answers.get("video_booked") == YesNo.YES:
            yield Ready(name="video_room", words=M("The prison’s video link is booked"))
        else:
            yield _lacks("video_room", M("The prison’s video link is not booked"), "video_booked")


def _client(coming: _Coming) -> Iterator[Ready]:
    done = set(coming.slot.preparation)
    if done >= _TOLD:
        yield Ready(name="prepared", words=M("The client is prepared for the meeting"))
    else:
        yield _lacks("prepared", M("The meeting has not been gone through with the client"), "preparation")
    if coming.file.client.answers.get("interpreter") == YesNo.YES:
        if Preparation.INTERPRETER in done:
            yield Ready(name="interpreter", words=M("The interpreter is arranged"))
        else:
            yield _lacks("interpreter", M("The interpreter has not been arranged"), "preparation")


def _undertakings(coming: _Coming, language: str) -> Iterator[Ready]:
    """Tell which of those invited are no public officials and have signed no secrecy undertaking."""
    for party in coming.parties:
        worker = coming.file.workers.get(str(party.worker_id))
        organisation = coming.file.organisations.get(party.organisation(coming.file.workers))
        asked = organisation is not None and organisation.category in UNDERTAKING
        if worker is not None and asked and worker.secrecy_undertaking is None:
            said = M("No secrecy undertaking: {names}", names=coming.names([party], language))
            yield Ready(name="undertaking", words=said, missing=True, worker_id=worker.id)


def _lacks(name: str, words: Message, field: str) -> Ready:
    return Ready(name=name, words=words, missing=True, target=target(Step.REFERRAL, field))
