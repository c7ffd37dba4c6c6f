"""Random case files, filled from the form specs: every text is a marker that stands nowhere else."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time, timedelta
from functools import lru_cache
from random import Random
from typing import TYPE_CHECKING, Any

from app.domain.action import Agreed
from app.domain.assessment import Assessment
from app.domain.case import Case
from app.domain.case_file import CaseFile
from app.domain.client import Client
from app.domain.codes import (
    CUSTODY,
    Attendance,
    Category,
    ConsentAnswer,
    DataGroup,
    Extent,
    LodgingEnd,
    Owner,
    Step,
    YesNo,
)
from app.domain.consent import CONSENTED, Consent, ConsentRow
from app.domain.form_specs import form
from app.domain.forms import Kind, ticks
from app.domain.group import Group, Office
from app.domain.ids import (
    CaseId,
    ClientId,
    ConsentId,
    GroupId,
    MeetingId,
    OrganisationId,
    SlotId,
    WorkerId,
)
from app.domain.items import row_group
from app.domain.mapping import Mapping
from app.domain.meeting import Invitee, Meeting, Slot
from app.domain.memo import Memo
from app.domain.organisation import Organisation
from app.domain.records import answers_of, replaced
from app.domain.referral import Referral
from app.domain.worker import Worker

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from app.domain.forms import Answers, Field

TODAY = date(2026, 11, 24)
OFFICE = OrganisationId("org-office")
ORGANISATIONS = {
    str(one.id): one
    for one in (
        Organisation(id=OFFICE, name_fi="Toimisto-org", category=Category.PROBATION),
        *(
            Organisation(id=OrganisationId(f"org-{category}"), name_fi=f"Taho-{category}-nimi", category=category)
            for category in Category
            if category is not Category.PROBATION
        ),
    )
}
WORKERS = {
    f"w-{key}": Worker(id=WorkerId(f"w-{key}"), organisation_id=OrganisationId(key), name=f"Työntekijä-{key}-nimi")
    for key in ORGANISATIONS
}
FILLED = (Step.MAPPING, Step.REFERRAL, Step.MEETING, Step.ASSESSMENT)
_OWNERS = {Owner.CLIENT, Owner.CASE, Owner.MAPPING, Owner.REFERRAL, Owner.SLOT, Owner.ASSESSMENT, Owner.AGREED}
# what the day a dwelling is needed rests on, and what every copy shows
_ALWAYS = {"sanction", "release_day", "koevapaus_start", "koevapaus_planned", "lodging_ends", "register_number"}


class Filler:
    """Makes random answers; counts, so that no text and no number comes twice."""

    def __init__(self, random: Random) -> None:
        self.random = random
        self._count = 1000

    def marker(self) -> str:
        """Return a word that stands nowhere else."""
        self._count += 1
        return f"Mk{self._count}x"

    def answers(self, fields: tuple[Field, ...]) -> dict[str, Any]:
        """Return answers to some of the fields."""
        found: dict[str, Any] = {}
        for field in fields:
            if self.random.random() < 0.85:
                value = self.value(field)
                if value is not None:
                    found[field.name] = value
                if field.by_tick and self.random.random() < 0.5:
                    found[ticks(field)] = self.random.sample(list(ORGANISATIONS), k=3)
        return found

    def value(self, field: Field) -> Any:
        """Return a random answer to a field."""
        number = self._count = self._count + 1
        day = date(2030, 1, 1) + timedelta(days=number)
        makers: dict[Kind, Callable[[], Any]] = {
            Kind.TEXT: self.marker,
            Kind.LONG_TEXT: self.marker,
            Kind.DATE: day.isoformat,
            Kind.TIME: lambda: f"{8 + number % 8}:{number % 60:02}",
            Kind.NUMBER: lambda: number * 100,
            Kind.MONEY: lambda: number * 100,
            Kind.CHOICE: lambda: self.random.choice(field.codes),
            Kind.CHOICES: lambda: self.random.sample(list(field.codes), k=1),
            Kind.CHECK: lambda: True,
            Kind.ORGANISATION: lambda: self.random.choice(list(ORGANISATIONS)),
            Kind.PARTY: lambda: self.random.choice(["client", *(f"organisation:{key}" for key in ORGANISATIONS)]),
            Kind.ROWS: lambda: self.rows(field),
        }
        return makers[field.kind]() if field.kind in makers else None

    def rows(self, field: Field) -> list[dict[str, Any]]:
        """Return one to three random rows."""
        return [{"id": f"row{self.marker()}", **self.row(field)} for _ in range(self.random.randint(1, 3))]

    def row(self, field: Field) -> dict[str, Any]:
        """Return a random row; sometimes its group has been chosen."""
        own = self.answers(tuple(column for column in field.row if column.name != "group"))
        if any(column.name == "group" for column in field.row) and self.random.random() < 0.2:
            own["group"] = str(self.random.choice(CONSENTED))
        return own


@lru_cache(maxsize=4)  # a proof asks for its case again
def random_file(seed: int) -> CaseFile:
    """Return a case file of a seed. Its need never rests on more than the release day."""
    filler = Filler(Random(seed))
    random = filler.random
    file = CaseFile(
        office=Office(id="office", name_fi="Toimisto", organisation_id=OFFICE),
        group=Group(id=GroupId("g"), name_fi="Ryhmä", coordinator_id=WorkerId("w-org-office")),
        client=Client(id=ClientId("k"), name="Asiakkaannimi"),
        case=Case(
            id=CaseId("c"), client_id=ClientId("k"), number="2026-999", group_id=GroupId("g"), opened_on=TODAY
        ),
        mapping=Mapping(case_id=CaseId("c")),
        referral=Referral(case_id=CaseId("c")),
        meetings={"m": Meeting(id=MeetingId("m"), group_id=GroupId("g"), day=TODAY, start=time(9))},
        slots=(
            Slot(id=SlotId("s"), case_id=CaseId("c"), meeting_id=MeetingId("m"), start=time(9), held_on=TODAY),
        ),
        assessment=Assessment(case_id=CaseId("c")),
        memos=(Memo(id="memo", case_id=CaseId("c")),),
        organisations=ORGANISATIONS,
        workers=WORKERS,
    )
    for owner, fields in owned_fields():
        file = with_record(file, owner, replaced(record(file, owner), fields, filler.answers(fields)))
    case = replace(
        file.case,
        sanction=random.choice(sorted(CUSTODY)),
        release_day=date(2027, 1, 10),
        lodging_reason=LodgingEnd.OTHER
        if file.case.lodging_reason is LodgingEnd.EVICTION
        else file.case.lodging_reason,
    )
    slot = replace(file.slots[0], invitees=tuple(_invitees(random)), held_on=TODAY)
    client = replace(file.client, name="Asiakkaannimi", non_disclosure=YesNo.NO)
    return replace(file, case=case, client=client, slots=(slot,), consents=(random_consent(random),))


def random_consent(random: Random) -> Consent:
    """Return a signed consent that names every organisation, with random extents."""
    rows = tuple(
        ConsentRow(
            organisation_id=OrganisationId(key),
            extents=tuple((group, random.choice(list(Extent))) for group in CONSENTED),
        )
        for key in ORGANISATIONS
    )
    return Consent(
        id=ConsentId("consent"),
        case_id=CaseId("c"),
        version=1,
        answer=ConsentAnswer.GIVEN,
        signed_on=TODAY - timedelta(days=10),
        valid_until=TODAY + timedelta(days=300),
        rows=rows,
    )


def _invitees(random: Random) -> Iterator[Invitee]:
    for key in ORGANISATIONS:
        if random.random() < 0.7:
            there = random.choice(list(Attendance))
            came = random.choice([None, time(9, 20)])
            left = random.choice([None, time(9, 20)]) if came is None else None
            yield Invitee(
                id=f"i-{key}", organisation_id=OrganisationId(key), attendance=there, came=came, left=left
            )


def owned_fields() -> Iterator[tuple[Owner, tuple[Field, ...]]]:
    """Give the fields of the four steps that papers read, by owner, each once."""
    found: dict[Owner, dict[str, Field]] = {}
    for step in FILLED:
        for field in form(step).fields:
            if field.owner in _OWNERS and field.name not in {"invitees", "held_on"}:
                found.setdefault(field.owner, {})[field.name] = field
    for owner, fields in found.items():
        yield owner, tuple(fields.values())


def without(file: CaseFile, groups: frozenset[DataGroup]) -> CaseFile:
    """Return the file of a case that never had anything of these groups."""
    for owner, fields in owned_fields():
        given = answers_of(record(file, owner), fields)
        kept = dict(_kept(file, fields, given, groups))
        file = with_record(file, owner, replaced(record(file, owner), fields, kept))
    return file


def _kept(
    file: CaseFile, fields: tuple[Field, ...], given: Answers, groups: frozenset[DataGroup]
) -> Iterator[tuple[str, Any]]:
    companions = {key: value for key, value in given.items() if "." in key}
    yield from companions.items()
    for field in fields:
        if field.name not in given:
            continue
        value = given[field.name]
        if field.kind is Kind.ROWS:
            rows = [_row(row, field, groups) for row in value if chosen_group(file, field, row) not in groups]
            if rows:
                yield field.name, rows
        elif field.group_in(given) not in groups or field.name in _ALWAYS:
            yield field.name, value


def chosen_group(file: CaseFile, field: Field, row: Answers) -> DataGroup:
    named = [row.get(column.name) for column in field.row if column.kind in {Kind.ORGANISATION, Kind.PARTY}]
    keys = [str(one).removeprefix("organisation:") for one in named if one]
    return row_group(file, field, row, next((key for key in keys if key in file.organisations), None))


def _row(row: Answers, field: Field, groups: frozenset[DataGroup]) -> dict[str, Any]:
    gone = {
        column.name
        for column in field.row
        if column.group_in(row) is not column.group and column.group_in(row) in groups
    }
    return {name: value for name, value in row.items() if name not in gone}


def record(file: CaseFile, owner: Owner) -> Any:
    """Return the record of an owner."""
    return {
        Owner.CLIENT: file.client,
        Owner.CASE: file.case,
        Owner.MAPPING: file.mapping,
        Owner.REFERRAL: file.referral,
        Owner.SLOT: file.slots[0],
        Owner.ASSESSMENT: file.assessment,
        Owner.AGREED: Agreed(actions=file.actions),
    }[owner]


def with_record(file: CaseFile, owner: Owner, changed: Any) -> CaseFile:
    """Return the file with another record of an owner."""
    if owner is Owner.SLOT:
        return replace(file, slots=(changed,))
    if owner is Owner.AGREED:
        return replace(file, actions=changed.actions)
    return replace(file, **{owner.value: changed})
