"""The office that runs the group: what the head of every paper says."""

from __future__ import annotations

from functools import partial

from app.domain.codes import DataGroup, Owner, Reader
from app.domain.form_specs.shared import LETTERHEAD
from app.domain.forms import Field, FormSpec, Kind, Page
from app.domain.message import MC, M

_office = partial(
    Field,
    owner=Owner.OFFICE,
    group=DataGroup.A,
    used_by=LETTERHEAD,
    kind=Kind.TEXT,
    about_client=False,
)

FORM = FormSpec(
    name="office",
    title=MC("form", "Office"),
    pages=(
        Page(
            name="office",
            title=MC("page", "Office"),
            fields=(
                _office(name="name_fi", label=M("Name in Finnish"), essential=True),
                _office(name="name_sv", label=M("Name in Swedish"), essential=True),
                _office(name="address", label=M("Postal address"), essential=True),
                _office(name="phone", label=M("Telephone"), essential=True),
                _office(name="email", label=M("E-mail")),
            ),
        ),
        Page(
            name="letterhead",
            title=MC("page", "Letterhead"),
            fields=(
                _office(name="agency_fi", label=M("Authority in Finnish"), essential=True),
                _office(name="agency_sv", label=M("Authority in Swedish"), essential=True),
                _office(
                    name="data_protection_contact",
                    label=M("Data protection officer"),
                    hint=M("Name, telephone and address, for the consent form."),
                    used_by=frozenset({Reader.CONSENT_FORM}),
                    essential=True,
                ),
            ),
        ),
    ),
)
