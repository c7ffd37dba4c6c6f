"""The time limits of an office: the usual where it has set none, its own where they can be counted from."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.form_specs.time_limits import FORM, beyond_reason, with_usual
from app.domain.offsets import PREFIX, USUAL, Offsets, longest, offsets_of


def test_every_offset_is_asked_and_nothing_else() -> None:
    assert sorted(field.name for field in FORM.fields) == sorted(f"{PREFIX}{name}" for name in Offsets._fields)


@pytest.mark.parametrize(
    ("answers", "read"),
    [
        ({}, USUAL),
        ({"offset_memo": None}, USUAL),
        ({"offset_memo": 3}, USUAL._replace(memo=3)),
        ({"offset_memo": 0}, USUAL),
        ({"offset_memo": True}, USUAL),
        ({"offset_memo": "3"}, USUAL),
        ({"offset_consent": 365}, USUAL._replace(consent=365)),
        ({"offset_consent": 366}, USUAL),
        ({"offset_mapping_from": 4, "offset_mapping_until": 1}, USUAL._replace(mapping_from=4, mapping_until=1)),
        ({"offset_mapping_from": 1}, USUAL),
        ({"another_answer": 9}, USUAL),
    ],
)
def test_what_cannot_be_counted_from_is_as_usual(answers: dict[str, Any], read: Offsets) -> None:
    assert offsets_of(answers) == read


@given(
    answers=st.fixed_dictionaries(
        {f"{PREFIX}{name}": st.none() | st.integers(min_value=-2, max_value=400) for name in Offsets._fields}
    )
)
def test_what_the_form_takes_is_what_the_rules_count_from(answers: dict[str, int | None]) -> None:
    if not beyond_reason(answers):
        shown = with_usual(answers, FORM.fields)
        assert offsets_of(answers)._asdict() == {name: shown[f"{PREFIX}{name}"] for name in Offsets._fields}
    else:
        assert all(1 <= value <= longest(name) for name, value in offsets_of(answers)._asdict().items())


@pytest.mark.parametrize(
    ("answers", "wrong"),
    [
        ({"offset_memo": 0}, ["offset_memo"]),
        ({"offset_memo": 25}, ["offset_memo"]),
        ({"offset_mapping_from": 1}, ["offset_mapping_from"]),
        ({"offset_mapping_from": 2}, []),
        ({"name_fi": "Toimisto"}, []),
    ],
)
def test_a_limit_beyond_reason_is_named_at_its_field(answers: dict[str, Any], wrong: list[str]) -> None:
    assert [one.field for one in beyond_reason(answers)] == wrong
