"""An organisation of the directory."""

from __future__ import annotations

from functools import partial

from app.domain.codes import Category, DataGroup, Owner, Reader
from app.domain.form_specs.shared import OFFICE, RULE
from app.domain.forms import Field, FormSpec, Kind, Page
from app.domain.message import MC, M

_organisation = partial(Field, owner=Owner.ORGANISATION, group=DataGroup.A, used_by=OFFICE, about_client=False)
_PRINTED = frozenset({Reader.MEMO, Reader.CONSENT_FORM, Reader.RULE})

FORM = FormSpec(
    name="organisation",
    title=MC("form", "Organisation"),
    pages=(
        Page(
            name="organisation",
            title=MC("page", "Organisation"),
            fields=(
                _organisation(
                    name="name_fi",
                    label=M("Name in Finnish"),
                    kind=Kind.TEXT,
                    essential=True,
                    used_by=_PRINTED,
                ),
                _organisation(
                    name="name_sv",
                    label=M("Name in Swedish"),
                    hint=M("Empty: the Finnish name is used."),
                    kind=Kind.TEXT,
                    used_by=_PRINTED,
                ),
                _organisation(
                    name="category",
                    label=M("Kind of party"),
                    hint=M("The defaults of the consent follow from it."),
                    kind=Kind.CHOICE,
                    options=Category,
                    essential=True,
                    used_by=RULE,
                ),
                _organisation(name="area", label=M("Area it serves"), kind=Kind.TEXT),
                _organisation(name="address", label=M("Postal address"), kind=Kind.TEXT),
                _organisation(name="secure_mail", label=M("Address for secure mail"), kind=Kind.TEXT),
                _organisation(
                    name="active",
                    label=M("Takes part in the group"),
                    hint=M("An organisation no longer taking part stays in the old cases."),
                    kind=Kind.CHECK,
                    used_by=RULE,
                ),
            ),
        ),
    ),
)
