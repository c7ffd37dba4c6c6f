"""A page with a field of every kind, and a small directory."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import Any

from app.domain.codes import (
    Category,
    DataGroup,
    Essential,
    Extent,
    HousingForm,
    Owner,
    Reader,
    Step,
    YesNo,
)
from app.domain.consent import ConsentRow
from app.domain.forms import Field, Kind, Page
from app.domain.ids import OrganisationId, WorkerId
from app.domain.message import M
from app.domain.organisation import Organisation
from app.domain.worker import Worker
from ui.forms.context import FormContext

TODAY = date(2026, 11, 24)

field = partial(
    Field,
    label=M("Save now"),
    group=DataGroup.D,
    used_by=frozenset({Reader.MEMO}),
    owner=Owner.MAPPING,
)

ORGANISATIONS = {
    key: Organisation(id=OrganisationId(key), name_fi=fi, name_sv=sv, category=category)
    for key, fi, sv, category in (
        ("kodit", "Itälän Kodit Oy", "Itälä Bostäder Ab", Category.LANDLORD),
        ("kela", "Kela", "FPA", Category.KELA),
        ("yks", "Yks-toimisto", "", Category.PROBATION),
    )
}
WORKERS = {
    "aasa": Worker(id=WorkerId("aasa"), name="Åsa Öhman", organisation_id=OrganisationId("kela")),
    "ville": Worker(id=WorkerId("ville"), name="Ville Korhonen", organisation_id=OrganisationId("kodit")),
}
USUAL = {DataGroup.A: Extent.FULL, DataGroup.D: Extent.FULL, DataGroup.E: Extent.MINIMUM}


def context(**changes: Any) -> FormContext:
    given: dict[str, Any] = {
        "today": TODAY,
        "organisations": ORGANISATIONS,
        "workers": WORKERS,
        "defaults": lambda category: USUAL if category else {},
    }
    return FormContext(**{**given, **changes})


FIELDS = {
    Kind.TEXT: field(name="text", kind=Kind.TEXT, essential=True),
    Kind.LONG_TEXT: field(name="long_text", kind=Kind.LONG_TEXT, sourced=True, ticked=True, group_chosen=True),
    Kind.DATE: field(name="date", kind=Kind.DATE, essential=True),
    Kind.TIME: field(name="time", kind=Kind.TIME),
    Kind.NUMBER: field(name="number", kind=Kind.NUMBER),
    Kind.MONEY: field(name="money", kind=Kind.MONEY),
    Kind.CHOICE: field(name="choice", kind=Kind.CHOICE, options=YesNo, essential=True),
    Kind.CHOICES: field(name="choices", kind=Kind.CHOICES, options=Essential),
    Kind.CHECK: field(name="check", kind=Kind.CHECK),
    Kind.ROWS: field(
        name="rows",
        kind=Kind.ROWS,
        row=(
            field(name="what", kind=Kind.TEXT, essential=True),
            field(name="due", kind=Kind.DATE),
            field(name="why", kind=Kind.TEXT, when=("what", frozenset({"muu"}))),
        ),
    ),
    Kind.ORGANISATION: field(name="organisation", kind=Kind.ORGANISATION),
    Kind.WORKER: field(name="worker", kind=Kind.WORKER),
    Kind.PARTY: field(name="party", kind=Kind.PARTY),
    Kind.MATRIX: field(name="matrix", kind=Kind.MATRIX, record=ConsentRow),
}
MANY = field(name="many", kind=Kind.CHOICE, options=HousingForm, essential=True)
STEP_MANY = field(name="step", kind=Kind.CHOICE, options=Step)

# an answer of every kind, as the forms hold it
ANSWERS: dict[str, Any] = {
    "text": "Åsa Öhman",
    "long_text": "ensimmäinen rivi\ntoinen rivi",
    "long_text.source": "client",
    "long_text.group": "E",
    "date": "2026-11-24",
    "time": "9:30",
    "number": 3,
    "money": 125050,
    "choice": "yes",
    "choices": ["bank_account", "phone"],
    "check": True,
    "rows": [{"id": "1", "what": "hakemus", "due": "2026-12-01"}, {"id": "2", "what": "muu", "why": "syy"}],
    "organisation": "kela",
    "worker": "aasa",
    "party": "organisation:kodit",
    "matrix": [
        {"organisation_id": "kodit", "extents": {"A": "full", "D": "minimum", "E": "none"}, "asked_from": True}
    ],
}


def page(*fields: Field) -> Page:
    return Page(name="page", title=M("Save now"), fields=fields or tuple(FIELDS.values()))
