"""A field that nobody reads or that nobody may know does not build; a field knows its group by the answers."""

from __future__ import annotations

from typing import Any

import pytest

from app.domain.codes import DataGroup, LodgingEnd, Owner, Reader, YesNo
from app.domain.form_specs.meeting_date import WHEN_AND_WHERE
from app.domain.form_specs.situation import LODGING_ENDS, LODGING_REASON
from app.domain.form_specs.themes_needs import OTHER_MATTERS
from app.domain.forms import Field, FormSpec, Kind, Page
from app.domain.message import M

QUESTION: dict[str, Any] = {
    "name": "tried",
    "label": M("What has been tried before"),
    "kind": Kind.TEXT,
    "group": DataGroup.D,
    "used_by": frozenset({Reader.MEMO}),
    "owner": Owner.MAPPING,
}


@pytest.mark.parametrize(
    "wrong",
    [
        {"used_by": frozenset()},
        {"kind": Kind.CHOICE},
        {"kind": Kind.CHOICES},
        {"options": YesNo},
        {"kind": Kind.DATE, "options": YesNo},
    ],
)
def test_a_field_without_reader_or_with_the_wrong_options_does_not_build(wrong: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match="tried"):
        Field(**{**QUESTION, **wrong})


@pytest.mark.parametrize("lacking", ["group", "used_by", "owner", "label"])
def test_a_field_that_does_not_say_who_and_what_does_not_build(lacking: str) -> None:
    with pytest.raises(TypeError, match=lacking):
        Field(**{name: value for name, value in QUESTION.items() if name != lacking})


def test_a_question_about_the_client_can_be_left_unanswered_in_two_ways() -> None:
    about_client = Field(**{**QUESTION, "kind": Kind.CHOICE, "options": YesNo})
    assert about_client.codes == ("yes", "no", "not_known", "withheld")
    several = Field(**{**QUESTION, "kind": Kind.CHOICES, "options": YesNo})
    assert several.codes == ("yes", "no")
    other = Field(**{**QUESTION, "kind": Kind.CHOICE, "options": YesNo, "about_client": False})
    assert other.codes == ("yes", "no")


@pytest.mark.parametrize(
    ("reason", "group"),
    [(LodgingEnd.EVICTION, DataGroup.E), (LodgingEnd.NOTICE, DataGroup.D), (None, DataGroup.D)],
)
def test_the_end_of_a_lodging_by_eviction_is_about_debts(reason: LodgingEnd | None, group: DataGroup) -> None:
    answers = {"lodging_ends": "2026-12-01", "lodging_reason": reason}
    assert LODGING_ENDS.group_in(answers) is group
    assert LODGING_REASON.group_in(answers) is group


def test_a_meeting_in_a_prison_tells_of_the_sanction() -> None:
    room = next(field for field in WHEN_AND_WHERE.fields if field.name == "room")
    assert room.group_in({"place": "prison"}) is DataGroup.C
    assert room.group_in({"place": "office"}) is DataGroup.B


@pytest.mark.parametrize(
    ("chosen", "group"), [("F", DataGroup.F), (None, DataGroup.OFFICE), ("nonsense", DataGroup.OFFICE)]
)
def test_other_matters_stay_in_the_office_until_the_writer_chooses(chosen: str | None, group: DataGroup) -> None:
    (field,) = OTHER_MATTERS.fields
    assert field.group_in({"other_matters": "…", "other_matters.group": chosen}) is group


def test_a_page_is_found_by_its_name() -> None:
    page = Page(name="one", title=M("Housing now"), fields=(Field(**QUESTION),))
    form = FormSpec(name="form", title=M("Housing now"), pages=(page,))
    assert form.page("one") is page
    assert form.fields == page.fields
    with pytest.raises(KeyError):
        form.page("two")
