"""Step 4: hold the meeting. The agenda is the form: who is there, ten themes, the client's view."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from app.domain.codes import Attendance, DataGroup, Extent, Owner, Step
from app.domain.form_specs.referral import ORGANISATION, PRESENCE, SUBSTITUTE, WORKER
from app.domain.form_specs.shared import MEMO, MEMO_AND_RULE, RULE
from app.domain.form_specs.themes_housing import EARLIER, PRESENT, SKILLS, WISHES
from app.domain.form_specs.themes_needs import (
    CREDIT_RECORD,
    DEBTS,
    OTHER_MATTERS,
    SENTENCES,
    SERVICES,
    SUBSTANCES,
    VOICE,
)
from app.domain.forms import Field, FormSpec, Kind, Page
from app.domain.meeting import Invitee
from app.domain.message import MC, M

_opening = partial(Field, owner=Owner.SLOT, group=DataGroup.A, used_by=MEMO, about_client=False)

OPENING = Page(
    name="opening",
    title=MC("page", "Opening"),
    lead=M("State first that everything said is secret, and who may hear what."),
    fields=(
        _opening(
            name="held_on",
            label=M("Meeting held on"),
            hint=M("By telephone counts as well."),
            kind=Kind.DATE,
            essential=True,
            past=True,
            group=DataGroup.B,
            least=Extent.MINIMUM,
            used_by=MEMO_AND_RULE,
        ),
        _opening(
            name="secrecy_stated",
            label=M("The secrecy was stated"),
            kind=Kind.CHECK,
            essential=True,
            group=DataGroup.OFFICE,
            used_by=RULE,
        ),
        PRESENCE,
        _opening(
            name="companions",
            label=M("Others with the client"),
            hint=M("Support person, interpreter, assistant, guardian."),
            kind=Kind.TEXT,
        ),
        _opening(
            name="invitees",
            label=M("The parties present"),
            kind=Kind.ROWS,
            record=Invitee,
            essential=True,
            row=(
                ORGANISATION,
                WORKER,
                _opening(
                    name="attendance",
                    label=MC("column", "Present"),
                    kind=Kind.CHOICE,
                    options=Attendance,
                    essential=True,
                    used_by=MEMO_AND_RULE,
                ),
                replace(SUBSTITUTE, hint=None),
                _opening(name="came", label=M("Came at"), hint=M("If later than the others."), kind=Kind.TIME),
                _opening(
                    name="left",
                    label=M("Left at"),
                    hint=M("If before the end."),
                    kind=Kind.TIME,
                    after="came",
                ),
            ),
        ),
    ),
)

FORM = FormSpec(
    name="meeting",
    title=M("Hold the meeting"),
    step=Step.MEETING,
    pages=(
        OPENING,
        PRESENT,
        EARLIER,
        SKILLS,
        WISHES,
        DEBTS,
        CREDIT_RECORD,
        SUBSTANCES,
        SERVICES,
        SENTENCES,
        OTHER_MATTERS,
        VOICE,
    ),
)
