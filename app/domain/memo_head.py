"""The head and the foot of a memo: who sends it, when and where, who was there, to whom it goes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.answer_words import joined
from app.domain.codes import Attendance, DataGroup, Extent, MeetingPlace, OwnCopy, Presence, RecipientKind
from app.domain.labels import label
from app.domain.message import MC, M, OnDay
from app.domain.recipients import copies
from app.domain.released import Letterhead, Row, Signature

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from app.domain.case_file import CaseFile
    from app.domain.disclosure import Sight
    from app.domain.group import Office
    from app.domain.meeting import Invitee, Slot
    from app.domain.message import Message
    from app.domain.worker import Worker

_REMOTE = {Attendance.VIDEO: MC("taking part", "by video"), Attendance.PHONE: MC("taking part", "by telephone")}
_FROM_AFAR = {Presence.VIDEO: _REMOTE[Attendance.VIDEO], Presence.PHONE: _REMOTE[Attendance.PHONE]}


def letterhead(office: Office, language: str) -> Letterhead:
    """Return who sends the papers of the office."""
    swedish = language == "sv"
    return Letterhead(
        agency=(office.agency_sv if swedish else office.agency_fi) or office.agency_fi,
        office=(office.name_sv if swedish else office.name_fi) or office.name_fi or office.name_sv,
        address=office.address,
        phone=office.phone,
        email=office.email,
    )


def addressee(file: CaseFile, sight: Sight, language: str) -> Message | str:
    """Return whose copy a paper is."""
    if sight.recipient.kind is RecipientKind.OFFICE:
        return M("The office’s own copy")
    if sight.recipient.kind is RecipientKind.CLIENT:
        return M("The client’s own copy")
    organisation = file.organisations[str(sight.recipient.organisation_id)].name(language)
    worker = file.workers.get(str(sight.recipient.worker_id))
    return f"{worker.name}, {organisation}" if worker else organisation


def head(file: CaseFile, sight: Sight, language: str) -> Iterator[Row]:
    """Yield the time, the place, the client, and those present and absent whom the recipient may know of."""
    slot, meeting = file.slot, file.meeting
    timed = sight.sees(DataGroup.B, Extent.MINIMUM)
    day = (slot.held_on if slot else None) or (meeting.day if meeting else None)
    if day is not None and timed:
        yield Row(label=MC("memo", "Time"), values=(when(file, day),))
    if meeting is not None and meeting.place is not None and timed and placed(meeting.place, sight):
        where = M("{place}, {room}", place=meeting.place, room=meeting.room)
        yield Row(label=MC("memo", "Place"), values=(where if meeting.room else label(meeting.place),))
    if sight.sees(DataGroup.A, Extent.MINIMUM):
        yield Row(label=MC("memo", "Client"), values=(file.client.name,))
    if slot is not None:
        yield from _attendance(file, slot, sight, language)


def _attendance(file: CaseFile, slot: Slot, sight: Sight, language: str) -> Iterator[Row]:
    told = [party for party in slot.invitees if party.attendance and sight.names(party.organisation(file.workers))]
    present = [_person(file, party, language) for party in told if party.present]
    present += _client(file, slot, sight)
    absent = [_person(file, party, language) for party in told if not party.present]
    for name, people in ((MC("memo", "Present"), present), (MC("memo", "Absent"), absent)):
        if people:
            yield Row(label=name, values=tuple(people))


def _client(file: CaseFile, slot: Slot, sight: Sight) -> Iterator[Message | str]:
    """Yield the client and those with the client, to who was there and to who may know the whole person."""
    whole = sight.sees(DataGroup.A, Extent.FULL)
    there = str(sight.recipient.organisation_id) in sight.met and sight.sees(DataGroup.A, Extent.MINIMUM)
    if slot.presence in {None, Presence.NO} or not (whole or there):
        return
    client = file.client.name
    how = _FROM_AFAR.get(slot.presence) if slot.presence else None
    yield M("{name} ({how})", name=client, how=how) if how else client
    companions = str(slot.answers.get("companions") or "")
    if companions and whole:
        yield companions


def when(file: CaseFile, day: date) -> Message:
    """Return the day of a meeting with the client's own time in it."""
    slot = file.slot
    if slot is None or slot.start is None:
        return MC("answer", "{day}", day=OnDay(day))
    if slot.end is None:
        return M("{day} at {start}", day=OnDay(day), start=slot.start)
    return M("{day} at {start}–{end}", day=OnDay(day), start=slot.start, end=slot.end)


def placed(place: MeetingPlace, sight: Sight) -> bool:
    """May a recipient be told the place: that it is a prison tells of the sanction."""
    in_prison = place is MeetingPlace.PRISON
    return not in_prison or (not sight.hidden and sight.sees(DataGroup.C, Extent.FULL))


def _person(file: CaseFile, party: Invitee, language: str) -> Message | str:
    organisation = file.organisations.get(party.organisation(file.workers))
    parts: list[Message | str] = [party.person(file.workers), organisation.name(language) if organisation else ""]
    whole: Message | str = ""
    for part in parts:
        if part:
            whole = MC("list", "{first}, {next}", first=whole, next=part) if whole else part
    how = _REMOTE.get(party.attendance) if party.attendance else None
    return M("{name} ({how})", name=whole, how=how) if how and whole else whole


def foot(file: CaseFile, sight: Sight, language: str, on: date) -> Iterator[Row]:
    """Yield to whom the copies go, as far as the recipient may know, and who tells more."""
    given = tuple(_given(file, sight, language, on))
    if given:
        yield Row(label=MC("memo", "Distribution"), values=(joined(given),))
    who = coordinator(file)
    if who is not None:
        phone = who.phone or file.office.phone
        said = MC("list", "{first}, {next}", first=who.name, next=phone) if phone else who.name
        yield Row(label=MC("memo", "More information"), values=(said,))
    if sight.recipient.kind is RecipientKind.ORGANISATION:
        yield controller()


def controller() -> Row:
    """Return who answers for the data that a paper brings along."""
    own = M("The recipient is itself the controller of the data it receives.")
    return Row(label=MC("memo", "Data protection"), values=(own,))


def _given(file: CaseFile, sight: Sight, language: str, on: date) -> Iterator[Message | str]:
    own_copy = file.consent.answers.get("own_copy") if file.consent else None
    for copy in copies(file, on):
        party = copy.recipient.organisation_id
        if copy.recipient.kind is RecipientKind.CLIENT and own_copy != OwnCopy.NO:
            yield M("The client’s own copy")
        elif party is not None and copy.ground is not None and sight.names(party):
            yield file.organisations[party].name(language)


def signature(file: CaseFile) -> Signature:
    """Return the coordinator’s place to sign."""
    who = coordinator(file)
    return Signature(
        lead=M("For the memo"),
        name=who.name if who else "",
        title=who.title if who else "",
    )


def coordinator(file: CaseFile) -> Worker | None:
    """Return the coordinator of the case's group."""
    return file.workers.get(str(file.group.coordinator_id))
