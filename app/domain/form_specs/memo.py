"""Step 6: write the memo and follow up. Pages without fields are drawn by the step itself."""

from __future__ import annotations

from functools import partial

from app.domain.codes import DataGroup, FollowUpPoint, Owner, Reader, Residence, Step, SupportComes
from app.domain.follow_up import FollowUp
from app.domain.form_specs.case_end import CLOSED_ON, END_REASON
from app.domain.form_specs.shared import OFFICE
from app.domain.forms import Field, FormSpec, Kind, Page
from app.domain.message import MC, M

_correction = partial(Field, owner=Owner.MEMO, group=DataGroup.OFFICE, used_by=OFFICE, about_client=False)
_follow_up = partial(
    Field,
    owner=Owner.FOLLOW_UPS,
    group=DataGroup.D,
    used_by=frozenset({Reader.RULE, Reader.STATISTIC}),
)

CHECK = Page(
    name="check",
    title=M("Check the answers"),
    short=MC("tab", "Check"),
    lead=M("This is what the memo is made of."),
    fields=(),
)
COPIES = Page(
    name="copies",
    title=M("Copy for each recipient"),
    short=MC("tab", "Copies"),
    fields=(),
)
DISTRIBUTION = Page(
    name="distribution",
    title=MC("page", "Distribution"),
    lead=M("Record how and when each copy was handed over."),
    fields=(),
)

CORRECTIONS = Page(
    name="corrections",
    title=M("Requests for correction"),
    short=MC("tab", "Corrections"),
    fields=(
        _correction(
            name="corrections",
            label=M("Requests for correcting the memo"),
            kind=Kind.ROWS,
            row=(
                _correction(name="who", label=M("Who asks"), kind=Kind.PARTY),
                _correction(name="asked_on", label=M("Asked on"), kind=Kind.DATE, past=True),
                _correction(name="what", label=M("What is to be corrected"), kind=Kind.LONG_TEXT),
                _correction(
                    name="resolved_on", label=M("Resolved on"), kind=Kind.DATE, past=True, after="asked_on"
                ),
                _correction(name="outcome", label=MC("of a request", "Outcome"), kind=Kind.TEXT),
            ),
        ),
    ),
)

FOLLOW_UPS = Page(
    name="follow_ups",
    title=MC("page", "Follow-up"),
    lead=M("On the day of leaving and after one, three, six and twelve months."),
    fields=(
        Field(
            name="left_on",
            label=M("Left on"),
            hint=M("The day the client actually left the prison or the earlier dwelling."),
            kind=Kind.DATE,
            past=True,
            group=DataGroup.B,
            used_by=frozenset({Reader.RULE, Reader.STATISTIC}),
            owner=Owner.CASE,
        ),
        _follow_up(
            name="follow_ups",
            label=M("How the housing goes"),
            kind=Kind.ROWS,
            record=FollowUp,
            about_client=False,
            row=(
                _follow_up(
                    name="point",
                    label=M("When followed up"),
                    kind=Kind.CHOICE,
                    options=FollowUpPoint,
                    about_client=False,
                    essential=True,
                ),
                _follow_up(name="day", label=M("Asked on"), kind=Kind.DATE, past=True, about_client=False),
                _follow_up(
                    name="residence",
                    label=M("Where the client lives"),
                    kind=Kind.CHOICE,
                    options=Residence,
                    essential=True,
                ),
                _follow_up(
                    name="support",
                    label=M("The agreed support comes"),
                    kind=Kind.CHOICE,
                    options=SupportComes,
                    group=DataGroup.G,
                    essential=True,
                ),
                _follow_up(
                    name="note",
                    label=M("Note on the follow-up"),
                    kind=Kind.LONG_TEXT,
                    group=DataGroup.OFFICE,
                    used_by=OFFICE,
                    sourced=True,
                ),
            ),
        ),
    ),
)

END = Page(name="end", title=M("End of the case"), short=MC("tab", "End"), fields=(END_REASON, CLOSED_ON))

FORM = FormSpec(
    name="memo",
    title=M("Write the memo"),
    step=Step.MEMO,
    pages=(CHECK, COPIES, DISTRIBUTION, CORRECTIONS, FOLLOW_UPS, END),
)
