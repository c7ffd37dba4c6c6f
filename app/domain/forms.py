"""Forms as data: one spec is read by the wizard page, the check, the papers, the blank form and the statistics."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from app.domain.codes import DataGroup, Extent, Owner, Reader, Step, Unanswered

if TYPE_CHECKING:
    from app.domain.message import Message

# What a page holds, by field name, as plain JSON: text, an ISO date, "H:MM", whole cents, a code, a list of
# codes, true/false, or a list of rows (mappings with an "id"). What cannot be read as its kind stays as typed
# and is a problem. Any field about the client may instead hold NOT_KNOWN, a select WITHHELD too.
Answers = Mapping[str, Any]
NOT_KNOWN, WITHHELD = Unanswered.NOT_KNOWN, Unanswered.WITHHELD


class Kind(StrEnum):
    """How a field is asked; each kind has one editor."""

    TEXT = "text"
    LONG_TEXT = "long_text"
    DATE = "date"
    TIME = "time"
    NUMBER = "number"
    MONEY = "money"  # whole cents
    CHOICE = "choice"
    CHOICES = "choices"
    CHECK = "check"
    ROWS = "rows"
    ORGANISATION = "organisation"
    WORKER = "worker"
    PARTY = "party"  # a worker, an organisation or the client: "worker:ID", "organisation:ID", "client"
    MATRIX = "matrix"  # organisations × data groups


TEXT_KINDS = frozenset({Kind.TEXT, Kind.LONG_TEXT})


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """One question.

    `group` says who may know the answer and `used_by` who reads it: without both a field does not build.
    `least` is the narrowest extent of its group at which it is shown. A `ticked` text is for the office, the
    client, and the organisations it is ticked for (`ticks`); so are `own_words`, the client's, never translated.
    Options are offered `but` for those named. `owner` says which record keeps the answer, under `name`; a `record`
    class makes the rows of a table typed.
    `when` shows the field only while another field of the page has one of the given values ("yes" for a ticked
    box). `after` names the field it may not come before, `past` forbids a day still to come. `apart` holds
    (field, code, group): while that field's answer is the code, this answer belongs to the other group. A `fixed`
    column is shown but not changed here; to `fixed` rows none is added and none removed here.
    """

    name: str
    label: Message
    kind: Kind
    group: DataGroup
    used_by: frozenset[Reader]
    owner: Owner
    hint: Message | None = None
    do_not_write: Message | None = None
    options: type[StrEnum] | None = None
    but: frozenset[str] = frozenset()
    essential: bool = False
    about_client: bool = True
    sourced: bool = False
    ticked: bool = False
    group_chosen: bool = False
    least: Extent = Extent.FULL
    row: tuple[Field, ...] = ()
    record: type[Any] | None = None
    when: tuple[str, frozenset[str]] | None = None
    own_words: bool = False
    after: str | None = None
    past: bool = False
    apart: tuple[tuple[str, str, DataGroup], ...] = ()
    fixed: bool = False

    def __post_init__(self) -> None:
        if not self.used_by:
            msg = f"field {self.name}: nobody reads it"
            raise ValueError(msg)
        if (self.kind in {Kind.CHOICE, Kind.CHOICES}) != (self.options is not None):
            msg = f"field {self.name}: a choice has options, nothing else has"
            raise ValueError(msg)

    @property
    def by_tick(self) -> bool:
        """Does the answer go to another only where it is ticked for it (disclosure.md, Free text)."""
        return (self.ticked or self.own_words) and Reader.MEMO in self.used_by

    @property
    def codes(self) -> tuple[str, ...]:
        """The codes that may be chosen, "not known" and "does not want to tell" at the end."""
        own = tuple(str(code) for code in self.options or () if code not in self.but)
        return (*own, NOT_KNOWN, WITHHELD) if self.about_client and self.kind is Kind.CHOICE else own

    def group_in(self, answers: Answers) -> DataGroup:
        """Return the group this answer belongs to, given the answers beside it (disclosure.md)."""
        chosen = answers.get(f"{self.name}.group") if self.group_chosen else None
        if chosen is not None and chosen in set(DataGroup):
            return DataGroup(chosen)
        moved = (group for name, code, group in self.apart if answers.get(name) == code)
        return next(moved, self.group)


def ticks(field: Field) -> str:
    """Return the key beside a ticked text that holds the ids of the organisations it goes to."""
    return f"{field.name}.to"


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One topic of a form: three to seven fields. `short` is its name where the title is too long for a tab.

    `begins` holds answers that are shown, by field, while nothing has been kept of the record they belong to.
    """

    name: str
    title: Message
    fields: tuple[Field, ...]
    lead: Message | None = None
    short: Message | None = None
    begins: Mapping[str, Any] = field(default_factory=dict)

    @property
    def tab(self) -> Message:
        """The page's name among the others."""
        return self.short or self.title


@dataclass(frozen=True, slots=True, kw_only=True)
class FormSpec:
    """A form: its pages in order. `version` rises when a stored answer changes its meaning."""

    name: str
    title: Message
    pages: tuple[Page, ...]
    step: Step | None = None
    version: int = 1

    def page(self, name: str) -> Page:
        """Return the page of this name; raises KeyError."""
        return {page.name: page for page in self.pages}[name]

    @property
    def fields(self) -> tuple[Field, ...]:
        """Every field of every page, in order."""
        return tuple(field for page in self.pages for field in page.fields)


@dataclass(frozen=True, slots=True)
class Problem:
    """An answer that cannot be kept as it is: which field, in which row of it, and the sentence shown at both."""

    field: str
    message: Message
    row: int | None = None
    column: str | None = None
