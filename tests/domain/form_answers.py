"""Every form of the product, a blank record for each owner, and strategies for answers that can be kept."""

from __future__ import annotations

import importlib
import pkgutil
from datetime import date
from typing import TYPE_CHECKING, Any

from hypothesis import strategies as st

from app.domain import form_specs
from app.domain.action import Agreed
from app.domain.assessment import Assessment
from app.domain.case import Case
from app.domain.client import Client
from app.domain.codes import DataGroup, Extent, Owner
from app.domain.consent import Consent
from app.domain.follow_up import FollowUps
from app.domain.forms import NOT_KNOWN, WITHHELD, Field, FormSpec, Kind
from app.domain.group import Group, Office
from app.domain.ids import CaseId, ClientId, ConsentId, GroupId, MeetingId, OrganisationId, SlotId, WorkerId
from app.domain.mapping import Mapping
from app.domain.meeting import Meeting, Slot
from app.domain.memo import Memo
from app.domain.organisation import Organisation
from app.domain.referral import Referral
from app.domain.worker import Worker

if TYPE_CHECKING:
    from collections.abc import Iterable

TODAY = date(2026, 11, 24)
CASE = CaseId("case")


def _forms() -> tuple[FormSpec, ...]:
    names = sorted(module.name for module in pkgutil.iter_modules(form_specs.__path__))
    modules = (importlib.import_module(f"{form_specs.__name__}.{name}") for name in names)
    return tuple(module.FORM for module in modules if hasattr(module, "FORM"))


FORMS = _forms()

BLANK: dict[Owner, Any] = {
    Owner.CLIENT: Client(id=ClientId("client")),
    Owner.CASE: Case(
        id=CASE,
        client_id=ClientId("client"),
        number="2026-014",
        group_id=GroupId("group"),
        opened_on=TODAY,
    ),
    Owner.MAPPING: Mapping(case_id=CASE),
    Owner.CONSENT: Consent(id=ConsentId("consent"), case_id=CASE),
    Owner.REFERRAL: Referral(case_id=CASE),
    Owner.MEETING: Meeting(id=MeetingId("meeting"), group_id=GroupId("group")),
    Owner.SLOT: Slot(id=SlotId("slot"), case_id=CASE),
    Owner.ASSESSMENT: Assessment(case_id=CASE),
    Owner.AGREED: Agreed(),
    Owner.MEMO: Memo(id="memo", case_id=CASE),
    Owner.FOLLOW_UPS: FollowUps(),
    Owner.OFFICE: Office(id="office"),
    Owner.GROUP: Group(id=GroupId("group")),
    Owner.ORGANISATION: Organisation(id=OrganisationId("organisation")),
    Owner.WORKER: Worker(id=WorkerId("worker")),
}

_TEXT = st.text(st.characters(codec="utf-8", exclude_categories=["Cs", "Nd"]), min_size=1, max_size=40)
_ID = st.sampled_from(["org-1", "org-2", "org-3"])
_DAY = st.dates(date(2020, 1, 1), TODAY).map(date.isoformat)
_CLOCK = st.times().map(lambda at: f"{at.hour}:{at.minute:02}")
_PARTY = st.one_of(_ID.map("organisation:{}".format), st.just("client"))


def answers(fields: Iterable[Field]) -> st.SearchStrategy[dict[str, Any]]:
    """Return a strategy for the answers to some of `fields`."""
    return st.fixed_dictionaries({}, optional={field.name: answer(field) for field in fields})


def answer(field: Field) -> st.SearchStrategy[Any]:
    """Return a strategy for an answer to `field`, "not known" included where it may stand."""
    said = _said(field)
    instead = [NOT_KNOWN.value] if field.about_client else []
    instead += [WITHHELD.value] if field.about_client and field.kind is Kind.CHOICE else []
    return st.one_of(said, st.sampled_from(instead)) if instead else said


def _said(field: Field) -> st.SearchStrategy[Any]:
    own = [str(code) for code in field.options or () if code not in field.but]
    strategies: dict[Kind, st.SearchStrategy[Any]] = {
        Kind.TEXT: _TEXT,
        Kind.LONG_TEXT: _TEXT,
        Kind.DATE: _DAY,
        Kind.TIME: _CLOCK,
        Kind.NUMBER: st.integers(0, 9),
        Kind.MONEY: st.integers(0, 900_000),
        Kind.CHECK: st.booleans(),
        Kind.ORGANISATION: _ID,
        Kind.WORKER: _ID,
        Kind.PARTY: _PARTY,
        Kind.MATRIX: st.lists(_matrix_row(), min_size=1, max_size=3, unique_by=lambda row: row["organisation_id"]),
    }
    if field.kind is Kind.CHOICE:
        return st.sampled_from(own)
    if field.kind is Kind.CHOICES:
        return st.lists(st.sampled_from(own), min_size=1, unique=True)
    if field.kind is Kind.ROWS:
        return st.lists(_row(field), min_size=1, max_size=3, unique_by=lambda row: row["id"])
    return strategies[field.kind]


def _row(field: Field) -> st.SearchStrategy[dict[str, Any]]:
    identity = st.sampled_from(["row-1", "row-2", "row-3"])
    return st.builds(lambda key, row: {"id": key, **row}, identity, answers(field.row))


def _matrix_row() -> st.SearchStrategy[dict[str, Any]]:
    extents = st.dictionaries(st.sampled_from("ABCDEFGHI"), st.sampled_from([e.value for e in Extent]))
    row = {"organisation_id": _ID, "extents": extents, "asked_from": st.booleans()}
    return st.fixed_dictionaries(row)


def person_or_office(group: DataGroup) -> bool:
    """Is it a group that no partner gets."""
    return group in {DataGroup.OFFICE, DataGroup.PERSON}
