"""A form to be filled in by hand: the same questions as on the screen, with lines and boxes."""

from __future__ import annotations

from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING

from app.domain.codes import PaperKind, Step
from app.domain.consent import CONSENTED
from app.domain.form_specs import form
from app.domain.forms import FormSpec, Kind
from app.domain.labels import label
from app.domain.message import M
from app.domain.office_paper import office_paper
from app.domain.released import Blank, Part, Table, Tick

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime
    from enum import Enum

    from app.domain.forms import Field, Page
    from app.domain.group import Office
    from app.domain.released import Block, Cell, Released

_LINES = {Kind.LONG_TEXT: 3}
_ROWS, _ROOM = 3, 2  # rows of a table to be filled in by hand, and the lines that each has
# what the office is told by who fills the form in: it is no data of the consent
_TO_THE_OFFICE = frozenset({"non_disclosure", "mapper", "mapper_unit", "mapper_phone", "mapped_on"})
_REFERRED = frozenset({"phone", "contact"})  # what a referral asks besides the essentials: how to reach the client
_ALIKE, _ASKED, _ANSWER = 3, 2, 1  # so many questions alike make a table; the widths of its columns
_CHOICES = frozenset({Kind.CHOICE, Kind.CHOICES})


def blank_form(office: Office, spec: FormSpec, language: str, now: datetime) -> Released:
    """Return a blank form of a spec: every question about the client, nothing of any case."""
    pages = ((page.title, tuple(_asked(page))) for page in spec.pages)
    parts = (Part(heading=title, blocks=blocks) for title, blocks in pages)
    return office_paper(
        office, PaperKind.BLANK_FORM, language, now, parts, title=spec.title, numbered=True, dense=True
    )


def blank_referral(office: Office, language: str, now: datetime) -> Released:
    """Return a blank referral to the group: what is asked of it, the essentials of step 1, and who refers."""
    asks, *_ = form(Step.REFERRAL).pages
    question = replace(asks, fields=tuple(field for field in asks.fields if field.name == "question"))
    pages = (question, *(_essentials(page) for page in form(Step.MAPPING).pages))
    spec = FormSpec(name="referral", title=label(PaperKind.REFERRAL_SHEET), pages=pages)
    return blank_form(office, spec, language, now)


def _essentials(page: Page) -> Page:
    wanted = (field for field in page.fields if field.essential or field.name in _REFERRED | _TO_THE_OFFICE)
    return replace(page, fields=tuple(wanted))


def _asked(page: Page) -> Iterator[Block]:
    wanted = (field for field in page.fields if _by_hand(field))
    for _, alike in groupby(wanted, key=_answered_by):
        fields = list(alike)
        if len(fields) >= _ALIKE:
            yield _grid(page, fields)
        else:
            yield from (_table(one) if one.kind is Kind.ROWS else _blank(one) for one in fields)


def _by_hand(field: Field) -> bool:
    return field.kind is Kind.ROWS or field.group in CONSENTED or field.name in _TO_THE_OFFICE


def _answered_by(field: Field) -> object:
    """Return what a question of one choice is answered by; other questions are not alike."""
    return tuple(field.options) if field.kind is Kind.CHOICE and field.options else field.name


def _grid(page: Page, fields: list[Field]) -> Table:
    """Return questions that are answered alike: a row each, with a box for every answer."""
    codes = list(fields[0].options or ())
    rows: tuple[tuple[Cell, ...], ...] = tuple(
        (one.label, *((_box(one, code),) for code in codes)) for one in fields
    )
    heads = (page.title, *(label(code) for code in codes))
    return Table(
        caption=M("Tick one box on each row."), heads=heads, rows=rows, widths=(_ASKED, *(_ANSWER for _ in codes))
    )


def _box(field: Field, code: Enum) -> Tick:
    return Tick(name=field.name, meaning=M("{label}: {value}", label=field.label, value=code))


def _table(field: Field) -> Table:
    """Return a table to be filled in: its columns, but for the group of a row, which the office chooses."""
    columns = [one for one in field.row if one.name != "group"]
    row = tuple(Blank(label=one.label, lines=_ROOM) for one in columns)
    heads = tuple(one.label for one in columns)
    return Table(caption=field.label, heads=heads, rows=(row,) * _ROWS, widths=(1,) * len(columns))


def _blank(field: Field) -> Blank:
    if field.kind in _CHOICES and field.options is not None:
        return Blank(label=field.label, choices=tuple(label(code) for code in field.options))
    return Blank(label=field.label, lines=_LINES.get(field.kind, 1))
