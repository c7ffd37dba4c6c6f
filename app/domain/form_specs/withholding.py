"""Before the extract: on which ground texts are held back from it."""

from __future__ import annotations

from functools import partial

from app.domain.codes import DataGroup, Owner, PaperKind
from app.domain.form_specs.shared import OFFICE
from app.domain.forms import Field, FormSpec, Kind, Page
from app.domain.labels import label
from app.domain.message import M

HELD = "held"  # the answer that lists the texts held back, by their keys

_ground = partial(
    Field,
    kind=Kind.TEXT,
    group=DataGroup.OFFICE,
    used_by=OFFICE,
    owner=Owner.CASE,
    essential=True,
    about_client=False,
)

FORM = FormSpec(
    name="withholding",
    title=label(PaperKind.EXTRACT),
    pages=(
        Page(
            name="withholding",
            title=M("Ground for what is held back"),
            fields=(
                _ground(name="section", label=M("Act and section")),
                _ground(name="reason", label=M("Why the ground applies")),
            ),
        ),
    ),
)
