"""A scan goes, or another takes its place: why."""

from __future__ import annotations

from app.domain.codes import DataGroup, Owner
from app.domain.form_specs.shared import OFFICE
from app.domain.forms import Field, FormSpec, Kind, Page
from app.domain.message import MC, M

FORM = FormSpec(
    name="scan_removal",
    title=MC("form", "Remove the scan"),
    pages=(
        Page(
            name="scan_removal",
            title=MC("page", "Remove the scan"),
            fields=(
                Field(
                    name="reason",
                    label=M("Why the scan goes"),
                    hint=M("The scan is erased for good. The reason stays."),
                    kind=Kind.TEXT,
                    group=DataGroup.OFFICE,
                    used_by=OFFICE,
                    owner=Owner.CONSENT,
                    essential=True,
                    about_client=False,
                ),
            ),
        ),
    ),
)
