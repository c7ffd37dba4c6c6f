"""The answers a case file holds: which record keeps a field, and what it says."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from app.domain.action import Agreed
from app.domain.codes import Owner
from app.domain.follow_up import FollowUps
from app.domain.records import answers_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from app.domain.case_file import CaseFile
    from app.domain.forms import Field

NOTHING: tuple[Any, ...] = (None, "", [], (), {}, False)


def record(file: CaseFile, owner: Owner) -> Any | None:
    """Return the record of the file that keeps an owner's answers, None where there is none yet."""
    if owner is Owner.AGREED:
        return Agreed(actions=file.actions)
    if owner is Owner.FOLLOW_UPS:
        return FollowUps(follow_ups=file.follow_ups)
    return {
        Owner.CLIENT: file.client,
        Owner.CASE: file.case,
        Owner.MAPPING: file.mapping,
        Owner.CONSENT: file.consent,
        Owner.REFERRAL: file.referral,
        Owner.MEETING: file.meeting,
        Owner.SLOT: file.slot,
        Owner.ASSESSMENT: file.assessment,
        Owner.MEMO: file.memo,
        Owner.OFFICE: file.office,
        Owner.GROUP: file.group,
    }.get(owner)


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
