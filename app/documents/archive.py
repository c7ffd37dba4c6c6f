"""The finished file: structure tree, language, metadata and colour, as PDF/UA-1 and PDF/A-2a ask."""

from __future__ import annotations

import io
import re
from datetime import UTC
from typing import TYPE_CHECKING

import pikepdf
from pikepdf import Array, Dictionary, Name, String

from app.documents.fields import Fields
from app.documents.structure import Elem, Mark
from app.documents.xmp import packet
from resources import path

if TYPE_CHECKING:
    from datetime import datetime

    from pikepdf import Object, Pdf

_CREATOR = "Kotio"
_COLOURS = "sRGB IEC61966-2.1"
_BLOCK = 100  # pairs that a block of a character map may hold
_PAIR = re.compile(r"^<\w\w> <(?!0000>)\w{4}>$", re.MULTILINE)
_BLOCKS = re.compile(r"\d+ beginbfchar.*endbfchar\n", re.DOTALL)


def archived(pages: bytes, root: Elem, *, title: str, language: str, made_at: datetime) -> bytes:
    """Return the file of drawn pages and their structure: the same bytes for the same pages."""
    with pikepdf.open(io.BytesIO(pages)) as pdf:
        _mend_character_maps(pdf)  # while there are few objects to look through
        _write_structure(pdf, root)
        _describe(pdf, title, language, made_at.astimezone(UTC))
        out = io.BytesIO()
        generate = pikepdf.ObjectStreamMode.generate
        pdf.save(out, object_stream_mode=generate, deterministic_id=True, min_version="1.7", compress_streams=True)
        return out.getvalue()


def _write_structure(pdf: Pdf, root: Elem) -> None:
    """Write the tree, and from every page the way back to its elements."""
    tree = pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot))
    writer = _TreeWriter(pdf)
    tree.K = writer.element(root, tree)
    numbers = writer.numbers()
    tree.ParentTree = pdf.make_indirect(Dictionary(Nums=Array(numbers)))
    tree.ParentTreeNextKey = len(numbers) // 2
    pdf.Root.StructTreeRoot = tree


class _TreeWriter:
    """Writes elements, and remembers whose every mark and field is."""

    def __init__(self, pdf: Pdf) -> None:
        self._pdf = pdf
        self._pages: list[Object] = [page.obj for page in pdf.pages]
        self._owners: list[dict[int, Object]] = [{} for _ in self._pages]
        self._fields = Fields(pdf)

    def element(self, elem: Elem, parent: Object) -> Object:
        """Return an element and all below it."""
        home = next((kid.page for kid in elem.kids if not isinstance(kid, Elem)), None)
        page = None if home is None else self._pages[home]
        made = self._pdf.make_indirect(Dictionary(_entries(elem, parent, page)))
        kids: list[Object | int] = []
        for kid in elem.kids:
            if isinstance(kid, Elem):
                kids.append(self.element(kid, made))
            elif isinstance(kid, Mark):
                self._owners[kid.page][kid.mcid] = made
                there = Dictionary(Type=Name.MCR, Pg=self._pages[kid.page], MCID=kid.mcid)
                kids.append(kid.mcid if kid.page == home else there)
            else:
                shown = self._fields.add(kid, self._pages[kid.page], made, len(self._pages))
                kids.append(Dictionary(Type=Name.OBJR, Obj=shown, Pg=self._pages[kid.page]))
        if kids:
            made.K = kids[0] if len(kids) == 1 else Array(kids)
        return made

    def numbers(self) -> list[object]:
        """Return, by its number in the file, whose the content of every page and every field is."""
        said: list[object] = []
        for number, (page, elements) in enumerate(zip(self._pages, self._owners, strict=True)):
            page.StructParents, page.Tabs = number, Name.S
            said += [number, self._pdf.make_indirect(Array([elements[mcid] for mcid in sorted(elements)]))]
        for number, owner in enumerate(self._fields.finish(), len(self._pages)):
            said += [number, owner]
        return said


def _entries(elem: Elem, parent: Object, page: Object | None) -> dict[str, object]:
    """Return what an element says of itself."""
    said: dict[str, object] = {"/Type": Name.StructElem, "/S": Name(f"/{elem.tag}"), "/P": parent}
    if page is not None:
        said["/Pg"] = page
    if elem.language:
        said["/Lang"] = String(elem.language)
    if elem.attribute:
        owner, name, value = elem.attribute
        said["/A"] = Dictionary({"/O": Name(f"/{owner}"), f"/{name}": Name(f"/{value}")})
    return said


def _mend_character_maps(pdf: Pdf) -> None:
    """Leave code 0, which stands for no character, out of reportlab's maps, and keep their blocks short."""
    for found in pdf.objects:
        if isinstance(found, Dictionary) and found.get("/Type") == Name.Font and "/ToUnicode" in found:
            old = found.ToUnicode.read_bytes().decode("latin-1")
            pairs = _PAIR.findall(old)
            blocks = [pairs[start : start + _BLOCK] for start in range(0, len(pairs), _BLOCK)]
            new = "".join(f"{len(block)} beginbfchar\n{chr(10).join(block)}\nendbfchar\n" for block in blocks)
            found.ToUnicode.write(_BLOCKS.sub(new, old).encode("latin-1"))


def _describe(pdf: Pdf, title: str, language: str, made_at: datetime) -> None:
    """Say what the file is, in the catalogue, the packet and the older dictionary alike."""
    packed = packet(title=title, language=language, creator=_CREATOR, made_at=made_at)
    root = pdf.Root
    root.Lang, root.MarkInfo = String(language), Dictionary(Marked=True)
    root.ViewerPreferences = Dictionary(DisplayDocTitle=True)
    root.Metadata = pdf.make_indirect(pikepdf.Stream(pdf, packed, Type=Name.Metadata, Subtype=Name.XML))
    profile = pdf.make_indirect(pikepdf.Stream(pdf, path("srgb.icc").read_bytes(), N=3))
    intent = Dictionary(
        Type=Name.OutputIntent,
        S=Name.GTS_PDFA1,
        OutputConditionIdentifier=String(_COLOURS),
        Info=String(_COLOURS),
        DestOutputProfile=profile,
    )
    root.OutputIntents = Array([intent])
    stamp = String(made_at.strftime("D:%Y%m%d%H%M%SZ"))
    creator = String(_CREATOR)
    said = Dictionary(Title=String(title), Creator=creator, Producer=creator, CreationDate=stamp, ModDate=stamp)
    pdf.trailer.Info = pdf.make_indirect(said)
