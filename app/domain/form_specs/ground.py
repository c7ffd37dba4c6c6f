"""A ground in law for giving one recipient information without consent."""

from __future__ import annotations

from functools import partial

from app.domain.codes import DataGroup, Law, Owner, Reader
from app.domain.form_specs.shared import RULE
from app.domain.forms import Field, FormSpec, Kind, Page
from app.domain.message import MC, M

_ground = partial(
    Field,
    owner=Owner.GROUND,
    group=DataGroup.OFFICE,
    used_by=frozenset({Reader.RULE, Reader.OFFICE}),
    essential=True,
    about_client=False,
)

# grounds that need no record, and data that no ground gives to a partner
_NOT_RECORDED = frozenset({Law.OWN_PAPERS, Law.OFFICE_COPY, Law.RISE_UNIT, Law.WITHDRAWAL_NOTICE})
_NOT_TOLD = frozenset({DataGroup.OFFICE, DataGroup.PERSON})
_OTHER = ("law", frozenset({Law.OTHER}))

FORM = FormSpec(
    name="ground",
    title=MC("form", "Ground in law"),
    pages=(
        Page(
            name="ground",
            title=MC("page", "Ground in law"),
            lead=M("Only when the law allows giving the information without consent."),
            fields=(
                _ground(name="law", label=M("Ground"), kind=Kind.CHOICE, options=Law, but=_NOT_RECORDED),
                _ground(
                    name="section",
                    label=M("Act and section"),
                    hint=M("For example section 35 of the Social Welfare Act."),
                    kind=Kind.TEXT,
                    when=_OTHER,
                ),
                _ground(name="organisation_id", label=M("To whom"), kind=Kind.ORGANISATION, used_by=RULE),
                _ground(
                    name="groups",
                    label=M("Which data"),
                    kind=Kind.CHOICES,
                    options=DataGroup,
                    but=_NOT_TOLD,
                    used_by=RULE,
                    when=_OTHER,
                ),
                _ground(
                    name="reason",
                    label=M("Why the ground applies"),
                    hint=M("The recipient reads this."),
                    kind=Kind.LONG_TEXT,
                ),
            ),
        ),
    ),
)
