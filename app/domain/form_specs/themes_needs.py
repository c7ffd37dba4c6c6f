"""The meeting's themes 5–10, the client's view and the chair's own note."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from app.domain.codes import (
    DataGroup,
    Disturbance,
    Extent,
    FutureSentence,
    Owner,
    PaymentPlan,
    ServiceState,
    SubstanceUse,
    Theme,
    YesNo,
)
from app.domain.form_specs.shared import (
    MEMO,
    MEMO_AND_STATISTIC,
    NO_DIAGNOSIS,
    NO_OTHER_PEOPLE,
    OFFICE,
    row_group,
)
from app.domain.form_specs.situation import ARREARS, CREDIT
from app.domain.forms import Field, Kind, Page
from app.domain.message import MC, M

_OWED = ("arrears", frozenset({YesNo.YES}))

_debt = partial(Field, owner=Owner.SLOT, group=DataGroup.E, used_by=MEMO)
_health = partial(Field, owner=Owner.SLOT, group=DataGroup.F, used_by=MEMO)
_service = partial(Field, owner=Owner.SLOT, group=DataGroup.G, used_by=MEMO)
_sentence = partial(Field, owner=Owner.SLOT, group=DataGroup.H, used_by=MEMO)

DEBTS = Page(
    name=Theme.ARREARS.value,
    title=MC("theme", "Rent arrears and disturbances"),
    short=MC("tab", "Arrears"),
    fields=(
        replace(ARREARS, essential=True),
        _debt(name="arrears_sum", label=M("Sum of the arrears"), kind=Kind.MONEY, essential=True, when=_OWED),
        _debt(name="creditor", label=M("Creditor"), kind=Kind.TEXT, when=_OWED),
        _debt(
            name="enforcement",
            label=M("In enforcement"),
            kind=Kind.CHOICE,
            options=YesNo,
            essential=True,
            when=_OWED,
        ),
        _debt(
            name="payment_plan",
            label=M("Payment plan"),
            kind=Kind.CHOICE,
            options=PaymentPlan,
            essential=True,
            least=Extent.MINIMUM,
            when=_OWED,
        ),
        _debt(
            name="disturbances",
            label=M("Disturbances in housing"),
            kind=Kind.CHOICE,
            options=Disturbance,
            essential=True,
        ),
        _debt(
            name="evicted_on",
            label=M("Day of the eviction"),
            kind=Kind.DATE,
            when=("disturbances", frozenset({Disturbance.EVICTION})),
        ),
        _debt(
            name="arrears_text",
            label=M("More about arrears and disturbances"),
            do_not_write=NO_OTHER_PEOPLE,
            kind=Kind.LONG_TEXT,
            sourced=True,
        ),
    ),
)

CREDIT_RECORD = Page(
    name=Theme.CREDIT.value,
    title=MC("theme", "Credit record"),
    fields=(
        replace(CREDIT, essential=True),
        _debt(name="credit_text", label=M("More about the credit record"), kind=Kind.LONG_TEXT, sourced=True),
    ),
)

SUBSTANCES = Page(
    name=Theme.SUBSTANCES.value,
    title=MC("theme", "Substance use"),
    short=MC("tab", "Substances"),
    lead=M("Only how it affects housing."),
    fields=(
        _health(
            name="substance_use",
            label=MC("field", "Substance use"),
            kind=Kind.CHOICE,
            options=SubstanceUse,
            essential=True,
        ),
        _health(
            name="substance_free",
            label=M("Wishes a substance-free home"),
            kind=Kind.CHOICE,
            options=YesNo,
            least=Extent.MINIMUM,
        ),
        _health(
            name="substances_text",
            label=M("Effect on housing"),
            do_not_write=NO_DIAGNOSIS,
            kind=Kind.LONG_TEXT,
            sourced=True,
        ),
    ),
)

SERVICES = Page(
    name=Theme.SUPPORT.value,
    title=MC("theme", "Other need of support and services"),
    short=MC("tab", "Support"),
    fields=(
        _service(
            name="has_services",
            label=M("Services in force, applied for or needed"),
            kind=Kind.CHOICE,
            options=YesNo,
            essential=True,
        ),
        _service(
            name="services",
            label=MC("field", "Services"),
            kind=Kind.ROWS,
            essential=True,
            when=("has_services", frozenset({YesNo.YES})),
            used_by=MEMO_AND_STATISTIC,
            row=(
                _service(
                    name="what",
                    label=MC("column", "Service"),
                    do_not_write=NO_DIAGNOSIS,
                    kind=Kind.TEXT,
                    about_client=False,
                ),
                _service(name="organisation_id", label=M("Party"), kind=Kind.ORGANISATION, about_client=False),
                _service(
                    name="state",
                    label=MC("of a service", "State"),
                    kind=Kind.CHOICE,
                    options=ServiceState,
                    about_client=False,
                ),
                row_group(Owner.SLOT),
            ),
        ),
        _service(
            name="support_text",
            label=M("More about the need of support"),
            do_not_write=NO_DIAGNOSIS,
            kind=Kind.LONG_TEXT,
            sourced=True,
        ),
    ),
)

SENTENCES = Page(
    name=Theme.SENTENCES.value,
    title=MC("theme", "Possible future sentences"),
    short=MC("tab", "Sentences"),
    lead=M("Only whether it may affect housing, and when."),
    fields=(
        _sentence(
            name="future_sentence",
            label=M("A possible sentence may affect housing"),
            kind=Kind.CHOICE,
            options=FutureSentence,
            essential=True,
            least=Extent.MINIMUM,
        ),
        _sentence(
            name="future_when",
            label=M("Estimated time"),
            do_not_write=M("The offence is never recorded."),
            kind=Kind.TEXT,
            when=("future_sentence", frozenset({FutureSentence.POSSIBLE})),
        ),
    ),
)

OTHER_MATTERS = Page(
    name=Theme.OTHER.value,
    title=MC("theme", "Other relevant matters"),
    short=MC("tab", "Other"),
    fields=(
        Field(
            name="other_matters",
            label=MC("field", "Other relevant matters"),
            hint=M("Children, pets, accessibility, safety."),
            do_not_write=NO_OTHER_PEOPLE,
            kind=Kind.LONG_TEXT,
            group=DataGroup.OFFICE,
            used_by=MEMO,
            owner=Owner.SLOT,
            sourced=True,
            ticked=True,
            group_chosen=True,
        ),
    ),
)

VOICE = Page(
    name="voice",
    title=M("The client’s view"),
    short=MC("tab", "View"),
    fields=(
        Field(
            name="client_voice",
            label=M("The client’s view in the client’s own words"),
            kind=Kind.LONG_TEXT,
            group=DataGroup.D,
            used_by=MEMO,
            owner=Owner.SLOT,
            essential=True,
            ticked=True,
            own_words=True,
        ),
        Field(
            name="private_note",
            label=M("Private working note"),
            hint=M("Only for you. It is deleted when the memo is final."),
            kind=Kind.LONG_TEXT,
            group=DataGroup.OFFICE,
            used_by=OFFICE,
            owner=Owner.SLOT,
            about_client=False,
        ),
    ),
)
