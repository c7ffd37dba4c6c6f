"""What keeps an answer from being saved, what is asked, and what is still missing."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.checks import LONGEST, asked, identity_code, missing, problems
from app.domain.codes import Step
from app.domain.form_specs import action, client, consent, form, meeting_date, organisation, situation, support
from app.domain.form_specs.themes_needs import DEBTS
from tests.domain.form_answers import FORMS, TODAY, answers

if TYPE_CHECKING:
    from app.domain.forms import Field

ALL = {
    field.name: field
    for page in (
        *form(Step.MAPPING).pages,
        *form(Step.CONSENT).pages,
        meeting_date.WHEN_AND_WHERE,
        DEBTS,
        action.ACTIONS,
        *organisation.FORM.pages,
    )
    for field in page.fields
}


@pytest.mark.parametrize(
    ("field", "typed"),
    [
        ("born", "syksyllä"),
        ("born", "31.2.1990"),
        ("born", "2027-01-01"),
        ("born", "1066-10-14"),
        ("born", 19900101),
        ("start", "puoli kymmenen"),
        ("start", "25:00"),
        ("household_size", "kaksi"),
        ("household_size", -1),
        ("household_size", True),
        ("arrears_sum", "1.250,50"),
        ("arrears_sum", -5),
        ("sanction", "varkaus"),
        ("sanction", ["remand"]),
        ("household", "alone"),
        ("household", ["alone", "nobody"]),
        ("active", "yes"),
        ("name", 5),
        ("name", "x" * (LONGEST + 1)),
        ("rows", [{"organisation_id": "", "extents": {}}]),
        ("rows", [{"organisation_id": "kela", "extents": {"A": "some"}}]),
        ("rows", [{"organisation_id": "kela", "extents": {"Z": "full"}}]),
    ],
)
def test_what_cannot_be_read_is_a_problem_of_its_field(field: str, typed: Any) -> None:
    (problem,) = problems((_alone(field),), {field: typed}, TODAY)
    assert (problem.field, problem.row) == (field, None)


@pytest.mark.parametrize(
    ("field", "said"),
    [
        ("born", "1988-03-14"),
        ("born", "not_known"),
        ("born", TODAY.isoformat()),
        ("start", "9:00"),
        ("household_size", 0),
        ("arrears_sum", 234000),
        ("sanction", "withheld"),
        ("household", ["partner", "children"]),
        ("active", False),
        ("name", "O'Brien-Äijälä 😀 שלום"),
        ("name", "x" * LONGEST),
        ("rows", [{"organisation_id": "kela", "extents": {"A": "full"}, "asked_from": True}]),
    ],
)
def test_a_plain_answer_is_no_problem(field: str, said: Any) -> None:
    assert problems((_alone(field),), {field: said}, TODAY) == ()


@pytest.mark.parametrize("empty", [None, "", []])
@pytest.mark.parametrize("name", ["born", "start", "household", "rows", "sanction"])
def test_nothing_typed_is_never_a_problem(name: str, empty: Any) -> None:
    assert problems((_alone(name),), {name: empty}, TODAY) == ()


def test_only_what_is_about_the_client_may_be_not_known() -> None:
    assert problems((_alone("answer"),), {"answer": "not_known"}, TODAY)


def test_the_end_cannot_be_before_the_beginning() -> None:
    fields = meeting_date.WHEN_AND_WHERE.fields
    (problem,) = problems(fields, {"start": "9:30", "end": "9:00"}, TODAY)
    assert problem.field == "end"
    assert problems(fields, {"start": "9:30", "end": "10:00"}, TODAY) == ()
    assert problems(fields, {"end": "9:00"}, TODAY) == ()


def test_a_problem_in_a_table_names_its_row_and_column() -> None:
    rows = [
        {"id": "1", "what": "Hakemus", "who": "client", "due": "2026-12-15"},
        {"id": "2", "what": "Haastattelu", "who": "Reeta", "due": "joulukuussa"},
    ]
    found = problems(action.ACTIONS.fields, {"actions": rows}, TODAY)
    assert {(one.field, one.row, one.column) for one in found} == {("actions", 1, "who"), ("actions", 1, "due")}


def test_an_answer_to_what_is_no_longer_asked_is_no_problem() -> None:
    said = {"arrears": "no", "arrears_sum": "paljon"}
    assert problems(DEBTS.fields, said, TODAY) == ()
    assert [one.field for one in problems(DEBTS.fields, {**said, "arrears": "yes"}, TODAY)] == ["arrears_sum"]


# People who do not exist: the numbers from 900 are given to nobody. A mistyped letter names a person as well.
@pytest.mark.parametrize(
    "text",
    [
        "140388-900C",
        "Tunnus 140388-900C.",
        "140388-900c",
        "140388 - 900 C",
        "140388-900 C",
        "020900A901L",
        "140388-9006",
        "010190+900P",
        "151195Y905X",
    ],
)
def test_an_identity_code_is_refused_in_any_text(text: str) -> None:
    assert identity_code(text)
    assert problems((_alone("name"),), {"name": text}, TODAY)


@pytest.mark.parametrize(
    "text",
    [
        "14.3.1988",
        "140388",
        "040123-4567",
        "0295 665 500",
        "320188-900C",
        "141388-900C",
        "FI21 1234 5600 0007 85",
        "2026-014",
        "A140388-900CB",
        "klo 101112-1314",
    ],
)
def test_a_telephone_number_or_a_date_is_no_identity_code(text: str) -> None:
    assert not identity_code(text)


def test_a_conditional_question_is_asked_only_while_its_condition_holds() -> None:
    def names(said: dict[str, Any]) -> set[str]:
        return {field.name for field in asked(situation.SANCTION.fields, said)}

    assert names({}) == {"sanction", "unit"}
    assert "koevapaus_start" in names({"sanction": "imprisonment", "koevapaus_planned": "yes"})
    assert "koevapaus_start" not in names({"sanction": "community_service", "koevapaus_planned": "yes"})
    assert "release_day" in names({"sanction": "not_known"})


def test_a_choice_of_many_meets_a_condition_by_any_of_them() -> None:
    fields = client.HOUSEHOLD.fields
    shown = {field.name for field in asked(fields, {"household": ["partner", "children"]})}
    assert {"children", "children_visits"} <= shown


@pytest.mark.parametrize(
    ("said", "lacking"),
    [
        ({}, {"household_size", "household"}),
        ({"household_size": 0, "household": ["alone"]}, set()),
        ({"household_size": "not_known", "household": ["children"]}, {"children"}),
        ({"household_size": "", "household": []}, {"household_size", "household"}),
    ],
)
def test_an_essential_question_is_missing_until_answered_or_not_known(
    said: dict[str, Any], lacking: set[str]
) -> None:
    assert {field.name for field in missing(client.HOUSEHOLD.fields, said)} == lacking


def test_a_table_is_missing_while_a_row_lacks_what_is_essential() -> None:
    whole = {"id": "1", "what": "Hakemus", "who": "client", "due": "2026-12-15"}
    assert missing(action.ACTIONS.fields, {"actions": [whole]}) == ()
    assert missing(action.ACTIONS.fields, {"actions": [whole, {"id": "2", "what": "Haastattelu"}]})
    assert missing(action.ACTIONS.fields, {"actions": [{**whole, "state": "not_yet"}]})


def test_no_application_is_an_answer() -> None:
    fields = support.APPLICATIONS.fields
    assert {field.name for field in missing(fields, {})} == {"has_applied"}
    assert missing(fields, {"has_applied": "no"}) == ()
    assert {field.name for field in missing(fields, {"has_applied": "yes"})} == {"applications"}


def test_a_refusal_asks_for_no_signature() -> None:
    fields = consent.ANSWER.fields
    assert missing(fields, {"answer": "refused"}) == ()
    assert {field.name for field in missing(fields, {"answer": "limited"})} > {"signed_on", "original_at"}


@pytest.mark.parametrize("spec", FORMS, ids=lambda spec: spec.name)
@settings(max_examples=25, derandomize=True, deadline=None, database=None)
@given(data=st.data())
def test_a_well_formed_answer_has_no_problem_but_its_order(spec: Any, data: st.DataObject) -> None:
    for page in spec.pages:
        said = data.draw(answers(page.fields))
        found = problems(page.fields, said, date(2030, 1, 1))
        assert {one.message.id for one in found} <= {"The end cannot be before the beginning."}


def _alone(name: str) -> Field:
    return replace(ALL[name], when=None)
