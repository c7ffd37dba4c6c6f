"""The invitation on paper is the same whoever the client is, and needs no consent."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, time
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given

from app.domain.codes import Language, MeetingPlace, PaperKind, YesNo
from app.domain.consent import ConsentRow
from app.domain.disclosure import cut
from app.domain.ids import OrganisationId, WorkerId
from app.domain.invitation_sheet import NOTE, TellsOfClient
from app.domain.meeting import OWN_LINK, Invitee
from app.domain.recipients import copies_of
from app.practice.cases import practice_files
from tests.domain.case_files import TODAY, WORKERS, random_file
from tests.domain.papers import said
from tests.domain.test_disclosure import CASES, SEEDS, everything

if TYPE_CHECKING:
    from app.domain.case_file import CaseFile
    from app.domain.released import Released

NOW = datetime(2026, 11, 24, 9, tzinfo=UTC)
KIND = PaperKind.INVITATION


def invited(file: CaseFile, *parties: Invitee, note: str = "", link: str = "", **meeting: Any) -> CaseFile:
    """Return a case to whose meeting these are invited, whatever else it holds."""
    answers = {**file.slots[0].answers, NOTE: note, OWN_LINK: link}
    slot = replace(file.slots[0], start=time(9, 40), end=time(10, 20), invitees=parties, answers=answers)
    place = {"place": MeetingPlace.TEAMS, "room": "", "video_link": "https://video.example/1"} | meeting
    return replace(file, slots=(slot,), meetings={"m": replace(file.meetings["m"], **place)})


def party(key: str, worker: str | None = None) -> Invitee:
    return Invitee(
        id=f"i-{key}-{worker}",
        organisation_id=OrganisationId(f"org-{key}"),
        worker_id=WorkerId(worker) if worker else None,
    )


def papers(file: CaseFile) -> list[Released]:
    return [
        cut(file, one.recipient, one.ground, TODAY, language=one.language, now=NOW, kind=KIND)
        for one in copies_of(file, KIND, TODAY)
    ]


@CASES
@given(seed=SEEDS, other=SEEDS)
def test_it_is_the_same_whoever_the_client_is(seed: int, other: int) -> None:
    there = (party("landlord", "w-org-landlord"), party("kela"))
    one, another = (invited(random_file(number), *there, note="Ovi on pihalla.") for number in (seed, other))
    another = replace(another, client=replace(another.client, name="Toinen Ihminen"), consents=())
    assert papers(one) == papers(another)
    whole = "".join(everything(paper) for paper in papers(one))
    assert "Asiakkaannimi" not in whole
    assert "Mk" not in whole


def test_it_tells_the_number_the_clients_own_time_the_place_and_whom_to_call() -> None:
    (paper,) = papers(invited(random_file(1), party("landlord", "w-org-landlord")))
    words = said(paper)
    for told in ("2026-999", "ti 24.11.2026 klo 9.40–10.20", "Teams", "https://video.example/1", "Ryhmä"):
        assert told in words
    assert "Työntekijä-org-landlord-nimi, Taho-landlord-nimi" in words
    assert "Työntekijä-org-office-nimi" in words
    assert paper.secrecy == ()


def test_each_is_invited_in_a_language_of_its_own_without_a_consent() -> None:
    swedish = {**WORKERS, "w-sv": replace(WORKERS["w-org-kela"], id=WorkerId("w-sv"), language=Language.SV)}
    file = replace(random_file(2), workers=swedish, consents=())
    made = papers(invited(file, party("kela", "w-org-kela"), party("kela", "w-sv")))
    assert [paper.language for paper in made] == ["fi", "sv"]


@pytest.mark.parametrize(("key", "told"), [("prison", True), ("landlord", False)])
def test_a_prison_is_named_to_those_alone_who_know_the_unit(key: str, *, told: bool) -> None:
    file = random_file(3)
    rows = (ConsentRow(organisation_id=OrganisationId("org-landlord")),)
    file = replace(file, consents=(replace(file.consents[0], rows=rows),))
    (paper,) = papers(invited(file, party(key), place=MeetingPlace.PRISON, room="Tapaamishuone"))
    assert ("Tapaamishuone" in said(paper)) is told
    assert ("Paikka ilmoitetaan erikseen." in said(paper)) is not told


def test_the_link_of_the_clients_own_time_stands_in_place_of_the_meetings() -> None:
    (paper,) = papers(invited(random_file(1), party("landlord"), link="https://video.example/oma"))
    assert "https://video.example/oma" in said(paper)
    assert "https://video.example/1" not in said(paper)


@pytest.mark.parametrize(
    "link", ["https://video.example/asiakkaannimi", "https://video.example/Asiakkaannimen-asia"]
)
def test_a_link_that_names_the_client_is_refused(link: str) -> None:
    with pytest.raises(TellsOfClient):
        papers(invited(random_file(4), party("landlord"), link=link))


@pytest.mark.parametrize("note", ["Asiakkaannimi tulee itse.", "asiakkaannimen asia", "Vapautuu tammikuussa."])
def test_additional_information_that_tells_of_the_client_is_refused(note: str) -> None:
    with pytest.raises(TellsOfClient):
        papers(invited(random_file(4), party("landlord"), note=note))


def test_before_the_time_is_known_it_is_told_separately() -> None:
    (paper,) = papers(invited(random_file(5), party("landlord"), day=None))
    assert "Aika ilmoitetaan erikseen." in said(paper)


@pytest.mark.parametrize("order", list(YesNo))
def test_no_invitation_of_the_practice_cases_names_its_client(order: YesNo) -> None:
    made = 0
    for file in practice_files(TODAY):
        secret = replace(file, client=replace(file.client, non_disclosure=order))
        for paper in papers(secret):
            made += 1
            sender = replace(paper.letterhead, office="", email="")
            words = said(replace(paper, letterhead=sender, addressee=""))
            assert not [part for part in (*file.client.name.split(), file.case.unit) if part and part in words]
    assert made
