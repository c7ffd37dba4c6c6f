"""Fields to be filled in on a computer, as PDF/UA-1 and PDF/A-2a ask: their own looks, their own typeface."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pikepdf import Array, Dictionary, Name, Stream, String
from reportlab.pdfbase import pdfmetrics

from app.documents.fonts import Face
from app.documents.structure import FieldKind
from resources import path

if TYPE_CHECKING:
    from pikepdf import Object, Pdf

    from app.documents.structure import Widget

SIZE = 9.5  # of what is typed
_LOOK = f"/Body {SIZE} Tf 0 g"
_PRINTED, _SEVERAL_LINES = 4, 1 << 12  # flags of an annotation and of a field
_FIRST, _LAST = 32, 255  # the codes of the letters that can be typed
_CODES = "cp1252"
_BY_CODE = 32  # a face whose letters go by their usual codes
_ON, _OFF = "/Yes", "/Off"


class Fields:
    """The fields of one file."""

    def __init__(self, pdf: Pdf) -> None:
        self._pdf = pdf
        self._made: list[Object] = []
        self._owners: list[Object] = []
        self._font: Object | None = None

    def add(self, widget: Widget, page: Object, owner: Object, after: int) -> Object:
        """Return a field on its page; it is numbered in the tree `after` what the pages take."""
        field = widget.field
        said: dict[str, object] = {
            "/Type": Name.Annot,
            "/Subtype": Name.Widget,
            "/FT": Name(f"/{field.kind.value}"),
            "/T": String(field.name),
            "/TU": String(field.asks),
            "/Rect": Array(widget.rect),
            "/F": _PRINTED,
            "/P": page,
            "/StructParent": after + len(self._made),
        }
        left, low, right, high = widget.rect
        made = self._pdf.make_indirect(Dictionary(said | self._own(widget, right - left, high - low)))
        if "/Annots" not in page:
            page.Annots = Array()
        page.Annots.append(made)
        self._made.append(made)
        self._owners.append(owner)
        return made

    def finish(self) -> list[Object]:
        """Tell the file of its fields, and return whose each of them is."""
        if self._made:
            fonts = Dictionary(Font=Dictionary(Body=self._typeface()))
            self._pdf.Root.AcroForm = Dictionary(Fields=Array(self._made), DR=fonts, DA=String(_LOOK))
        return self._owners

    def _own(self, widget: Widget, width: float, height: float) -> dict[str, object]:
        """Return what a field of a kind has of its own: its value, and how it looks with it."""
        field = widget.field
        if field.kind is FieldKind.BOX:
            state = Name(_ON if field.value else _OFF)
            looks = Dictionary({_ON: self._box(width, ticked=True), _OFF: self._box(width, ticked=False)})
            return {"/V": state, "/AS": state, "/AP": Dictionary(N=looks)}
        shown = Dictionary(N=self._drawn(_typed(field.value, height), width, height))
        if field.kind is FieldKind.SIGNATURE:
            return {"/AP": shown}
        several = {"/Ff": _SEVERAL_LINES} if field.many else {}
        return {"/DA": String(_LOOK), "/V": String(field.value), "/AP": shown, **several}

    def _box(self, side: float, *, ticked: bool) -> Object:
        low, high = 1.6, side - 1.6
        cross = f"0 G 1.2 w {low} {low} m {high:.2f} {high:.2f} l {low} {high:.2f} m {high:.2f} {low} l S"
        return self._drawn(cross.encode() if ticked else b"", side, side)

    def _drawn(self, content: bytes, width: float, height: float) -> Object:
        fonts = Dictionary(Font=Dictionary(Body=self._typeface())) if b"/Body" in content else Dictionary()
        box = Array([0, 0, round(width, 2), round(height, 2)])
        form = Stream(self._pdf, content, Type=Name.XObject, Subtype=Name.Form, BBox=box, Resources=fonts)
        return self._pdf.make_indirect(form)

    def _typeface(self) -> Object:
        """Return the face of what is typed, whole: whoever fills the form in may need any letter of it."""
        if self._font is None:
            self._font = self._pdf.make_indirect(_font(self._pdf))
        return self._font


def _typed(value: str, height: float) -> bytes:
    """Return how a line of text is drawn in its field."""
    if not value:
        return b"/Tx BMC EMC"
    letters = value.encode(_CODES, "replace").replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")
    low = (height - SIZE) / 2 + 0.22 * SIZE
    return b"/Tx BMC q BT %s 2 %.2f Td (%s) Tj ET Q EMC" % (_LOOK.encode(), low, letters)


def _font(pdf: Pdf) -> Dictionary:
    face = pdfmetrics.getFont(Face.REGULAR.value).face
    codes = (bytes([code]).decode(_CODES, "replace") for code in range(_FIRST, _LAST + 1))
    file = pdf.make_indirect(Stream(pdf, path(f"fonts/SourceSans3-{Face.REGULAR.value}.ttf").read_bytes()))
    name = Name("/SourceSans3-Regular")
    descriptor = Dictionary(
        Type=Name.FontDescriptor,
        FontName=name,
        Flags=_BY_CODE,
        FontBBox=Array([round(edge) for edge in face.bbox]),
        ItalicAngle=0,
        Ascent=round(face.ascent),
        Descent=round(face.descent),
        CapHeight=round(face.capHeight),
        StemV=round(face.stemV),
        FontFile2=file,
    )
    return Dictionary(
        Type=Name.Font,
        Subtype=Name.TrueType,
        BaseFont=name,
        Encoding=Name.WinAnsiEncoding,
        FirstChar=_FIRST,
        LastChar=_LAST,
        Widths=Array([round(face.charWidths.get(ord(letter), face.defaultWidth)) for letter in codes]),
        FontDescriptor=pdf.make_indirect(descriptor),
    )
