from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.codes import Place, Step
from ui.address import NEW_CASE, Address
from ui.places import CASE, CASE_BEGINS, STEP, screen

PARTS = st.none() | st.text(min_size=1)


@given(
    st.builds(
        Address,
        st.sampled_from(Place),
        case=PARTS,
        step=st.none() | st.sampled_from(Step),
        page=PARTS,
        field=PARTS,
    )
)
def test_an_address_written_as_text_is_read_back(address: Address) -> None:
    assert Address.read(str(address)) == address


@pytest.mark.parametrize("text", ["", "cellar", "cases?colour=red", "cases?step=seventh", "cases?case"])
def test_what_is_no_address_is_refused(text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - the message is Python's own
        Address.read(text)


@pytest.mark.parametrize(
    ("address", "name"),
    [
        (Address(Place.HOME), "home"),
        (Address(Place.CASES), "cases"),
        (Address(Place.CASES, page=NEW_CASE), CASE_BEGINS),
        (Address(Place.CASES, case="7"), CASE),
        (Address(Place.CASES, case="7", step=Step.MEMO), STEP),
        (Address(Place.CALENDAR, page="month", field="2026-11-24"), "calendar"),
    ],
)
def test_each_address_has_its_screen(address: Address, name: str) -> None:
    assert screen(address) == name
