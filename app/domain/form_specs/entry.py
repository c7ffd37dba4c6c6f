"""A dated note on a case: the office's own, never to a partner."""

from __future__ import annotations

from functools import partial

from app.domain.codes import DataGroup, EntryKind, Owner
from app.domain.form_specs.shared import NO_DIAGNOSIS, OFFICE
from app.domain.forms import Field, FormSpec, Kind, Page
from app.domain.message import MC, M

_entry = partial(Field, owner=Owner.ENTRY, group=DataGroup.OFFICE, used_by=OFFICE, about_client=False)

FORM = FormSpec(
    name="entry",
    title=MC("form", "Note on the case"),
    pages=(
        Page(
            name="entry",
            title=MC("page", "Note on the case"),
            lead=M("Only for the office. The client can see it on request."),
            fields=(
                _entry(
                    name="kind",
                    label=MC("of a note", "Kind"),
                    kind=Kind.CHOICE,
                    options=EntryKind,
                    essential=True,
                ),
                _entry(name="day", label=MC("field", "Day"), kind=Kind.DATE, past=True, essential=True),
                _entry(name="time", label=MC("field", "Time"), kind=Kind.TIME),
                _entry(
                    name="text",
                    label=MC("of a note", "Text"),
                    do_not_write=NO_DIAGNOSIS,
                    kind=Kind.LONG_TEXT,
                    essential=True,
                ),
            ),
        ),
    ),
)
