"""The dwelling that was arranged, and the day of release (step 5)."""

from __future__ import annotations

from functools import partial

from app.domain.codes import DataGroup, Owner, Reader
from app.domain.form_specs.shared import MEMO, NO_DIAGNOSIS
from app.domain.forms import Field, Kind, Page
from app.domain.message import MC, M

_dwelling = partial(Field, owner=Owner.ASSESSMENT, group=DataGroup.D, used_by=MEMO, about_client=False)
_day = partial(
    Field,
    owner=Owner.ASSESSMENT,
    group=DataGroup.PERSON,
    used_by=frozenset({Reader.RELEASE_DAY_SHEET}),
    kind=Kind.TEXT,
    about_client=False,
)

DWELLING = Page(
    name="dwelling",
    title=M("Arranged dwelling"),
    short=MC("tab", "Dwelling"),
    lead=M("To be filled in when a dwelling has been found."),
    fields=(
        _dwelling(name="landlord", label=MC("column", "Landlord"), kind=Kind.ORGANISATION),
        _dwelling(name="dwelling_address", label=M("Address of the dwelling"), kind=Kind.TEXT),
        _dwelling(
            name="dwelling_from",
            label=M("The tenancy begins"),
            kind=Kind.DATE,
            used_by=frozenset({Reader.MEMO, Reader.STATISTIC}),
        ),
        _dwelling(name="rent", label=M("Rent a month"), kind=Kind.MONEY),
        _dwelling(
            name="deposit",
            label=M("Rental deposit"),
            hint=M("How it is arranged, for example by Kela’s payment commitment."),
            kind=Kind.TEXT,
        ),
    ),
)

FIRST_DAY = Page(
    name="first_day",
    title=M("Details for the release day"),
    short=MC("tab", "Release day"),
    lead=M("For the client’s own sheet alone."),
    fields=(
        _day(name="day_keys", label=M("Keys: where and when")),
        _day(name="day_ride", label=M("Ride")),
        _day(name="day_medicines", label=M("Medicines for two or three days"), do_not_write=NO_DIAGNOSIS),
        _day(name="day_money", label=M("Money for the first days")),
        _day(name="day_first_meeting", label=M("First meeting: with whom, where and when")),
    ),
)
