"""A paper as text holds all that the paper says, in its own language, and nothing else."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import pytest

from app.domain.codes import PaperKind
from app.domain.disclosure import cut
from app.domain.message import Message
from app.domain.recipients import copies
from app.domain.released import Bullets, Paragraph, Part, Row, Table
from app.exchange.plain_text import plain_text
from app.practice.cases import practice_files
from tests.documents.samples import form, memo
from tests.domain.papers import said

if TYPE_CHECKING:
    from app.domain.released import Released

TODAY = date(2026, 11, 24)
NOW = datetime(2026, 11, 24, 9, tzinfo=UTC)


def johans(language: str) -> list[Released]:
    file = next(one for one in practice_files(TODAY) if one.client.name.startswith("Johan"))
    return [
        cut(file, one.recipient, one.ground, TODAY, language=language, now=NOW)
        for one in copies(file, TODAY)
        if one.ground is not None
    ]


@pytest.mark.parametrize("language", ["fi", "sv"])
def test_every_text_of_a_memo_stands_in_it(language: str) -> None:
    for released in johans(language):
        words = plain_text(released)
        body = replace(released, letterhead=replace(released.letterhead, address="", phone="", email=""))
        kept = [
            line for line in said(body).split("\n") if line not in {str(PaperKind.MEMO), language, "organisation"}
        ]
        lacking = [line for line in kept if line not in words]
        assert [line for line in lacking if not line.startswith(("office", "client"))] == []


def test_a_recipients_text_is_that_of_its_own_copy() -> None:
    texts = {plain_text(one) for one in johans("fi")}
    assert len(texts) == len(johans("fi"))
    landlords = next(plain_text(one) for one in johans("fi") if "Itälän Kodit" in str(one.addressee))
    assert "Syntymäaika" not in landlords


def test_what_belongs_together_is_one_line_and_sections_stand_apart() -> None:
    released = replace(
        memo("sv"),
        head=(Row(label=Message("Klient"), values=("Mika",)),),
        parts=(
            Part(
                heading=Message("Läge"),
                blocks=(
                    Row(label=Message("Ansökningar"), values=("– ett", "– två")),
                    Row(label=Message("På plats"), values=("A", "B")),
                    Paragraph(text="Text", label=Message("Orsak"), note=Message("anm.")),
                    Bullets(items=("x", "y")),
                    Table(
                        caption=Message("Åtgärder"),
                        heads=(Message("Vad"), Message("Vem")),
                        rows=(("z", ""),),
                        widths=(1, 1),
                    ),
                ),
            ),
        ),
        signatures=(),
        foot=(),
    )
    assert plain_text(released).strip().split("\n\n")[2].split("\n") == [
        "1 Läge",
        "Ansökningar:",
        "  – ett",
        "  – två",
        "På plats: A",
        "  B",
        "Orsak: Text (anm.)",
        "– x",
        "– y",
        "Åtgärder:",
        "– Vad: z",
    ]


def test_it_says_that_it_is_secret_or_for_practice_and_leaves_out_what_is_filled_in_by_hand() -> None:
    words = plain_text(form("fi"))
    assert "SALASSA PIDETTÄVÄ: JulkL 24 § 1 mom. 32 kohta" in words
    assert "HARJOITUS" in words
    assert "Ei saa luovuttaa" not in words
