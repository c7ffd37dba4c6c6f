"""Closing a case."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from app.domain.codes import DataGroup, EndReason, Owner, Reader
from app.domain.forms import Field, FormSpec, Kind, Page
from app.domain.message import MC, M

_end = partial(
    Field,
    owner=Owner.CASE,
    group=DataGroup.OFFICE,
    used_by=frozenset({Reader.RULE, Reader.STATISTIC}),
    about_client=False,
)

END_REASON = _end(name="end_reason", label=M("Why the case ends"), kind=Kind.CHOICE, options=EndReason)
CLOSED_ON = _end(name="closed_on", label=M("Closed on"), kind=Kind.DATE, past=True)

FORM = FormSpec(
    name="case_end",
    title=MC("form", "Close the case"),
    pages=(
        Page(
            name="end",
            title=MC("page", "Close the case"),
            fields=(replace(END_REASON, essential=True), replace(CLOSED_ON, essential=True)),
        ),
    ),
)
