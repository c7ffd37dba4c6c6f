"""The client withdraws consent: wholly, from one organisation, or for one group of data."""

from __future__ import annotations

from functools import partial

from app.domain.codes import DataGroup, Owner
from app.domain.form_specs.shared import OFFICE, RULE
from app.domain.forms import Field, FormSpec, Kind, Page
from app.domain.message import MC, M

_withdrawal = partial(Field, owner=Owner.CONSENT, group=DataGroup.OFFICE, used_by=RULE, about_client=False)

FORM = FormSpec(
    name="withdrawal",
    title=MC("form", "Withdraw the consent"),
    pages=(
        Page(
            name="withdrawal",
            title=MC("page", "Withdraw the consent"),
            lead=M("Nothing more is given from this day. What has been given cannot be called back."),
            fields=(
                _withdrawal(
                    name="withdrawn_on", label=M("Withdrawn on"), kind=Kind.DATE, essential=True, past=True
                ),
                _withdrawal(
                    name="organisation_id",
                    label=M("From which organisation"),
                    hint=M("Empty: from all."),
                    kind=Kind.ORGANISATION,
                ),
                _withdrawal(
                    name="group",
                    label=M("For which data"),
                    hint=M("Empty: for all."),
                    kind=Kind.CHOICE,
                    options=DataGroup,
                ),
                _withdrawal(
                    name="reason",
                    label=M("The client’s reason"),
                    hint=M("The client need not give one."),
                    kind=Kind.TEXT,
                    used_by=OFFICE,
                    own_words=True,
                ),
            ),
        ),
    ),
)
