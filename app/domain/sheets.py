"""What the papers for several recipients have in common, the memo apart: head, foot, stamp and edition."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.labels import label
from app.domain.memo_head import addressee, foot, head, letterhead
from app.domain.memo_parts import secrecy
from app.domain.released import Released

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.domain.codes import PaperKind
    from app.domain.making import Making
    from app.domain.memo import IssuedDocument
    from app.domain.released import Part, Row


def sheet(
    making: Making, kind: PaperKind, parts: Sequence[Part], above: Sequence[Row] = (), below: Sequence[Row] = ()
) -> Released:
    """Return a paper about the client: `above` and `below` are rows of its own before its head and its foot."""
    file, sight, language = making.file, making.sight, making.language
    return plain_sheet(
        making,
        kind,
        parts,
        secrecy=secrecy(making.released, sight),
        head=(*above, *head(file, sight, language)),
        foot=(*below, *foot(file, sight, language, making.on)),
    )


def plain_sheet(
    making: Making,
    kind: PaperKind,
    parts: Sequence[Part],
    *,
    head: Sequence[Row],
    foot: Sequence[Row],
    secrecy: tuple[int, ...] = (),
    numbered: bool = True,
) -> Released:
    """Return a paper with this head and foot."""
    file = making.file
    return Released(
        kind=kind,
        language=making.language,
        recipient=making.sight.recipient.kind,
        addressee=addressee(file, making.sight, making.language),
        letterhead=letterhead(file.office, making.language),
        title=label(kind),
        case_number=file.case.number,
        register_number=file.case.register_number,
        edition=next_edition(file.documents, kind),
        made_at=making.now,
        secrecy=secrecy,
        head=tuple(head),
        parts=tuple(one for one in parts if one.blocks),
        foot=tuple(foot),
        practice=file.office.practice,
        numbered=numbered,
    )


def next_edition(documents: Sequence[IssuedDocument], kind: PaperKind) -> int:
    """Return the edition of a paper that is made next: all recipients' copies of one making share it."""
    return max((one.edition for one in documents if one.kind is kind), default=0) + 1
