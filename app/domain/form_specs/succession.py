"""Who takes over what a worker leaves undone."""

from __future__ import annotations

from app.domain.codes import DataGroup, Owner
from app.domain.form_specs.shared import RULE
from app.domain.forms import Field, FormSpec, Kind, Page
from app.domain.message import MC, M

FORM = FormSpec(
    name="succession",
    title=MC("form", "A successor takes over"),
    pages=(
        Page(
            name="succession",
            title=MC("page", "A successor takes over"),
            fields=(
                Field(
                    name="successor",
                    label=M("Successor"),
                    hint=M("Those of the same organisation come first."),
                    kind=Kind.WORKER,
                    owner=Owner.WORKER,
                    group=DataGroup.A,
                    used_by=RULE,
                    essential=True,
                    about_client=False,
                ),
            ),
        ),
    ),
)
