"""What stands in one party's copy: each rule of who may know what, by a case built for it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time
from typing import TYPE_CHECKING, Any

from app.domain.action import Action
from app.domain.assessment import Assessment, Condition
from app.domain.codes import (
    ActionState,
    Attendance,
    ConsentAnswer,
    DataGroup,
    Extent,
    HousingNow,
    RecipientKind,
    Sanction,
    YesNo,
)
from app.domain.consent import Consent, ConsentRow
from app.domain.disclosure import Recipient, cut
from app.domain.ids import ConsentId, MeetingId, OrganisationId, SlotId
from app.domain.mapping import Mapping
from app.domain.meeting import Invitee, Slot
from tests.domain.case_files import ORGANISATIONS, WORKERS
from tests.domain.papers import said
from tests.domain.stages import CASE, OPENED, TODAY

if TYPE_CHECKING:
    from app.domain.case_file import CaseFile
    from app.domain.released import Released


NOW = datetime(2026, 11, 24, 9, tzinfo=UTC)


FULL, LEAST, NONE = Extent.FULL, Extent.MINIMUM, Extent.NONE


PARTY = "org-landlord"


def file(**parts: Any) -> CaseFile:
    slot = Slot(
        id=SlotId("s"), case_id=CASE, meeting_id=MeetingId("m"), held_on=TODAY, start=time(9), end=time(9, 40)
    )
    whole = replace(OPENED, organisations=ORGANISATIONS, workers=WORKERS, slots=(slot,))
    return replace(whole, **parts)


def mapping(answers: dict[str, Any] | None = None, **change: Any) -> Mapping:
    return Mapping(case_id=CASE, answers=answers or {}, **change)


def assessment(answers: dict[str, Any] | None = None, **change: Any) -> Assessment:
    return Assessment(case_id=CASE, answers=answers or {}, **change)


def slot(of: CaseFile, answers: dict[str, Any] | None = None, **change: Any) -> CaseFile:
    return replace(of, slots=(replace(of.slots[0], answers=answers or {}, **change),))


def released(of: CaseFile, party: str = PARTY, language: str = "fi", **extents: Extent) -> Released:
    """Return a party's copy where the client allows it these extents."""
    row = ConsentRow(
        organisation_id=OrganisationId(party),
        extents=tuple((DataGroup(group), extent) for group, extent in extents.items()),
    )
    consent = Consent(
        id=ConsentId("c"), case_id=CASE, answer=ConsentAnswer.GIVEN, signed_on=TODAY, asked_on=TODAY, rows=(row,)
    )
    recipient = Recipient(kind=RecipientKind.ORGANISATION, organisation_id=OrganisationId(party))
    return cut(replace(of, consents=(consent,)), recipient, consent, TODAY, language=language, now=NOW)


def paper(of: CaseFile, party: str = PARTY, language: str = "fi", **extents: Extent) -> str:
    """Return all the words of a party's copy."""
    return said(released(of, party, language, **extents))


PRISONER = replace(
    OPENED.case,
    sanction=Sanction.IMPRISONMENT,
    unit="Taho-prison-nimi",
    release_day=date(2027, 3, 24),
    koevapaus_planned=YesNo.YES,
    koevapaus_start=date(2027, 2, 8),
    housing_now=HousingNow.PLACE_SOUGHT,
)


ROWS = assessment(
    {
        "amount": "weekly",
        "supports": [
            {"id": "1", "what": "viikkokäynnit", "organisation_id": "org-supported_housing"},
            {"id": "2", "what": "hoitosuhde", "organisation_id": "org-substance_mental_health"},
            {"id": "3", "what": "salainen tuki", "organisation_id": "org-other_support", "group": "F"},
        ],
    },
    conditions=(
        Condition(id="4", what="vuokra maksetaan", set_by="org-landlord"),
        Condition(id="5", what="velkaohjelma", set_by="org-debt_counselling"),
    ),
)


def action(key: str, what: str, who: str, group: DataGroup | None = None) -> Action:
    return Action(id=key, what=what, who=who, due=TODAY, state=ActionState.OPEN, group=group)


ACTIONS = (
    action("1", "hakemus", "client"),
    action("2", "maksusuunnitelma", "organisation:org-debt_counselling"),
    action("3", "hoitoaika", "organisation:org-substance_mental_health"),
    action("4", "siirretty", "organisation:org-landlord", DataGroup.H),
)


def there(key: str, party: str, attendance: Attendance = Attendance.IN_ROOM, **stay: Any) -> Invitee:
    return Invitee(id=key, organisation_id=OrganisationId(party), attendance=attendance, **stay)
