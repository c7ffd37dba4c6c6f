"""The client withdraws consent: wholly, from one organisation, or for one group of data."""

from __future__ import annotations

from functools import partial

from app.domain.codes import DataGroup, Owner, WithdrawalScope
from app.domain.form_specs.shared import OFFICE, RULE
from app.domain.forms import Field, FormSpec, Kind, Page
from app.domain.message import MC, M

_NOT_CONSENTED = frozenset({DataGroup.OFFICE, DataGroup.PERSON})
_withdrawal = partial(Field, owner=Owner.CONSENT, group=DataGroup.OFFICE, used_by=RULE, about_client=False)

FORM = FormSpec(
    name="withdrawal",
    title=MC("form", "Withdraw the consent"),
    pages=(
        Page(
            name="withdrawal",
            title=MC("page", "Withdraw the consent"),
            lead=M(
                "What is withdrawn is no longer given from this day. What has been given cannot be called back."
            ),
            fields=(
                _withdrawal(
                    name="what",
                    label=M("What is withdrawn"),
                    kind=Kind.CHOICE,
                    options=WithdrawalScope,
                    essential=True,
                ),
                _withdrawal(
                    name="organisation_id",
                    label=M("From which organisation"),
                    kind=Kind.ORGANISATION,
                    essential=True,
                    when=("what", frozenset({WithdrawalScope.ORGANISATION})),
                ),
                _withdrawal(
                    name="group",
                    label=M("For which data"),
                    kind=Kind.CHOICE,
                    options=DataGroup,
                    but=_NOT_CONSENTED,
                    essential=True,
                    when=("what", frozenset({WithdrawalScope.GROUP})),
                ),
                _withdrawal(
                    name="withdrawn_on", label=M("Withdrawn on"), kind=Kind.DATE, essential=True, past=True
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
