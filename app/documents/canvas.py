"""A canvas that brackets what is drawn with marked content and remembers which element it belongs to.

reportlab draws and knows nothing of tags; whatever is drawn here stands in `/P <</MCID 3>> BDC … EMC` or in an
artifact. `archive` writes the structure tree of what this canvas remembers.
"""

from __future__ import annotations

import io
from contextlib import contextmanager
from typing import TYPE_CHECKING

from reportlab import rl_config
from reportlab.pdfgen.canvas import Canvas

from app.documents.fonts import SUBSETTING, Face, register
from app.documents.structure import Elem, FieldKind, Mark, Widget
from app.documents.styles import PAGE_HEIGHT, PAGE_WIDTH

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterator

    from app.documents.lines import Line
    from app.documents.structure import Attribute, Field

rl_config.useA85 = 0  # plain deflated streams: a fifth smaller


class TaggedCanvas:
    """The pages of one paper while they are drawn, and its structure tree. Measures are from the lower left."""

    def __init__(self) -> None:
        register()
        self._file = io.BytesIO()
        self._canvas = Canvas(
            self._file,
            pagesize=(PAGE_WIDTH, PAGE_HEIGHT),
            pageCompression=1,
            invariant=1,
            pdfVersion=(1, 7),
            initialFontName=Face.REGULAR.value,
        )
        self.root = Elem("Document")
        self._open = [self.root]
        self._known: dict[Hashable, Elem] = {}
        self._page = self._mcid = self._outlines = 0
        self._decorating = False

    def elem(
        self, tag: str, key: Hashable, *, language: str | None = None, attribute: Attribute | None = None
    ) -> Elem:
        """Return the element of `key`, made under the innermost open one if it is new.

        What is drawn in parts, over two pages, has one key and so one element. An artifact has none.
        """
        if self._decorating:
            return Elem(tag)
        if key not in self._known:
            self._known[key] = Elem(tag, language, attribute)
            self._open[-1].kids.append(self._known[key])
        return self._known[key]

    def knows(self, key: Hashable) -> bool:
        """Return whether something of this key was drawn already."""
        return key in self._known

    @contextmanager
    def within(self, elem: Elem) -> Iterator[None]:
        """New elements go under `elem`; draws nothing."""
        self._open.append(elem)
        yield
        self._open.pop()

    @contextmanager
    def tag(self, elem: Elem) -> Iterator[None]:
        """What is drawn here is content of `elem`, or of the artifact around it."""
        if self._decorating:
            yield
            return
        elem.kids.append(Mark(self._page, self._mcid))
        self._canvas.addLiteral(f"/{elem.tag} <</MCID {self._mcid}>> BDC")
        self._mcid += 1
        yield
        self._canvas.addLiteral("EMC")

    @contextmanager
    def artifact(self, kind: str = "Layout", subtype: str = "") -> Iterator[None]:
        """What is drawn here is no content: a rule, or a head that is repeated."""
        within, self._decorating = self._decorating, True
        if not within:
            self._canvas.addLiteral(f"/Artifact <</Type /{kind}{f' /Subtype /{subtype}' if subtype else ''}>> BDC")
        yield
        self._decorating = within
        if not within:
            self._canvas.addLiteral("EMC")

    def write(self, lines: tuple[Line, ...], x: float, baseline: float, size: float, leading: float) -> None:
        """Draw lines of text, the first at `baseline`."""
        text = self._canvas.beginText(x, baseline)
        face = None
        for number, line in enumerate(lines):
            if number:
                text.moveCursor(0, leading)
            for piece in line:
                if piece.face is not face:
                    face = piece.face
                    text.setFont(face.value, size)
                text.textOut(piece.text)
        self._canvas.drawText(text)

    def rule(self, x: float, y: float, length: float, thickness: float = 0.5, grey: float = 0) -> None:
        """Draw a horizontal line."""
        with self.artifact():
            self._canvas.setLineWidth(thickness)
            self._canvas.setStrokeGray(grey)
            self._canvas.line(x, y, x + length, y)

    def field(self, field: Field, x: float, y: float, width: float, height: float) -> None:
        """Put a field under the innermost open element, its lower left at (x, y).

        The frame of a box is the page's: a program that draws the boxes anew may leave theirs out.
        """
        if field.kind is FieldKind.BOX:
            with self.artifact():
                self._canvas.setLineWidth(0.6)
                self._canvas.setStrokeGray(0)
                self._canvas.rect(x, y, width, height)
        rect = (round(x, 2), round(y, 2), round(x + width, 2), round(y + height, 2))
        self._open[-1].kids.append(Elem("Form", kids=[Widget(self._page, rect, field)]))

    def outline(self, title: str, level: int, top: float) -> None:
        """Put an entry into the reader's list of contents, leading to this height of this page."""
        name = f"h{self._outlines}"
        self._outlines += 1
        self._canvas.bookmarkHorizontalAbsolute(name, top)
        self._canvas.addOutlineEntry(title, name, level)

    def end_page(self) -> None:
        """Begin the next page."""
        self._canvas.showPage()
        self._page += 1
        self._mcid = 0

    def file(self) -> bytes:
        """Return the pages as reportlab writes them, untagged as yet; the canvas is used up."""
        with SUBSETTING:
            self._canvas.save()
        return self._file.getvalue()
