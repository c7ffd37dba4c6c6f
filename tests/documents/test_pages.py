"""Blocks fill pages: nothing is lost, nothing runs over the edge, nothing is left alone."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from app.documents.blocks import Item, Stack, Text, stack
from app.documents.fonts import Face
from app.documents.grid import Grid, GridRow
from app.documents.lines import Piece
from app.documents.pages import Placed, paged
from app.documents.styles import Style

FIRST, LATER = 300.0, 400.0
PLAIN = Style(size=10, leading=10, after=5)
HEADING = Style(size=10, leading=12, before=10, after=4, keep=True)


def lines(count: int, style: Style = PLAIN) -> Text:
    """A paragraph of so many lines, each telling its number."""
    return Text(lines=tuple((Piece(str(number), Face.REGULAR),) for number in range(count)), style=style)


def row(*counts: int) -> GridRow:
    return GridRow(cells=tuple(stack([lines(count)]) for count in counts))


def grid(*rows: GridRow) -> Grid:
    return Grid(caption=lines(1), head=row(1, 1), rows=rows, widths=(100, 100))


def held(block: object) -> list[tuple[object, str]]:
    """Every line a block holds, by the paragraph it belongs to, heads that are repeated left out."""
    match block:
        case Text():
            return [(block.key, line[0].text) for line in block.lines]
        case Stack():
            return [one for text in block.texts for one in held(text)]
        case Item():
            return [*(held(block.label) if block.label else []), *held(block.body)]
        case Grid():
            return [*(held(block.caption) if block.caption else []), *held(block.rows)]
        case tuple():
            return [one for kept in block for cell in kept.cells for one in held(cell)]
    raise AssertionError(block)


texts = st.integers(1, 80).map(lines)
headings = st.just(HEADING).map(lambda style: lines(1, style))
items = st.lists(st.integers(1, 60), max_size=4).map(
    lambda counts: Item(label=lines(2), body=stack(map(lines, counts)), style=PLAIN, list_key="list")
)
grids = st.lists(st.tuples(st.integers(1, 70), st.integers(0, 70)), min_size=1, max_size=6).map(
    lambda counts: grid(*(row(*pair) for pair in counts))
)


@settings(derandomize=True, max_examples=200, deadline=None)
@given(st.lists(st.one_of(texts, headings, items, grids), max_size=12))
def test_every_line_stands_once_in_order_within_its_page(blocks: list[Text | Item | Grid]) -> None:
    pages = paged(blocks, FIRST, LATER)
    placed = [one for page in pages for one in page]
    by_paragraph: dict[object, list[str]] = {}
    for one in placed:
        for key, said in held(one.block):
            by_paragraph.setdefault(key, []).append(said)
    assert by_paragraph == {
        key: [said for k, said in (line for block in blocks for line in held(block)) if k == key]
        for key in by_paragraph
    }
    assert sum(map(len, by_paragraph.values())) == sum(len(held(block)) for block in blocks)
    for number, page in enumerate(pages):
        room = LATER if number else FIRST
        assert all(one.down + one.block.height <= room + 0.1 for one in page)
        assert all(_below(first, second) for first, second in pairwise(page))


def _below(first: Placed, second: Placed) -> bool:
    return second.down >= first.down + first.block.height


@settings(derandomize=True, max_examples=200, deadline=None)
@given(st.integers(1, 80), st.integers(1, 80))
def test_headings_and_lines_are_never_left_alone(before: int, after: int) -> None:
    heading, body = lines(1, HEADING), lines(after)
    for page in paged([lines(before), heading, body], FIRST, LATER):
        assert page[-1].block is not heading
        for one in page:
            part = one.block
            assert isinstance(part, Text)
            assert len(part.lines) > 1 or part is heading or min(before, after) == 1


def test_an_empty_paper_has_one_page() -> None:
    assert paged([], FIRST, LATER) == [[]]


def test_a_tall_row_is_cut_and_a_low_one_moves() -> None:
    low = grid(*(row(3, 1) for _ in range(10)))
    first, second = paged([low], FIRST, LATER)
    shown, rest = first[0].block, second[0].block
    assert isinstance(shown, Grid)
    assert isinstance(rest, Grid)
    assert all(one.height == row(3, 1).height for one in (*shown.rows, *rest.rows))
    tall = paged([grid(row(60, 2))], FIRST, LATER)
    parts = [page[0].block for page in tall]
    assert all(isinstance(part, Grid) for part in parts)
    assert len({part.rows[0].key for part in parts if isinstance(part, Grid)}) == 1


def test_what_is_left_of_a_row_repeats_what_it_is_about() -> None:
    about = row(2, 90)
    first, *later = [page[0].block for page in paged([grid(about)], FIRST, LATER)]
    assert isinstance(first, Grid)
    assert first.rows[0].again is None
    assert len(later) > 1
    for part in later:
        assert isinstance(part, Grid)
        assert part.rows[0].again == about.cells[0]
    for page in paged([grid(row(60, 90))], FIRST, LATER):
        part = page[0].block
        assert isinstance(part, Grid)
        assert part.rows[0].again is None


def test_a_long_label_that_is_repeated_leaves_the_next_block_below_it() -> None:
    label = lines(4)
    item = Item(label=label, body=stack([lines(31)]), style=PLAIN, list_key="list")
    _, second = paged([item, lines(8)], FIRST, LATER)
    assert second[0].block.again is label
    assert second[0].block.height < label.height <= second[1].down


@settings(derandomize=True, max_examples=200, deadline=None)
@given(st.lists(st.integers(1, 20).map(lines), min_size=1, max_size=40), st.integers(1, 3))
def test_no_page_is_turned_for_a_line_or_two(blocks: list[Text], last: int) -> None:
    pages = paged([*blocks, lines(last)], FIRST, LATER)
    ends = pages[-1][-1]
    assert len(pages) == 1 or ends.down + ends.block.height >= 70
    assert len(pages) == 1 or len(pages) <= len(paged([*blocks, lines(60)], FIRST, LATER))
