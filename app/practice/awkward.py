"""Names, notes and days that break programs, in otherwise ordinary cases."""

from __future__ import annotations

from datetime import time
from itertools import cycle
from typing import TYPE_CHECKING

from app.domain.codes import EntryKind
from app.practice.consents import rows
from app.practice.directory import (
    HIRVONEN,
    INA,
    KIVISALO,
    KODIT,
    KORHONEN,
    MAHONEN,
    PARISH,
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
    prison,
    signed,
)
from app.practice.told import Sitting, Told

if TYPE_CHECKING:
    from app.practice.days import Days

SHORT_NAME = "Ng"
APOSTROPHE_NAME = "O'Brien-Äijälä"
FOREIGN_NAME = "Ibrahim al-Ḥasan Šimić"
LONG_NAME = "Marja-Leena Katariina Yhdyskuntaseuraamustyöntekijänen"
LEAP_DAY = "2000-02-29"

MARKED_UP_NOTE = '<b>5 < 6 & "lainaus"</b> 😀 שלום'
BROKEN_LINES = "Ensimmäinen rivi\r\nToinen rivi\r\n\tsisennetty kolmas rivi"
_COMPOUND = "asumisneuvontapalvelu"
LONG_WORD = (_COMPOUND * 20)[:400]
_SENTENCES = (
    "Soitto aikuissosiaalityöhön: aika palvelutarpeen arviointiin on varattu.",
    "Asiakas kävi katsomassa asuntoa ja piti siitä.",
    "Itälän Kodit ilmoitti, että jono etenee odotetusti.",
    "Hakemuksen liitteet lähetetty uudestaan, koska edelliset eivät olleet menneet perille.",
    "Sovittu, että seuraava yhteydenotto on viikon kuluttua.",
    "Tukihenkilö tapasi asiakkaan ja kävi läpi laskut ja postin.",
)
LONGEST_NOTE = 30_000


def long_note() -> str:
    """Return a note of 30 000 characters, as one grows when everything goes into one box."""
    sentences, text = cycle(_SENTENCES), ""
    while len(text) < LONGEST_NOTE:
        text += next(sentences) + " "
    return text[: LONGEST_NOTE - 1] + "."


def ng(d: Days) -> Told:
    """Return what is told of Ng: two letters, a note full of markup."""
    return Told(
        opened=d.day(-9),
        client=person(SHORT_NAME, "1994-09-30", "other", other_language="vietnam", interpreter="yes"),
        case={
            "sanction": "monitoring_sentence",
            "unit": "Itälän yhdyskuntaseuraamustoimisto",
            "release_day": d.on(47),
            "release_certainty": "estimated",
            "housing_now": "place_sought",
        },
        mapping=mapped(d, -7)
        | home_alone()
        | levels("100000013")
        | {
            "homelessness": "V5",
            "homeless_since": d.exactly(-60),
            "long_term": "no",
            "own_wish": MARKED_UP_NOTE,
            "wished_town": "Itälä",
            "has_applied": "no",
            "income": ["wage"],
            "in_order": ["identity_card", "bank_account", "phone"],
        },
        consent={"asked_on": d.on(-6), "language": "other", "help": ["interpreted"]},
        entries=((EntryKind.OTHER, d.day(-7), MARKED_UP_NOTE),),
    )


def obrien(d: Days) -> Told:
    """Return what is told of O'Brien-Äijälä: an apostrophe, a hyphen, broken lines."""
    return Told(
        opened=d.day(-34),
        client=person(APOSTROPHE_NAME, "1981-11-08", phone="041 555 0142"),
        case={
            "sanction": "conditional_imprisonment_supervision",
            "unit": "Itälän yhdyskuntaseuraamustoimisto",
            "housing_now": "at_risk",
            "lodging_ends": d.on(80),
            "lodging_reason": "fixed_term",
        },
        mapping=mapped(d, -30)
        | home_alone(pets="Kissa")
        | levels("111011101")
        | {
            "homelessness": "not_homeless",
            "keep_until": d.on(80),
            "own_wish": BROKEN_LINES,
            "wished_town": "Itälä",
            "has_applied": "yes",
            "applications": [applied(d.on(-28), d.on(62), "submitted", to=KODIT)],
            "income": ["unemployment_benefit", "social_assistance"],
            "arrears": "no",
            "credit": "withheld",
            "in_order": ["identity_card", "bank_account", "phone", "electronic_identification"],
        },
        consent=signed(d, -26, rows(YKS, SOCIAL_WORK, KODIT, INA, PARISH)),
        referral={
            "received_on": d.on(-25),
            "channel": "visit",
            "question": BROKEN_LINES,
        },
        sitting=Sitting(d.meeting(2), time(11)),
        slot={
            "presence": "in_room",
            "invitees": [
                chair(),
                party(SOCIAL_WORK, PESONEN, "housing"),
                party(KODIT, KORHONEN, "application"),
                party(INA, TURUNEN, "housing"),
            ],
        },
        entries=((EntryKind.VISIT, d.day(-25), BROKEN_LINES),),
    )


def ibrahim(d: Days) -> Told:
    """Return what is told of Ibrahim: an interpreter, letters from elsewhere, the longest note."""
    return Told(
        opened=d.day(-52),
        client=person(FOREIGN_NAME, "1991-01-15", "other", other_language="arabia", interpreter="yes"),
        case={
            "sanction": "imprisonment",
            "unit": "Kivisalon vankila",
            "imprisonment_began": d.exactly(-410),
            "release_day": d.on(99),
            "release_certainty": "confirmed",
            "koevapaus_planned": "no",
            "housing_now": "none",
        },
        mapping=mapped(d, -48, KIVISALO)
        | home_alone()
        | levels("210011123")
        | {
            "homelessness": "V4",
            "homeless_since": d.exactly(-410),
            "long_term": "no",
            "own_wish": "Haluan asua siellä, missä on töitä.",
            "wished_town": "Itälä tai Kivisalo",
            "has_applied": "yes",
            "applications": [applied(d.on(-30), d.on(30), "submitted", to=KODIT)],
            "income": ["social_assistance"],
            "arrears": "no",
            "credit": "not_known",
            "in_order": ["bank_account"],
        },
        consent=signed(
            d,
            -44,
            rows(YKS, KIVISALO, SOCIAL_WORK, KODIT, INA, TUKI),
            language="other",
            help=["interpreted", "plain_language"],
            presence_wish="video",
        ),
        referral={
            "received_on": d.on(-41),
            "channel": "secure_mail",
            "question": "Mistä Ibrahim voi hakea asuntoa, ja kuka auttaa hakemuksissa tulkin kanssa?",
        },
        sitting=Sitting(d.meeting(2), time(9, 40)),
        slot={
            "presence": "video",
            "video_booked": "no",
            "video_contact": "Jarno Hyttinen, 0295 663 204",
            "invited_on": d.on(-2),
            "invitees": [
                chair(),
                prison(),
                party(SOCIAL_WORK, PESONEN, "housing"),
                party(KODIT, KORHONEN, "application", "comes"),
                party(TUKI, MAHONEN, "relations", "comes"),
            ],
            "preparation": ["who_is_there", "interpreter"],
        },
        entries=((EntryKind.OTHER, d.day(-20), long_note()),),
    )


def marja_leena(d: Days) -> Told:
    """Return what is told of Marja-Leena: the longest name, born on a leap day, a word of 400 letters."""
    return Told(
        opened=d.day(-38),
        client=person(LONG_NAME, LEAP_DAY, phone="040 990 1177"),
        case={
            "sanction": "juvenile_punishment",
            "unit": "Itälän yhdyskuntaseuraamustoimisto",
            "housing_now": "family",
            "lodging_ends": d.on(66),
            "lodging_reason": "other",
        },
        mapping=mapped(d, -35)
        | home_alone()
        | levels("221131112")
        | {
            "homelessness": "V5",
            "homeless_since": d.exactly(-33),
            "long_term": "no",
            "own_wish": "Ensimmäinen oma koti.",
            "wished_town": "Itälä",
            "has_applied": "yes",
            "applications": [applied(d.on(-20), d.on(160), "in_queue", to=INA)],
            "tried": LONG_WORD,
            "tried.source": "worker",
            "income": ["other"],
            "arrears": "no",
            "credit": "in_order",
            "in_order": ["identity_card", "bank_account", "phone", "electronic_identification"],
        },
        consent=signed(d, -31, rows(YKS, SOCIAL_WORK, SUBSTANCE_SERVICES, INA)),
        referral={
            "received_on": d.on(-29),
            "channel": "phone",
            "question": "Sopiiko tukiasunto ensimmäiseksi omaksi kodiksi?",
        },
        sitting=Sitting(d.meeting(2), time(9)),
        slot={
            "presence": "in_room",
            "invited_on": d.on(-4),
            "invitees": [
                chair(),
                party(SOCIAL_WORK, PESONEN, "housing", "deputy", substitute="Elli Sallinen"),
                party(SUBSTANCE_SERVICES, HIRVONEN, "mental_health", "written"),
                party(INA, TURUNEN, "application", "comes"),
            ],
            "preparation": ["who_is_there", "themes", "support_person"],
            "support_person": "Äiti",
        },
    )
