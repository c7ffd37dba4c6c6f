"""Reads a paper as others do: the structure tree with the text of each element, and what is an artifact."""

from __future__ import annotations

import io
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import page
import pikepdf

if TYPE_CHECKING:
    from collections.abc import Iterator

# a false alarm where a stream's last byte is 0x0D: the syntax check covers it
_FALSE_ALARM = "PDFA2A-STREAM-LENGTH-001"


def faults(pdf: bytes) -> list[str]:
    """Return what keeps a paper from both standards, PDF/UA-1 and PDF/A-2a, and from being a sound file."""
    reports = (page.validate_pdf_bytes(pdf, profile=profile) for profile in ("ua1", "2a"))
    found = [
        failure.rule_id for report in reports for failure in report.failures if failure.rule_id != _FALSE_ALARM
    ]
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        return found + list(opened.check_pdf_syntax())


@dataclass
class Node:
    """An element as a screen reader meets it."""

    tag: str
    language: str | None
    said: str = ""
    kids: list[Node] = field(default_factory=list)
    spans: list[Node] = field(default_factory=list)  # parts of what it says that are in another language
    scope: str | None = None

    def walk(self) -> Iterator[Node]:
        """Yield this element and all below it, in reading order."""
        yield self
        for kid in self.kids:
            yield from kid.walk()


@dataclass
class Read:
    """A paper, read."""

    root: Node
    artifacts: list[list[str]]  # of each page, the text of each artifact that has any
    numbers: list[list[int]]  # of each page, the marked contents in the order they are drawn

    @property
    def words(self) -> list[str]:
        """Every word of the tree, in reading order."""
        return [word for node in self.root.walk() for word in node.said.split()]

    @property
    def foreign(self) -> list[tuple[str | None, str]]:
        """Every text in another language than the paper's, with its language."""
        return [(span.language, span.said.strip()) for node in self.root.walk() for span in node.spans]

    def tagged(self, tag: str) -> list[Node]:
        """Every element of a type."""
        return [node for node in self.root.walk() if node.tag == tag]


def read(pdf: bytes) -> Read:
    """Read a paper by its structure."""
    with pikepdf.open(io.BytesIO(pdf)) as file:
        pages = [_Page(page.obj) for page in file.pages]
        order = {page.obj.objgen: number for number, page in enumerate(file.pages)}
        root = _node(file.Root.StructTreeRoot.K, pages, order)
        artifacts = [
            [re.sub("\n+", "\n", said).strip() for said in page.artifacts if said.strip()] for page in pages
        ]
        return Read(root, artifacts, [page.numbers for page in pages])


def hyphened(pdf: bytes) -> set[str]:
    """Return the words that are broken by a hyphen which is not theirs."""
    with pikepdf.open(io.BytesIO(pdf)) as file:
        marked = [said for page in file.pages for said in _Page(page.obj).marked.values()]
    found = {word for said in marked for word in said.split() if "\u00ad" in word}
    return {word.replace("\u00ad", "").strip(".,;:()") for word in found}


class _Page:
    """The texts of a page's marked contents and artifacts."""

    def __init__(self, page: Any) -> None:
        fonts = page.Resources.Font
        self._maps = {str(name): character_map(fonts[name]) for name in fonts}
        self.marked: dict[int, str] = {}
        self.numbers: list[int] = []
        self.artifacts: list[str] = []
        self._read(page)

    def _read(self, page: Any) -> None:
        here: int | None = None
        artifact = False
        known: dict[str, str] = {}
        for instruction in pikepdf.parse_content_stream(page):
            operands, sign = instruction.operands, str(instruction.operator)
            if sign == "BDC":
                assert here is None, "marked content in marked content"
                assert not artifact, "marked content in an artifact"
                artifact = str(operands[0]) == "/Artifact"
                if artifact:
                    self.artifacts.append("")
                else:
                    here = int(operands[1].MCID)
                    self.marked[here] = ""
                    self.numbers.append(here)
            elif sign == "EMC":
                here, artifact = None, False
            elif sign == "Tm" and artifact:
                self.artifacts[-1] += "\n"
            elif sign == "Tf":
                known = self._maps[str(operands[0])]
            elif sign == "Tj":
                said = "".join(known[code] for code in bytes(operands[0]).decode("latin-1"))
                assert artifact or here is not None, "text that is neither content nor artifact"
                if artifact:
                    self.artifacts[-1] += said
                else:
                    assert here is not None
                    self.marked[here] += said


def character_map(font: Any) -> dict[str, str]:
    if "/ToUnicode" not in font:
        return {}
    pairs = re.findall(r"^<(\w\w)> <(\w{4})>$", font.ToUnicode.read_bytes().decode("latin-1"), re.MULTILINE)
    return {chr(int(code, 16)): chr(int(letter, 16)) for code, letter in pairs}


def _node(elem: Any, pages: list[_Page], order: dict[tuple[int, int], int]) -> Node:
    node = Node(str(elem.S)[1:], str(elem.Lang) if "/Lang" in elem else None)
    if "/A" in elem and "/Scope" in elem.A:
        node.scope = str(elem.A.Scope)[1:]
    kids = elem.get("/K", pikepdf.Array())
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, int):
            node.said += pages[order[elem.Pg.objgen]].marked[kid]
        elif "/MCID" in kid:
            node.said += pages[order[kid.Pg.objgen]].marked[int(kid.MCID)]
        elif str(kid.S) == "/Span":
            node.spans.append(_node(kid, pages, order))
            node.said += node.spans[-1].said
        else:
            node.kids.append(_node(kid, pages, order))
    node.said = node.said.replace("\u00ad", "")
    return node
