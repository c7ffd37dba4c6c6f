"""Blocks onto pages: counted before anything is drawn, so that a page can say of how many it is."""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING, NamedTuple

from app.documents.blocks import Headed, Text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from app.documents.blocks import Block
    from app.documents.canvas import TaggedCanvas
    from app.documents.letterhead import Letterhead


_SLACK = 0.01  # sums of heights are not exact
_LEAST = 70.0  # what the last page holds at least: no page is turned for the sake of a line or two
_LOW = 28.0  # what is lower is no company for a heading: what follows stays too
_TRIES = 4  # how often more is asked of the page before it


class Placed(NamedTuple):
    """A block and how far below the head of the page's room it stands."""

    block: Block
    down: float


class _Filler:
    """Fills pages one after another; one of them may have less room than the others."""

    def __init__(self, first: float, later: float, less: Mapping[int, float]) -> None:
        self._later, self._less = later, less
        self._room = less.get(0, first)
        self._down = self._gap = 0.0
        self.pages: list[list[Placed]] = [[]]

    def add(self, group: Sequence[Block]) -> None:
        """Place blocks that belong together: all but the last are kept with what follows them."""
        if self.pages[-1] and self._needed(group) > self._room - self._down:
            self._turn()
        for block in group:
            self._place(block)

    def _needed(self, group: Sequence[Block]) -> float:
        """Return the height of a group, its last block begun only."""
        gap, needed = self._gap, 0.0
        for block in group:
            needed += max(gap, block.before) + (block.least if block is group[-1] else block.height)
            gap = block.after
        return needed

    def _place(self, block: Block) -> None:
        while True:
            start = self._down + max(self._gap, block.before) if self.pages[-1] else 0.0
            fits = start + block.height <= self._room + _SLACK
            parts = None if fits else block.cut(self._room - start)
            if not fits and parts is None and self.pages[-1]:
                self._turn()
                continue
            head, rest = parts or (block, None)
            self.pages[-1].append(Placed(head, start))
            beside = head.again.height if head.again and start == 0 else 0.0
            self._down, self._gap = max(start + head.height, beside), head.after
            if rest is None:
                return
            self._turn()
            block = rest

    def _turn(self) -> None:
        self._room = self._less.get(len(self.pages), self._later)
        self.pages.append([])
        self._down = self._gap = 0.0


def paged(blocks: Sequence[Block], first: float, later: float) -> list[list[Placed]]:
    """Return what stands on each page, the first page having less room than the later ones.

    A last page that holds next to nothing takes over from the page before it.
    """
    groups = list(_grouped(blocks))
    pages = _filled(groups, first, later)
    for _ in range(_TRIES):
        lacking = _LEAST - _reached(pages[-1])
        if len(pages) == 1 or lacking <= 0:
            break
        before = len(pages) - 2
        pages = _filled(groups, first, later, {before: _reached(pages[before]) - lacking})
    return pages


def _grouped(blocks: Sequence[Block]) -> Iterator[list[Block]]:
    """Give the blocks that belong together."""
    group: list[Block] = []
    for block, after in zip_longest(blocks, blocks[1:]):
        few = _is_few(block, group[-1] if group else None) and after is not None and not _heads(after)
        group.append(block)
        if not (block.keep or few):
            yield group
            group = []
    if group:
        yield group


def _is_few(block: Block, above: Block | None) -> bool:
    """Is a block too little company for the heading above or beside it."""
    if isinstance(block, Headed):
        return block.body.height < _LOW
    return isinstance(above, Text) and _heads(above) and block.height < _LOW


def _heads(block: Block) -> bool:
    return isinstance(block, Headed) or (isinstance(block, Text) and block.level is not None)


def _filled(
    groups: Sequence[Sequence[Block]], first: float, later: float, less: Mapping[int, float] | None = None
) -> list[list[Placed]]:
    filler = _Filler(first, later, less or {})
    for group in groups:
        filler.add(group)
    return filler.pages


def _reached(page: Sequence[Placed]) -> float:
    """Return how far down a page is filled."""
    return page[-1].down + page[-1].block.height if page else 0.0


def draw(blocks: Sequence[Block], letterhead: Letterhead, canvas: TaggedCanvas) -> int:
    """Draw blocks under a letterhead and return how many pages they took."""
    pages = paged(blocks, letterhead.room(0), letterhead.room(1))
    for number, page in enumerate(pages):
        letterhead.draw(canvas, number, len(pages))
        if number and page and page[0].block.again:
            with canvas.artifact("Pagination", "Header"):
                page[0].block.again.draw(canvas, letterhead.left, letterhead.top(number))
        for block, down in page:
            block.draw(canvas, letterhead.left, letterhead.top(number) - down)
        canvas.end_page()
    return len(pages)
