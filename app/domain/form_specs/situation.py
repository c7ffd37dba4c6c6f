"""The pages about the sanction and its timetable, the present housing and the money (step 1)."""

from __future__ import annotations

from functools import partial

from app.domain.codes import (
    CUSTODY,
    Certainty,
    Credit,
    DataGroup,
    Essential,
    Extent,
    Homelessness,
    HousingNow,
    Income,
    LodgingEnd,
    Owner,
    Reader,
    Sanction,
    Unanswered,
    YesNo,
)
from app.domain.form_specs.shared import BEFORE, MEMO, MEMO_AND_RULE, MEMO_AND_STATISTIC, RULE
from app.domain.forms import Field, Kind, Page
from app.domain.message import MC, M

_ALL = frozenset({Reader.MEMO, Reader.RULE, Reader.STATISTIC})
_DATED = frozenset({*CUSTODY, Sanction.PROBATIONARY_FREEDOM, Sanction.MONITORING_SENTENCE, Unanswered.NOT_KNOWN})
_KOEVAPAUS = frozenset({Sanction.IMPRISONMENT, Sanction.COMBINED_SENTENCE, Sanction.PROBATIONARY_FREEDOM})
_HOMELESS = frozenset(set(Homelessness) - {Homelessness.NOT_HOMELESS})
_BY_EVICTION = (("lodging_reason", LodgingEnd.EVICTION.value, DataGroup.E),)

_sanction = partial(Field, owner=Owner.CASE, group=DataGroup.C, used_by=MEMO)
_timetable = partial(Field, owner=Owner.CASE, group=DataGroup.B, used_by=MEMO_AND_RULE)
_home = partial(Field, owner=Owner.CASE, group=DataGroup.D, used_by=MEMO_AND_RULE)
_money = partial(Field, owner=Owner.MAPPING, group=DataGroup.E, used_by=MEMO)

RELEASE_DAY = _timetable(
    name="release_day",
    label=M("Release day"),
    hint=M("For a monitoring sentence, the day it begins."),
    kind=Kind.DATE,
    essential=True,
    when=("sanction", _DATED),
)
HOUSING_NOW = _home(
    name="housing_now",
    label=M("Housing situation"),
    hint=M("At release; for a client who is out, now."),
    kind=Kind.CHOICE,
    options=HousingNow,
    essential=True,
    used_by=_ALL,
)
KEEP_UNTIL = Field(
    name="keep_until",
    label=M("Rent secured until"),
    hint=M("The housing allowance for a home ends six months after imprisonment began."),
    kind=Kind.DATE,
    group=DataGroup.D,
    used_by=MEMO_AND_RULE,
    owner=Owner.MAPPING,
    when=("housing_now", frozenset({HousingNow.KEPT, HousingNow.AT_RISK})),
)
LODGING_ENDS = _home(name="lodging_ends", label=M("Present housing ends"), kind=Kind.DATE, apart=_BY_EVICTION)
LODGING_REASON = _home(
    name="lodging_reason",
    label=M("Why it ends"),
    kind=Kind.CHOICE,
    options=LodgingEnd,
    apart=_BY_EVICTION,
)
ARREARS = _money(
    name="arrears",
    label=M("Rent arrears"),
    kind=Kind.CHOICE,
    options=YesNo,
    least=Extent.MINIMUM,
    used_by=_ALL,
)
CREDIT = _money(
    name="credit",
    label=M("Credit record"),
    hint=M("By the client’s own word or own extract. The group queries no register."),
    kind=Kind.CHOICE,
    options=Credit,
    least=Extent.MINIMUM,
    used_by=MEMO_AND_STATISTIC,
)

SANCTION = Page(
    name="sanction",
    title=M("Sanction and timetable"),
    short=MC("tab", "Sanction"),
    lead=M("A dwelling is needed by the day probationary freedom begins, otherwise by the release day."),
    fields=(
        _sanction(
            name="sanction",
            label=MC("field", "Sanction"),
            do_not_write=M("The offence is never recorded."),
            kind=Kind.CHOICE,
            options=Sanction,
            essential=True,
            used_by=_ALL,
        ),
        _sanction(name="unit", label=M("Prison or office"), kind=Kind.TEXT, essential=True),
        _sanction(
            name="imprisonment_began",
            label=M("Imprisonment began"),
            kind=Kind.DATE,
            past=True,
            when=("sanction", CUSTODY),
            used_by=BEFORE | RULE,
        ),
        RELEASE_DAY,
        _timetable(
            name="release_certainty",
            label=M("How sure the release day is"),
            kind=Kind.CHOICE,
            options=Certainty,
            essential=True,
            when=("sanction", _DATED),
        ),
        _timetable(
            name="koevapaus_planned",
            label=M("Probationary freedom planned"),
            kind=Kind.CHOICE,
            options=YesNo,
            essential=True,
            when=("sanction", _KOEVAPAUS),
        ),
        _timetable(
            name="koevapaus_start",
            label=M("Probationary freedom begins"),
            kind=Kind.DATE,
            essential=True,
            when=("koevapaus_planned", frozenset({YesNo.YES})),
        ),
    ),
)

HOUSING = Page(
    name="housing",
    title=M("Housing now"),
    short=MC("tab", "Housing"),
    fields=(
        HOUSING_NOW,
        KEEP_UNTIL,
        LODGING_ENDS,
        LODGING_REASON,
        _home(
            name="homelessness",
            label=M("Form of homelessness"),
            owner=Owner.MAPPING,
            kind=Kind.CHOICE,
            options=Homelessness,
            essential=True,
            apart=(("homelessness", Homelessness.V4.value, DataGroup.C),),
            used_by=MEMO_AND_STATISTIC,
        ),
        _home(
            name="homeless_since",
            label=M("Homeless since"),
            owner=Owner.MAPPING,
            kind=Kind.DATE,
            essential=True,
            past=True,
            when=("homelessness", _HOMELESS),
            used_by=MEMO_AND_STATISTIC,
        ),
        _home(
            name="long_term",
            label=M("Long-term homeless"),
            hint=M("Over a year, or repeatedly within three years, and social or health problems besides."),
            owner=Owner.MAPPING,
            kind=Kind.CHOICE,
            options=YesNo,
            essential=True,
            when=("homelessness", _HOMELESS),
            used_by=MEMO_AND_STATISTIC,
        ),
    ),
)

MONEY = Page(
    name="money",
    title=M("Income and what is in order"),
    short=MC("tab", "Income"),
    fields=(
        _money(
            name="income",
            label=MC("field", "Income"),
            hint=M("At release; for a client who is out, now."),
            kind=Kind.CHOICES,
            options=Income,
            used_by=BEFORE | RULE,
        ),
        ARREARS,
        CREDIT,
        _money(
            name="in_order",
            label=M("In order already"),
            kind=Kind.CHOICES,
            options=Essential,
            group=DataGroup.A,
            used_by=BEFORE,
        ),
    ),
)
