"""What a finished paper says, line by line in the order of its structure: read back from its own bytes."""

from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING, Any, NamedTuple

import pikepdf

if TYPE_CHECKING:
    from collections.abc import Iterator

_SOFT_HYPHEN = "\u00ad"
_PAIR = re.compile(r"^<(\w\w)> <(\w{4})>$", re.MULTILINE)


class PaperText(NamedTuple):
    """The language a paper is written in, and the lines of each of its pages."""

    language: str
    pages: tuple[tuple[str, ...], ...]


class Line(NamedTuple):
    """A line, and the page it stands on, counted from 0."""

    page: int
    said: str


def paper_text(pdf: bytes) -> PaperText:
    """Return what the structure of a paper holds: nothing that only decorates it or comes back on each page."""
    with pikepdf.open(io.BytesIO(pdf)) as file:
        found = _Structure(file).lines(file.Root.StructTreeRoot.K) if "/StructTreeRoot" in file.Root else []
        pages = tuple(
            tuple(line.said for line in found if line.page == number) for number in range(len(file.pages))
        )
        return PaperText(str(file.Root.get("/Lang", "")), pages)


class _Structure:
    """The structure of an open file, over the marked texts of its pages."""

    def __init__(self, file: pikepdf.Pdf) -> None:
        self._pages = {page.obj.objgen: number for number, page in enumerate(file.pages)}
        self._marked = [_marked(page.obj) for page in file.pages]

    def lines(self, element: Any) -> list[Line]:
        """Return what an element says: a paragraph, an item and a row of a table are a line each."""
        tag = str(element.S)[1:]
        if tag == "Table":
            return list(self._rows(element))
        found: list[Line] = []
        for number, kid in enumerate(_kids(element)):
            if _is_element(kid):
                more = self.lines(kid)
                if str(kid.S) == "/Span" and more:  # a part of the text around it
                    found = _written_on(found, more.pop(0))
                if number and tag == "LI" and found and more and found[-1].page == more[0].page:
                    found[-1] = Line(found[-1].page, f"{found[-1].said} {more.pop(0).said}")  # after its label
                found += more
            else:
                found = _written_on(found, self._text(element, kid))
        return [Line(line.page, said) for line in found if (said := _tidy(line.said))]

    def _text(self, element: Any, kid: Any) -> Line:
        """Return a marked text of an element, which may stand on another page than the element begins on."""
        named = not isinstance(kid, int)
        page = self._pages[(kid if named else element).Pg.objgen]
        mark = int(kid.get("/MCID", -1)) if named else kid  # a field to fill in has none
        return Line(page, self._marked[page].get(mark, ""))

    def _rows(self, table: Any) -> Iterator[Line]:
        """Give the lines of a table: each cell of a row under the name of its column."""
        names: list[str] = []
        for row in _kids(table):
            if str(row.S) != "/TR":
                yield from self.lines(row)
                continue
            cells = [self.lines(cell) for cell in _kids(row)]
            said = [" ".join(line.said for line in cell) for cell in cells]
            heads = all(str(cell.S) == "/TH" for cell in _kids(row))
            page = next((line.page for cell in cells for line in cell), 0)
            under = [""] * len(said) if heads or not names else names
            named = zip(under, said, strict=False)  # a cell may be left out at the end
            names = said if heads else names
            if any(said):
                yield Line(page, "; ".join(f"{name}: {cell}" if name else cell for name, cell in named if cell))


def _kids(element: Any) -> list[Any]:
    kids = element.get("/K", pikepdf.Array())
    return list(kids) if isinstance(kids, pikepdf.Array) else [kids]


def _is_element(kid: Any) -> bool:
    return not isinstance(kid, int) and "/S" in kid


def _written_on(found: list[Line], line: Line) -> list[Line]:
    """Let a text go on in the line before where that stands on its page."""
    if found and found[-1].page == line.page:
        return [*found[:-1], Line(line.page, found[-1].said + line.said)]
    return [*found, line]


def _marked(page: Any) -> dict[int, str]:
    """Return the text of each marked content of a page."""
    maps = {str(name): _letters(font) for name, font in page.Resources.Font.items()}
    found: dict[int, str] = {}
    here, known = None, dict[str, str]()
    for instruction in pikepdf.parse_content_stream(page, "BDC EMC Tf Tj"):
        operands, sign = instruction.operands, str(instruction.operator)
        if sign == "BDC":
            here = int(operands[1].MCID) if "/MCID" in operands[1] else None
        elif sign == "EMC":
            here = None
        elif sign == "Tf":
            known = maps[str(operands[0])]
        elif here is not None:
            said = "".join(known.get(code, "") for code in bytes(operands[0]).decode("latin-1"))
            found[here] = found.get(here, "") + said
    return found


def _letters(font: Any) -> dict[str, str]:
    """Return the letter that each code of a font stands for."""
    pairs = _PAIR.findall(font.ToUnicode.read_bytes().decode("latin-1"))
    return {chr(int(code, 16)): bytes.fromhex(letter).decode("utf-16-be") for code, letter in pairs}


def _tidy(said: str) -> str:
    return " ".join(said.replace(_SOFT_HYPHEN, "").split())
