"""What a column or a document holds is read back as the value it was."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from typing import Any

import pytest

from app.domain.codes import DataGroup, Extent, Sanction, SupportLevel
from app.domain.consent import Consent, ConsentRow
from app.domain.ids import CaseId, OrganisationId
from app.storage import codec


@dataclass(frozen=True)
class Unknown:
    """A record with a value no column can hold."""

    rate: complex


@pytest.mark.parametrize(
    ("hint", "value", "stored"),
    [
        (str, "å", "å"),
        (CaseId, CaseId("a"), "a"),
        (CaseId | None, None, None),
        (int | None, 3, 3),
        (bool, True, 1),
        (date | None, date(2026, 11, 24), "2026-11-24"),
        (time, time(9, 30), "09:30:00"),
        (datetime, datetime(2026, 11, 24, 9, tzinfo=UTC), "2026-11-24T09:00:00+00:00"),
        (Sanction | None, Sanction.REMAND, "remand"),
        (Sanction | None, None, None),
        (tuple[str, ...], ("b", "a"), '["b","a"]'),
        (tuple[SupportLevel, ...], (SupportLevel.DAILY,), '["3"]'),
        (tuple[tuple[DataGroup, Extent], ...], ((DataGroup.E, Extent.FULL),), '[["E","full"]]'),
    ],
)
def test_a_value_lies_in_its_column_as_text_or_number(hint: Any, value: Any, stored: Any) -> None:
    way = codec.column(hint)
    written = value if way.write is None else way.write(value)
    assert written == stored
    assert type(written) in {str, int, type(None)}
    read = written if way.read is None else way.read(written)
    assert read == value
    assert type(read) is type(value)


def test_a_nested_record_is_an_object_by_field_name() -> None:
    way = codec.column(codec.hints(Consent)["rows"])
    row = ConsentRow(organisation_id=OrganisationId("ina"), extents=((DataGroup.D, Extent.MINIMUM),))
    assert way.write is not None
    assert way.read is not None
    stored = way.write((row,))
    assert stored == '[{"asked_from":false,"extents":[["D","minimum"]],"organisation_id":"ina"}]'
    assert way.read(stored) == (row,)


def test_equal_answers_are_stored_alike() -> None:
    assert codec.dumped({"b": 1, "a": "å"}) == codec.dumped({"a": "å", "b": 1}) == '{"a":"å","b":1}'


def test_an_unknown_code_is_not_read() -> None:
    way = codec.column(Sanction | None)
    assert way.read is not None
    with pytest.raises(ValueError, match="exile"):
        way.read("exile")


def test_a_type_without_a_way_to_store_it_is_a_bug() -> None:
    with pytest.raises(TypeError):
        codec.column(codec.hints(Unknown)["rate"])


def test_a_number_that_json_does_not_know_is_not_stored() -> None:
    with pytest.raises(ValueError, match="JSON"):
        codec.dumped({"a": float("nan")})
