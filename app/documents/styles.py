"""Measures of the page and the styles of its text, by the Finnish layout of documents (SFS 2487)."""

from __future__ import annotations

from dataclasses import dataclass, replace

from app.documents.fonts import Face

MM = 72 / 25.4
PAGE_WIDTH, PAGE_HEIGHT = 595.2756, 841.8898  # A4
TAB = 22.86 * MM
LEFT, RIGHT, TOP, BOTTOM = 20 * MM, 15 * MM, 10 * MM, 20 * MM
WIDTH = PAGE_WIDTH - LEFT - RIGHT
BODY = 2 * TAB  # where running text begins, from the left margin
GUTTER = 3 * MM  # between a label and what stands beside it, and between columns


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """How a paragraph is set; `keep` holds it on the page of what follows."""

    face: Face = Face.REGULAR
    size: float
    leading: float
    before: float = 0
    after: float = 0
    keep: bool = False
    hyphens: bool = False

    def bold(self) -> Style:
        """Return the same in bold."""
        return replace(self, face=Face.BOLD)


@dataclass(frozen=True, slots=True, kw_only=True)
class Styles:
    """The styles of one paper."""

    title: Style
    heading: Style
    text: Style
    row: Style
    cell: Style
    caption: Style


NORMAL = Styles(
    title=Style(face=Face.BOLD, size=15, leading=19, after=10, keep=True),
    heading=Style(face=Face.BOLD, size=12, leading=15, before=12, after=4, keep=True),
    text=Style(size=10.5, leading=13.7, after=6, hyphens=True),
    row=Style(size=10.5, leading=13.7, after=2.5, hyphens=True),
    cell=Style(size=9.5, leading=12, hyphens=True),
    caption=Style(face=Face.BOLD, size=9.5, leading=12, before=4, after=3, keep=True),
)
DENSE = Styles(
    title=Style(face=Face.BOLD, size=13, leading=16, after=6, keep=True),
    heading=Style(face=Face.BOLD, size=10.5, leading=13, before=7, after=2, keep=True),
    text=Style(size=9.5, leading=11.8, after=3, hyphens=True),
    row=Style(size=9.5, leading=11.8, after=1.5, hyphens=True),
    cell=Style(size=8.5, leading=10.2, hyphens=True),
    caption=Style(face=Face.BOLD, size=8.5, leading=10.5, before=2, after=2, keep=True),
)
HEAD = Style(size=11, leading=14.5)  # the letterhead
FINE = Style(size=9.5, leading=12)  # what a stamp rests on
FOOT = Style(size=8.5, leading=10.5)
LARGE = Styles(
    title=Style(face=Face.BOLD, size=18, leading=23, after=8, keep=True),
    heading=Style(face=Face.BOLD, size=14, leading=18, before=11, after=2, keep=True),
    text=Style(size=13.5, leading=18.5, after=2),
    row=Style(size=13.5, leading=18.5, after=2),
    cell=Style(size=13, leading=17),
    caption=Style(face=Face.BOLD, size=13, leading=17, before=6, after=3, keep=True),
)
