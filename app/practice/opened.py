"""Cases just opened: a name alone, half mapped, mapped, a home to keep."""

from __future__ import annotations

from datetime import time
from typing import TYPE_CHECKING

from app.domain.codes import EntryKind
from app.domain.forms import NOT_KNOWN
from app.practice.consents import rows
from app.practice.directory import (
    HIRVONEN,
    INA,
    KELA,
    KIVISALO,
    KODIT,
    KORHONEN,
    PESONEN,
    SOCIAL_WORK,
    SUBSTANCE_SERVICES,
    TURUNEN,
    YKS,
)
from app.practice.pieces import (
    chair,
    home_alone,
    levels,
    mapped,
    party,
    person,
    prison,
    signed,
)
from app.practice.told import Sitting, Told

if TYPE_CHECKING:
    from app.practice.days import Days


def kimmo(d: Days) -> Told:
    """Return what is told of Kimmo: a name, taken down on the telephone today."""
    return Told(opened=d.today, client={"name": "Kimmo Tapani Rissanen"})


def minna(d: Days) -> Told:
    """Return what is told of Minna: mapped, consent not asked yet."""
    return Told(
        opened=d.day(-8),
        client=person("Minna Annika Laakkonen", "1983-10-05", contact="Kivisalon vankila, 0295 663 204"),
        case={
            "sanction": "imprisonment",
            "unit": "Kivisalon vankila",
            "imprisonment_began": d.exactly(-260),
            "release_day": d.on(114),
            "release_certainty": "confirmed",
            "koevapaus_planned": "no",
            "housing_now": "none",
            "referring_worker": "Jarno Hyttinen, Kivisalon vankila",
        },
        mapping=mapped(d, -6, KIVISALO)
        | home_alone()
        | levels("222121312")
        | {
            "homelessness": "V4",
            "homeless_since": d.exactly(-260),
            "long_term": "no",
            "own_wish": "Pieni asunto lähellä luontoa. Ei kerrostalon keskelle.",
            "wished_town": "Itälä",
            "has_applied": "no",
            "income": ["social_assistance"],
            "arrears": NOT_KNOWN,
            "credit": NOT_KNOWN,
            "in_order": ["identity_card"],
        },
    )


def sami(d: Days) -> Told:
    """Return what is told of Sami: on remand, the day of release unknown, a home to keep meanwhile."""
    return Told(
        opened=d.day(-14),
        client=person("Sami Petteri Kettunen", "1987-03-27", contact="Kivisalon vankila, 0295 663 204"),
        case={
            "sanction": "remand",
            "unit": "Kivisalon vankila",
            "imprisonment_began": d.exactly(-118),
            "release_day": NOT_KNOWN,
            "release_certainty": NOT_KNOWN,
            "housing_now": "at_risk",
            "referring_worker": "Jarno Hyttinen, Kivisalon vankila",
        },
        mapping=mapped(d, -12, KIVISALO)
        | home_alone()
        | levels("102111011")
        | {
            "homelessness": "not_homeless",
            "keep_until": d.on(64),
            "own_wish": "Saisinko pitää vuokra-asuntoni sen ajan kun olen täällä?",
            "wished_town": "Itälä",
            "has_applied": "no",
            "income": ["social_assistance"],
            "arrears": "no",
            "credit": "in_order",
            "in_order": ["identity_card", "bank_account", "electronic_identification"],
        },
        consent=signed(
            d,
            -10,
            rows(YKS, KIVISALO, SOCIAL_WORK, KODIT, KELA),
            presence_wish="video",
            signed_at="Kivisalo",
            received_by="Jarno Hyttinen",
            original_at="Kivisalon vankila, asiakasasiakirjat",
        ),
        referral={
            "received_on": d.on(-9),
            "channel": "phone",
            "question": "Miten Samin nykyinen vuokra-asunto säilyy, kun asumistuki päättyy?",
        },
        sitting=Sitting(d.meeting(2), time(10, 20)),
        slot={
            "presence": "video",
            "video_booked": "yes",
            "video_contact": "Jarno Hyttinen, 0295 663 204",
            "invited_on": d.on(-3),
            "invitees": [
                chair(),
                prison(),
                party(SOCIAL_WORK, PESONEN, "money", "comes"),
                party(KODIT, KORHONEN, "housing"),
                party(KELA, None, "benefits"),
            ],
        },
    )


def karl_gustav(d: Days) -> Told:
    """Return what is told of Karl-Gustav, in Swedish: a monitoring sentence soon, half mapped."""
    return Told(
        opened=d.day(-5),
        client=person("Karl-Gustav Åkerlund", "1968-04-12", "sv", phone="0500 443 218"),
        case={
            "sanction": "monitoring_sentence",
            "unit": "Byrån för samhällspåföljder i Itälä",
            "release_day": d.on(45),
            "release_certainty": "estimated",
            "housing_now": "at_risk",
            "lodging_ends": d.on(29),
            "lodging_reason": "notice",
        },
        mapping={
            "mapper": "Teemu Kärnä",
            "mapped_on": d.on(-4),
            "homelessness": "not_homeless",
            "own_wish": "Jag vill bo kvar i samma stadsdel.",
            "wished_town": "Itälä",
            "support_housing": "1",
            "support_money": "1",
        },
    )


def kirsi(d: Days) -> Told:
    """Return what is told of Kirsi: homeless now, serving in the community, a place is sought at once."""
    return Told(
        opened=d.day(-4),
        client=person("Kirsi Marjatta Tuovinen", "1988-05-16", phone="041 770 3325"),
        case={
            "sanction": "community_service",
            "unit": "Itälän yhdyskuntaseuraamustoimisto",
            "housing_now": "none",
            "referring_worker": "Teemu Kärnä",
        },
        mapping=mapped(d, -3)
        | home_alone()
        | levels("221221211")
        | {
            "homelessness": "V2",
            "homeless_since": d.exactly(-26),
            "long_term": "no",
            "own_wish": "Paikka, johon voin jättää tavarani päiväksi.",
            "wished_town": "Itälä",
            "has_applied": "no",
            "income": ["social_assistance"],
            "arrears": "no",
            "credit": "in_order",
            "in_order": ["identity_card", "bank_account", "phone"],
        },
        consent=signed(d, -3, rows(YKS, SOCIAL_WORK, SUBSTANCE_SERVICES, INA)),
        referral={
            "received_on": d.on(-3),
            "channel": "visit",
            "question": "Mistä Kirsi saa tilapäisen paikan heti ja oman asunnon sen jälkeen?",
        },
        slot={
            "presence": "phone",
            "invitees": [
                chair(),
                party(SOCIAL_WORK, PESONEN, "housing"),
                party(SUBSTANCE_SERVICES, HIRVONEN, "substances"),
                party(INA, TURUNEN, "housing"),
            ],
        },
        entries=((EntryKind.CALL, d.day(-2), "Kaisa Hirvonen on pian poissa, eikä hänellä ole varahenkilöä."),),
    )
