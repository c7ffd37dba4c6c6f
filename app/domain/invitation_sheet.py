"""The invitation on paper: for one of those invited, in its own language. It tells nothing of the client."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from app.domain.case import Case
from app.domain.client import Client
from app.domain.codes import PaperKind
from app.domain.errors import AppError
from app.domain.labels import label
from app.domain.masks import Mask
from app.domain.meeting import OWN_LINK, Slot
from app.domain.memo_head import coordinator, placed, when
from app.domain.message import MC, M
from app.domain.name_forms import forms_in
from app.domain.released import Bullets, Paragraph, Part, Released, Row
from app.domain.sheets import plain_sheet
from app.domain.word_guard import hits
from app.domain.word_stems import STEMS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.domain.case_file import CaseFile
    from app.domain.making import Making

NOTE = "invitation_note"
_EXPECTED = (
    M("Take part at the time above. You take part in this case only."),
    M("You get what you may know of the case separately, if the client has allowed it."),
    M("Think what your organisation could offer for the housing and for the support that it needs."),
    M("What is said at the meeting is secret. It is not told to others."),
    M("The group assesses together. Each party makes its own decisions."),
)
_ANSWERS = (
    M("whether you come, take part by video, or cannot come"),
    M("who comes in your place, if you cannot come yourself"),
    M("your view in writing, if nobody can take part"),
)


class TellsOfClient(AppError):
    """What was added to an invitation tells of the client."""


def nameless(file: CaseFile) -> CaseFile:
    """Return the case as an invitation may know it: its number, its time and those invited, and no client.

    Raises TellsOfClient where the additional information names the client or tells of the case.
    """
    note = str(file.slot.answers.get(NOTE) or "").strip() if file.slot else ""
    told = _telling(file, f"{note} {file.video_link}")
    if told:
        raise TellsOfClient(
            M(
                "The additional information or the video link tells of the client: {words}. Write it anew.",
                words=told,
            )
        )
    mask = Mask.of(file)
    return replace(
        file,
        client=Client(id=file.client.id, non_disclosure=file.client.non_disclosure),
        case=Case(
            id=file.case.id,
            client_id=file.case.client_id,
            number=file.case.number,
            group_id=file.case.group_id,
            opened_on=file.case.opened_on,
        ),
        mapping=None,
        referral=None,
        meetings={
            key: replace(one, room=mask.without(one.room), video_link=mask.without(one.video_link))
            for key, one in file.meetings.items()
        },
        slots=tuple(
            _bare(slot, mask.without(note), mask.without(slot.own_video_link))
            for slot in file.slots
            if slot is file.slot
        ),
        assessment=None,
        actions=(),
        memos=(),
        disclosures=(),
        follow_ups=(),
        entries=(),
    )


def _telling(file: CaseFile, note: str) -> tuple[str, ...]:
    """Return the words of a note that name the client or tell of what only some may know."""
    told = (*forms_in(note, file.client.name), *(hit.word for hit in hits(note, STEMS.keys())))
    return tuple(dict.fromkeys(told))


def _bare(slot: Slot, note: str, link: str) -> Slot:
    return Slot(
        id=slot.id,
        case_id=slot.case_id,
        meeting_id=slot.meeting_id,
        start=slot.start,
        end=slot.end,
        answers={NOTE: note, OWN_LINK: link},
    )


def invitation(making: Making) -> Released:
    """Return the invitation of one of those invited."""
    file = making.file
    note = str(file.slot.answers[NOTE]) if file.slot else ""
    parts = (
        Part(heading=M("What is expected of you"), blocks=(Bullets(items=_EXPECTED),)),
        Part(
            heading=M("How you answer"),
            blocks=(
                Bullets(label=M("Tell the coordinator:"), items=_ANSWERS),
                Paragraph(text=M("Write in an e-mail the case number alone, and no name.")),
            ),
        ),
        Part(heading=M("Additional information"), blocks=(Paragraph(text=note),) if note else ()),
    )
    made = plain_sheet(
        making, PaperKind.INVITATION, parts, head=tuple(_head(making)), foot=tuple(_foot(file)), numbered=False
    )
    return replace(made, register_number="", title=M("Invitation to a meeting of the housing co-operation group"))


def _head(making: Making) -> Iterator[Row]:
    file, sight = making.file, making.sight
    meeting = file.meeting
    name = file.group.name(making.language)
    if name:
        yield Row(label=MC("page", "Group"), values=(name,))
    yield Row(label=MC("column", "Case"), values=(file.case.number,))
    if meeting is None or meeting.day is None:
        yield Row(label=MC("memo", "Time"), values=(M("The time is told separately."),))
        return
    yield Row(label=MC("memo", "Time"), values=(when(file, meeting.day),))
    if meeting.place is None or not placed(meeting.place, sight):
        yield Row(label=MC("memo", "Place"), values=(M("The place is told separately."),))
        return
    room = meeting.room.strip()
    where = M("{place}, {room}", place=meeting.place, room=room) if room else label(meeting.place)
    yield Row(label=MC("memo", "Place"), values=(where,))
    if file.video_link:
        yield Row(label=M("Video link"), values=(file.video_link,))


def _foot(file: CaseFile) -> Iterator[Row]:
    who = coordinator(file)
    if who is not None:
        said = tuple(one for one in (who.name, who.phone or file.office.phone, who.email) if one)
        yield Row(label=MC("memo", "More information"), values=said)
