"""The blank form asks on paper what the screen asks, and holds nothing of any case."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from app.domain.blank_parts import blank_form
from app.domain.codes import DataGroup, Owner, Reader, Step
from app.domain.consent import CONSENTED
from app.domain.form_specs import step_forms
from app.domain.forms import Field, FormSpec, Kind
from app.domain.group import Office
from app.domain.message import Message
from app.domain.released import Blank

OFFICE = Office(id="o", name_fi="Toimisto")
NOW = datetime(2026, 11, 24, 9, tzinfo=UTC)
FORMS = [spec for spec in step_forms() if spec.step is not Step.MEMO]


def asked(spec: FormSpec) -> list[Blank]:
    parts = blank_form(OFFICE, spec, "fi", NOW).parts
    return [block for part in parts for block in part.blocks if isinstance(block, Blank)]


@pytest.mark.parametrize("spec", FORMS, ids=lambda spec: spec.name)
def test_every_question_about_the_client_is_on_paper(spec: FormSpec) -> None:
    wanted = [field.label for field in spec.fields if field.kind is Kind.ROWS or field.group in CONSENTED]
    assert [blank.label for blank in asked(spec)] == wanted


def test_options_are_boxes_and_long_texts_have_room() -> None:
    blanks = {blank.label.id: blank for blank in asked(FORMS[0])}
    assert len(blanks["Sanction"].choices) == 10
    assert blanks["In the client’s own words"].lines > 1


def test_a_field_added_in_one_line_is_on_the_blank_form() -> None:
    spec = FORMS[0]
    added = Field(
        name="bicycle",
        label=Message("Room for a bicycle"),
        kind=Kind.TEXT,
        group=DataGroup.D,
        used_by=frozenset({Reader.MEMO}),
        owner=Owner.MAPPING,
    )
    page = replace(spec.pages[0], fields=(*spec.pages[0].fields, added))
    assert added.label in [blank.label for blank in asked(replace(spec, pages=(page, *spec.pages[1:])))]
