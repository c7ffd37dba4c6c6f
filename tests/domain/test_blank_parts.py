"""The blank form asks on paper what the screen asks, and holds nothing of any case."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import UTC, datetime

import page
import pytest
from pypdf import PdfReader

from app.documents import build
from app.domain.blank_parts import blank_form, blank_referral
from app.domain.codes import DataGroup, Owner, Reader, Step, SupportLevel
from app.domain.consent import CONSENTED
from app.domain.form_specs import form, step_forms
from app.domain.forms import Field, FormSpec, Kind
from app.domain.group import Office
from app.domain.message import Message
from app.domain.released import Blank, Released, Table
from i18n import text
from tests.documents.papers.conftest import FALSE_ALARM

OFFICE = Office(id="o", name_fi="Toimisto")
NOW = datetime(2026, 11, 24, 9, tzinfo=UTC)
FORMS = [spec for spec in step_forms() if spec.step is not Step.MEMO]


TO_THE_OFFICE = {"non_disclosure", "mapper", "mapper_unit", "mapper_phone", "mapped_on"}


def asked(released: Released) -> list[Message | str]:
    """Return what a blank form asks, in order: of a table of rows its caption, of one of boxes each row."""
    found: list[Message | str] = []
    for block in (block for part in released.parts for block in part.blocks):
        if isinstance(block, Blank):
            found.append(block.label)
        elif isinstance(block, Table) and isinstance(block.rows[0][0], Message):
            found += [row[0] for row in block.rows if isinstance(row[0], Message)]
        elif isinstance(block, Table):
            found.append(block.caption)
    return found


def blanks(spec: FormSpec) -> list[Blank]:
    parts = blank_form(OFFICE, spec, "fi", NOW).parts
    return [block for part in parts for block in part.blocks if isinstance(block, Blank)]


@pytest.mark.parametrize("spec", FORMS, ids=lambda spec: spec.name)
def test_every_question_about_the_client_and_who_asked_it_is_on_paper(spec: FormSpec) -> None:
    wanted = [
        field.label
        for field in spec.fields
        if field.kind is Kind.ROWS or field.group in CONSENTED or field.name in TO_THE_OFFICE
    ]
    assert asked(blank_form(OFFICE, spec, "fi", NOW)) == wanted


def test_questions_of_the_same_answers_stand_in_a_table_with_a_box_for_each() -> None:
    page = next(page for page in FORMS[0].pages if page.name == "health")
    (table,) = next(p.blocks for p in blank_form(OFFICE, FORMS[0], "fi", NOW).parts if p.heading == page.title)
    assert isinstance(table, Table)
    assert [row[0] for row in table.rows] == [field.label for field in page.fields]
    assert all(len(row) == len(table.heads) == 1 + len(SupportLevel) for row in table.rows)
    assert all(isinstance(cell, tuple) and len(cell) == 1 for row in table.rows for cell in row[1:])


@pytest.mark.parametrize("language", ["fi", "sv"])
def test_a_blank_referral_asks_what_is_asked_of_the_group_the_essentials_and_who_refers(language: str) -> None:
    released = blank_referral(OFFICE, language, NOW)
    words = [text(one, language) for one in asked(released)]
    essential = [
        field.label
        for field in form(Step.MAPPING).fields
        if field.essential and (field.group in CONSENTED or field.name in TO_THE_OFFICE)
    ]
    assert words[0] in {"Mitä ryhmältä pyydetään", "Vad begärs av gruppen"}
    assert {text(one, language) for one in essential} <= set(words)
    assert released.case_number == released.addressee == ""


@pytest.mark.parametrize("language", ["fi", "sv"])
@pytest.mark.parametrize("profile", ["ua1", "2a"])
def test_the_blank_forms_keep_the_standards_and_fill_their_last_page(language: str, profile: str) -> None:
    for released in (blank_form(OFFICE, form(Step.MAPPING), language, NOW), blank_referral(OFFICE, language, NOW)):
        made = build(released)
        report = page.validate_pdf_bytes(made.pdf, profile=profile)
        assert [failure for failure in report.failures if failure.rule_id != FALSE_ALARM] == []
        last = PdfReader(io.BytesIO(made.pdf)).pages[-1].extract_text()
        assert len(last.split("\n")) > 6  # three of them stand on every page


def test_options_are_boxes_and_long_texts_have_room() -> None:
    named = {blank.label.id: blank for blank in blanks(FORMS[0])}
    assert len(named["Sanction"].choices) == 10
    assert named["In the client’s own words"].lines > 1


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
    assert added.label in asked(blank_form(OFFICE, replace(spec, pages=(page, *spec.pages[1:])), "fi", NOW))
