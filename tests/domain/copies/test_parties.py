from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from app.domain.codes import (
    Attendance,
    Category,
    ConsentAnswer,
    MeetingPlace,
    Presence,
    RecipientKind,
    YesNo,
)
from app.domain.consent import Consent, ConsentRow
from app.domain.disclosure import cut
from app.domain.disclosure_defaults import defaults
from app.domain.ids import ConsentId, GroupId, MeetingId, OrganisationId, WorkerId
from app.domain.meeting import Invitee, Meeting
from app.domain.recipients import copies
from tests.domain.case_files import ORGANISATIONS
from tests.domain.copies.conftest import (
    ACTIONS,
    FULL,
    LEAST,
    NOW,
    PARTY,
    PRISONER,
    ROWS,
    assessment,
    file,
    mapping,
    paper,
    released,
    slot,
    there,
)
from tests.domain.papers import said
from tests.domain.stages import CASE, OPENED, TODAY

if TYPE_CHECKING:
    from app.domain.case_file import CaseFile


MEETING = Meeting(id=MeetingId("m"), group_id=GroupId("g"), day=TODAY)


def own(of: CaseFile, kind: RecipientKind) -> str:
    copy = next(copy for copy in copies(of, TODAY) if copy.recipient.kind is kind)
    return said(cut(of, copy.recipient, copy.ground, TODAY, language="fi", now=NOW))


TEXTS = {"other_matters": "Lapset viikonloppuisin.", "other_matters.group": "D", "client_voice": "Oma ovi."}


def test_own_words_other_matters_and_dissent_are_for_the_own_copies_alone() -> None:
    dissent = {"id": "d", "who": "client", "what": "Ei yksikköön."}
    view = assessment({"consensus": "dissent", "dissents": [dissent]})
    words = paper(slot(file(assessment=view), TEXTS), D=FULL)
    assert [text for text in ("Lapset viikonloppuisin.", "Oma ovi.", "Ei yksikköön.") if text in words] == []


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
