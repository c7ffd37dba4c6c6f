"""How and when a paper was handed over to its reader."""

from __future__ import annotations

from functools import partial

from app.domain.codes import DataGroup, Delivery, Owner, Reader
from app.domain.forms import Field, FormSpec, Kind, Page
from app.domain.message import MC, M

_handing = partial(
    Field,
    owner=Owner.DISCLOSURE,
    group=DataGroup.OFFICE,
    used_by=frozenset({Reader.RULE, Reader.MEMO}),
    essential=True,
    about_client=False,
)

FORM = FormSpec(
    name="handing_over",
    title=MC("form", "Handing over"),
    pages=(
        Page(
            name="handing_over",
            title=MC("page", "Handing over"),
            fields=(
                _handing(name="delivery", label=M("How"), kind=Kind.CHOICE, options=Delivery),
                _handing(name="given_on", label=M("Handed over on"), kind=Kind.DATE, past=True),
            ),
        ),
    ),
)
