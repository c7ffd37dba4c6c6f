"""Open cases after their meeting: a memo that is late, an assessment half done."""

from __future__ import annotations

from datetime import time
from typing import TYPE_CHECKING

from app.domain.codes import MemoState
from app.practice.consents import rows
from app.practice.directory import (
    DEBT_COUNSELLING,
    HIRVONEN,
    INA,
    KIVISALO,
    OHMAN,
    PARISH,
    PESONEN,
    SOCIAL_WORK,
    SUBSTANCE_SERVICES,
    TURUNEN,
    YKS,
)
from app.practice.pieces import (
    applied,
    assessed,
    by,
    chair,
    euros,
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
    skills,
    themes,
)
from app.practice.told import Sitting, Told

if TYPE_CHECKING:
    from app.practice.days import Days


def tero(d: Days) -> Told:
    """Return what is told of Tero: the memo is ready but not sent, an action is overdue."""
    day = d.meeting(0)
    return Told(
        opened=d.day(-62),
        client=person("Tero Antti Karvinen", "1984-02-20", contact="Kivisalon vankila, 0295 663 204"),
        case={
            "sanction": "imprisonment",
            "unit": "Kivisalon vankila",
            "imprisonment_began": d.exactly(-330),
            "release_day": d.on(54),
            "release_certainty": "confirmed",
            "koevapaus_planned": "no",
            "housing_now": "none",
            "referring_worker": "Jarno Hyttinen, Kivisalon vankila",
        },
        mapping=mapped(d, -58, KIVISALO)
        | home_alone()
        | levels("221231111")
        | {
            "homelessness": "V4",
            "homeless_since": d.exactly(-900),
            "long_term": "yes",
            "own_wish": "Paikka, jossa ei tarvitse lähteä aamulla ulos.",
            "wished_town": "Itälä",
            "has_applied": "yes",
            "applications": [applied(d.on(-50), d.on(40), "in_queue", to=INA)],
            "income": ["social_assistance"],
            "arrears": "yes",
            "credit": "entry",
            "in_order": ["bank_account"],
        },
        consent=signed(
            d,
            -54,
            rows(YKS, KIVISALO, SOCIAL_WORK, SUBSTANCE_SERVICES, INA, DEBT_COUNSELLING),
            presence_wish="video",
        ),
        referral={
            "received_on": d.on(-50),
            "channel": "secure_mail",
            "question": "Löytyykö Terolle asunto, jossa tuki on lähellä?",
        },
        sitting=Sitting(day, time(9)),
        slot=held(day, "video")
        | prepared("own_questions")
        | themes(
            "Kunhan pääsen alkuun, niin pärjään kyllä.",
            wished_form="supported_dwelling",
            rent_ceiling=euros(560),
            substance_use="needs_support",
            substance_free="yes",
            has_services="yes",
            services=[
                {"what": "Hoidon tarpeen arviointi", "organisation_id": SUBSTANCE_SERVICES, "state": "needed"}
            ],
            **owed(880, "Itälän Kodit Oy", "no", "yes"),
        )
        | skills(cleaning="supported", bills="supported", guests="not_yet")
        | {
            "video_booked": "yes",
            "video_contact": "Jarno Hyttinen, 0295 663 204",
            "invited_on": d.on(-30),
            "invitees": [
                chair("in_room"),
                prison("video"),
                party(SOCIAL_WORK, PESONEN, "housing", "comes", "in_room"),
                party(SUBSTANCE_SERVICES, HIRVONEN, "substances", "comes", "in_room"),
                party(INA, TURUNEN, "application", "comes", "in_room"),
            ],
        },
        assessment=assessed(
            "supported_dwelling",
            "supported_living",
            "several_a_week",
            "Aikuissosiaalityön järjestämä tilapäinen asuminen. Marjukka Pesonen-Ikävalko varaa paikan.",
            d.on(30),
            supports=[
                {"what": "Tukikäynnit kolmesti viikossa", "organisation_id": INA},
                {"what": "Palveluohjaus", "organisation_id": SUBSTANCE_SERVICES},
            ],
        ),
        actions=(
            {"what": "Palvelutarpeen arvioinnin aloittaminen", "who": by(PESONEN), "due": d.on(-2)},
            {"what": "Hoidon tarpeen arvioinnin ajanvaraus", "who": by(HIRVONEN), "due": d.on(3)},
            {"what": "Asuntotarjous tai tieto jonotilanteesta", "who": by(TURUNEN), "due": d.on(16)},
            {
                "what": "Henkilökortin hakeminen",
                "who": "client",
                "helper": "Jarno Hyttinen",
                "due": d.on(-5),
                "state": "not_yet",
                "reason": "Valokuva puuttuu, kuvausaika on varattu.",
            },
        ),
        memo=(MemoState.FINAL, d.day(-4)),
    )


def joni(d: Days) -> Told:
    """Return what is told of Joni: twenty years old, assessed half-way when the time ran out."""
    return Told(
        opened=d.day(-41),
        client=person("Joni Mikael Väisänen", "2005-09-18", phone="044 218 5590"),
        case={
            "sanction": "conditional_imprisonment_supervision",
            "unit": "Itälän yhdyskuntaseuraamustoimisto",
            "housing_now": "family",
            "lodging_ends": d.on(26),
            "lodging_reason": "other",
            "referring_worker": "Teemu Kärnä",
        },
        mapping=mapped(d, -38)
        | home_alone()
        | levels("221121232")
        | {
            "homelessness": "V5",
            "homeless_since": d.exactly(-75),
            "long_term": "no",
            "own_wish": "Oma koti, mutta ei ihan yksin heti.",
            "wished_town": "Itälä",
            "has_applied": "yes",
            "applications": [applied(d.on(-33), d.on(147), "in_queue", to=INA)],
            "income": ["unemployment_benefit"],
            "arrears": "no",
            "credit": "in_order",
            "in_order": ["identity_card", "bank_account", "phone", "electronic_identification"],
        },
        consent=signed(
            d,
            -35,
            rows(YKS, SOCIAL_WORK, SUBSTANCE_SERVICES, INA, PARISH),
            close_person_allowed="yes",
            close_person="Äiti",
        ),
        referral={
            "received_on": d.on(-34),
            "channel": "visit",
            "question": "Miten Joni pääsee omaan kotiin ja saa riittävän tuen?",
        },
        sitting=Sitting(d.latest, time(10, 20)),
        slot=held(d.latest)
        | prepared("own_questions", "support_person")
        | themes(
            "Haluan yrittää. Äiti auttaa pyykissä.",
            wished_form="supported_dwelling",
            rent_ceiling=euros(480),
            substance_use="under_control",
        )
        | skills(cleaning="supported", food="supported", bills="not_yet")
        | {
            "invited_on": d.on(-15),
            "invitees": [
                chair("in_room"),
                party(SOCIAL_WORK, PESONEN, "housing", "deputy", "in_room", substitute="Elli Sallinen"),
                party(INA, TURUNEN, "application", "comes", "in_room"),
                party(PARISH, OHMAN, "relations", "comes", "in_room", came="10:30"),
            ],
            "support_person": "Äiti",
            "companions": "Äiti",
        },
        assessment={
            "form_first": "supported_dwelling",
            "amount": "several_a_week",
            "supports": [{"what": "Asumisen ohjaus kahdesti viikossa", "organisation_id": INA}],
            "has_conditions": "no",
        },
        actions=({"what": "Asumisen ohjauksen aloitusaika", "who": by(TURUNEN), "due": d.on(9)},),
    )
