"""The referral to the group: what is asked of it, and the essentials of step 1 (domain.md §2)."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from app.domain.codes import DataGroup, Extent, Owner, PaperKind, Step
from app.domain.form_specs import form
from app.domain.labels import label
from app.domain.memo_parts import part, spoken_language
from app.domain.message import MC, M, OnDay
from app.domain.released import Row
from app.domain.sheets import sheet

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.domain.items import Item
    from app.domain.making import Making
    from app.domain.released import Released


_IN_SHORT = frozenset({"minimum.needed_by", "minimum.custody", "minimum.health", "minimum.area"})
_ALSO = frozenset({(Owner.MAPPING, "area_limit")})  # where to look for a home, and where not


def essential(item: Item) -> bool:
    """Is an item an essential of step 1, wherever it is printed, or what stands for one in short."""
    return item.key in _IN_SHORT or (item.owner, field_of(item)) in _essentials()


def asked(item: Item) -> bool:
    """Is an item what the referral asks of the group, or an essential of step 1."""
    return item.owner is Owner.REFERRAL or essential(item)


def field_of(item: Item) -> str:
    """Return the name of the field that an item answers: the third part of its key."""
    return item.key.split(".")[2] if item.key.count(".") > 1 else ""


@cache
def _essentials() -> frozenset[tuple[Owner, str]]:
    return _ALSO | {(field.owner, field.name) for field in form(Step.MAPPING).fields if field.essential}


def referral_sheet(making: Making) -> Released:
    """Return a recipient's copy of the referral; the case is as before its meeting."""
    question = [item for item in making.released if item.owner is Owner.REFERRAL]
    known = [item for item in making.released if item.owner is not Owner.REFERRAL]
    spoken = spoken_language(making.file, making.sight, making.language)
    parts = (
        part(M("What is asked of the group"), question, spoken),
        part(M("The client’s situation"), known, spoken),
    )
    return sheet(making, PaperKind.REFERRAL_SHEET, parts, above=tuple(_arrival(making)))


def _arrival(making: Making) -> Iterator[Row]:
    """Yield how the referral came and who referred, in the office's own copy alone."""
    file, referral = making.file, making.file.referral
    if referral is None or not making.sight.sees(DataGroup.OFFICE, Extent.FULL):
        return
    if referral.received_on is not None:
        day = MC("answer", "{day}", day=OnDay(referral.received_on))
        yield Row(label=M("Referral arrived on"), values=(day,))
    if referral.channel is not None:
        yield Row(label=M("How it arrived"), values=(label(referral.channel),))
    if file.case.referring_worker:
        yield Row(label=M("Referring worker"), values=(file.case.referring_worker,))
