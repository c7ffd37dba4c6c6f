"""Consent that changed: expired, limited further, an addition that waits for a signature."""

from __future__ import annotations

from datetime import time
from typing import TYPE_CHECKING

from app.domain.calendar_fi import months_from
from app.domain.case import DateChange
from app.domain.codes import DataGroup, EntryKind
from app.domain.consent import Withdrawal
from app.practice.consents import rows
from app.practice.directory import (
    COORDINATOR_NAME,
    DEBT_COUNSELLING,
    INA,
    KELA,
    KIVISALO,
    KODIT,
    KORHONEN,
    MULTAMAKI,
    PESONEN,
    SOCIAL_WORK,
    SUBSTANCE_SERVICES,
    TOLVANEN,
    YKS,
)
from app.practice.pieces import (
    applied,
    chair,
    home_alone,
    levels,
    mapped,
    party,
    person,
    signed,
)
from app.practice.told import Sitting, Told

if TYPE_CHECKING:
    from app.practice.days import Days


def markku(d: Days) -> Told:
    """Return what is told of Markku: his release moved, and meanwhile the consent expired."""
    return Told(
        opened=d.day(-385),
        client=person("Markku Juhani Turpeinen", "1972-08-17", contact="Kivisalon vankila, 0295 663 204"),
        case={
            "sanction": "combined_sentence",
            "unit": "Kivisalon vankila",
            "imprisonment_began": d.exactly(-1300),
            "release_day": d.on(152),
            "release_certainty": "estimated",
            "koevapaus_planned": "yes",
            "koevapaus_start": d.on(92),
            "housing_now": "place_sought",
            "referring_worker": "Jarno Hyttinen, Kivisalon vankila",
        },
        date_history=(
            DateChange(
                field="koevapaus_start",
                before=d.day(-20),
                after=d.day(92),
                reason="Toimeenpanosuunnitelma jäi kesken, ja alkua siirrettiin.",
                changed_on=d.day(-33),
                changed_by=MULTAMAKI,
            ),
        ),
        mapping=mapped(d, -380, KIVISALO)
        | home_alone()
        | levels("321222113")
        | {
            "homelessness": "V4",
            "homeless_since": d.exactly(-1300),
            "long_term": "yes",
            "own_wish": "Rauhallinen paikka, jossa joku käy kysymässä, mitä kuuluu.",
            "wished_town": "Itälä",
            "has_applied": "yes",
            "applications": [applied(d.on(-200), d.on(-20), "lapsed", to=INA)],
            "income": ["pension"],
            "arrears": "no",
            "credit": "entry",
            "in_order": ["identity_card", "bank_account"],
        },
        consent=signed(
            d,
            -373,
            rows(YKS, KIVISALO, SOCIAL_WORK, SUBSTANCE_SERVICES, INA),
            signed_at="Kivisalo",
            received_by="Jarno Hyttinen",
            valid_until=months_from(d.day(-373), 12).isoformat(),
        ),
        referral={
            "received_on": d.on(-40),
            "channel": "secure_mail",
            "question": "Löytyykö Markulle tuettu paikka määräpäivään mennessä?",
        },
        entries=((EntryKind.CALL, d.day(-33), "Koevapauden alku siirtyi. Suostumus on uusittava ennen kutsuja."),),
    )


def sari(d: Days) -> Told:
    """Return what is told of Sari: a partial withdrawal, and an addition that waits for her signature."""
    first = rows(YKS, SOCIAL_WORK, KODIT, INA, KELA)
    return Told(
        opened=d.day(-19),
        client=person("Sari Pauliina Kinnunen-Vänskä", "1985-06-02", phone="045 220 7731"),
        case={
            "sanction": "conditional_release_supervision",
            "unit": "Itälän yhdyskuntaseuraamustoimisto",
            "housing_now": "place_sought",
            "lodging_ends": d.on(58),
            "lodging_reason": "notice",
            "referring_worker": "Päivi Multamäki",
        },
        mapping=mapped(d, -17)
        | levels("112010022")
        | {
            "household_size": 2,
            "household": ["children"],
            "children": 1,
            "children_visits": "Aina",
            "homelessness": "V5",
            "homeless_since": d.exactly(-210),
            "long_term": "no",
            "own_wish": "Kaksio, josta tytär pääsee kävellen kouluun.",
            "wished_town": "Itälä, keskusta",
            "has_applied": "yes",
            "applications": [applied(d.on(-30), d.on(60), "offered", to=KODIT)],
            "income": ["wage"],
            "arrears": "yes",
            "credit": "in_order",
            "in_order": ["identity_card", "bank_account", "phone", "electronic_identification"],
        },
        consent=signed(d, -16, first, presence_wish="phone"),
        withdrawals=(
            Withdrawal(
                withdrawn_on=d.day(-6),
                recorded_by=COORDINATOR_NAME,
                organisation_id=INA,
                reason="Tukiasuntoa ei tarvita.",
            ),
            Withdrawal(withdrawn_on=d.day(-6), recorded_by=COORDINATOR_NAME, group=DataGroup.H),
        ),
        addition=signed(d, -16, [*first, *rows(DEBT_COUNSELLING)])
        | {"asked_on": d.on(-4), "signed_on": None, "valid_until": None, "answer": None},
        referral={
            "received_on": d.on(-15),
            "channel": "phone",
            "question": "Voiko tarjotun asunnon ottaa vastaan, vaikka maksusuunnitelma on vasta tekeillä?",
        },
        sitting=Sitting(d.meeting(1), time(10, 20)),
        slot={
            "presence": "phone",
            "invited_on": d.on(-8),
            "invitees": [
                chair(),
                party(SOCIAL_WORK, PESONEN, "money", "comes"),
                party(KODIT, KORHONEN, "application", "comes"),
                party(KELA, None, "benefits"),
                party(DEBT_COUNSELLING, TOLVANEN, "arrears", "comes"),
            ],
            "preparation": ["who_is_there"],
        },
    )
