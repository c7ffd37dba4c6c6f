"""Step 2: record the consent. What the form tells (purpose, rights) is text of the office, not asked here."""

from __future__ import annotations

from functools import partial

from app.domain.codes import (
    ConsentAnswer,
    ConsentHelp,
    DataGroup,
    FurtherWay,
    GivenBy,
    Language,
    OwnCopy,
    Owner,
    Presence,
    Step,
    YesNo,
)
from app.domain.consent import ConsentRow
from app.domain.form_specs.shared import CONSENT_FORM, OFFICE, RULE
from app.domain.forms import Field, FormSpec, Kind, Page
from app.domain.message import MC, M

_SIGNED = ("answer", frozenset({ConsentAnswer.GIVEN, ConsentAnswer.LIMITED}))
_REFUSED = ("answer", frozenset({ConsentAnswer.REFUSED}))

_told = partial(Field, owner=Owner.CONSENT, group=DataGroup.PERSON, used_by=CONSENT_FORM, about_client=False)
_kept = partial(Field, owner=Owner.CONSENT, group=DataGroup.OFFICE, used_by=OFFICE, about_client=False)

ASKING = Page(
    name="asking",
    title=M("Asking for consent"),
    short=MC("tab", "Asking"),
    lead=M("Go through the form with the client. Refusing does not affect the sentence or any service."),
    fields=(
        _kept(name="asked_on", label=M("Asked on"), kind=Kind.DATE, essential=True, past=True, used_by=RULE),
        _told(
            name="language",
            label=M("Language of the form"),
            kind=Kind.CHOICE,
            options=Language,
            essential=True,
        ),
        _told(name="given_by", label=M("Given by"), kind=Kind.CHOICE, options=GivenBy, essential=True),
        _told(name="help", label=M("How it was gone through"), kind=Kind.CHOICES, options=ConsentHelp),
    ),
)

RECIPIENTS = Page(
    name="recipients",
    title=M("To whom and what"),
    lead=M("The starting point is what each party needs. The client may limit every part."),
    fields=(
        _told(
            name="rows",
            label=M("To whom information may be given"),
            kind=Kind.MATRIX,
            record=ConsentRow,
            essential=True,
        ),
        _told(
            name="exclusions",
            label=M("What may not be given"),
            hint=M("The client’s own limits, in the client’s words."),
            kind=Kind.LONG_TEXT,
            own_words=True,
        ),
    ),
)

TAKING_PART = Page(
    name="taking_part",
    title=M("Taking part and own copy"),
    short=MC("tab", "Taking part"),
    fields=(
        _told(
            name="presence_wish",
            label=M("How the client wants to take part in the meeting"),
            kind=Kind.CHOICE,
            options=Presence,
            essential=True,
        ),
        _told(
            name="close_person_allowed",
            label=M("A close person may take part"),
            kind=Kind.CHOICE,
            options=YesNo,
        ),
        _told(
            name="close_person",
            label=M("Who"),
            kind=Kind.TEXT,
            when=("close_person_allowed", frozenset({YesNo.YES})),
        ),
        _told(
            name="own_copy",
            label=M("The client’s own copy of the memo"),
            kind=Kind.CHOICE,
            options=OwnCopy,
            essential=True,
        ),
    ),
)

ANSWER = Page(
    name="answer",
    title=M("The client’s answer"),
    short=MC("tab", "Answer"),
    fields=(
        _kept(
            name="answer",
            label=MC("field", "Consent"),
            kind=Kind.CHOICE,
            options=ConsentAnswer,
            essential=True,
            used_by=RULE,
        ),
        _kept(
            name="refusal_reason",
            label=M("Why the client refused"),
            hint=M("The client need not give one."),
            kind=Kind.TEXT,
            when=_REFUSED,
            own_words=True,
        ),
        _kept(
            name="further_way",
            label=M("How the case goes on"),
            kind=Kind.CHOICE,
            options=FurtherWay,
            when=_REFUSED,
            used_by=RULE,
        ),
        _told(
            name="signed_on",
            label=M("Signed on"),
            kind=Kind.DATE,
            essential=True,
            past=True,
            when=_SIGNED,
            used_by=CONSENT_FORM | RULE,
        ),
        _told(name="signed_at", label=M("Place of signing"), kind=Kind.TEXT, when=_SIGNED),
        _told(
            name="valid_until",
            label=M("Valid until"),
            hint=M("At most twelve months. Usually to the end of the follow-up."),
            kind=Kind.DATE,
            essential=True,
            when=_SIGNED,
            after="signed_on",
            used_by=CONSENT_FORM | RULE,
        ),
        _told(name="received_by", label=M("Consent received by"), kind=Kind.TEXT, essential=True, when=_SIGNED),
        _kept(
            name="original_at",
            label=M("Where the signed original is kept"),
            kind=Kind.TEXT,
            essential=True,
            when=_SIGNED,
        ),
    ),
)

FORM = FormSpec(
    name="consent",
    title=M("Record the consent"),
    step=Step.CONSENT,
    pages=(ASKING, RECIPIENTS, TAKING_PART, ANSWER),
)
