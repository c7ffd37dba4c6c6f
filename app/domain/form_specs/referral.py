"""Step 3: refer, invite and prepare."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from app.domain.codes import (
    Channel,
    DataGroup,
    Extent,
    InviteReason,
    Owner,
    Preparation,
    Presence,
    Reader,
    Reply,
    Step,
    YesNo,
)
from app.domain.form_specs.meeting_date import WHEN_AND_WHERE
from app.domain.form_specs.shared import MEMO, MEMO_AND_RULE, NO_SANCTION, OFFICE, RULE, STATISTIC
from app.domain.forms import Field, FormSpec, Kind, Page
from app.domain.meeting import Invitee
from app.domain.message import MC, M

_ON_VIDEO = ("presence", frozenset({Presence.VIDEO}))

_arrival = partial(Field, owner=Owner.REFERRAL, group=DataGroup.OFFICE, used_by=OFFICE, about_client=False)
_slot = partial(Field, owner=Owner.SLOT, group=DataGroup.OFFICE, used_by=OFFICE, about_client=False)
_party = partial(Field, owner=Owner.SLOT, group=DataGroup.A, used_by=MEMO_AND_RULE, about_client=False)

ORGANISATION = _party(name="organisation_id", label=MC("column", "Party"), kind=Kind.ORGANISATION, essential=True)
WORKER = _party(
    name="worker_id",
    label=MC("column", "Worker"),
    hint=M("Empty: the organisation itself is invited."),
    kind=Kind.WORKER,
)
SUBSTITUTE = _party(
    name="substitute", label=M("Substitute"), hint=M("Who comes instead, at this meeting."), kind=Kind.TEXT
)
PRESENCE = Field(
    name="presence",
    label=M("The client takes part"),
    kind=Kind.CHOICE,
    options=Presence,
    group=DataGroup.A,
    used_by=MEMO,
    owner=Owner.SLOT,
    essential=True,
    about_client=False,
)

RECEIVED = Page(
    name="received",
    title=MC("page", "Referral"),
    fields=(
        _arrival(
            name="received_on",
            label=M("Referral arrived on"),
            kind=Kind.DATE,
            essential=True,
            past=True,
            used_by=STATISTIC | RULE,
        ),
        _arrival(name="channel", label=M("How it arrived"), kind=Kind.CHOICE, options=Channel, essential=True),
        _arrival(
            name="question",
            label=M("What is asked of the group"),
            hint=M("One or two lines."),
            do_not_write=NO_SANCTION,
            kind=Kind.LONG_TEXT,
            essential=True,
            group=DataGroup.D,
            used_by=MEMO,
        ),
        _arrival(
            name="earlier_case",
            label=M("Earlier case in the group"),
            hint=M("The case number, if it is still kept."),
            kind=Kind.TEXT,
            used_by=STATISTIC | OFFICE,
        ),
        _arrival(
            name="coordinator_note",
            label=M("Notes to the coordinator"),
            hint=M("Never given to a partner. The client can see it on request."),
            kind=Kind.LONG_TEXT,
            sourced=True,
        ),
    ),
)

INVITEES = Page(
    name="invitees",
    title=M("Who are invited"),
    short=MC("tab", "Invited"),
    lead=M("Invite only those whom the client’s needs concern."),
    fields=(
        _party(
            name="invitees",
            label=M("Invited parties and why"),
            kind=Kind.ROWS,
            record=Invitee,
            essential=True,
            row=(
                ORGANISATION,
                WORKER,
                _party(
                    name="reason",
                    label=M("Why invited"),
                    kind=Kind.CHOICE,
                    options=InviteReason,
                    group=DataGroup.OFFICE,
                    used_by=OFFICE,
                    essential=True,
                ),
            ),
        ),
    ),
)

SLOT = Page(
    name="slot",
    title=M("The client’s own time"),
    short=MC("tab", "Own time"),
    lead=M("The parties take part in this client’s case only."),
    fields=(
        _slot(
            name="start",
            label=M("Case begins at"),
            kind=Kind.TIME,
            essential=True,
            group=DataGroup.B,
            least=Extent.MINIMUM,
            used_by=MEMO_AND_RULE,
        ),
        _slot(
            name="end",
            label=M("Case ends at"),
            kind=Kind.TIME,
            essential=True,
            after="start",
            group=DataGroup.B,
            least=Extent.MINIMUM,
            used_by=MEMO_AND_RULE,
        ),
        PRESENCE,
        _slot(
            name="own_video_link",
            label=M("Own video link of this time"),
            hint=M("A link that no other client’s parties have. Empty: the link of the meeting."),
            kind=Kind.TEXT,
            group=DataGroup.B,
            least=Extent.MINIMUM,
            used_by=frozenset({Reader.INVITATION, Reader.RULE}),
        ),
        _slot(
            name="video_booked",
            label=M("The prison’s video link is booked"),
            kind=Kind.CHOICE,
            options=YesNo,
            essential=True,
            when=_ON_VIDEO,
            used_by=RULE,
        ),
        _slot(
            name="video_contact",
            label=M("Technical contact for the video link"),
            kind=Kind.TEXT,
            essential=True,
            when=_ON_VIDEO,
        ),
    ),
)

INVITATION = Page(
    name="invitation",
    title=MC("page", "Invitation"),
    lead=M("An invitation names no client: only the case number, the time and the place."),
    fields=(
        _slot(
            name="invitation_note",
            label=M("Additional information for those invited"),
            do_not_write=M("Do not write anything about the client: the invitation goes by ordinary e-mail."),
            kind=Kind.LONG_TEXT,
            group=DataGroup.A,
            least=Extent.MINIMUM,
            used_by=frozenset({Reader.INVITATION}),
        ),
        _slot(
            name="invited_on",
            label=M("Invitations sent on"),
            kind=Kind.DATE,
            essential=True,
            past=True,
            used_by=RULE,
        ),
    ),
)

ADVANCE = Page(
    name="advance",
    title=M("Advance information for each recipient"),
    short=MC("tab", "Advance information"),
    lead=M("Each gets before the meeting only what it may know. The meeting can be held without this too."),
    fields=(),
)

REPLIES = Page(
    name="replies",
    title=MC("page", "Replies"),
    fields=(
        _party(
            name="invitees",
            label=M("Replies of the parties"),
            kind=Kind.ROWS,
            record=Invitee,
            fixed=True,
            row=(
                replace(ORGANISATION, fixed=True),
                replace(WORKER, fixed=True),
                _party(name="reply", label=M("Reply"), kind=Kind.CHOICE, options=Reply, used_by=RULE),
                SUBSTITUTE,
            ),
        ),
    ),
)

PREPARATION = Page(
    name="preparation",
    title=M("Preparing with the client"),
    short=MC("tab", "Preparation"),
    fields=(
        _slot(
            name="preparation",
            label=M("Gone through with the client"),
            kind=Kind.CHOICES,
            options=Preparation,
            essential=True,
        ),
        _slot(
            name="client_questions",
            label=M("The client’s own questions"),
            kind=Kind.LONG_TEXT,
            own_words=True,
        ),
        _slot(
            name="not_discussed",
            label=M("What the client does not want discussed"),
            hint=M("Only for the coordinator."),
            kind=Kind.LONG_TEXT,
            own_words=True,
        ),
        _slot(name="support_person", label=M("Support person"), kind=Kind.TEXT, group=DataGroup.A, used_by=MEMO),
    ),
)

FORM = FormSpec(
    name="referral",
    title=M("Refer and invite"),
    step=Step.REFERRAL,
    pages=(RECEIVED, INVITEES, WHEN_AND_WHERE, SLOT, INVITATION, ADVANCE, REPLIES, PREPARATION),
)
