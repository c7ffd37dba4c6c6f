"""The pages about the need of support, the client's wishes and the applications (step 1)."""

from __future__ import annotations

from functools import partial

from app.domain.codes import ApplicationState, DataGroup, Extent, Owner, Reader, SupportLevel, YesNo
from app.domain.form_specs.shared import BEFORE, MEMO, MEMO_AND_RULE, NO_OTHER_PEOPLE
from app.domain.forms import Field, Kind, Page
from app.domain.mapping import Application
from app.domain.message import MC, M

_level = partial(
    Field,
    owner=Owner.MAPPING,
    kind=Kind.CHOICE,
    options=SupportLevel,
    used_by=frozenset({Reader.MEMO, Reader.RULE, Reader.STATISTIC}),
    essential=True,
)
_wish = partial(Field, owner=Owner.MAPPING, group=DataGroup.D, used_by=MEMO)
_application = partial(Field, owner=Owner.MAPPING, group=DataGroup.D, used_by=MEMO, about_client=False)

WISHED_TOWN = _wish(
    name="wished_town",
    label=M("Wished town or area"),
    kind=Kind.TEXT,
    essential=True,
    least=Extent.MINIMUM,
)

SUPPORT = Page(
    name="support",
    title=M("Need of support"),
    lead=M("How much support does the client need in everyday life?"),
    fields=(
        _level(name="support_housing", label=MC("support domain", "Housing"), group=DataGroup.D),
        _level(name="support_daily_life", label=MC("support domain", "Daily life"), group=DataGroup.D),
        _level(name="support_money", label=MC("support domain", "Money"), group=DataGroup.E),
        _level(name="support_work", label=MC("support domain", "Work and studies"), group=DataGroup.G),
        _level(name="support_digital", label=MC("support domain", "Digital services"), group=DataGroup.G),
        _wish(
            name="asta_on",
            label=M("ASTA interview of housing skills made on"),
            kind=Kind.DATE,
            past=True,
            used_by=BEFORE,
        ),
    ),
)

HEALTH = Page(
    name="health",
    title=M("Health and relations"),
    short=MC("tab", "Health"),
    lead=M("Only how much support is needed: no diagnoses, no medicines."),
    fields=(
        _level(name="support_substances", label=MC("support domain", "Substances"), group=DataGroup.F),
        _level(name="support_mental_health", label=MC("support domain", "Mental health"), group=DataGroup.F),
        _level(name="support_health", label=MC("support domain", "Health"), group=DataGroup.F),
        _level(name="support_relations", label=MC("support domain", "Relations"), group=DataGroup.G),
    ),
)

WISHES = Page(
    name="wishes",
    title=M("The client’s wishes"),
    short=MC("tab", "Wishes"),
    fields=(
        _wish(
            name="own_wish",
            label=M("In the client’s own words"),
            hint=M("How does the client want to live? Write it as it was said."),
            kind=Kind.LONG_TEXT,
            essential=True,
            ticked=True,
            own_words=True,
        ),
        WISHED_TOWN,
        _wish(
            name="area_limit",
            label=M("Area limit"),
            hint=M("The municipality or area where the client may not live."),
            do_not_write=M("Do not write the reason."),
            kind=Kind.TEXT,
            group=DataGroup.I,
        ),
    ),
)

APPLICATIONS = Page(
    name="applications",
    title=MC("page", "Applications"),
    fields=(
        _wish(
            name="has_applied",
            label=M("Has the client applied for a dwelling"),
            kind=Kind.CHOICE,
            options=YesNo,
            essential=True,
        ),
        _wish(
            name="applications",
            label=M("Applications made"),
            kind=Kind.ROWS,
            record=Application,
            essential=True,
            when=("has_applied", frozenset({YesNo.YES})),
            used_by=MEMO_AND_RULE,
            row=(
                _application(
                    name="organisation_id",
                    label=M("To whom, if in the directory"),
                    kind=Kind.ORGANISATION,
                    used_by=MEMO_AND_RULE,
                ),
                _application(name="where", label=M("To whom, otherwise"), kind=Kind.TEXT),
                _application(name="submitted_on", label=M("Submitted on"), kind=Kind.DATE, past=True),
                _application(
                    name="valid_until",
                    label=M("Valid until"),
                    kind=Kind.DATE,
                    after="submitted_on",
                    used_by=MEMO_AND_RULE,
                ),
                _application(
                    name="state",
                    label=MC("of an application", "State"),
                    kind=Kind.CHOICE,
                    options=ApplicationState,
                ),
            ),
        ),
        _wish(
            name="tried",
            label=M("What has been tried before"),
            do_not_write=NO_OTHER_PEOPLE,
            kind=Kind.LONG_TEXT,
            sourced=True,
            used_by=BEFORE,
        ),
    ),
)
