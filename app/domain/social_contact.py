"""The contact to social services (Social Welfare Act, section 35): with consent, or without it for a reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.codes import DataGroup, Extent, Law, PaperKind
from app.domain.consent import LegalGround
from app.domain.labels import label
from app.domain.memo_head import controller, coordinator
from app.domain.memo_parts import part, secrecy, spoken_language
from app.domain.message import MC, M
from app.domain.office_paper import office_paper
from app.domain.paragraphs import bullets, paragraphs
from app.domain.referral_sheet import essential, field_of
from app.domain.released import Paragraph, Part, Row
from app.domain.sheets import plain_sheet

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import datetime

    from app.domain.group import Office
    from app.domain.items import Item
    from app.domain.making import Making
    from app.domain.released import Block, Released

_ALSO = frozenset({"lodging_ends", "lodging_reason", "guardian"})
_WHY, _ASK = M("Why we contact you"), M("What we ask")


def of_need(item: Item) -> bool:
    """Does an item tell who the client is, or why social services are needed."""
    return essential(item) or field_of(item) in _ALSO


def social_contact(making: Making) -> Released:
    """Return the contact to adult social work."""
    spoken = spoken_language(making.file, making.sight, making.language)
    return plain_sheet(
        making,
        PaperKind.SOCIAL_CONTACT,
        (
            Part(heading=_WHY, blocks=tuple(_why(making))),
            part(M("The client’s situation"), making.released, spoken),
            bullets(_ASK, making.texts.get("asked", "")),
        ),
        head=tuple(_head(making)),
        foot=tuple(_foot(making)),
        secrecy=secrecy(making.released, making.sight),
    )


def specimen(office: Office, texts: Mapping[str, str], language: str, now: datetime) -> Released:
    """Return the office's own text of the contact, of nobody: with consent, and as the law requires."""
    parts = (
        Part(
            heading=_WHY,
            blocks=tuple(one for name in ("consent", "law") for one in paragraphs(texts.get(name, ""))),
        ),
        bullets(_ASK, texts.get("asked", "")),
    )
    return office_paper(office, PaperKind.SOCIAL_CONTACT, language, now, parts)


def _why(making: Making) -> Iterator[Block]:
    ground = making.ground
    if not isinstance(ground, LegalGround):
        yield from paragraphs(making.texts.get("consent", ""))
        return
    if ground.law is Law.SOCIAL_SERVICES:
        yield from paragraphs(making.texts.get("law", ""))
    else:
        yield Paragraph(text=label(ground.law))
    if ground.section and ground.law is not Law.SOCIAL_SERVICES:
        yield Row(label=M("Act and section"), values=(ground.section,))
    yield Row(label=M("Why the ground applies"), values=(ground.reason,))
    by = M("{name}, {day}", name=ground.recorded_by, day=ground.recorded_on)
    yield Row(label=M("Recorded by"), values=(by,))


def _head(making: Making) -> Iterator[Row]:
    if making.sight.sees(DataGroup.A, Extent.MINIMUM):
        yield Row(label=MC("memo", "Client"), values=(making.file.client.name,))


def _foot(making: Making) -> Iterator[Row]:
    who = coordinator(making.file)
    if who is not None:
        said = tuple(one for one in (who.name, who.phone or making.file.office.phone, who.email) if one)
        yield Row(label=MC("memo", "More information"), values=said)
    yield controller()
