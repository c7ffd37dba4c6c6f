"""The agenda of a meeting day: the coordinator's whole, and to a member its own clients' times alone.

A client's themes stand in the order in which most may hear them: those who may hear less come for their part first
and leave.

A member's agenda names a client where the member's ground gives the least of the person, and has the number alone
where it does not. It is a paper cut for that one reader and goes as every such paper does, by secure mail or from
hand to hand; what goes in the open, the invitation and the entry in a calendar, has the number alone whatever the
ground. Who is to speak of a client must know of whom, also where the day has several.
"""

from __future__ import annotations

from functools import reduce
from typing import TYPE_CHECKING

from app.domain.codes import MeetingPlace, PaperKind, RecipientKind, Theme
from app.domain.hearing import hearing
from app.domain.labels import label
from app.domain.masks import Mask
from app.domain.message import MC, M, OnDay
from app.domain.released import Part, Row, Table
from app.domain.spanning import spanning

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import date, datetime

    from app.domain.case_file import CaseFile
    from app.domain.hearing import Hearing
    from app.domain.meeting import Invitee, Meeting, Slot
    from app.domain.message import Message
    from app.domain.released import Block, Released
    from app.domain.spanning import Told

_ORDER = tuple(Theme)


def agenda_sheet(meeting: Meeting, cases: Sequence[Told], language: str, on: date, now: datetime) -> Released:
    """Return the agenda of a meeting for a reader, of the cases that the reader is told of."""
    slots = ((one, slot) for one in cases if (slot := slot_in(one.file, meeting)) is not None)
    timed = sorted(slots, key=lambda pair: (pair[1].start is None, str(pair[1].start), pair[0].file.case.number))
    parts = [
        Part(heading=_when(slot, one.file), blocks=tuple(_told(one, slot, language, on))) for one, slot in timed
    ]
    ours = cases[0].sight.recipient.kind is RecipientKind.OFFICE
    head = tuple(_head(meeting, [one.file for one in cases], language, whole=ours))
    return spanning(cases, PaperKind.AGENDA, language, now, parts, head=head)


def slot_in(file: CaseFile, meeting: Meeting) -> Slot | None:
    """Return the client's time in a meeting, None where there is none."""
    own = (slot for slot in reversed(file.slots) if slot.meeting_id == meeting.id and not slot.cancelled)
    return next(own, None)


def running_order(heard: Hearing) -> tuple[Theme, ...]:
    """Return the themes in the order of the meeting: first what most may hear, so that the others can leave."""
    return tuple(sorted(Theme, key=lambda theme: (-len(heard[theme]), _ORDER.index(theme))))


def _when(slot: Slot, file: CaseFile) -> Message:
    number = file.case.number
    if slot.start is None:
        return M("Case {number}", number=number)
    if slot.end is None:
        return M("At {start}, case {number}", start=slot.start, number=number)
    return M("At {start}–{end}, case {number}", start=slot.start, end=slot.end, number=number)


def _head(meeting: Meeting, files: Sequence[CaseFile], language: str, *, whole: bool) -> Iterator[Row]:
    name = files[0].group.name(language)
    if name:
        yield Row(label=MC("page", "Group"), values=(name,))
    if meeting.day is not None:
        yield Row(label=MC("memo", "Time"), values=(_day(meeting, meeting.day, whole=whole),))
    if meeting.place is not None and (whole or meeting.place is not MeetingPlace.PRISON):
        room = reduce(lambda said, file: Mask.of(file).without(said), files, meeting.room.strip())
        where = M("{place}, {room}", place=meeting.place, room=room) if room else label(meeting.place)
        yield Row(label=MC("memo", "Place"), values=(where,))
    if meeting.video_link and whole:
        yield Row(label=M("Video link"), values=(meeting.video_link,))


def _day(meeting: Meeting, day: date, *, whole: bool) -> Message:
    """Return when the meeting is; how long the whole of it lasts tells a member how many others there are."""
    if not whole or meeting.start is None or meeting.end is None:
        return MC("answer", "{day}", day=OnDay(day))
    return M("{day} at {start}–{end}", day=OnDay(day), start=meeting.start, end=meeting.end)


def _told(one: Told, slot: Slot, language: str, on: date) -> Iterator[Block]:
    file, reader = one.file, one.sight.recipient
    if one.named:
        yield Row(label=MC("memo", "Client"), values=(file.client.name,))
    heard = hearing(file, slot, on)
    if reader.kind is RecipientKind.OFFICE:
        yield from _whole(file, slot, heard, language)
        return
    own = {party.id for party in slot.invitees if party.organisation_id == reader.organisation_id}
    themes = tuple(theme for theme in running_order(heard) if own & heard[theme])
    part = MC("list", "{items}", items=themes) if themes else M("Ask the coordinator what your part is.")
    yield Row(label=M("Your part"), values=(part,))


def _whole(file: CaseFile, slot: Slot, heard: Hearing, language: str) -> Iterator[Block]:
    names = {party.id: _names(file, party, language) for party in slot.invitees}
    if names:
        yield Row(label=M("Invited"), values=tuple(", ".join(both) for both in names.values()))
    rows = tuple((label(theme), _out(names, heard[theme])) for theme in running_order(heard))
    heads = (MC("agenda", "Theme"), M("Out of the room or off the line"))
    yield Table(caption=M("Order of the themes"), heads=heads, rows=rows, widths=(36, 64))


def _out(names: Mapping[str, tuple[str, ...]], heard: frozenset[str]) -> str:
    return "\n".join(both[0] for key, both in names.items() if key not in heard and both) or "–"


def _names(file: CaseFile, party: Invitee, language: str) -> tuple[str, ...]:
    """Return who comes for a party, where that is known, and its organisation."""
    organisation = file.organisations.get(str(party.organisation_id))
    both = (party.person(file.workers), organisation.name(language) if organisation else "")
    return tuple(name for name in both if name)
