"""Closed cases of a home arranged and kept."""

from __future__ import annotations

from datetime import time
from typing import TYPE_CHECKING

from app.domain.codes import MemoState
from app.practice.consents import rows
from app.practice.directory import (
    DEBT_COUNSELLING,
    INA,
    KIVISALO,
    KODIT,
    KORHONEN,
    PESONEN,
    SOCIAL_WORK,
    TOLVANEN,
    TURUNEN,
    YKS,
)
from app.practice.pieces import (
    applied,
    assessed,
    by,
    chair,
    done,
    euros,
    followed,
    held,
    home_alone,
    levels,
    mapped,
    owed,
    party,
    person,
    prepared,
    prison,
    signed,
    themes,
)
from app.practice.told import Sitting, Told

if TYPE_CHECKING:
    from app.practice.days import Days


def ritva(d: Days) -> Told:
    """Return what is told of Ritva: a supported dwelling in time, three follow-ups, closed a month ago."""
    day = d.meeting(-13)
    return Told(
        opened=d.day(-250),
        client=person("Ritva Hannele Moilanen", "1964-03-03", phone="040 551 0903"),
        case={
            "sanction": "imprisonment",
            "unit": "Kivisalon vankila",
            "imprisonment_began": d.exactly(-600),
            "release_day": d.on(-130),
            "release_certainty": "confirmed",
            "koevapaus_planned": "no",
            "housing_now": "none",
            "left_on": d.on(-130),
            "closed_on": d.on(-32),
            "end_reason": "home_arranged",
        },
        mapping=mapped(d, -246, KIVISALO)
        | home_alone(pets="Kissa")
        | levels("211101202")
        | {
            "homelessness": "V4",
            "homeless_since": d.exactly(-600),
            "long_term": "yes",
            "own_wish": "Oma keittiö ja ikkuna, josta näkyy puita.",
            "wished_town": "Itälä",
            "has_applied": "yes",
            "applications": [applied(d.on(-240), d.on(-100), "offered", to=INA)],
            "income": ["pension"],
            "arrears": "no",
            "credit": "in_order",
            "in_order": ["identity_card", "bank_account", "phone"],
        },
        consent=signed(d, -240, rows(YKS, KIVISALO, SOCIAL_WORK, INA), signed_at="Kivisalo"),
        referral={
            "received_on": d.on(-238),
            "channel": "secure_mail",
            "question": "Löytyykö Ritvalle tukiasunto määräpäivään mennessä?",
        },
        sitting=Sitting(day, time(9)),
        slot=held(day)
        | prepared("own_questions")
        | themes("Tämä kuulostaa hyvältä.", wished_form="supported_dwelling", rent_ceiling=euros(530))
        | {
            "invited_on": d.on(-215),
            "invitees": [
                chair("in_room"),
                prison("video"),
                party(SOCIAL_WORK, PESONEN, "housing", "comes", "in_room"),
                party(INA, TURUNEN, "application", "comes", "in_room"),
            ],
        },
        assessment=assessed(
            "supported_dwelling",
            "own_rented_support",
            "weekly",
            "INAn kriisihuone.",
            d.on(-130),
            supports=[{"what": "Tukihenkilön viikkokäynti", "organisation_id": INA}],
            landlord=INA,
            dwelling_from=d.on(-130),
            rent=euros(495),
            deposit="Ei vakuutta",
        ),
        actions=(
            done("Tukiasunnon sopimus", by(TURUNEN), d.on(-140)),
            done("Perustoimeentulotuen hakemus", "client", d.on(-145), helper="Jarno Hyttinen"),
        ),
        memo=(MemoState.SENT, d.day((day - d.today).days + 3)),
        follow_ups=(
            followed("0", d.on(-130), "agreed", "yes"),
            followed("1", d.on(-99), "agreed", "yes"),
            followed("3", d.on(-38), "agreed", "yes", "Tuki jatkuu joka toinen viikko. Kissa on kotiutunut."),
        ),
    )


def lauri(d: Days) -> Told:
    """Return what is told of Lauri: a rented home kept a whole year, the arrears paid."""
    day = d.meeting(-30)
    return Told(
        opened=d.day(-510),
        client=person("Lauri Antero Ikonen", "1974-05-26", phone="050 304 7712"),
        case={
            "sanction": "imprisonment",
            "unit": "Kivisalon vankila",
            "imprisonment_began": d.exactly(-900),
            "release_day": d.on(-380),
            "release_certainty": "confirmed",
            "koevapaus_planned": "yes",
            "koevapaus_start": d.on(-402),
            "housing_now": "place_sought",
            "left_on": d.on(-402),
            "closed_on": d.on(-12),
            "end_reason": "home_arranged",
        },
        mapping=mapped(d, -505, KIVISALO)
        | home_alone()
        | levels("112011021")
        | {
            "homelessness": "V4",
            "homeless_since": d.exactly(-900),
            "long_term": "no",
            "own_wish": "Vuokra-asunto läheltä työpaikkaa.",
            "wished_town": "Itälä",
            "has_applied": "yes",
            "applications": [applied(d.on(-500), d.on(-410), "offered", to=KODIT)],
            "income": ["wage"],
            "arrears": "yes",
            "credit": "entry",
            "in_order": ["identity_card", "bank_account", "phone", "electronic_identification"],
        },
        consent=signed(d, -498, rows(YKS, KIVISALO, SOCIAL_WORK, KODIT, DEBT_COUNSELLING)),
        referral={
            "received_on": d.on(-497),
            "channel": "phone",
            "question": "Voiko Lauri saada oman vuokra-asunnon ajoissa?",
        },
        sitting=Sitting(day, time(9)),
        slot=held(day)
        | prepared()
        | themes("Sovittu on reilua.", **owed(610, "Itälän Kodit Oy"))
        | {
            "invited_on": d.on(-470),
            "invitees": [
                chair("in_room"),
                prison("in_room", "comes"),
                party(KODIT, KORHONEN, "application", "comes", "in_room"),
                party(DEBT_COUNSELLING, TOLVANEN, "arrears", "video", "video"),
            ],
        },
        assessment=assessed(
            "own_rented_support",
            "own_rented",
            "monthly",
            "Veljen luona.",
            d.on(-402),
            supports=[{"what": "Asumisneuvojan käynti kerran kuussa", "organisation_id": KODIT}],
            landlord=KODIT,
            dwelling_from=d.on(-402),
            rent=euros(588),
            deposit="Kelan maksusitoumus",
        ),
        actions=(
            done("Maksusuunnitelman allekirjoitus", "client", d.on(-430), helper="Heikki Tolvanen"),
            done("Vuokrasopimus", by(KORHONEN), d.on(-405)),
        ),
        memo=(MemoState.SENT, d.day((day - d.today).days + 4)),
        follow_ups=(
            followed("0", d.on(-402), "agreed", "yes"),
            followed("1", d.on(-371), "agreed", "yes"),
            followed("3", d.on(-310), "agreed", "partly"),
            followed("6", d.on(-219), "agreed", "yes"),
            followed("12", d.on(-36), "agreed", "yes", "Velka on maksettu kokonaan."),
        ),
    )
