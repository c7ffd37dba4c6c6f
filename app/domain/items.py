"""Everything printable of a case as items, each with the group that says who may know it (disclosure.md)."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from app.domain.answer_words import Directory, said
from app.domain.answers import NOTHING, answers
from app.domain.codes import CUSTODY, Category, DataGroup, Extent, MemoSection, Owner, Reader, Source, Step, YesNo
from app.domain.disclosure_defaults import NEUTRAL, ROW_GROUP
from app.domain.form_specs import form
from app.domain.forms import TEXT_KINDS, Kind, ticks
from app.domain.labels import label
from app.domain.masks import Mask

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.domain.case_file import CaseFile
    from app.domain.forms import Answers, Field, Page
    from app.domain.message import Message

_SECTION = {
    Step.MAPPING: MemoSection.SITUATION,
    Step.REFERRAL: MemoSection.SITUATION,
    Step.MEETING: MemoSection.SITUATION,
    Step.ASSESSMENT: MemoSection.ASSESSMENT,
}
# pages and fields whose place on a paper is another than their step's
_PLACED = {
    "voice": MemoSection.VOICE,
    "conditions": MemoSection.AGREED,
    "actions": MemoSection.AGREED,
    "dwelling": MemoSection.AGREED,
    "plan_b": MemoSection.PLAN_B,
    "next_review": MemoSection.FOLLOW_UP,
}
# what the head of the paper says in its own way: who, when, where, with whom
_IN_HEAD = frozenset({"meeting", "slot", "invitees", "replies", "opening"})
_NAME = "name"


class GroupMissing(ValueError):
    """Something printable belongs to no group: it may not be built."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """One value of an item.

    `party` is the organisation that it names. The client's own words, other matters and dissent are for the
    office's and the client's copy, and for the organisations they are `ticked` for; None where nothing is ticked.
    `written` marks free text, which may say more than its group.
    """

    name: str
    label: Message
    value: Message | str
    group: DataGroup
    least: Extent
    party: str | None = None
    ticked: frozenset[str] | None = None
    written: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One printable thing: a line, a text, or a row of a table with its cells.

    `party` is the responsible organisation of a row: it knows its own rows at the minimum. `only_minimum` marks
    what is said in place of the whole to those who may know the minimum alone.
    """

    key: str
    section: MemoSection
    title: Message
    label: Message
    group: DataGroup
    least: Extent
    cells: tuple[Cell, ...]
    text: bool = False
    row: bool = False
    own_words: bool = False
    note: Message | None = None
    party: str | None = None
    only_minimum: bool = False
    owner: Owner = Owner.CASE

    def __post_init__(self) -> None:
        if not isinstance(self.group, DataGroup):
            raise GroupMissing(self.key)


def items(file: CaseFile, language: str) -> tuple[Item, ...]:
    """Return the items of a case for a reader of `language`, in the order of a paper.

    What a page repeats of an earlier one is printed once, where it stands last. Under a non-disclosure order
    the masked answers are not there, nor are their words in any text.
    """
    names = Directory(file.organisations, file.workers, language)
    mask = Mask.of(file)
    found: list[Item] = []
    for step, page in _pages():
        given = answers(file, page.fields)
        found += [
            item
            for field in page.fields
            if _printed(step, page, field) and field.name not in mask.fields
            for item in _of_field(file, step, page, field, given, names, mask)
        ]
    return tuple(found)


def _opens_rows(field: Field, page: Page) -> bool:
    """Is a yes to this question said by the rows that it opens."""
    return any(other.kind is Kind.ROWS and other.when and other.when[0] == field.name for other in page.fields)


def _pages() -> Iterator[tuple[Step, Page]]:
    for step in _SECTION:
        for page in form(step).pages:
            if page.name not in _IN_HEAD:
                yield step, page


def _printed(step: Step, page: Page, field: Field) -> bool:
    repeated = step is Step.MAPPING and (field.owner, field.name) in _themed()
    named = field.name == _NAME and page.name == "person"
    return Reader.MEMO in field.used_by and not repeated and not named


@cache
def _themed() -> frozenset[tuple[Owner, str]]:
    return frozenset((field.owner, field.name) for field in form(Step.MEETING).fields)


def _of_field(
    file: CaseFile, step: Step, page: Page, field: Field, given: Answers, names: Directory, mask: Mask
) -> Iterator[Item]:
    value = given.get(field.name)
    if value is None or value in NOTHING or (value == YesNo.YES and _opens_rows(field, page)):
        return
    section = _PLACED.get(field.name) or _PLACED.get(page.name) or _SECTION[step]
    key = f"{step}.{page.name}.{field.name}"
    if field.kind is Kind.ROWS:
        for number, row in enumerate(value):
            item = _of_row(file, f"{key}.{number}", section, page, field, row, names, mask)
            if item.cells:
                yield item
        return
    group = _group(file, field, given)
    least = field.least if group is field.group else Extent.FULL
    name = NEUTRAL.get(field.name, field.label)
    cell = Cell(
        name=field.name,
        label=name,
        value=mask.scrubbed(said(field, given, names), field),
        group=group,
        least=least,
        party=_party(file, field, value),
        ticked=_ticked(field, given),
        written=field.kind in TEXT_KINDS,
    )
    yield Item(
        key=key,
        section=section,
        title=page.title,
        label=name,
        group=group,
        least=least,
        cells=(cell,),
        text=field.kind is Kind.LONG_TEXT,
        own_words=field.own_words,
        note=_source(given, field),
        owner=field.owner,
    )


def _of_row(
    file: CaseFile,
    key: str,
    section: MemoSection,
    page: Page,
    field: Field,
    row: Answers,
    names: Directory,
    mask: Mask,
) -> Item:
    party = next((one for column in field.row if (one := _party(file, column, row.get(column.name)))), None)
    group = row_group(file, field, row, party)
    cells = []
    for column in field.row:
        words = mask.scrubbed(said(column, row, names), column)
        if not words or Reader.MEMO not in column.used_by or column.name in mask.columns:
            continue
        own = column.group_in(row)
        moved = own is not column.group
        cells.append(
            Cell(
                name=column.name,
                label=column.label,
                value=words,
                group=own if moved else group,
                least=Extent.FULL if moved else Extent.MINIMUM,
                party=_party(file, column, row.get(column.name)),
                ticked=_ticked(column, row),
                written=column.kind in TEXT_KINDS,
            )
        )
    return Item(
        key=key,
        section=section,
        title=page.title,
        label=field.label,
        group=group,
        least=field.least,
        cells=tuple(cells),
        row=True,
        party=party,
        owner=field.owner,
    )


def row_group(file: CaseFile, field: Field, row: Answers, party: str | None) -> DataGroup:
    """Return the group of a row: as chosen, else by its responsible organisation, else its theme's."""
    chosen = row.get("group")
    if chosen is not None and chosen in set(DataGroup):
        return DataGroup(str(chosen))
    organisation = file.organisations.get(party) if party else None
    category = organisation.category if organisation else None
    return ROW_GROUP.get(category, field.group) if category else field.group


def _group(file: CaseFile, field: Field, given: Answers) -> DataGroup:
    """Return the group of an answer; how the client is reached is of the sanction where it is through a prison."""
    group = field.group_in(given)
    if field.owner is not Owner.CLIENT or field.kind is not Kind.TEXT:
        return group
    said_to_be = str(given.get(field.name)).casefold()
    return DataGroup.C if any(name in said_to_be for name in _prisons(file)) else group


def _prisons(file: CaseFile) -> Iterator[str]:
    for one in file.organisations.values():
        if one.category is Category.PRISON:
            yield from (name.casefold() for name in (one.name_fi, one.name_sv) if name)
    if file.case.unit and file.case.sanction in CUSTODY:
        yield file.case.unit.casefold()


def _party(file: CaseFile, field: Field, value: Any) -> str | None:
    """Return the organisation that an answer names."""
    if not isinstance(value, str):
        return None
    if field.kind is Kind.ORGANISATION:
        return value if value in file.organisations else None
    if field.kind is not Kind.PARTY:
        return None
    kind, _, key = value.partition(":")
    worker = file.workers.get(key) if kind == "worker" else None
    organisation = worker.organisation_id if worker else key
    return organisation if organisation in file.organisations else None


def _ticked(field: Field, given: Answers) -> frozenset[str] | None:
    """Return the organisations that such a text is ticked for; None for a text that goes with its group."""
    if not field.by_tick:
        return None
    chosen = given.get(ticks(field))
    return frozenset(str(one) for one in chosen) if isinstance(chosen, list) else frozenset()


def _source(given: Answers, field: Field) -> Message | None:
    source = given.get(f"{field.name}.source")
    return label(Source(source)) if field.kind in TEXT_KINDS and source in set(Source) else None
