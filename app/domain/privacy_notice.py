"""The privacy notice: who is responsible for the data, and the office's own words on how they are handled."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.codes import PaperKind
from app.domain.memo_head import letterhead
from app.domain.message import MC, M
from app.domain.office_paper import office_paper
from app.domain.paragraphs import part
from app.domain.released import Row

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import datetime

    from app.domain.group import Office
    from app.domain.message import Message
    from app.domain.released import Released

_HEADINGS: dict[str, Message] = {
    "purpose": M("What the information is used for"),
    "law": M("What the handling rests on"),
    "data": M("What information is handled"),
    "sources": M("Where the information comes from"),
    "recipients": M("To whom the information is given"),
    "retention": M("How long the information is kept"),
    "protection": M("How the information is protected"),
    "rights": M("What rights you have"),
    "complaint": M("Where you can complain"),
    "automation": M("Automated handling"),
}


def privacy_notice(office: Office, texts: Mapping[str, str], language: str, now: datetime) -> Released:
    """Return the notice of an office, its controller and contacts filled in."""
    return office_paper(
        office,
        PaperKind.PRIVACY_NOTICE,
        language,
        now,
        (part(heading, texts.get(name, "")) for name, heading in _HEADINGS.items()),
        head=tuple(_head(office, language)),
        numbered=True,
    )


def _head(office: Office, language: str) -> Iterator[Row]:
    sender = letterhead(office, language)
    yield Row(label=MC("form", "Controller"), values=_said(sender.agency, sender.office))
    contacts = _said(office.address, office.phone, office.email)
    if contacts:
        yield Row(label=M("Contact details"), values=contacts)
    if office.data_protection_contact:
        yield Row(label=M("Data protection officer"), values=(office.data_protection_contact,))


def _said(*values: str) -> tuple[str, ...]:
    return tuple(value for value in values if value)
