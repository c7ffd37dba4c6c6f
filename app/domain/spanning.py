"""Papers that span cases: each case is told through its own cut, and is issued as that paper of it alone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.domain.codes import DataGroup, Extent, Law, RecipientKind
from app.domain.disclosure import Recipient, sight_of
from app.domain.disclosure_defaults import SECRECY
from app.domain.grounds import fixed
from app.domain.labels import label
from app.domain.memo_head import addressee, coordinator, letterhead
from app.domain.message import MC, M
from app.domain.recipients import Copy, copy_for
from app.domain.released import Released, Row
from app.domain.sheets import next_edition

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime

    from app.domain.case_file import CaseFile
    from app.domain.codes import PaperKind
    from app.domain.disclosure import Sight
    from app.domain.ids import OrganisationId
    from app.domain.released import Part


@dataclass(frozen=True, slots=True)
class Told:
    """One of the cases on a paper: for whom it is, and what of the case that reader may see."""

    file: CaseFile
    copy: Copy
    sight: Sight

    @property
    def named(self) -> bool:
        """May the reader know who the client is."""
        return self.sight.sees(DataGroup.A, Extent.MINIMUM)


def told(file: CaseFile, reader: OrganisationId | None, on: date) -> Told:
    """Return a case as an organisation, or the office itself, may be told of it."""
    if reader is None:
        copy = Copy(Recipient(kind=RecipientKind.OFFICE), "fi", fixed(file, Law.OFFICE_COPY, on))
    else:
        copy = copy_for(file, reader, on)
    return Told(file, copy, sight_of(file, copy.recipient, copy.ground, on))


def language_of(cases: Sequence[Told]) -> str:
    """Return the reader's language: that of most of the copies."""
    spoken = [one.copy.language for one in cases]
    return max(sorted(set(spoken)), key=spoken.count)


def spanning(
    cases: Sequence[Told],
    kind: PaperKind,
    language: str,
    now: datetime,
    parts: Sequence[Part],
    *,
    head: Sequence[Row] = (),
) -> Released:
    """Return a paper of some cases, of which there is at least one; of one alone it bears the number."""
    first = cases[0]
    only = first.file if len(cases) == 1 else None
    return Released(
        kind=kind,
        language=language,
        recipient=first.sight.recipient.kind,
        addressee=addressee(first.file, first.sight, language),
        letterhead=letterhead(first.file.office, language),
        title=label(kind),
        case_number=only.case.number if only else "",
        register_number="",
        edition=next_edition(only.documents, kind) if only else 1,
        made_at=now,
        secrecy=(SECRECY[DataGroup.A],) if any(one.named for one in cases) else (),
        head=tuple(head),
        parts=tuple(parts),
        foot=_foot(first),
        practice=first.file.office.practice,
        numbered=False,
    )


def _foot(one: Told) -> tuple[Row, ...]:
    rows = []
    who = coordinator(one.file)
    if who is not None:
        said = tuple(part for part in (who.name, who.phone or one.file.office.phone) if part)
        rows.append(Row(label=MC("memo", "More information"), values=said))
    if one.sight.recipient.kind is RecipientKind.ORGANISATION:
        own = M("The recipient is itself the controller of the data it receives.")
        rows.append(Row(label=MC("memo", "Data protection"), values=(own,)))
    return tuple(rows)
