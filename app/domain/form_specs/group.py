"""The co-operation group: its names and its habits."""

from __future__ import annotations

from functools import partial

from app.domain.codes import DataGroup, MeetingPlace, Owner, Reader, Weekday
from app.domain.form_specs.shared import LETTERHEAD, RULE
from app.domain.forms import Field, FormSpec, Kind, Page
from app.domain.message import MC, M

_group = partial(Field, owner=Owner.GROUP, group=DataGroup.A, used_by=RULE, about_client=False)

GROUP = Page(
    name="group",
    title=MC("page", "Group"),
    fields=(
        _group(
            name="name_fi",
            label=M("Name in Finnish"),
            hint=M("A neutral name for all that leaves the office: no word of sanctions."),
            kind=Kind.TEXT,
            essential=True,
            used_by=LETTERHEAD,
        ),
        _group(
            name="name_sv",
            label=M("Name in Swedish"),
            kind=Kind.TEXT,
            essential=True,
            used_by=LETTERHEAD,
        ),
        _group(name="town", label=MC("field", "Town"), kind=Kind.TEXT, used_by=LETTERHEAD),
        _group(
            name="coordinator_id",
            label=M("Coordinator"),
            kind=Kind.WORKER,
            essential=True,
            used_by=frozenset({Reader.MEMO, Reader.CONSENT_FORM}),
        ),
    ),
)

HABITS = Page(
    name="habits",
    title=M("How the group meets"),
    lead=M("New meetings start from these; each can be changed."),
    fields=(
        _group(name="weekday", label=MC("field", "Weekday"), kind=Kind.CHOICE, options=Weekday),
        _group(name="every_weeks", label=M("Weeks between meetings"), kind=Kind.NUMBER),
        _group(name="start", label=M("Begins at"), kind=Kind.TIME),
        _group(name="minutes_a_client", label=M("Minutes for a client"), kind=Kind.NUMBER),
        _group(name="place", label=MC("field", "Place"), kind=Kind.CHOICE, options=MeetingPlace),
        _group(name="room", label=M("Room or address"), kind=Kind.TEXT),
        _group(name="video_link", label=M("Video link"), kind=Kind.TEXT),
    ),
)

FORM = FormSpec(name="group", title=MC("form", "Group"), pages=(GROUP, HABITS))
