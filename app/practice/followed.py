"""Open cases in follow-up: a home of one's own, and a sofa for the time being."""

from __future__ import annotations

from datetime import time
from typing import TYPE_CHECKING

from app.domain.codes import MemoState
from app.practice.consents import rows
from app.practice.directory import (
    HIRVONEN,
    INA,
    KIVISALO,
    KODIT,
    LANSIRANTA,
    LIND,
    OHMAN,
    PARISH,
    PESONEN,
    SALLINEN,
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
    done,
    euros,
    fangelse,
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


def maria(d: Days) -> Told:
    """Return what is told of Maria, in Swedish: a home of her own, the third month's follow-up due."""
    day = d.meeting(-8)
    return Told(
        opened=d.day(-178),
        client=person("Maria Elisabeth Nordqvist", "1986-08-24", "sv", phone="050 882 1043"),
        case={
            "sanction": "imprisonment",
            "unit": "Västra strandens fängelse",
            "imprisonment_began": d.exactly(-420),
            "release_day": d.on(-92),
            "release_certainty": "confirmed",
            "koevapaus_planned": "no",
            "housing_now": "place_sought",
            "left_on": d.on(-92),
            "referring_worker": "Annika Nygård, Västra strandens fängelse",
        },
        mapping=mapped(d, -172, LANSIRANTA)
        | home_alone()
        | levels("111011111")
        | {
            "homelessness": "V4",
            "homeless_since": d.exactly(-420),
            "long_term": "no",
            "own_wish": "En liten lägenhet nära havet.",
            "wished_town": "Itälä",
            "has_applied": "yes",
            "applications": [applied(d.on(-160), d.on(-70), "offered", to=KODIT)],
            "income": ["wage"],
            "arrears": "no",
            "credit": "in_order",
            "in_order": ["identity_card", "bank_account", "phone", "electronic_identification"],
        },
        consent=signed(
            d,
            -168,
            rows(YKS, LANSIRANTA, SOCIAL_WORK, KODIT, PARISH),
            language="sv",
            presence_wish="video",
            signed_at="Länsiranta",
            received_by="Annika Nygård",
        ),
        referral={
            "received_on": d.on(-165),
            "channel": "secure_mail",
            "question": "Kan Maria få en egen hyresbostad i tid?",
        },
        sitting=Sitting(day, time(9)),
        slot=held(day, "video")
        | prepared()
        | themes("Jag är nöjd med planen.", wished_form="own_rented", rent_ceiling=euros(580))
        | {
            "video_booked": "yes",
            "video_contact": "Annika Nygård, 0295 664 871",
            "invited_on": (d.day((day - d.today).days - 14)).isoformat(),
            "invitees": [
                chair("in_room"),
                fangelse("video"),
                party(KODIT, LIND, "application", "comes", "in_room"),
                party(PARISH, OHMAN, "relations", "comes", "in_room"),
            ],
        },
        assessment=assessed(
            "own_rented",
            "own_rented_support",
            "monthly",
            "Hos en syster i Korsholm de första nätterna.",
            d.on(4),
            supports=[{"what": "Samtal en gång i månaden", "organisation_id": PARISH}],
            landlord=KODIT,
            dwelling_address="Strandgatan 5 A 3, Itälä",
            dwelling_from=d.on(-92),
            rent=euros(575),
            deposit="FPA:s betalningsförbindelse",
        ),
        actions=(
            done("Hyresavtalet undertecknas", by(LIND), d.on(-96)),
            done("Ansökan om hyresgaranti", "client", d.on(-105), helper="Annika Nygård"),
            {"what": "Samtal om hur boendet har kommit i gång", "who": by(OHMAN), "due": d.on(8)},
        ),
        memo=(MemoState.SENT, d.day((day - d.today).days + 3)),
        follow_ups=(
            followed("0", d.on(-92), "agreed", "yes"),
            followed("1", d.on(-61), "agreed", "yes", "Maria trivs och har fått arbete."),
        ),
    )


def pekka(d: Days) -> Told:
    """Return what is told of Pekka: out for a month, on a friend's sofa, the promised support comes in part."""
    day = d.meeting(-4)
    return Told(
        opened=d.day(-104),
        client=person("Pekka Juhani Sorsa", "1978-12-30", phone="046 810 2236"),
        case={
            "sanction": "imprisonment",
            "unit": "Kivisalon vankila",
            "imprisonment_began": d.exactly(-240),
            "release_day": d.on(-34),
            "release_certainty": "confirmed",
            "koevapaus_planned": "no",
            "housing_now": "none",
            "left_on": d.on(-34),
        },
        mapping=mapped(d, -100, KIVISALO)
        | home_alone()
        | levels("222221112")
        | {
            "homelessness": "V4",
            "homeless_since": d.exactly(-800),
            "long_term": "yes",
            "own_wish": "Mikä tahansa oma paikka.",
            "wished_town": "Itälä",
            "has_applied": "yes",
            "applications": [applied(d.on(-95), d.on(12), "in_queue", to=INA)],
            "income": ["social_assistance"],
            "arrears": "yes",
            "credit": "entry",
            "in_order": ["identity_card", "bank_account", "phone"],
        },
        consent=signed(d, -97, rows(YKS, KIVISALO, SOCIAL_WORK, SUBSTANCE_SERVICES, INA)),
        referral={
            "received_on": d.on(-95),
            "channel": "phone",
            "question": "Missä Pekka asuu ensimmäisestä päivästä alkaen?",
        },
        sitting=Sitting(day, time(9, 40)),
        slot=held(day)
        | prepared()
        | themes(
            "Otan sen paikan, mikä vapautuu.",
            wished_form="supported_dwelling",
            rent_ceiling=euros(500),
            substance_use="needs_support",
            **owed(420, "Yksityinen vuokranantaja", "no"),
        )
        | {
            "invited_on": d.day((day - d.today).days - 12).isoformat(),
            "invitees": [
                chair("in_room"),
                prison("video"),
                party(SOCIAL_WORK, PESONEN, "housing", "deputy", "in_room", substitute="Elli Sallinen"),
                party(INA, TURUNEN, "application", "comes", "in_room"),
                party(SUBSTANCE_SERVICES, HIRVONEN, "substances", "unable", "absent"),
            ],
        },
        assessment=assessed(
            "supported_dwelling",
            "housing_first",
            "weekly",
            "Tuttavan luona, kunnes tukiasunto on valmis.",
            d.on(2),
            supports=[{"what": "Viikkokäynti tilapäisessä paikassa", "organisation_id": INA}],
        ),
        actions=(
            {"what": "Tukiasunnon tarjoaminen", "who": by(TURUNEN), "due": d.on(-6)},
            done("Perustoimeentulotuen hakemus", "client", d.on(-40), helper="Jarno Hyttinen"),
            {"what": "Palvelutarpeen arviointi valmiiksi", "who": by(SALLINEN), "due": d.on(11)},
        ),
        memo=(MemoState.SENT, d.day((day - d.today).days + 4)),
        follow_ups=(
            followed(
                "0", d.on(-33), "temporary", "partly", "Yöpyy tuttavan sohvalla. Tukiasunto valmistuu myöhemmin."
            ),
        ),
    )
