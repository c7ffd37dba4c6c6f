"""Opening a closed case again."""

from __future__ import annotations

from app.domain.codes import DataGroup, Owner
from app.domain.form_specs.shared import NO_OTHER_PEOPLE, OFFICE
from app.domain.forms import Field, FormSpec, Kind, Page
from app.domain.message import MC, M

FORM = FormSpec(
    name="reopening",
    title=MC("form", "Reopen the case"),
    pages=(
        Page(
            name="reopening",
            title=MC("page", "Reopen the case"),
            lead=M("When and why it was closed stays in the case."),
            fields=(
                Field(
                    name="reopen_reason",
                    label=M("Why the case is reopened"),
                    do_not_write=NO_OTHER_PEOPLE,
                    kind=Kind.TEXT,
                    owner=Owner.CASE,
                    group=DataGroup.OFFICE,
                    used_by=OFFICE,
                    essential=True,
                    about_client=False,
                ),
            ),
        ),
    ),
)
