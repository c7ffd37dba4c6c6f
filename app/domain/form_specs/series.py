"""The rhythm of recurring meetings."""

from __future__ import annotations

from functools import partial

from app.domain.codes import DataGroup, Owner
from app.domain.form_specs.shared import RULE
from app.domain.forms import Field, Kind, Page
from app.domain.message import M

_field = partial(
    Field,
    owner=Owner.MEETING,
    group=DataGroup.A,
    used_by=RULE,
    kind=Kind.NUMBER,
    essential=True,
    about_client=False,
)

RHYTHM = Page(
    name="rhythm",
    title=M("The rhythm"),
    fields=(
        _field(name="every_weeks", label=M("Weeks between meetings")),
        _field(name="dates", label=M("Number of dates"), hint=M("At most 52.")),
    ),
)
