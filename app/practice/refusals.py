"""Consent refused, and consent withdrawn."""

from __future__ import annotations

from datetime import time
from typing import TYPE_CHECKING

from app.domain.codes import EntryKind
from app.domain.consent import Withdrawal
from app.practice.consents import rows
from app.practice.directory import (
    COORDINATOR_NAME,
    DEBT_COUNSELLING,
    HIRVONEN,
    INA,
    KIVISALO,
    KODIT,
    KORHONEN,
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
    home_alone,
    levels,
    mapped,
    party,
    person,
    prepared,
    signed,
)
from app.practice.told import Sitting, Told

if TYPE_CHECKING:
    from app.practice.days import Days


def timo(d: Days) -> Told:
    """Return what is told of Timo: he refuses, and the case ends."""
    return Told(
        opened=d.day(-43),
        client=person("Timo Ensio Saarelainen", "1965-05-21"),
        case={
            "sanction": "imprisonment",
            "unit": "Kivisalon vankila",
            "imprisonment_began": d.exactly(-90),
            "release_day": d.on(38),
            "release_certainty": "confirmed",
            "koevapaus_planned": "no",
            "housing_now": "none",
            "closed_on": d.on(-36),
            "end_reason": "no_consent",
            "referring_worker": "Jarno Hyttinen, Kivisalon vankila",
        },
        mapping=mapped(d, -42, KIVISALO)
        | home_alone()
        | levels("110001002")
        | {
            "homelessness": "V4",
            "homeless_since": d.exactly(-90),
            "long_term": "no",
            "own_wish": "Hoidan asuntoni itse.",
            "wished_town": "Itälä",
            "has_applied": "no",
            "income": ["pension"],
            "in_order": ["identity_card", "bank_account"],
        },
        consent={
            "asked_on": d.on(-38),
            "language": "fi",
            "answer": "refused",
            "presence_wish": "no",
            "own_copy": "no",
        },
        entries=(
            (EntryKind.VISIT, d.day(-38), "Suostumuksesta keskusteltu. Timo ei halua tietojaan ryhmään."),
            (
                EntryKind.OTHER,
                d.day(-36),
                "Timolle annettu kirjallisena, mitä hän voi hakea itse: vuokra-asunto, toimeentulotuki, neuvonta.",
            ),
        ),
    )


def aino(d: Days) -> Told:
    """Return what is told of Aino: six were invited, four had her sheet, then she withdrew."""
    return Told(
        opened=d.day(-27),
        client=person("Aino Inkeri Hakkarainen", "1999-12-03", phone="050 771 2040"),
        case={
            "sanction": "conditional_release_supervision",
            "unit": "Itälän yhdyskuntaseuraamustoimisto",
            "housing_now": "family",
            "lodging_ends": d.on(41),
            "lodging_reason": "fixed_term",
            "referring_worker": "Teemu Kärnä",
        },
        mapping=mapped(d, -24)
        | home_alone()
        | levels("211121201")
        | {
            "homelessness": "V5",
            "homeless_since": d.exactly(-95),
            "long_term": "no",
            "own_wish": "Oma yksiö läheltä opiskelupaikkaa.",
            "wished_town": "Itälä",
            "has_applied": "yes",
            "applications": [applied(d.on(-50), d.on(40), "in_queue", to=KODIT)],
            "income": ["other"],
            "arrears": "no",
            "credit": "not_known",
            "in_order": ["identity_card", "bank_account", "phone", "electronic_identification"],
        },
        consent=signed(d, -22, rows(YKS, SOCIAL_WORK, SUBSTANCE_SERVICES, KODIT, INA, DEBT_COUNSELLING, TUKI)),
        withdrawals=(
            Withdrawal(
                withdrawn_on=d.day(-2),
                recorded_by=COORDINATOR_NAME,
                reason="En halua, että asioistani puhutaan näin monelle.",
            ),
        ),
        referral={
            "received_on": d.on(-22),
            "channel": "visit",
            "question": "Miten Aino löytää oman asunnon ennen nykyisen asumisen päättymistä?",
        },
        sitting=Sitting(d.meeting(1), time(11)),
        slot=prepared()
        | {
            "presence": "in_room",
            "invited_on": d.on(-10),
            "invitees": [
                chair(),
                party(SOCIAL_WORK, PESONEN, "housing", "comes"),
                party(SUBSTANCE_SERVICES, HIRVONEN, "mental_health", "video"),
                party(KODIT, KORHONEN, "application", "comes"),
                party(INA, TURUNEN, "housing", "no_reply"),
                party(TUKI, MAHONEN, "relations", "comes"),
            ],
        },
        cancelled=True,
        entries=(
            (
                EntryKind.OTHER,
                d.day(-8),
                "Ennakkotiedot lähetetty: aikuissosiaalityö, päihdepalvelut, Itälän Kodit, Vapautuvien tuki.",
            ),
            (EntryKind.CALL, d.day(-2), "Aino soitti ja peruutti suostumuksensa. Aika poistettu esityslistalta."),
        ),
    )


def tuula(d: Days) -> Told:
    """Return what is told of Tuula: she withdrew before the meeting, and the case was closed."""
    return Told(
        opened=d.day(-170),
        client=person("Tuula Orvokki Hämäläinen", "1961-02-11"),
        case={
            "sanction": "community_service",
            "unit": "Itälän yhdyskuntaseuraamustoimisto",
            "housing_now": "at_risk",
            "lodging_ends": d.on(-90),
            "lodging_reason": "notice",
            "closed_on": d.on(-128),
            "end_reason": "consent_withdrawn",
        },
        mapping=mapped(d, -166)
        | home_alone()
        | levels("101021200")
        | {
            "homelessness": "not_homeless",
            "own_wish": "Asia hoituu siskon kanssa.",
            "wished_town": "not_known",
            "has_applied": "no",
        },
        consent=signed(d, -160, rows(YKS, SOCIAL_WORK, KODIT), help=["plain_language"], presence_wish="no"),
        withdrawals=(Withdrawal(withdrawn_on=d.day(-131), recorded_by=COORDINATOR_NAME),),
        referral={
            "received_on": d.on(-158),
            "channel": "phone",
            "question": "Miten asuminen jatkuu irtisanomisen jälkeen?",
        },
        entries=((EntryKind.CALL, d.day(-131), "Tuula peruutti suostumuksen: hän muuttaa siskonsa luo."),),
    )
