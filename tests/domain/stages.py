"""One case at any stage of the six steps, every question of a finished step answered."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

from app.domain.action import Agreed
from app.domain.assessment import Assessment
from app.domain.case import Case
from app.domain.case_file import CaseFile
from app.domain.client import Client
from app.domain.codes import HousingNow, Owner, Reply, Sanction, Step, YesNo
from app.domain.consent import Consent
from app.domain.form_specs import form
from app.domain.forms import Kind
from app.domain.group import Group, Office
from app.domain.ids import CaseId, ClientId, ConsentId, GroupId, MeetingId, SlotId
from app.domain.mapping import Mapping
from app.domain.meeting import Meeting, Slot
from app.domain.records import replaced
from app.domain.referral import Referral

if TYPE_CHECKING:
    from app.domain.forms import Field, Page

TODAY = date(2026, 11, 24)
MEETING_DAY = date(2026, 12, 8)
RELEASE = date(2027, 3, 24)
CASE = CaseId("c")

OPENED = CaseFile(
    office=Office(id="o"),
    group=Group(id=GroupId("g")),
    client=Client(id=ClientId("p"), name="Mika Väänänen"),
    case=Case(id=CASE, client_id=ClientId("p"), number="2026-014", group_id=GroupId("g"), opened_on=TODAY),
)
_BLANK: dict[Owner, Any] = {
    Owner.MAPPING: Mapping(case_id=CASE),
    Owner.CONSENT: Consent(id=ConsentId("consent"), case_id=CASE),
    Owner.REFERRAL: Referral(case_id=CASE),
    Owner.MEETING: Meeting(id=MeetingId("m"), group_id=GroupId("g")),
    Owner.SLOT: Slot(id=SlotId("s"), case_id=CASE, meeting_id=MeetingId("m")),
    Owner.ASSESSMENT: Assessment(case_id=CASE),
    Owner.AGREED: Agreed(),
}
_VALUES: dict[Kind, Any] = {
    Kind.TEXT: "kirjattu",
    Kind.LONG_TEXT: "kirjattu",
    Kind.DATE: TODAY.isoformat(),
    Kind.TIME: "9:00",
    Kind.NUMBER: 1,
    Kind.MONEY: 52000,
    Kind.CHECK: True,
    Kind.ORGANISATION: "org",
    Kind.WORKER: "worker",
    Kind.PARTY: "client",
    Kind.MATRIX: [{"organisation_id": "org", "extents": {"A": "full"}}],
}


def answered(file: CaseFile, step: Step, *pages: str) -> CaseFile:
    """Return the file with every question of a step (of some of its pages) answered."""
    for page in form(step).pages:
        if not pages or page.name in pages:
            file = _page(file, page)
    return file


def at(step: Step) -> CaseFile:
    """Return a case in which a step is the next one, everything before it done."""
    file = OPENED
    for earlier in list(Step)[: list(Step).index(step)]:
        file = STAGES[earlier](file)
    return file


def mapped(file: CaseFile) -> CaseFile:
    """Return the file with its situation mapped: a prisoner released in four months, without a home."""
    done = answered(file, Step.MAPPING)
    case = replace(
        done.case,
        sanction=Sanction.IMPRISONMENT,
        release_day=RELEASE,
        koevapaus_planned=YesNo.NO,
        koevapaus_start=None,
        housing_now=HousingNow.NONE,
        lodging_ends=None,
    )
    return replace(done, case=case)


def consented(file: CaseFile) -> CaseFile:
    """Return the file with a consent signed today, valid for a year."""
    done = answered(file, Step.CONSENT)
    consent = replace(done.consents[-1], valid_until=date(2027, 11, 24))
    return replace(done, consents=(*done.consents[:-1], consent))


def invited(file: CaseFile) -> CaseFile:
    """Return the file with a time reserved, the parties invited and their replies in."""
    done = answered(file, Step.REFERRAL)
    meeting = replace(done.meetings["m"], day=MEETING_DAY)
    slot = done.slots[-1]
    replies = tuple(replace(party, reply=Reply.COMES) for party in slot.invitees)
    return replace(done, meetings={"m": meeting}, slots=(*done.slots[:-1], replace(slot, invitees=replies)))


def held(file: CaseFile) -> CaseFile:
    """Return the file with the meeting held today and every theme gone through."""
    return answered(file, Step.MEETING)


def assessed(file: CaseFile) -> CaseFile:
    """Return the file with a joint assessment and an action agreed."""
    return answered(file, Step.ASSESSMENT)


STAGES = {
    Step.MAPPING: mapped,
    Step.CONSENT: consented,
    Step.REFERRAL: invited,
    Step.MEETING: held,
    Step.ASSESSMENT: assessed,
}


def _page(file: CaseFile, page: Page) -> CaseFile:
    for owner in {field.owner for field in page.fields}:
        fields = [field for field in page.fields if field.owner is owner]
        given = {field.name: _value(field) for field in fields}
        file = _kept(file, owner, replaced(_record(file, owner), fields, given))
    return file


def _value(field: Field) -> Any:
    if field.kind is Kind.CHOICE:
        return next(iter(field.options or ())).value
    if field.kind is Kind.CHOICES:
        return [next(iter(field.options or ())).value]
    if field.kind is Kind.ROWS:
        return [{"id": "row", **{column.name: _value(column) for column in field.row}}]
    return _VALUES[field.kind]


def _record(file: CaseFile, owner: Owner) -> Any:
    kept = {
        Owner.CLIENT: file.client,
        Owner.CASE: file.case,
        Owner.MAPPING: file.mapping,
        Owner.CONSENT: file.consents[-1] if file.consents else None,
        Owner.REFERRAL: file.referral,
        Owner.MEETING: file.meetings.get("m"),
        Owner.SLOT: file.slots[-1] if file.slots else None,
        Owner.ASSESSMENT: file.assessment,
        Owner.AGREED: Agreed(actions=file.actions),
    }[owner]
    return _BLANK[owner] if kept is None else kept


def _kept(file: CaseFile, owner: Owner, changed: Any) -> CaseFile:
    lists: dict[Owner, dict[str, Any]] = {
        Owner.CONSENT: {"consents": (*file.consents[:-1], changed)},
        Owner.MEETING: {"meetings": {"m": changed}},
        Owner.SLOT: {"slots": (*file.slots[:-1], changed)},
        Owner.AGREED: {"actions": getattr(changed, "actions", ())},
    }
    return replace(file, **lists.get(owner, {owner.value: changed}))
