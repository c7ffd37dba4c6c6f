"""A paper of awkward names and texts, as people write them."""

from __future__ import annotations

from dataclasses import replace

from app.domain.message import Message
from app.domain.released import (
    Bullets,
    Paragraph,
    Part,
    Released,
    Row,
    Signature,
    Table,
)
from tests.documents.samples import memo, said

AWKWARD = (
    "Ng",
    "O'Brien-Äijälä",
    "Ibrahim al-Ḥasan Šimić",
    "Marja-Leena Katariina Yhdyskuntaseuraamustyöntekijänen",
    '<b>5 < 6 & "lainaus"</b> 😀 שלום &nbsp; <a href="x">y',
    "x" * 400,
    "1" * 400,
    "rivi\r\nrivi\ttab\rrivi\u2028rivi",
    "nolla\x00kello\x07 \u202eoikealta\u202c \u200fsuunta \ufeffBOM pehmeä\u00adtavu",
    "yksinäinen \ud83d sijainen",
    "29.2.2000",
    "a\u0308iti {avaus} 100 % \\ ( ) [ ] /P <</MCID 3>> BDC",
    "",
    "   \n \t ",
)


def awkward(language: str = "fi") -> Released:
    """Every name and text that breaks things, in every place where text may stand."""
    plain = memo(language)
    blocks = tuple(
        block
        for one in AWKWARD
        for block in (
            Paragraph(text=one, label=said("Teksti", "Text", language), own_words=True),
            Row(label=said("Rivi", "Rad", language), values=(one, one)),
            Bullets(items=(one,)),
            Signature(lead=None, name=one, title=one),
        )
    )
    narrow = Table(
        caption=said("Taulukko", "Tabell", language),
        heads=(said("Yhdyskuntaseuraamustoimisto", "Samhällspåföljdsbyrå", language), Message("B"), Message("C")),
        rows=tuple((one, one, one) for one in AWKWARD),
        widths=(1, 2, 6),
    )
    office = AWKWARD[3] * 3
    return replace(
        plain,
        addressee=AWKWARD[4],
        letterhead=replace(plain.letterhead, office=office, address=office, email="x" * 90),
        parts=(Part(heading=said("Hankalat", "Svåra", language), blocks=(*blocks, narrow)),),
        head=(Row(label=said("Tyhjä", "Tom", language), values=()),),
    )
