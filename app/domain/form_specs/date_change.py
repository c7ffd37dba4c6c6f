"""Why a release or koevapaus date moved; every deadline that hangs on it moves with it."""

from __future__ import annotations

from app.domain.codes import DataGroup, Owner, Reader
from app.domain.forms import Field, FormSpec, Kind, Page
from app.domain.message import MC, M

FORM = FormSpec(
    name="date_change",
    title=MC("form", "Moved date"),
    pages=(
        Page(
            name="date_change",
            title=MC("page", "Moved date"),
            fields=(
                Field(
                    name="date_reason",
                    label=M("Why the date moved"),
                    do_not_write=M("The offence is never recorded."),
                    kind=Kind.TEXT,
                    group=DataGroup.OFFICE,
                    used_by=frozenset({Reader.OFFICE, Reader.STATISTIC}),
                    owner=Owner.CASE,
                    essential=True,
                    about_client=False,
                ),
            ),
        ),
    ),
)
