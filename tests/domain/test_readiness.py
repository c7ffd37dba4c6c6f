"""What a client's time in a coming meeting needs, and where each missing thing is mended."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time
from typing import TYPE_CHECKING, Any

import pytest

from app.domain.client import Client
from app.domain.codes import (
    Category,
    Delivery,
    Language,
    MeetingPlace,
    PaperKind,
    Preparation,
    Presence,
    RecipientKind,
    Reply,
    Sanction,
    Step,
    YesNo,
)
from app.domain.ids import CaseId, ClientId, DocumentId, OrganisationId, SlotId, WorkerId
from app.domain.meeting import Invitee, Slot
from app.domain.memo import Disclosure, IssuedDocument
from app.domain.organisation import Organisation
from app.domain.progress import Target
from app.domain.readiness import Ready, lacking, readiness
from app.domain.worker import Absence, Worker
from tests.domain.stages import TODAY, at

if TYPE_CHECKING:
    from app.domain.case_file import CaseFile

DAY = date(2026, 12, 8)
SOCIAL, HOMES = OrganisationId("social"), OrganisationId("homes")


def file(**slot: Any) -> CaseFile:
    """A case whose time is ready in every way: two parties, a ground, the sheets sent, a link of its own."""
    base = at(Step.MEETING)
    assert base.meeting is not None
    assert base.consent is not None
    own = {
        "id": SlotId("s"),
        "case_id": base.case.id,
        "meeting_id": base.meeting.id,
        "start": time(9),
        "end": time(9, 40),
        "invited_on": TODAY,
        "presence": Presence.VIDEO,
        "preparation": (Preparation.WHO_IS_THERE, Preparation.THEMES, Preparation.INTERPRETER),
        "invitees": (party(SOCIAL), party(HOMES)),
        "answers": {"own_video_link": "https://video.example/9", "video_booked": YesNo.YES},
    }
    documents = tuple(sheet(base.case.id, key) for key in (SOCIAL, HOMES))
    rows = tuple(replace(base.consent.rows[0], organisation_id=key) for key in (SOCIAL, HOMES))
    return replace(
        base,
        client=Client(id=ClientId("k"), language=Language.FI, answers={"interpreter": YesNo.YES}),
        case=replace(base.case, sanction=Sanction.IMPRISONMENT),
        meetings={base.meeting.id: replace(base.meeting, day=DAY, place=MeetingPlace.OFFICE, video_link="x")},
        slots=(Slot(**{**own, **slot}),),
        consents=(replace(base.consent, rows=rows, valid_until=date(2027, 6, 1)),),
        organisations={
            SOCIAL: Organisation(id=SOCIAL, name_fi="Aikuissosiaalityö", category=Category.SOCIAL_WORK),
            HOMES: Organisation(id=HOMES, name_fi="Kodit Oy", category=Category.LANDLORD),
        },
        workers={
            f"w-{key}": Worker(
                id=WorkerId(f"w-{key}"), organisation_id=key, name=f"Nimi {key}", secrecy_undertaking=TODAY
            )
            for key in (SOCIAL, HOMES)
        },
        documents=documents,
        disclosures=tuple(given(one, TODAY) for one in documents),
    )


def party(key: OrganisationId, **more: Any) -> Invitee:
    return Invitee(
        **{"id": key, "organisation_id": key, "worker_id": WorkerId(f"w-{key}"), "reply": Reply.COMES} | more
    )


def sheet(case_id: CaseId, key: OrganisationId) -> IssuedDocument:
    return IssuedDocument(
        id=DocumentId(f"d-{key}"),
        case_id=case_id,
        kind=PaperKind.ADVANCE_SHEET,
        edition=1,
        recipient=RecipientKind.ORGANISATION,
        language="fi",
        issued_at=datetime(2026, 11, 24, tzinfo=UTC),
        issued_by="w",
        sha256="",
        pages=1,
        organisation_id=key,
    )


def given(document: IssuedDocument, day: date) -> Disclosure:
    return Disclosure(
        id=f"g-{document.id}",
        case_id=document.case_id,
        document_id=document.id,
        delivery=Delivery.SECURE_MAIL,
        given_on=day,
        recorded_by="w",
    )


def missing(case: CaseFile, today: date = TODAY, *, alone: bool = False) -> dict[str, Ready]:
    return {one.name: one for one in readiness(case, today, alone=alone) if one.missing}


def test_a_time_that_is_ready_lacks_nothing() -> None:
    things = readiness(file(), TODAY, alone=False)
    assert lacking(things) == 0
    assert {one.name for one in things} >= {"ground", "invited", "replies", "advance", "link", "video_room"}


LACKING = {
    "nobody invited": ({"invitees": ()}, "invited", Target(Step.REFERRAL, "invitees", "invitees")),
    "not sent": ({"invited_on": None}, "invited", Target(Step.REFERRAL, "invitation", "invited_on")),
    "no reply": (
        {"invitees": (party(SOCIAL, reply=None), party(HOMES))},
        "replies",
        Target(Step.REFERRAL, "replies", "invitees"),
    ),
    "nobody comes": (
        {"invitees": (party(SOCIAL, reply=Reply.UNABLE), party(HOMES))},
        "deputies",
        Target(Step.REFERRAL, "replies", "invitees"),
    ),
    "the meeting's line": (
        {"answers": {"video_booked": YesNo.YES}},
        "link",
        Target(Step.REFERRAL, "slot", "own_video_link"),
    ),
    "no video room": (
        {"answers": {"own_video_link": "x", "video_booked": YesNo.NO}},
        "video_room",
        Target(Step.REFERRAL, "slot", "video_booked"),
    ),
    "not prepared": (
        {"preparation": (Preparation.INTERPRETER,)},
        "prepared",
        Target(Step.REFERRAL, "preparation", "preparation"),
    ),
    "no interpreter": (
        {"preparation": (Preparation.WHO_IS_THERE, Preparation.THEMES)},
        "interpreter",
        Target(Step.REFERRAL, "preparation", "preparation"),
    ),
}


@pytest.mark.parametrize(("slot", "name", "target"), LACKING.values(), ids=LACKING)
def test_what_is_missing_says_where_it_is_mended(slot: dict[str, Any], name: str, target: Target) -> None:
    found = missing(file(**slot))
    assert list(found) == [name]
    assert found[name].target == target


def test_a_consent_that_ends_before_the_meeting_is_no_ground() -> None:
    case = file()
    ended = replace(case, consents=(replace(case.consents[0], valid_until=date(2026, 12, 7)),))
    assert missing(ended)["ground"].target == Target(Step.CONSENT, "answer", "answer")


@pytest.mark.parametrize("reply", [Reply.DEPUTY, Reply.WRITTEN])
def test_one_who_is_away_and_has_said_how_needs_no_deputy(reply: Reply) -> None:
    case = away(file(invitees=(party(SOCIAL, reply=reply), party(HOMES))))
    assert missing(case) == {}


def away(case: CaseFile) -> CaseFile:
    gone = Absence(id="a", first=DAY, last=DAY)
    return replace(case, workers={**case.workers, "w-social": replace(case.workers["w-social"], absences=(gone,))})


def test_one_who_is_away_that_day_has_a_deputy_standing_or_named() -> None:
    case = away(file())
    assert list(missing(case)) == ["deputies"]
    standing = Worker(id=WorkerId("v"), organisation_id=SOCIAL, name="Varalla", deputy_of=WorkerId("w-social"))
    assert missing(replace(case, workers={**case.workers, "v": standing})) == {}
    assert missing(away(file(invitees=(party(SOCIAL, substitute="Varalla"), party(HOMES))))) == {}


def test_the_advance_information_is_counted_by_party_and_by_day() -> None:
    case = file()
    one = replace(case, disclosures=case.disclosures[:1])
    assert dict(missing(one)["advance"].words.values)["n"] == 1
    late = replace(case, disclosures=(given(case.documents[0], DAY), case.disclosures[1]))
    words = {x.name: x.words.id for x in readiness(late, TODAY, alone=False)}
    assert missing(late) == {}
    assert words["advance"] == "The advance information went out late"
    assert missing(one, date(2026, 12, 7))["advance"].words.id == "{what}: late"


def test_the_meetings_line_is_the_clients_own_where_no_other_client_is_on_it() -> None:
    case = file(answers={"video_booked": YesNo.YES})
    assert missing(case, alone=True) == {}


def test_only_those_who_are_no_officials_sign_an_undertaking() -> None:
    case = file()
    unsigned = {key: replace(one, secrecy_undertaking=None) for key, one in case.workers.items()}
    found = missing(replace(case, workers=unsigned))
    assert list(found) == ["undertaking"]
    assert found["undertaking"].worker_id == "w-homes"


@pytest.mark.parametrize("today", [date(2026, 12, 9), date(2027, 1, 1)])
def test_nothing_is_asked_of_a_meeting_that_is_over(today: date) -> None:
    assert readiness(file(), today, alone=False) == ()
    assert readiness(file(held_on=TODAY), TODAY, alone=False) == ()
    assert readiness(file(cancelled=True), TODAY, alone=False) == ()
