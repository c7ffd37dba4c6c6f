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

FORM = FormSpec(
    name="ground",
    title=MC("form", "Ground in law"),
    pages=(
        Page(
            name="ground",
            title=MC("page", "Ground in law"),
            lead=M("Only when the law allows giving the information without consent."),
            fields=(
                _ground(name="law", label=M("Ground"), kind=Kind.CHOICE, options=Law),
                _ground(
                    name="section",
                    label=M("Act and section"),
                    hint=M("For example section 35 of the Social Welfare Act."),
                    kind=Kind.TEXT,
                ),
                _ground(name="organisation_id", label=M("To whom"), kind=Kind.ORGANISATION, used_by=RULE),
                _ground(name="groups", label=M("Which data"), kind=Kind.CHOICES, options=DataGroup, used_by=RULE),
                _ground(
                    name="reason",
                    label=M("Why the ground applies"),
                    kind=Kind.LONG_TEXT,
                ),
            ),
        ),
    ),
)
