"""What was told at meetings: each party present, on the ground of that day, with the themes it might hear."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.codes import Attendance, Category, ConsentAnswer, DataGroup, Extent, Law, Theme
from app.domain.consent import Consent, ConsentRow, LegalGround, Withdrawal
from app.domain.disclosure_defaults import defaults
from app.domain.disclosure_log import log_parts
from app.domain.hearing import heard
from app.domain.ids import CaseId, ConsentId, OrganisationId, WorkerId
from app.domain.meeting import Invitee, Meeting
from app.domain.released import Table
from app.domain.walls import theme_group
from app.domain.withdrawals import given as given_to
from app.domain.worker import Worker
from i18n import text
from tests.domain.case_files import OFFICE, ORGANISATIONS, TODAY, random_file

if TYPE_CHECKING:
    from app.domain.case_file import CaseFile
    from app.domain.hearing import Heard

LANDLORD, SOCIAL, PRISON, KELA = (
    OrganisationId(f"org-{key}") for key in ("landlord", "social_work", "prison", "kela")
)
BEFORE, AFTER = TODAY - timedelta(days=30), TODAY + timedelta(days=30)
OF_LANDLORD = {Theme.PRESENT, Theme.EARLIER, Theme.SKILLS, Theme.WISHES}


def consent(*rows: OrganisationId, **change: Any) -> Consent:
    """A consent signed a month before the meeting, the organisations with what is usual for their kind."""
    made = Consent(
        id=ConsentId("consent"),
        case_id=CaseId("case"),
        answer=ConsentAnswer.GIVEN,
        signed_on=BEFORE,
        valid_until=AFTER,
        rows=tuple(
            ConsentRow(organisation_id=key, extents=tuple(defaults(ORGANISATIONS[key].category).items()))  # type: ignore[arg-type]
            for key in rows
        ),
    )
    return replace(made, **change)


def there(
    organisation: OrganisationId | None, how: Attendance | None = Attendance.IN_ROOM, **rest: Any
) -> Invitee:
    return Invitee(id=f"i-{organisation}", organisation_id=organisation, attendance=how, **rest)


def held(*parties: Invitee, consents: tuple[Consent, ...] = (), **change: Any) -> CaseFile:
    """A case whose meeting was held today from nine to half past with these parties."""
    file = random_file(6)
    slot = replace(
        file.slots[0], invitees=parties, held_on=TODAY, start=time(9), end=time(9, 30), cancelled=False, answers={}
    )
    return replace(
        file, consents=consents, grounds=(), slots=(slot,), organisations=ORGANISATIONS, documents=(), **change
    )


def only(file: CaseFile) -> Heard:
    (one,) = heard([file])
    return one


def in_fi(said: object) -> str:
    return text(said, "fi")  # type: ignore[arg-type]


def test_each_that_was_there_is_told_of_with_when_how_on_which_ground_and_what_it_might_hear() -> None:
    file = held(
        there(LANDLORD, Attendance.VIDEO, substitute="Saara Salo"),
        there(SOCIAL, Attendance.PHONE, came=time(9, 10), left=time(9, 20)),
        there(PRISON),
        there(KELA, Attendance.ABSENT),
        there(OFFICE),
        consents=(consent(LANDLORD, SOCIAL),),
    )
    (part,) = (part for part in log_parts([file], "fi") if in_fi(part.heading) == "Kokouksissa kerrottu")
    (table,) = part.blocks
    assert isinstance(table, Table)
    signed = f"Suostumus {BEFORE.day}.{BEFORE.month}.{BEFORE.year}"
    name = {key: one.name_fi for key, one in ORGANISATIONS.items()}
    assert sorted(tuple(in_fi(cell) for cell in row) for row in table.rows) == sorted(
        [
            (
                "24.11.2026 klo 9.00–9.30",
                f"{name[LANDLORD]}, Saara Salo",
                "Videoyhteydellä",
                signed,
                "Nykytilanne, aiempi asuinpaikka, asumistaidot ja asumistoiveet",
            ),
            (
                "24.11.2026 klo 9.10–9.20",
                name[SOCIAL],
                "Puhelimitse",
                signed,
                "Kaikki teemat paitsi: Mahdolliset tulevat tuomiot ja muut olennaiset asiat",
            ),
            (
                "24.11.2026 klo 9.00–9.30",
                name[PRISON],
                "Paikalla",
                in_fi(heard([held(there(PRISON))])[0].rests_on),
                "Kaikki teemat paitsi: Päihteiden käyttö ja muut olennaiset asiat",
            ),
        ]
    )


@pytest.mark.parametrize(
    ("consents", "grounded"),
    [
        ((), False),
        ((consent(LANDLORD),), True),
        ((consent(SOCIAL),), False),
        ((consent(LANDLORD, signed_on=TODAY),), True),
        ((consent(LANDLORD, signed_on=AFTER),), False),
        ((consent(LANDLORD, valid_until=TODAY - timedelta(days=1)),), False),
        ((consent(LANDLORD, answer=ConsentAnswer.REFUSED),), False),
        ((consent(LANDLORD), consent(SOCIAL, id=ConsentId("two"), edition=2, signed_on=AFTER)), True),
        ((consent(SOCIAL), consent(LANDLORD, id=ConsentId("two"), edition=2, signed_on=AFTER)), False),
        ((consent(SOCIAL), consent(LANDLORD, id=ConsentId("two"), edition=2, signed_on=TODAY)), True),
    ],
)
def test_the_ground_is_that_of_the_day_of_the_meeting(consents: tuple[Consent, ...], *, grounded: bool) -> None:
    one = only(held(there(LANDLORD), consents=consents))
    assert (one.ground is not None) is grounded
    assert set(one.themes) == (OF_LANDLORD if grounded else set())
    assert (in_fi(one.rests_on) == "Ei perustetta") is not grounded


@pytest.mark.parametrize(
    ("day", "recorded", "left"),
    [
        (TODAY - timedelta(days=1), None, False),
        (TODAY + timedelta(days=1), None, True),
        (TODAY, None, True),
        (TODAY, time(8, 59), False),
        (TODAY, time(9, 1), True),
    ],
)
def test_what_is_withdrawn_after_the_meeting_changes_nothing_of_it(
    day: date, recorded: time | None, *, left: bool
) -> None:
    at = datetime.combine(TODAY, recorded).astimezone() if recorded else None
    entry = Withdrawal(withdrawn_on=day, recorded_by="P", recorded_at=at)
    one = only(held(there(LANDLORD), consents=(consent(LANDLORD, withdrawals=(entry,)),)))
    assert (one.ground is not None) is left


def test_a_ground_in_law_counts_from_the_day_it_was_recorded() -> None:
    law = LegalGround(
        id="g",
        case_id=CaseId("case"),
        law=Law.SOCIAL_SERVICES,
        section="SHL 35 §",
        extents=((DataGroup.A, Extent.FULL), (DataGroup.D, Extent.FULL)),
        reason="",
        recorded_by="P",
        recorded_on=TODAY,
        organisation_id=SOCIAL,
    )
    file = held(there(SOCIAL))
    assert set(only(replace(file, grounds=(law,))).themes) == OF_LANDLORD
    assert in_fi(only(replace(file, grounds=(law,))).rests_on).endswith(", SHL 35 §")
    assert only(replace(file, grounds=(replace(law, recorded_on=AFTER),))).ground is None


@pytest.mark.parametrize(
    "change",
    [
        {"cancelled": True},
        {"held_on": None},
        {"invitees": (there(LANDLORD, None),)},
        {"invitees": (there(OFFICE),)},
    ],
)
def test_who_was_not_there_or_is_the_office_itself_was_told_nothing(change: dict[str, Any]) -> None:
    file = held(there(LANDLORD), consents=(consent(LANDLORD),))
    assert heard([replace(file, slots=(replace(file.slots[0], **change),))]) == ()


def test_one_who_may_know_the_least_alone_hears_no_theme_as_a_whole() -> None:
    assert in_fi(only(held(there(KELA), consents=(consent(KELA),))).might_hear) == "Ei yhtään teemaa kokonaan"
    assert in_fi(only(held(there(KELA))).might_hear) == "Ei yhtään teemaa"


def test_a_party_without_an_organisation_is_known_by_its_worker_and_hears_nothing() -> None:
    worker = Worker(id=WorkerId("w"), organisation_id=LANDLORD, name="Ville Korhonen")
    file = held(there(None, worker_id=worker.id), consents=(consent(LANDLORD),), workers={worker.id: worker})
    one = only(file)
    assert (one.organisation("fi"), one.person, one.themes) == (
        ORGANISATIONS[LANDLORD].name_fi,
        "Ville Korhonen",
        (),
    )


def test_a_time_without_hours_of_its_own_takes_those_of_the_meeting() -> None:
    file = held(there(LANDLORD), consents=(consent(LANDLORD),))
    bare = replace(file.slots[0], start=None, end=None)
    assert in_fi(only(replace(file, slots=(bare,), meetings={})).when) == "24.11.2026"
    meeting = Meeting(id=bare.meeting_id, group_id=file.group.id, day=TODAY, start=time(13))  # type: ignore[arg-type]
    assert in_fi(only(replace(file, slots=(bare,), meetings={meeting.id: meeting})).when) == "24.11.2026 klo 13.00"


def test_what_was_heard_on_consent_is_what_a_withdrawal_reaches() -> None:
    file = held(there(LANDLORD), there(PRISON), there(KELA), consents=(consent(LANDLORD),))
    assert [(one.organisation_id, one.kind) for one in given_to(file)] == [(LANDLORD, None)]


_EXTENTS = st.dictionaries(st.sampled_from(tuple(DataGroup)[:9]), st.sampled_from(Extent))


@settings(max_examples=150, derandomize=True, deadline=None)
@given(
    rows=st.dictionaries(st.sampled_from(sorted(ORGANISATIONS)), _EXTENTS),
    present=st.lists(st.sampled_from(sorted(ORGANISATIONS)), unique=True),
    days=st.tuples(st.integers(-5, 5), st.integers(-5, 5)),
)
def test_no_theme_stands_that_the_ground_of_the_day_did_not_allow_as_a_whole(
    rows: dict[str, dict[DataGroup, Extent]], present: list[str], days: tuple[int, int]
) -> None:
    signed, withdrawn = (TODAY + timedelta(days=one) for one in days)
    entry = Withdrawal(withdrawn_on=withdrawn, recorded_by="P", recorded_at=datetime.combine(TODAY, time(12), UTC))
    made = consent(
        signed_on=signed,
        rows=tuple(
            ConsentRow(organisation_id=OrganisationId(key), extents=tuple(one.items()))
            for key, one in rows.items()
        ),
        withdrawals=(entry,),
    )
    file = held(*(there(OrganisationId(key)) for key in present), consents=(made,))
    found = {str(one.party.organisation_id): one for one in heard([file])}
    assert set(found) == set(present) - {str(OFFICE)}
    open_then = signed <= TODAY <= withdrawn
    by_law = {Category.PRISON, Category.PROBATION}
    for key, one in found.items():
        for theme in one.themes:
            group = theme_group(one.slot, theme)
            consented = open_then and rows.get(key, {}).get(group) is Extent.FULL
            law = one.ground if isinstance(one.ground, LegalGround) else None
            lawful = law is not None and dict(law.extents).get(group) is Extent.FULL
            assert consented or (lawful and ORGANISATIONS[key].category in by_law)
