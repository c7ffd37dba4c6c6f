"""Reads a paper as an eye does: of each page the lines of its text, from above, and what is wrong with them."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any, NamedTuple

import pikepdf

from tests.documents.reading import character_map

if TYPE_CHECKING:
    from collections.abc import Iterator

FEWEST = 3  # lines of text on a page after the first


class Line(NamedTuple):
    """A line of text: how high it stands, what it says, the element read last of it, and when."""

    height: float
    said: str
    tag: str
    order: int


def body(pdf: bytes) -> list[list[Line]]:
    """Return the lines of every page without the head and foot that later pages repeat."""
    with pikepdf.open(io.BytesIO(pdf)) as file:
        numbers = {page.obj.objgen: number for number, page in enumerate(file.pages)}
        tags = dict(_tags(file.Root.StructTreeRoot.K, numbers))
        return [_lines(page.obj, number, tags) for number, page in enumerate(file.pages)]


def faults(pdf: bytes) -> list[str]:
    """Return what is ugly in a paper."""
    pages = body(pdf)
    found = [f"{len(lines)} lines alone on a page" for lines in pages[1:] if len(lines) < FEWEST]
    # what is read last of a page: a heading may stand beside its text and reach lower, rows to fill in say nothing
    last = [max(lines, key=lambda line: line.order).tag for lines in pages if lines]
    found += [f"a {tag} at the foot of a page" for tag in last if tag in {"H1", "H2", "Caption"}]
    return found + [
        f"one line under {line.said}" for lines in pages[:-1] for line in lines if _lonely(line, lines)
    ]


def _lonely(heading: Line, lines: list[Line]) -> bool:
    """Does one line alone follow a heading on its page?"""
    return heading.tag == "H2" and sum(line.order > heading.order for line in lines) == 1


def _tags(elem: Any, numbers: dict[tuple[int, int], int]) -> Iterator[tuple[tuple[int, int], str]]:
    kids = elem.get("/K", pikepdf.Array())
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, int):
            yield (numbers[elem.Pg.objgen], kid), str(elem.S)[1:]
        elif "/MCID" in kid:
            yield (numbers[kid.Pg.objgen], int(kid.MCID)), str(elem.S)[1:]
        elif "/S" in kid:
            yield from _tags(kid, numbers)


def _lines(page: Any, number: int, tags: dict[tuple[int, int], str]) -> list[Line]:
    fonts = {str(name): character_map(font) for name, font in page.Resources.Font.items()}
    found: dict[int, Line] = {}
    tag, height, known = "", 0.0, dict[str, str]()
    for order, instruction in enumerate(pikepdf.parse_content_stream(page)):
        operands, sign = instruction.operands, str(instruction.operator)
        if sign == "BDC":
            tag = "" if str(operands[0]) == "/Artifact" else tags[number, int(operands[1].MCID)]
        elif sign == "EMC":
            tag = ""
        elif sign == "Tm":
            height = float(operands[5])
        elif sign in {"Td", "TD"}:
            height += float(operands[1])
        elif sign == "Tf":
            known = fonts[str(operands[0])]
        elif sign == "Tj" and tag:
            said = "".join(known[code] for code in bytes(operands[0]).decode("latin-1"))
            before = found.get(round(height))
            found[round(height)] = Line(height, f"{before.said if before else ''}{said}", tag, order)
    return sorted(found.values(), reverse=True)
