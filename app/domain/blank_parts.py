"""A form to be filled in by hand: the same questions as on the screen, with lines and boxes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.codes import PaperKind, RecipientKind
from app.domain.consent import CONSENTED
from app.domain.forms import Kind
from app.domain.labels import label
from app.domain.memo_head import letterhead
from app.domain.released import Blank, Part, Released

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from app.domain.forms import Field, FormSpec
    from app.domain.group import Office
    from app.domain.released import Block

_LINES = {Kind.LONG_TEXT: 4}
_ROWS = 3  # rows of a table to be filled in by hand
_CHOICES = frozenset({Kind.CHOICE, Kind.CHOICES})


def blank_form(office: Office, spec: FormSpec, language: str, now: datetime) -> Released:
    """Return a blank form of a spec: every question about the client, nothing of any case."""
    pages = ((page.title, tuple(_asked(page.fields))) for page in spec.pages)
    return Released(
        kind=PaperKind.BLANK_FORM,
        language=language,
        recipient=RecipientKind.OFFICE,
        addressee="",
        letterhead=letterhead(office, language),
        title=spec.title,
        case_number="",
        register_number="",
        edition=1,
        made_at=now,
        parts=tuple(Part(heading=title, blocks=blocks) for title, blocks in pages if blocks),
        practice=office.practice,
        dense=True,
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
