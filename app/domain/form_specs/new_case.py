"""Opening a case: a name is enough."""

from __future__ import annotations

from app.domain.form_specs.client import NAME
from app.domain.forms import FormSpec, Page
from app.domain.message import MC, M

FORM = FormSpec(
    name="new_case",
    title=MC("form", "New case"),
    pages=(
        Page(
            name="new_case",
            title=MC("page", "New case"),
            lead=M("A name is enough. Everything else can come later."),
            fields=(NAME,),
        ),
    ),
)
