"""A meeting: when and where."""

from __future__ import annotations

from functools import partial

from app.domain.codes import DataGroup, Extent, MeetingPlace, Owner, Reader
from app.domain.forms import Field, FormSpec, Kind, Page
from app.domain.message import MC, M

_ROOM = frozenset({MeetingPlace.OFFICE, MeetingPlace.OFFICE_AND_TEAMS, MeetingPlace.PRISON, MeetingPlace.OTHER})
_VIDEO = frozenset({MeetingPlace.TEAMS, MeetingPlace.OFFICE_AND_TEAMS})
_IN_PRISON = (("place", MeetingPlace.PRISON.value, DataGroup.C),)

_meeting = partial(
    Field,
    owner=Owner.MEETING,
    group=DataGroup.B,
    least=Extent.MINIMUM,
    used_by=frozenset({Reader.INVITATION, Reader.MEMO, Reader.RULE}),
    about_client=False,
)

WHEN_AND_WHERE = Page(
    name="meeting",
    title=M("When and where"),
    short=MC("tab", "Time and place"),
    fields=(
        _meeting(name="day", label=MC("field", "Day"), kind=Kind.DATE, essential=True),
        _meeting(name="start", label=M("Begins at"), kind=Kind.TIME, essential=True),
        _meeting(name="end", label=M("Ends at"), kind=Kind.TIME, after="start"),
        _meeting(
            name="place",
            label=MC("field", "Place"),
            kind=Kind.CHOICE,
            options=MeetingPlace,
            essential=True,
            apart=_IN_PRISON,
        ),
        _meeting(
            name="room",
            label=M("Room or address"),
            kind=Kind.TEXT,
            when=("place", _ROOM),
            apart=_IN_PRISON,
        ),
        _meeting(
            name="video_link",
            label=M("Video link"),
            hint=M("Two clients of one day need a link each."),
            kind=Kind.TEXT,
            when=("place", _VIDEO),
        ),
    ),
)

FORM = FormSpec(name="meeting_date", title=MC("one date", "Meeting"), pages=(WHEN_AND_WHERE,))
