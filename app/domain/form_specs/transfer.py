"""The client is moved to another prison: where, since when, why, and who refers from there."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from app.domain.codes import DataGroup, Owner, YesNo
from app.domain.form_specs.shared import NO_OTHER_PEOPLE, RULE
from app.domain.forms import Field, FormSpec, Kind, Page
from app.domain.message import MC, M

_transfer = partial(
    Field, owner=Owner.CASE, group=DataGroup.OFFICE, used_by=RULE, about_client=False, essential=True
)
_INVITE = _transfer(
    name="invite",
    label=M("Invite the new prison to the coming meeting in place of the old one"),
    kind=Kind.CHOICE,
    options=YesNo,
)

FORM = FormSpec(
    name="transfer",
    title=MC("form", "Moved to another prison"),
    pages=(
        Page(
            name="transfer",
            title=MC("page", "Moved to another prison"),
            fields=(
                _transfer(
                    name="prison",
                    label=M("New prison"),
                    hint=M("One that is not in the list is first added to the directory."),
                    kind=Kind.ORGANISATION,
                ),
                _transfer(
                    name="referrer",
                    label=M("New referring worker"),
                    hint=M("Empty: not known yet."),
                    kind=Kind.WORKER,
                    essential=False,
                ),
                _transfer(name="moved_on", label=M("Moved on"), kind=Kind.DATE, past=True),
                replace(
                    _transfer(name="moved_reason", label=M("Why the client moved"), kind=Kind.TEXT),
                    do_not_write=NO_OTHER_PEOPLE,
                ),
                _INVITE,
            ),
        ),
    ),
)
