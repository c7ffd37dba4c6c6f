"""A step that was done outside Kotio."""

from __future__ import annotations

from functools import partial

from app.domain.codes import DataGroup, Owner, Reader
from app.domain.forms import Field, FormSpec, Kind, Page
from app.domain.message import MC, M

_elsewhere = partial(
    Field,
    owner=Owner.CASE,
    group=DataGroup.OFFICE,
    used_by=frozenset({Reader.RULE, Reader.OFFICE}),
    essential=True,
    about_client=False,
)

FORM = FormSpec(
    name="elsewhere",
    title=MC("form", "Done elsewhere"),
    pages=(
        Page(
            name="elsewhere",
            title=MC("page", "Done elsewhere"),
            lead=M("The step counts as done. The next one can be started."),
            fields=(
                _elsewhere(name="done_on", label=M("Done on"), kind=Kind.DATE, past=True),
                _elsewhere(name="kept_at", label=M("Where its paper is kept"), kind=Kind.TEXT),
            ),
        ),
    ),
)
