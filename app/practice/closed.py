"""Cases closed after their meeting in other ways than a home: treatment first, a death."""

from __future__ import annotations

from datetime import time
from typing import TYPE_CHECKING

from app.domain.codes import MemoState
from app.domain.forms import NOT_KNOWN
from app.practice.consents import rows
from app.practice.directory import (
    HIRVONEN,
    KIVISALO,
    KODIT,
    KORHONEN,
    PESONEN,
    SALLINEN,
    SOCIAL_WORK,
    SUBSTANCE_SERVICES,
    YKS,
)
from app.practice.pieces import (
    assessed,
    by,
    chair,
    done,
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
    skills,
    themes,
)
from app.practice.told import Sitting, Told

if TYPE_CHECKING:
    from app.practice.days import Days


def pasi(d: Days) -> Told:
    """Return what is told of Pasi: a treatment period came first, and the case ended there."""
    day = d.meeting(-17)
    return Told(
        opened=d.day(-300),
        client=person("Pasi Kalevi Ollikainen", "1980-10-10"),
        case={
            "sanction": "imprisonment",
            "unit": "Kivisalon vankila",
            "imprisonment_began": d.exactly(-480),
            "release_day": d.on(-215),
            "release_certainty": "confirmed",
            "koevapaus_planned": "no",
            "housing_now": "none",
            "left_on": d.on(-215),
            "closed_on": d.on(-120),
            "end_reason": "other_solution",
        },
        mapping=mapped(d, -296, KIVISALO)
        | home_alone()
        | levels("332332223")
        | {
            "homelessness": "V4",
            "homeless_since": d.exactly(-1900),
            "long_term": "yes",
            "own_wish": "Ensin kuntoon, sitten koti.",
            "wished_town": "Itälä tai Kivisalo",
            "has_applied": "no",
            "income": ["social_assistance"],
            "arrears": "yes",
            "credit": "entry",
            "in_order": ["bank_account"],
        },
        consent=signed(d, -290, rows(YKS, KIVISALO, SOCIAL_WORK, SUBSTANCE_SERVICES), help=["read_aloud"]),
        referral={
            "received_on": d.on(-288),
            "channel": "phone",
            "question": "Missä Pasi asuu ensin, ja mikä tulee sen jälkeen?",
        },
        sitting=Sitting(day, time(9)),
        slot=held(day)
        | prepared()
        | themes(
            "Nyt on oikea hetki.",
            wished_form="rehabilitation_first",
            rent_ceiling=NOT_KNOWN,
            substance_use="needs_support",
            substance_free="yes",
            **owed(3900, "Useita", "no", "yes"),
        )
        | skills(cleaning="supported", food="supported", bills="not_yet", guests="not_yet")
        | {
            "invited_on": d.on(-272),
            "invitees": [
                chair("in_room"),
                prison("video"),
                party(SOCIAL_WORK, PESONEN, "housing", "deputy", "in_room", substitute="Elli Sallinen"),
                party(SUBSTANCE_SERVICES, HIRVONEN, "substances", "comes", "in_room"),
            ],
        },
        assessment=assessed(
            "rehabilitation_first",
            "round_the_clock",
            "round_the_clock",
            "Sovittu paikka ottaa Pasin vastaan jo ensimmäisenä päivänä.",
            d.on(-210),
            supports=[{"what": "Kuntoutusjakson suunnittelu", "organisation_id": SUBSTANCE_SERVICES}],
        ),
        actions=(done("Kuntoutusjakson hakemus", by(HIRVONEN), d.on(-240)),),
        memo=(MemoState.SENT, d.day((day - d.today).days + 8)),
        follow_ups=(
            followed("0", d.on(-215), "agreed", "yes"),
            followed(
                "3", d.on(-124), "temporary", "yes", "Kuntoutusjakso jatkuu, asumisesta vastaa hyvinvointialue."
            ),
        ),
    )


def eero(d: Days) -> Told:
    """Return what is told of Eero: he died during the follow-up."""
    day = d.meeting(-21)
    return Told(
        opened=d.day(-390),
        client=person("Eero Johannes Hiltunen", "1953-06-24"),
        case={
            "sanction": "conditional_release_supervision",
            "unit": "Itälän yhdyskuntaseuraamustoimisto",
            "housing_now": "at_risk",
            "lodging_ends": d.on(-270),
            "lodging_reason": "notice",
            "closed_on": d.on(-140),
            "end_reason": "deceased",
        },
        mapping=mapped(d, -386)
        | home_alone()
        | levels("221112103")
        | {
            "homelessness": "not_homeless",
            "own_wish": "Haluan asua kotona niin kauan kuin pystyn.",
            "wished_town": "Itälä",
            "has_applied": "no",
            "income": ["pension"],
            "arrears": "no",
            "credit": "in_order",
            "in_order": ["identity_card", "bank_account", "phone"],
        },
        consent=signed(d, -380, rows(YKS, SOCIAL_WORK, KODIT), help=["plain_language"]),
        referral={
            "received_on": d.on(-378),
            "channel": "visit",
            "question": "Miten Eero voi asua turvallisesti kotona?",
        },
        sitting=Sitting(day, time(9)),
        slot=held(day)
        | prepared()
        | themes("Kiitos, että kysytte.", wished_form="own_rented_support")
        | {
            "invited_on": d.on(-340),
            "invitees": [
                chair("in_room"),
                party(SOCIAL_WORK, SALLINEN, "daily_life", "comes", "in_room"),
                party(KODIT, KORHONEN, "housing", "comes", "in_room"),
            ],
        },
        assessment=assessed(
            "own_rented_support",
            "round_the_clock",
            "several_a_week",
            "Nykyinen asunto; vuokranantaja siirtää muuttopäivää tarvittaessa.",
            d.on(-250),
            supports=[{"what": "Kotipalvelun käynnit", "organisation_id": SOCIAL_WORK}],
        ),
        actions=(done("Palvelutarpeen arviointi", by(SALLINEN), d.on(-280)),),
        memo=(MemoState.SENT, d.day((day - d.today).days + 2)),
    )
