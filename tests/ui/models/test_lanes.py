"""Times that overlap get lanes of their own."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from ui.models.lanes import Lane, lanes

SPANS = st.lists(st.tuples(st.integers(0, 600), st.integers(10, 120)), max_size=12).map(
    lambda pairs: sorted((start, start + length) for start, length in pairs)
)


def test_what_only_touches_shares_a_lane() -> None:
    assert lanes([(540, 580), (580, 620)]) == (Lane(0, 1), Lane(0, 1))


def test_what_overlaps_lies_side_by_side_and_what_comes_after_is_wide_again() -> None:
    found = lanes([(540, 600), (550, 560), (560, 620), (620, 660)])
    assert found == (Lane(0, 2), Lane(1, 2), Lane(1, 2), Lane(0, 1))


@given(SPANS)
def test_no_two_at_one_time_share_a_lane(spans: list[tuple[int, int]]) -> None:
    found = lanes(spans)
    assert len(found) == len(spans)
    for number in {lane.number for lane in found}:
        mine = [span for span, lane in zip(spans, found, strict=True) if lane.number == number]
        assert all(one[1] <= after[0] for one, after in pairwise(mine))
    assert all(0 <= lane.number < lane.of for lane in found)
