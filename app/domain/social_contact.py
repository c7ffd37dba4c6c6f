"""The contact to social services (Social Welfare Act, section 35): with consent, or without it for a reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.codes import DataGroup, Extent, Law, PaperKind
from app.domain.consent import LegalGround
from app.domain.labels import label
from app.domain.memo_head import controller, coordinator
from app.domain.memo_parts import part, secrecy, spoken_language
from app.domain.message import MC, M
from app.domain.referral_sheet import essential, field_of
from app.domain.released import Bullets, Paragraph, Part, Row
from app.domain.sheets import plain_sheet

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.domain.items import Item
    from app.domain.making import Making
    from app.domain.message import Message
    from app.domain.released import Block, Released

_ALSO = frozenset({"lodging_ends", "lodging_reason", "guardian"})
_ASKED = (
    M("Contact the client and assess the need of services."),
    M("Tell us who the worker is and when you meet."),
)


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
            Part(heading=M("Why we contact you"), blocks=tuple(_why(making))),
            part(M("The client’s situation"), making.released, spoken),
            Part(heading=M("What we ask"), blocks=(Bullets(items=_ASKED),)),
        ),
        head=tuple(_head(making)),
        foot=tuple(_foot(making)),
        secrecy=secrecy(making.released, making.sight),
    )


def _why(making: Making) -> Iterator[Block]:
    ground = making.ground
    if not isinstance(ground, LegalGround):
        yield Paragraph(
            text=M("The client has consented to this contact (Social Welfare Act, section 35, subsection 1).")
        )
        return
    yield Paragraph(text=_by_law(ground))
    if ground.section and ground.law is not Law.SOCIAL_SERVICES:
        yield Row(label=M("Act and section"), values=(ground.section,))
    yield Row(label=M("Why the ground applies"), values=(ground.reason,))
    by = M("{name}, {day}", name=ground.recorded_by, day=ground.recorded_on)
    yield Row(label=M("Recorded by"), values=(by,))


def _by_law(ground: LegalGround) -> Message | str:
    if ground.law is Law.SOCIAL_SERVICES:
        return M(
            "The contact is made without the client’s consent, as the law requires when a person is evidently "
            "unable to care for themselves or the interest of a child demands it (Social Welfare Act, section 35, "
            "subsection 2). Only what is necessary is told."
        )
    return label(ground.law)


def _head(making: Making) -> Iterator[Row]:
    if making.sight.sees(DataGroup.A, Extent.MINIMUM):
        yield Row(label=MC("memo", "Client"), values=(making.file.client.name,))


def _foot(making: Making) -> Iterator[Row]:
    who = coordinator(making.file)
    if who is not None:
        said = tuple(one for one in (who.name, who.phone or making.file.office.phone, who.email) if one)
        yield Row(label=MC("memo", "More information"), values=said)
    yield controller()
