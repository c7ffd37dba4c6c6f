"""What a paper of a case is made of, once it is cut."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date, datetime

    from app.domain.case_file import CaseFile
    from app.domain.client_record import ClientRecord
    from app.domain.consent import Consent, LegalGround
    from app.domain.disclosure import Sight
    from app.domain.items import Item


@dataclass(frozen=True, slots=True, kw_only=True)
class Making:
    """One recipient's paper to be made.

    `record` is all that the register holds of the client, where the paper is about that.

    `file` is the case as the paper may know it, `released` what of it the recipient may have. `on` is the day that
    deadlines are read at, `language` the reader's, `now` the aware time that the paper is dated, and `texts` are
    the office's own by name, of which version `text_version` says; `ground` is what the paper rests on.
    A `fillable` paper is to be filled in on a computer, a `close` one set so that it takes less room.
    """

    record: ClientRecord | None = None
    file: CaseFile
    sight: Sight
    released: tuple[Item, ...]
    on: date
    language: str
    now: datetime
    texts: Mapping[str, str] = field(default_factory=dict)
    ground: Consent | LegalGround | None = None
    text_version: int = 1
    fillable: bool = False
    close: bool = False
