"""The secrecy undertaking of one who is no public official: the office's own words, and the room to sign."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.codes import PaperKind
from app.domain.message import MC, M
from app.domain.office_paper import office_paper
from app.domain.paragraphs import part
from app.domain.released import Blank, Row, Signature

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from app.domain.group import Office
    from app.domain.message import Message
    from app.domain.organisation import Organisation
    from app.domain.released import Released
    from app.domain.worker import Worker

_HEADINGS: dict[str, Message] = {
    "who": M("My task in the group"),
    "promise": M("What I undertake"),
    "after": M("How long it binds me"),
    "law": M("What it rests on"),
}


def secrecy_undertaking(
    office: Office,
    worker: Worker,
    organisation: Organisation | None,
    texts: Mapping[str, str],
    language: str,
    now: datetime,
) -> Released:
    """Return a worker's undertaking, to be read and signed."""
    head = [Row(label=MC("of a person", "Name"), values=(worker.name,))]
    if worker.title:
        head.append(Row(label=M("Title"), values=(worker.title,)))
    if organisation is not None:
        head.append(Row(label=MC("field", "Organisation"), values=(organisation.name(language),)))
    told = [part(heading, texts.get(name, "")) for name, heading in _HEADINGS.items()]
    signed = part(M("Signature"), "", Blank(label=M("Place and date")))
    return office_paper(
        office,
        PaperKind.SECRECY_UNDERTAKING,
        language,
        now,
        (*told, signed),
        head=tuple(head),
        signatures=(Signature(lead=None, name=worker.name, title=worker.title),),
    )
