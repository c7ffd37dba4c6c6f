"""Cases before their meeting: replies missing, all replied, taken in half-way, no date yet."""

from __future__ import annotations

from datetime import time
from typing import TYPE_CHECKING

from app.domain.case import Elsewhere
from app.domain.codes import EntryKind, Step
from app.domain.forms import NOT_KNOWN
from app.practice.consents import rows
from app.practice.directory import (
    HIRVONEN,
    INA,
    KIVISALO,
    KODIT,
    LANSIRANTA,
    LIND,
    MAHONEN,
    PESONEN,
    SOCIAL_WORK,
    SUBSTANCE_SERVICES,
    TUKI,
    TURUNEN,
    YKS,
)
from app.practice.pieces import (
    applied,
    chair,
    fangelse,
    home_alone,
    levels,
    mapped,
    party,
    person,
    prepared,
    prison,
    signed,
)
from app.practice.told import Sitting, Told

if TYPE_CHECKING:
    from app.practice.days import Days


def anna_liisa(d: Days) -> Told:
    """Return what is told of Anna-Liisa: koevapaus in three weeks at her mother's, replies missing."""
    return Told(
        opened=d.day(-45),
        client=person("Anna-Liisa Kyllönen", "1992-12-01", contact="Kivisalon vankila, 0295 663 204"),
        case={
            "sanction": "imprisonment",
            "unit": "Kivisalon vankila",
            "imprisonment_began": d.exactly(-505),
            "release_day": d.on(139),
            "release_certainty": "confirmed",
            "koevapaus_planned": "yes",
            "koevapaus_start": d.on(20),
            "housing_now": "family",
            "referring_worker": "Jarno Hyttinen, Kivisalon vankila",
        },
        mapping=mapped(d, -41, KIVISALO)
        | {
            "household_size": 3,
            "household": ["other", "children"],
            "children": 1,
            "children_visits": "Aina",
        }
        | levels("211110211")
        | {
            "homelessness": "V4",
            "homeless_since": d.exactly(-505),
            "long_term": "no",
            "own_wish": "Ensin äidin luo, sitten pojan kanssa omaan kotiin.",
            "wished_town": "Itälä",
            "has_applied": "yes",
            "applications": [applied(d.on(-36), d.on(56), "in_queue", to=KODIT)],
            "income": ["social_assistance"],
            "arrears": "no",
            "credit": "in_order",
            "in_order": ["identity_card", "bank_account", "phone", "electronic_identification"],
        },
        consent=signed(
            d,
            -37,
            rows(YKS, KIVISALO, SOCIAL_WORK, SUBSTANCE_SERVICES, KODIT),
            presence_wish="video",
            signed_at="Kivisalo",
            received_by="Jarno Hyttinen",
            original_at="Kivisalon vankila, asiakasasiakirjat",
        ),
        referral={
            "received_on": d.on(-35),
            "channel": "secure_mail",
            "question": "Riittääkö äidin luona asuminen alkuun, ja milloin oma asunto voi löytyä?",
        },
        sitting=Sitting(d.meeting(1), time(9, 40)),
        slot=prepared("own_questions")
        | {
            "presence": "video",
            "own_video_link": "https://video.example/oma-2",
            "video_booked": "yes",
            "video_contact": "Jarno Hyttinen, 0295 663 204",
            "invited_on": d.on(-9),
            "invitees": [
                chair(),
                prison(),
                party(SOCIAL_WORK, PESONEN, "housing", "comes"),
                party(SUBSTANCE_SERVICES, HIRVONEN, "substances"),
                party(KODIT, LIND, "application"),
            ],
            "client_questions": "Pitääkö äidin allekirjoittaa jotain?",
        },
        entries=((EntryKind.CALL, d.day(-6), "Äidin suostumus koevapauteen asunnossaan on annettu vankilaan."),),
    )


def ahmed(d: Days) -> Told:
    """Return what is told of Ahmed: all reply, the meeting is near."""
    return Told(
        opened=d.day(-31),
        client=person("Ahmed Yusuf Warsame", "1998-05-19", "other", other_language="somali", interpreter="yes"),
        case={
            "sanction": "imprisonment",
            "unit": "Kivisalon vankila",
            "imprisonment_began": d.exactly(-150),
            "release_day": d.on(33),
            "release_certainty": "confirmed",
            "koevapaus_planned": "no",
            "housing_now": "none",
            "referring_worker": "Jarno Hyttinen, Kivisalon vankila",
        },
        mapping=mapped(d, -29, KIVISALO)
        | home_alone()
        | levels("210010122")
        | {
            "homelessness": "V4",
            "homeless_since": d.exactly(-150),
            "long_term": "no",
            "own_wish": "Rauhallinen huone ja mahdollisuus jatkaa ammattiopintoja.",
            "wished_town": "Itälä",
            "has_applied": "yes",
            "applications": [
                applied(d.on(-25), d.on(65), "in_queue", to=INA),
                applied(d.on(-25), d.on(155), "submitted", where="Itälän Opiskelija-asunnot"),
            ],
            "income": ["social_assistance", "other"],
            "arrears": "no",
            "credit": "in_order",
            "in_order": ["identity_card", "bank_account"],
        },
        consent=signed(
            d,
            -26,
            rows(YKS, KIVISALO, SOCIAL_WORK, INA, TUKI),
            language="other",
            help=["interpreted"],
            presence_wish="video",
        ),
        referral={
            "received_on": d.on(-24),
            "channel": "secure_mail",
            "question": "Mikä asumismuoto tukee opintojen jatkamista Itälässä?",
        },
        sitting=Sitting(d.meeting(1), time(11)),
        slot=prepared("own_questions", "interpreter")
        | {
            "presence": "video",
            "own_video_link": "https://video.example/oma-4",
            "video_booked": "yes",
            "video_contact": "Jarno Hyttinen, 0295 663 204",
            "invited_on": d.on(-10),
            "invitees": [
                chair(),
                prison(),
                party(SOCIAL_WORK, PESONEN, "housing", "deputy", substitute="Elli Sallinen"),
                party(INA, TURUNEN, "application", "comes"),
                party(TUKI, MAHONEN, "relations", "comes"),
            ],
            "client_questions": "Kuka maksaa ensimmäisen kuukauden vuokran?",
        },
    )


def sirpa(d: Days) -> Told:
    """Return what is told of Sirpa: mapped and referred on paper before the register was in use."""
    kept_at = "Toimiston arkistokaappi, kansio 3"
    return Told(
        opened=d.day(-11),
        client=person("Sirpa Inkeri Kokkonen", "1970-07-14", phone="050 615 2207"),
        case={
            "sanction": "conditional_release_supervision",
            "unit": "Itälän yhdyskuntaseuraamustoimisto",
            "housing_now": "place_sought",
            "lodging_ends": d.on(51),
            "lodging_reason": "fixed_term",
        },
        elsewhere=(
            Elsewhere(step=Step.MAPPING, done_on=d.day(-60), kept_at=kept_at),
            Elsewhere(step=Step.REFERRAL, done_on=d.day(-40), kept_at=kept_at),
        ),
        consent=signed(d, -58, rows(YKS, SOCIAL_WORK, KODIT, INA)),
        sitting=Sitting(d.meeting(3), time(9)),
        slot={
            "presence": "in_room",
            "invitees": [chair(), party(SOCIAL_WORK, PESONEN, "housing"), party(INA, TURUNEN, "housing")],
        },
    )


def nils(d: Days) -> Told:
    """Return what is told of Nils, in Swedish: five months left, consent given, no date yet."""
    return Told(
        opened=d.day(-12),
        client=person(
            "Nils Olof Häggblom",
            "1976-01-31",
            "sv",
            municipality="Korsholm",
            contact="Västra strandens fängelse, 0295 664 871",
        ),
        case={
            "sanction": "imprisonment",
            "unit": "Västra strandens fängelse",
            "imprisonment_began": d.exactly(-820),
            "release_day": d.on(165),
            "release_certainty": "estimated",
            "koevapaus_planned": NOT_KNOWN,
            "housing_now": "place_sought",
            "referring_worker": "Annika Nygård, Västra strandens fängelse",
        },
        mapping=mapped(d, -10, LANSIRANTA)
        | home_alone()
        | levels("111001102")
        | {
            "homelessness": "V4",
            "homeless_since": d.exactly(-820),
            "long_term": "no",
            "own_wish": "Ett eget kök. Jag lagar mat åt mig själv.",
            "wished_town": "Itälä",
            "has_applied": "no",
            "income": ["pension"],
            "arrears": "no",
            "credit": "in_order",
            "in_order": ["identity_card", "bank_account"],
        },
        consent=signed(
            d,
            -7,
            rows(YKS, LANSIRANTA, SOCIAL_WORK, INA),
            language="sv",
            presence_wish="video",
            signed_at="Länsiranta",
            received_by="Annika Nygård",
            original_at="Västra strandens fängelse, klienthandlingarna",
        ),
        referral={
            "received_on": d.on(-6),
            "channel": "secure_mail",
            "question": "Vilken boendeform passar Nils, och vem ger stödet på svenska?",
        },
        slot={"presence": "video", "invitees": [chair(), fangelse(reply="")]},
    )
