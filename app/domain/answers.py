"""The answers a case file holds: which record keeps a field, and what it says."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from app.domain.action import Agreed
from app.domain.codes import Owner
from app.domain.follow_up import FollowUps
from app.domain.records import answers_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from app.domain.case_file import CaseFile
    from app.domain.forms import Field

NOTHING: tuple[Any, ...] = (None, "", [], (), {}, False)

_RECORDS: dict[Owner, Callable[[CaseFile], Any]] = {
    Owner.CLIENT: lambda file: file.client,
    Owner.CASE: lambda file: file.case,
    Owner.MAPPING: lambda file: file.mapping,
    Owner.CONSENT: lambda file: file.consent,
    Owner.REFERRAL: lambda file: file.referral,
    Owner.MEETING: lambda file: file.meeting,
    Owner.SLOT: lambda file: file.slot,
    Owner.ASSESSMENT: lambda file: file.assessment,
    Owner.MEMO: lambda file: file.memo,
    Owner.AGREED: lambda file: Agreed(actions=file.actions),
    Owner.FOLLOW_UPS: lambda file: FollowUps(follow_ups=file.follow_ups),
    Owner.OFFICE: lambda file: file.office,
    Owner.GROUP: lambda file: file.group,
}


def record(file: CaseFile, owner: Owner) -> Any | None:
    """Return the record of the file that keeps an owner's answers, None where there is none yet."""
    read = _RECORDS.get(owner)
    return None if read is None else read(file)


def answers(file: CaseFile, fields: Iterable[Field]) -> dict[str, Any]:
    """Return the answers of a case file to `fields`, whichever record keeps them."""
    owned: dict[Owner, list[Field]] = {}
    for field in fields:
        owned.setdefault(field.owner, []).append(field)
    found: dict[str, Any] = {}
    for owner, asked in owned.items():
        kept = record(file, owner)
        found |= {} if kept is None else answers_of(kept, asked)
    return found
