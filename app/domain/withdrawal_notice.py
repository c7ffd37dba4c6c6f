"""The notice of a withdrawn consent: to one that got something, what it got, and what is asked of it now.

It names the case by its number alone and tells nothing of the client, nor whom else the withdrawal concerns.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.codes import Law, PaperKind
from app.domain.consent import LegalGround
from app.domain.disclosure import NoGround
from app.domain.disclosure_log import who_tells
from app.domain.labels import label
from app.domain.message import MC, M
from app.domain.office_paper import office_paper
from app.domain.paragraphs import bullets, paragraphs, part
from app.domain.released import Paragraph, Part, Released, Row, Table
from app.domain.sheets import plain_sheet
from app.domain.withdrawals import given, in_force, withdrawn_groups

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import datetime

    from app.domain.group import Office
    from app.domain.making import Making
    from app.domain.message import Message
    from app.domain.withdrawals import Given

_WITHDRAWN, _ASKED, _STAYS = (
    M("What has been withdrawn"),
    M("What we ask of you"),
    M("What does not change"),
)


def withdrawal_notice(making: Making) -> Released:
    """Return the notice to one organisation; raises NoGround where it holds nothing or nothing was withdrawn."""
    file, key = making.file, making.sight.recipient.organisation_id
    entries = in_force(file, key, making.on) if key is not None and _owed(making) else ()
    got = tuple(one for one in given(file) if one.organisation_id == key)
    if not entries or not got:
        raise NoGround(M("This recipient holds nothing that a withdrawal concerns."))
    parts = (
        Part(heading=_WITHDRAWN, blocks=tuple(_withdrawn(making))),
        Part(heading=M("What you have received"), blocks=tuple(_received(got))),
        bullets(_ASKED, making.texts.get("asked", "")),
        bullets(_STAYS, making.texts.get("stays", "")),
    )
    head = (Row(label=MC("column", "Case"), values=(file.case.number,)),)
    return plain_sheet(
        making, PaperKind.WITHDRAWAL_NOTICE, parts, head=head, foot=tuple(who_tells(file)), numbered=False
    )


def specimen(office: Office, texts: Mapping[str, str], language: str, now: datetime) -> Released:
    """Return the office's own text of the notice, to nobody and of no case."""
    parts = (
        part(_WITHDRAWN, texts.get("stops", "")),
        bullets(_ASKED, texts.get("asked", "")),
        bullets(_STAYS, texts.get("stays", "")),
    )
    return office_paper(office, PaperKind.WITHDRAWAL_NOTICE, language, now, parts)


def _owed(making: Making) -> bool:
    """Is it the ground of a notice, of this very case and recipient."""
    ground = making.ground
    if not isinstance(ground, LegalGround) or ground.law is not Law.WITHDRAWAL_NOTICE:
        return False
    own_case = ground.case_id == making.file.case.id
    return own_case and ground.organisation_id == making.sight.recipient.organisation_id


def _withdrawn(making: Making) -> Iterator[Paragraph]:
    key = making.sight.recipient.organisation_id
    entries = in_force(making.file, key, making.on) if key is not None else ()
    groups, day = withdrawn_groups(entries), entries[-1].withdrawn_on
    if groups:
        said: Message = M(
            "The client has on {day} withdrawn the consent as far as it concerns: {groups}.",
            day=day,
            groups=tuple(label(group) for group in groups),
        )
    else:
        said = M("The client has on {day} withdrawn the consent to giving you information.", day=day)
    yield Paragraph(text=said)
    yield from paragraphs(making.texts.get("stops", ""))


def _received(got: tuple[Given, ...]) -> Iterator[Table | Paragraph]:
    papers = tuple(
        (label(one.kind), str(one.edition), _day(one.made_on), _day(one.given_on))
        for one in got
        if one.kind is not None
    )
    if papers:
        yield Table(
            caption=M("Papers given to you"),
            heads=(MC("column", "Paper"), MC("column", "Version"), M("Paper dated"), M("Given on")),
            rows=papers,
            widths=(40, 16, 22, 22),
        )
    for one in got:
        if one.kind is None:
            yield Paragraph(text=M("You took part in the meeting on {day}.", day=one.given_on))


def _day(day: object) -> Message | str:
    return MC("answer", "{day}", day=day) if day is not None else "–"
