"""Step 1: map the housing situation."""

from __future__ import annotations

from functools import partial

from app.domain.codes import DataGroup, Owner, Step
from app.domain.form_specs.client import CONTACT, HOUSEHOLD, PERSON
from app.domain.form_specs.shared import LETTERHEAD, OFFICE
from app.domain.form_specs.situation import HOUSING, MONEY, SANCTION
from app.domain.form_specs.support import APPLICATIONS, HEALTH, SUPPORT, WISHES
from app.domain.forms import Field, FormSpec, Kind, Page
from app.domain.message import MC, M

_mapper = partial(Field, owner=Owner.MAPPING, group=DataGroup.OFFICE, used_by=OFFICE, about_client=False)

MAPPER = Page(
    name="mapper",
    title=M("Who mapped"),
    short=MC("tab", "Mapper"),
    fields=(
        _mapper(name="mapper", label=M("Mapped by"), kind=Kind.TEXT, essential=True),
        _mapper(name="mapper_unit", label=M("Unit of the mapper"), kind=Kind.TEXT),
        _mapper(name="mapper_phone", label=M("Telephone of the mapper"), kind=Kind.TEXT),
        _mapper(name="mapped_on", label=M("Mapped on"), kind=Kind.DATE, essential=True, past=True),
        _mapper(
            name="referring_worker",
            label=M("Referring worker"),
            hint=M("If another than the mapper."),
            kind=Kind.TEXT,
            owner=Owner.CASE,
        ),
        _mapper(
            name="register_number",
            label=M("Register number"),
            hint=M("The number in the authority’s own case register, for the head of the papers."),
            kind=Kind.TEXT,
            owner=Owner.CASE,
            used_by=LETTERHEAD,
        ),
    ),
)

FORM = FormSpec(
    name="mapping",
    title=M("Map the housing situation"),
    step=Step.MAPPING,
    pages=(
        PERSON,
        CONTACT,
        SANCTION,
        HOUSING,
        HOUSEHOLD,
        WISHES,
        SUPPORT,
        HEALTH,
        MONEY,
        APPLICATIONS,
        MAPPER,
    ),
)
