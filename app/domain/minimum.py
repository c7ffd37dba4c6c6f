"""What is said to those who may know the minimum of a group alone (disclosure.md, the table of groups)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.answers import answers
from app.domain.case import needed_by
from app.domain.codes import (
    CUSTODY,
    DataGroup,
    Extent,
    MemoSection,
    Step,
    SubstanceUse,
    SupportDomain,
    SupportLevel,
    YesNo,
)
from app.domain.form_specs import form
from app.domain.invitees import named_worker
from app.domain.items import Cell, Item, row_group
from app.domain.labels import label
from app.domain.message import MC, M, OnDay

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from app.domain.case_file import CaseFile
    from app.domain.message import Message

_HEALTH = (SupportDomain.SUBSTANCES, SupportDomain.MENTAL_HEALTH, SupportDomain.HEALTH)
_TITLE = MC("page", "In short")


def minimum_items(file: CaseFile, language: str, on: date, *, masked: bool) -> tuple[Item, ...]:
    """Return the items that stand for a whole group: need, custody, health, support, area.

    The day a dwelling is needed is said to everybody who knows the timetable; the others to those alone who know
    no more of the group.
    """
    found = [*_need(file, on), *_custody(file), *_health(file), *_support(file, language, on)]
    if not masked:
        found += _area(file)
    return tuple(found)


def _need(file: CaseFile, on: date) -> Iterator[Item]:
    day = needed_by(file.case, on).day
    if day is not None:
        said = MC("answer", "{day}", day=OnDay(day))
        yield _item("needed_by", DataGroup.B, M("Dwelling needed by"), said, only=False)


def _custody(file: CaseFile) -> Iterator[Item]:
    if file.case.sanction is not None:
        inside = file.case.sanction in CUSTODY
        said = MC("answer", "In custody") if inside else MC("answer", "Serves the sanction in the community")
        yield _item("custody", DataGroup.C, M("Sanction in short"), said)


def _health(file: CaseFile) -> Iterator[Item]:
    levels = file.mapping.levels if file.mapping else {}
    use = file.slot.answers.get("substance_use") if file.slot else None
    known = [levels[domain] for domain in _HEALTH if domain in levels]
    if known or use in set(SubstanceUse):
        needed = any(level is not SupportLevel.NONE for level in known) or use == SubstanceUse.NEEDS_SUPPORT
        said = label(YesNo.YES if needed else YesNo.NO)
        yield _item("health", DataGroup.F, M("Needs support with substances or health"), said)


def _support(file: CaseFile, language: str, on: date) -> Iterator[Item]:
    """Return that support comes, from whom and whom to call; a row of another group is not told here."""
    field = next(field for field in form(Step.ASSESSMENT).fields if field.name == "supports")
    rows = file.assessment.answers.get("supports", ()) if file.assessment else ()
    givers = [
        row["organisation_id"]
        for row in rows
        if row.get("organisation_id") in file.organisations
        and row_group(file, field, row, row["organisation_id"]) is DataGroup.G
    ]
    for number, giver in enumerate(dict.fromkeys(givers)):
        name = file.organisations[giver].name(language)
        worker = file.workers.get(str(named_worker(file, giver, on)))
        said = M("comes from {name}", name=name)
        phone = worker.phone if worker else ""
        if worker is not None and phone:
            said = M("comes from {name} ({worker}, {phone})", name=name, worker=worker.name, phone=phone)
        yield _item(f"support.{number}", DataGroup.G, M("Support for the housing"), said, party=giver)


def _area(file: CaseFile) -> Iterator[Item]:
    fields = [field for field in form(Step.MAPPING).fields if field.name == "area_limit"]
    area = answers(file, fields).get("area_limit")
    if area:
        yield _item("area", DataGroup.I, M("Wish about the area"), M("not in {area}", area=str(area)))


def _item(
    key: str, group: DataGroup, name: Message, said: Message, *, party: str | None = None, only: bool = True
) -> Item:
    cell = Cell(name=key, label=name, value=said, group=group, least=Extent.MINIMUM, party=party)
    return Item(
        key=f"minimum.{key}",
        section=MemoSection.SITUATION,
        title=_TITLE,
        label=name,
        group=group,
        least=Extent.MINIMUM,
        cells=(cell,),
        only_minimum=only,
        party=party,
    )
