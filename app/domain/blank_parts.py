"""A form to be filled in by hand: the same questions as on the screen, with lines and boxes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.codes import PaperKind
from app.domain.consent import CONSENTED
from app.domain.forms import Kind
from app.domain.labels import label
from app.domain.office_paper import office_paper
from app.domain.released import Blank, Part

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from app.domain.forms import Field, FormSpec
    from app.domain.group import Office
    from app.domain.released import Block, Released

_LINES = {Kind.LONG_TEXT: 4}
_ROWS = 3  # rows of a table to be filled in by hand
_CHOICES = frozenset({Kind.CHOICE, Kind.CHOICES})


def blank_form(office: Office, spec: FormSpec, language: str, now: datetime) -> Released:
    """Return a blank form of a spec: every question about the client, nothing of any case."""
    pages = ((page.title, tuple(_asked(page.fields))) for page in spec.pages)
    parts = (Part(heading=title, blocks=blocks) for title, blocks in pages)
    return office_paper(
        office, PaperKind.BLANK_FORM, language, now, parts, title=spec.title, numbered=True, dense=True
    )


def _asked(fields: tuple[Field, ...]) -> Iterator[Block]:
    for field in fields:
        if field.kind is Kind.ROWS:
            yield Blank(label=field.label, lines=_ROWS)
        elif field.group in CONSENTED:
            yield _blank(field)


def _blank(field: Field) -> Blank:
    if field.kind in _CHOICES and field.options is not None:
        return Blank(label=field.label, choices=tuple(label(code) for code in field.options))
    return Blank(label=field.label, lines=_LINES.get(field.kind, 1))
