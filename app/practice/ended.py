"""Cases closed before their meeting: a move, nobody reached, another group."""

from __future__ import annotations

from datetime import time
from typing import TYPE_CHECKING

from app.domain.codes import EntryKind
from app.domain.forms import NOT_KNOWN
from app.practice.consents import rows
from app.practice.directory import (
    LANSIRANTA,
    MAHONEN,
    PESONEN,
    SOCIAL_WORK,
    TUKI,
    YKS,
)
from app.practice.pieces import (
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


def linda(d: Days) -> Told:
    """Return what is told of Linda, in Swedish: she moved to another town before the meeting."""
    return Told(
        opened=d.day(-205),
        client=person("Linda Sofia Backman", "1997-02-14", "sv", municipality="Korsholm"),
        case={
            "sanction": "imprisonment",
            "unit": "Västra strandens fängelse",
            "imprisonment_began": d.exactly(-330),
            "release_day": d.on(-150),
            "release_certainty": "confirmed",
            "koevapaus_planned": "no",
            "housing_now": "family",
            "left_on": d.on(-150),
            "closed_on": d.on(-146),
            "end_reason": "moved",
        },
        mapping=mapped(d, -200, LANSIRANTA)
        | home_alone()
        | levels("101010111")
        | {
            "homelessness": "V4",
            "homeless_since": d.exactly(-330),
            "long_term": "no",
            "own_wish": "Jag vill bo nära mina föräldrar.",
            "wished_town": "Korsholm",
            "has_applied": "no",
            "income": ["unemployment_benefit"],
            "in_order": ["identity_card", "bank_account", "phone", "electronic_identification"],
        },
        consent=signed(d, -190, rows(YKS, LANSIRANTA, SOCIAL_WORK), language="sv", presence_wish="video"),
        entries=(
            (
                EntryKind.CALL,
                d.day(-146),
                "Annika Nygård ringde: Linda har flyttat till sina föräldrar i Korsholm.",
            ),
        ),
    )


def jouni(d: Days) -> Told:
    """Return what is told of Jouni: nobody reached him after the meeting he did not come to."""
    day = d.meeting(-10)
    return Told(
        opened=d.day(-210),
        client=person("Jouni Tapani Räsänen", "1982-07-07"),
        case={
            "sanction": "community_service",
            "unit": "Itälän yhdyskuntaseuraamustoimisto",
            "housing_now": "none",
            "closed_on": d.on(-80),
            "end_reason": "not_reached",
        },
        mapping=mapped(d, -200)
        | home_alone()
        | levels("3223-1-12")
        | {
            "homelessness": "V9",
            "homeless_since": NOT_KNOWN,
            "long_term": NOT_KNOWN,
            "own_wish": NOT_KNOWN,
            "wished_town": NOT_KNOWN,
            "has_applied": NOT_KNOWN,
        },
        consent=signed(d, -195, rows(YKS, SOCIAL_WORK, TUKI)),
        referral={
            "received_on": d.on(-194),
            "channel": "phone",
            "question": "Kuka tavoittaa Jounin ja auttaa häntä hakemaan asuntoa?",
        },
        sitting=Sitting(day, time(9)),
        slot={
            "presence": "in_room",
            "invited_on": d.on(-170),
            "invitees": [
                chair(),
                party(SOCIAL_WORK, PESONEN, "housing", "comes"),
                party(TUKI, MAHONEN, "relations", "comes"),
            ],
        },
        cancelled=True,
        entries=(
            (EntryKind.CALL, d.day(-100), "Onni Mähönen on etsinyt kolmesti. Puhelin on pois käytöstä."),
            (EntryKind.OTHER, d.day(-80), "Asiakasta ei ole tavoitettu kahteen kuukauteen."),
        ),
    )


def niko(d: Days) -> Told:
    """Return what is told of Niko: another town's group took the case over."""
    return Told(
        opened=d.day(-88),
        client=person("Niko Santeri Mäkelä", "2001-11-11", municipality="Rantala"),
        case={
            "sanction": "probationary_freedom",
            "unit": "Itälän yhdyskuntaseuraamustoimisto",
            "release_day": d.on(24),
            "release_certainty": "confirmed",
            "koevapaus_planned": "yes",
            "koevapaus_start": d.on(-60),
            "housing_now": "place_sought",
            "closed_on": d.on(-71),
            "end_reason": "other_group",
        },
        mapping=mapped(d, -84)
        | home_alone()
        | levels("111010121")
        | {
            "homelessness": "V5",
            "homeless_since": d.exactly(-140),
            "long_term": "no",
            "own_wish": "Haluan asua Rantalassa, missä ystäväni ovat.",
            "wished_town": "Rantala",
            "has_applied": "no",
        },
        consent=signed(d, -80, rows(YKS, SOCIAL_WORK)),
        entries=(
            (EntryKind.CALL, d.day(-71), "Rantalan ryhmän vetäjä otti asian hoitaakseen. Niko tietää siirrosta."),
        ),
    )
