"""A question more on the first page of step 5: one line of data."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING

from app.domain.codes import DataGroup, Owner
from app.domain.form_specs import assessment, form
from app.domain.form_specs.shared import MEMO
from app.domain.forms import Field, Kind
from app.domain.message import M

if TYPE_CHECKING:
    from collections.abc import Iterator

    import pytest

LABEL = M("Which way the window faces")
SAID = "Lounaaseen, ei kadulle"
FIELD = Field(
    name="window_faces",
    label=LABEL,
    kind=Kind.TEXT,
    group=DataGroup.D,
    used_by=MEMO,
    owner=Owner.ASSESSMENT,
    essential=True,
)


@contextmanager
def added(monkeypatch: pytest.MonkeyPatch) -> Iterator[Field]:
    """Ask it as long as this lasts."""
    first, *rest = assessment.FORM.pages
    pages = (replace(first, fields=(*first.fields, FIELD)), *rest)
    monkeypatch.setattr(assessment, "FORM", replace(assessment.FORM, pages=pages))
    form.cache_clear()
    try:
        yield FIELD
    finally:
        form.cache_clear()
