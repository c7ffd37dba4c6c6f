"""What stands in one party's copy: each rule of who may know what, by a case built for it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time
from typing import TYPE_CHECKING, Any

import pytest

from app.domain.action import Action
from app.domain.assessment import Assessment, Condition
from app.domain.codes import (
    ActionState,
    Attendance,
    Category,
    ConsentAnswer,
    DataGroup,
    Extent,
    HousingNow,
    MeetingPlace,
    Presence,
    RecipientKind,
    Sanction,
    YesNo,
)
from app.domain.consent import Consent, ConsentRow
from app.domain.disclosure import Recipient, cut
from app.domain.disclosure_defaults import defaults
from app.domain.ids import ConsentId, GroupId, MeetingId, OrganisationId, SlotId, WorkerId
from app.domain.mapping import Application, Mapping
from app.domain.meeting import Invitee, Meeting, Slot
from app.domain.recipients import copies
from tests.domain.case_files import ORGANISATIONS, WORKERS
from tests.domain.papers import said
from tests.domain.stages import CASE, OPENED, TODAY

if TYPE_CHECKING:
    from app.domain.case_file import CaseFile
    from app.domain.released import Released

NOW = datetime(2026, 11, 24, 9, tzinfo=UTC)
FULL, LEAST, NONE = Extent.FULL, Extent.MINIMUM, Extent.NONE
PARTY = "org-landlord"
SLOT = Slot(id=SlotId("s"), case_id=CASE, meeting_id=MeetingId("m"), held_on=TODAY, start=time(9), end=time(9, 40))
MEETING = Meeting(id=MeetingId("m"), group_id=GroupId("g"), day=TODAY)


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


def own(of: CaseFile, kind: RecipientKind) -> str:
    copy = next(copy for copy in copies(of, TODAY) if copy.recipient.kind is kind)
    return said(cut(of, copy.recipient, copy.ground, TODAY, language="fi", now=NOW))


PRISONER = replace(
    OPENED.case,
    sanction=Sanction.IMPRISONMENT,
    unit="Taho-prison-nimi",
    release_day=date(2027, 3, 24),
    koevapaus_planned=YesNo.YES,
    koevapaus_start=date(2027, 2, 8),
    housing_now=HousingNow.PLACE_SOUGHT,
)


@pytest.mark.parametrize(
    ("extent", "there", "not_there"),
    [
        (FULL, ["24.3.2027", "8.2.2027", "vapautu", "koevapa"], []),
        (LEAST, ["Asunto tarvitaan viimeistään", "8.2.2027"], ["24.3.2027", "vapau", "koevapau"]),
        (NONE, [], ["8.2.2027", "24.3.2027", "9.00", "vapau", "koevapau"]),
    ],
)
def test_the_timetable_is_told_as_a_need_without_the_words_of_release(
    extent: Extent, there: list[str], not_there: list[str]
) -> None:
    words = paper(file(case=PRISONER, mapping=mapping({"income": ["wage"]})), A=LEAST, B=extent, D=FULL, E=FULL)
    assert [word for word in there if word.casefold() not in words.casefold()] == []
    assert [word for word in not_there if word.casefold() in words.casefold()] == []


def test_the_swedish_copy_tells_the_need_without_the_words_of_release() -> None:
    words = paper(file(case=PRISONER), A=LEAST, B=LEAST, D=FULL, E=FULL, language="sv").casefold()
    assert "8.2.2027" in words
    assert [word for word in ("frigiv", "frihet på prov", "friges", "fängelse") if word in words] == []


@pytest.mark.parametrize(
    ("extent", "there", "not_there"),
    [
        (FULL, ["Vankeus", "Taho-prison-nimi"], ["Seuraamus lyhyesti"]),
        (LEAST, ["Vankilassa"], ["Taho-prison-nimi"]),
        (NONE, [], ["anke", "ankil", "Taho-prison-nimi"]),
    ],
)
def test_the_sanction_is_told_whole_or_as_custody_alone(
    extent: Extent, there: list[str], not_there: list[str]
) -> None:
    words = paper(file(case=PRISONER), A=LEAST, C=extent)
    assert [word for word in there if word not in words] == []
    assert [word for word in not_there if word in words] == []


DWELLINGS = {
    "has_lived": "yes",
    "dwellings": [
        {"id": "1", "municipality": "Rantala", "kind": "own_rented", "end_reason": "eviction"},
        {"id": "2", "municipality": "Kivisalo", "kind": "family", "end_reason": "prison"},
        {"id": "3", "municipality": "Mäkelä", "kind": "owned", "end_reason": "move"},
    ],
}


@pytest.mark.parametrize(
    ("extents", "told"),
    [
        ({"E": FULL, "C": FULL}, {"Häätö", "Vankeus", "Muutto"}),
        ({"E": LEAST, "C": LEAST}, {"Muutto"}),
        ({}, {"Muutto"}),
        ({"E": FULL}, {"Häätö", "Muutto"}),
    ],
)
def test_why_a_home_ended_is_told_to_those_who_may_know_that(extents: dict[str, Extent], told: set[str]) -> None:
    words = paper(slot(file(), DWELLINGS), D=FULL, **extents)
    assert {word for word in ("Häätö", "Vankeus", "Muutto") if word in words} == told
    assert "Rantala" in words


@pytest.mark.parametrize(
    ("form", "extent", "told"),
    [
        ("own_rented_support", NONE, True),
        ("substance_free", NONE, False),
        ("rehabilitative", LEAST, False),
        ("rehabilitation_first", FULL, True),
    ],
)
def test_a_form_of_housing_that_names_substances_belongs_to_them(form: str, extent: Extent, *, told: bool) -> None:
    words = paper(file(assessment=assessment({"form_first": form})), D=FULL, F=extent)
    assert ("Ensimmäinen vaihtoehto" in words) is told


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


@pytest.mark.parametrize(
    ("extents", "told"),
    [
        ({"D": FULL, "G": FULL}, {"viikkokäynnit", "vuokra maksetaan", "hakemus"}),
        ({"D": FULL, "E": FULL}, {"velkaohjelma", "maksusuunnitelma", "vuokra maksetaan", "hakemus"}),
        ({"F": FULL}, {"hoitosuhde", "salainen tuki", "hoitoaika"}),
        ({"H": FULL}, {"siirretty"}),
        ({"E": LEAST, "F": LEAST, "H": LEAST}, set()),
    ],
)
def test_a_row_belongs_to_its_party_unless_another_group_was_chosen(
    extents: dict[str, Extent], told: set[str]
) -> None:
    words = paper(file(assessment=ROWS, actions=ACTIONS), A=FULL, **extents)
    rows = [row["what"] for row in ROWS.answers["supports"]]
    rows += [row.what for row in ROWS.conditions] + [row.what for row in ACTIONS]
    assert {row for row in rows if row in words} == told


def test_the_minimum_of_support_says_from_whom_and_whom_to_call() -> None:
    helper = "w-org-supported_housing"
    workers = WORKERS | {helper: replace(WORKERS[helper], phone="040 123 4567")}
    words = paper(file(assessment=ROWS, workers=workers), D=FULL, G=LEAST)
    assert "Taho-supported_housing-nimi" in words
    assert "040 123 4567" in words
    assert [word for word in ("viikkokäynnit", "substance", "other_support") if word in words] == []


def test_a_party_sees_its_own_application_at_the_minimum_and_all_of_them_in_full() -> None:
    rows = (
        Application(id="1", organisation_id="org-landlord"),
        Application(id="2", organisation_id="org-supported_housing"),
        Application(id="3", where="Vaasan kaupunki"),
    )
    of = file(mapping=mapping({"has_applied": "yes"}, applications=rows))
    least, full = paper(of, D=LEAST), paper(of, D=FULL)
    others = ("Taho-supported_housing-nimi", "Vaasan kaupunki")
    assert "Taho-landlord-nimi" in least
    assert [word for word in others if word in least] == []
    assert [word for word in others if word not in full] == []


TEXTS = {"other_matters": "Lapset viikonloppuisin.", "other_matters.group": "D", "client_voice": "Oma ovi."}


def test_own_words_other_matters_and_dissent_are_for_the_own_copies_alone() -> None:
    dissent = {"id": "d", "who": "client", "what": "Ei yksikköön."}
    view = assessment({"consensus": "dissent", "dissents": [dissent]})
    words = paper(slot(file(assessment=view), TEXTS), D=FULL)
    assert [text for text in ("Lapset viikonloppuisin.", "Oma ovi.", "Ei yksikköön.") if text in words] == []


def there(key: str, party: str, attendance: Attendance = Attendance.IN_ROOM, **stay: Any) -> Invitee:
    return Invitee(id=key, organisation_id=OrganisationId(party), attendance=attendance, **stay)


def names(words: str) -> set[str]:
    return {str(category) for category in Category if f"Taho-{category}-nimi" in words}


EVERYBODY = tuple(there(key, key) for key in ORGANISATIONS if key != PARTY)


def test_parties_that_were_not_met_are_named_by_what_a_reader_may_know() -> None:
    of = slot(file(), invitees=EVERYBODY)
    assert names(paper(of, A=FULL)) == {"landlord"}
    assert names(paper(of, C=LEAST, D=LEAST, E=LEAST, F=LEAST, G=LEAST)) == {
        "social_work",
        "landlord",
        "supported_housing",
        "other_support",
    }
    assert names(paper(of, **dict.fromkeys("CDEFG", FULL))) == {str(one) for one in Category} - {"probation"}


def test_parties_in_the_room_together_are_named_and_their_absent_ones_are_not() -> None:
    of = slot(file(), invitees=(there("own", PARTY), *EVERYBODY))
    assert names(paper(of, A=FULL)) == {str(one) for one in Category} - {"probation"}
    away = tuple(replace(one, attendance=Attendance.ABSENT) for one in EVERYBODY)
    assert names(paper(slot(of, invitees=(there("own", PARTY), *away)), A=FULL)) == {"landlord"}


def test_a_worker_without_an_organisation_on_the_row_counts_as_of_its_own() -> None:
    lone = Invitee(id="x", worker_id=WorkerId("w-org-substance_mental_health"), attendance=Attendance.IN_ROOM)
    of = slot(file(), invitees=(lone,))
    assert "Työntekijä-org-substance_mental_health-nimi" not in paper(of, A=FULL, D=FULL, G=FULL)
    assert "Työntekijä-org-substance_mental_health-nimi" in paper(of, F=FULL)
    unknown = Invitee(id="y", substitute="Tuntematon Tulija", attendance=Attendance.IN_ROOM)
    assert "Tuntematon" not in paper(slot(of, invitees=(unknown,)), **dict.fromkeys("ABCDEFGHI", FULL))
    assert "Tuntematon" in own(slot(of, invitees=(unknown,)), RecipientKind.OFFICE)


def test_how_the_client_took_part_is_told_to_those_who_were_there_and_know_the_person() -> None:
    of = slot(file(), presence=Presence.VIDEO)
    assert "Mika Väänänen (videoyhteydellä)" in paper(of, A=FULL)
    assert "videoyhteydellä" not in paper(of, A=LEAST)
    assert "videoyhteydellä" in paper(slot(of, presence=Presence.VIDEO, invitees=(there("own", PARTY),)), A=LEAST)


def test_the_distribution_names_whom_the_reader_may_know_of() -> None:
    rows = tuple(
        ConsentRow(organisation_id=OrganisationId(key), extents=tuple(defaults(Category(key[4:])).items()))
        for key in (PARTY, "org-social_work", "org-substance_mental_health")
    )
    consent = Consent(
        id=ConsentId("c"), case_id=CASE, answer=ConsentAnswer.GIVEN, signed_on=TODAY, asked_on=TODAY, rows=rows
    )
    of = file(consents=(consent,))
    told = {
        copy.recipient.organisation_id or str(copy.recipient.kind): names(
            said(cut(of, copy.recipient, copy.ground, TODAY, language="fi", now=NOW))
        )
        for copy in copies(of, TODAY)
    }
    everybody = {"landlord", "social_work", "substance_mental_health"}
    assert told == {
        "office": everybody,
        "client": everybody,
        "org-social_work": everybody,
        "org-substance_mental_health": everybody,
        PARTY: {"landlord", "social_work"},
    }


def test_a_prison_as_a_place_or_an_address_belongs_to_the_sanction() -> None:
    client = replace(OPENED.client, answers={"municipality": "TAHO-prison-nimi, Jarno"})
    of = file(client=client, case=PRISONER)
    of = replace(of, meetings={"m": replace(MEETING, place=MeetingPlace.PRISON, room="tapaamishuone 4")})
    least = paper(of, A=FULL, B=FULL, C=LEAST)
    assert [word for word in ("Jarno", "tapaamishuone", "TAHO") if word in least] == []
    assert "Jarno" in paper(of, A=FULL, B=FULL, C=FULL)
    assert "tapaamishuone" in paper(of, A=FULL, B=FULL, C=FULL)


def test_a_non_disclosure_order_leaves_the_directorys_names_whole() -> None:
    client = replace(OPENED.client, non_disclosure=YesNo.YES, answers={"municipality": "Taho"})
    answers = {"present_text": "Asuu paikassa Taho."}
    of = slot(
        file(client=client, assessment=ROWS), answers, invitees=(there("own", PARTY), there("o", "org-kela"))
    )
    words = paper(of, A=FULL, D=FULL, G=FULL)
    assert "Taho-kela-nimi" in words
    assert "paikassa Taho" not in words


@pytest.mark.parametrize(
    ("groups", "points"),
    [
        ("A", (32,)),
        ("B", (32,)),
        ("C", (28,)),
        ("D", (32,)),
        ("E", (23,)),
        ("F", (25,)),
        ("H", (28,)),
        ("CEF", (23, 25, 28)),
    ],
)
def test_the_stamp_names_the_points_that_this_very_copy_needs(groups: str, points: tuple[int, ...]) -> None:
    answers = {"substance_use": "none", "future_sentence": "no"}
    of = slot(file(assessment=ROWS, actions=ACTIONS, case=PRISONER, mapping=mapping({"arrears": "no"})), answers)
    assert released(of, **dict.fromkeys(groups, FULL)).secrecy == points
