"""Sanna's fast track, Robert's threatened home, and those with days only: release tomorrow, eight days inside."""

from __future__ import annotations

from datetime import time
from typing import TYPE_CHECKING

from app.domain.codes import DataGroup, EntryKind, Extent, Law, MeetingPlace
from app.domain.consent import LegalGround
from app.domain.ids import CaseId
from app.practice.consents import rows
from app.practice.days import key
from app.practice.directory import (
    COORDINATOR_NAME,
    DEBT_COUNSELLING,
    HIRVONEN,
    INA,
    KARNA,
    KIVISALO,
    KODIT,
    KORHONEN,
    PARISH,
    PESONEN,
    SOCIAL_WORK,
    SUBSTANCE_SERVICES,
    TOLVANEN,
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
    prepared,
    signed,
)
from app.practice.told import Sitting, Told

if TYPE_CHECKING:
    from app.practice.days import Days
    from app.practice.pieces import Said


def sanna(d: Days) -> Told:
    """Return what is told of Sanna: eleven days, no home for four years, the telephone meeting in three days."""
    return Told(
        opened=d.today,
        client=person("Sanna Marketta Pulkkinen", "1979-07-30", contact="Kivisalon vankila, 0295 663 204"),
        case={
            "sanction": "fine_conversion",
            "unit": "Kivisalon vankila",
            "imprisonment_began": d.exactly(-18),
            "release_day": d.on(11),
            "release_certainty": "confirmed",
            "housing_now": "none",
            "referring_worker": "Jarno Hyttinen, Kivisalon vankila",
        },
        mapping=mapped(d, 0, KIVISALO)
        | home_alone()
        | levels("332321-23")
        | {
            "homelessness": "V1",
            "homeless_since": d.exactly(-1461),
            "long_term": "yes",
            "own_wish": "Että olisi ovi, jonka saa lukkoon.",
            "wished_town": "Itälä",
            "has_applied": "no",
            "in_order": ["bank_account"],
            "tried": "Yöpynyt neljä vuotta porraskäytävissä ja tuttavien luona. Yhteystiedot ovat puuttuneet.",
            "tried.source": "client",
        },
        consent=signed(
            d,
            0,
            rows(YKS, KIVISALO, SOCIAL_WORK, SUBSTANCE_SERVICES, INA),
            help=["read_aloud"],
            presence_wish="phone",
            signed_at="Kivisalo",
            received_by="Jarno Hyttinen",
            original_at="Kivisalon vankila, asiakasasiakirjat",
        ),
        referral={
            "received_on": d.exactly(0),
            "channel": "phone",
            "question": "Missä Sanna nukkuu ensimmäisen yön, ja mistä hän saa oman paikan sen jälkeen?",
        },
        sitting=Sitting(d.telephone, time(13, 15), 30, MeetingPlace.PHONE),
        slot={
            "presence": "phone",
            "invited_on": d.exactly(0),
            "invitees": [
                chair(),
                party(SOCIAL_WORK, PESONEN, "housing", "comes"),
                party(SUBSTANCE_SERVICES, HIRVONEN, "substances"),
                party(INA, TURUNEN, "housing", "comes"),
            ],
            "preparation": ["who_is_there", "themes"],
            "client_questions": "Saako kriisihuoneeseen tulla suoraan vapautumispäivänä?",
        },
        entries=(
            (
                EntryKind.CALL,
                d.today,
                "Jarno Hyttinen soitti. Kunnan asuntojen hakuaika on jo ohi, sovittiin puhelinkokous.",
            ),
        ),
    )


def robert(d: Days) -> Told:
    """Return what is told of Robert: an eviction to prevent, two children at home, a secret address."""
    return Told(
        opened=d.day(-16),
        client=person(
            "Robert Kalle Lehikoinen",
            "1990-01-09",
            non_disclosure="yes",
            address="Kuusitie 7 B 12, Itälä",
            phone="040 123 9921",
        ),
        case={
            "sanction": "community_service",
            "unit": "Itälän yhdyskuntaseuraamustoimisto",
            "housing_now": "at_risk",
            "lodging_ends": d.on(34),
            "lodging_reason": "eviction",
            "referring_worker": "Teemu Kärnä",
        },
        mapping=mapped(d, -13)
        | levels("113010111")
        | {
            "household_size": 4,
            "household": ["partner", "children"],
            "children": 2,
            "children_visits": "Aina",
            "homelessness": "not_homeless",
            "keep_until": d.on(34),
            "own_wish": "Lasten pitää saada jatkaa samassa koulussa. Koti on saatava pidettyä.",
            "wished_town": "Itälä",
            "area_limit": "Kivisalo",
            "has_applied": "no",
            "income": ["wage"],
            "arrears": "yes",
            "credit": "in_order",
            "in_order": ["identity_card", "bank_account", "phone", "electronic_identification"],
            "tried": "Maksuajasta on sovittu kerran. Sen jälkeen tulot pienenivät lomautuksen ajaksi.",
            "tried.source": "client",
        },
        consent=signed(d, -12, rows(YKS, SOCIAL_WORK, KODIT, DEBT_COUNSELLING, PARISH)),
        referral={
            "received_on": d.on(-12),
            "channel": "visit",
            "question": "Miten koti säilyy ja kuka auttaa perhettä sen aikana?",
            "coordinator_note": "Taloudessa on lapsia: ilmoituksen tarve on arvioitu Teemu Kärnän kanssa.",
            "coordinator_note.source": "worker",
        },
        sitting=Sitting(d.meeting(1), time(9)),
        slot=prepared("own_questions", "not_to_be_discussed")
        | {
            "presence": "in_room",
            "invited_on": d.on(-7),
            "invitees": [
                chair(),
                party(YKS, KARNA, "sanction", "comes"),
                party(SOCIAL_WORK, PESONEN, "money", "comes"),
                party(KODIT, KORHONEN, "arrears", "comes"),
                party(DEBT_COUNSELLING, TOLVANEN, "arrears", "video"),
            ],
            "client_questions": "Voiko velan maksaa erissä niin, että häätö perutaan?",
            "not_discussed": "Muutto toiselle paikkakunnalle.",
        },
        entries=(
            (
                EntryKind.VISIT,
                d.day(-12),
                "Robert kävi toimistolla. Käytiin läpi, mitä kokouksessa kerrotaan kenellekin.",
            ),
            (
                EntryKind.CALL,
                d.day(-5),
                "Ville Korhonen: häätöpäivää voidaan siirtää, jos maksusuunnitelma syntyy kokouksessa.",
            ),
        ),
    )


def veikko(d: Days) -> Told:
    """Return what is told of Veikko: out tomorrow, consent not yet asked, social services told by law."""
    return Told(
        opened=d.today,
        client=person("Veikko Olavi Laitinen", "1957-12-19", contact="Kivisalon vankila, 0295 663 204"),
        case={
            "sanction": "fine_conversion",
            "unit": "Kivisalon vankila",
            "imprisonment_began": d.exactly(-27),
            "release_day": d.on(1),
            "release_certainty": "confirmed",
            "housing_now": "none",
            "referring_worker": "Jarno Hyttinen, Kivisalon vankila",
        },
        mapping=mapped(d, 0, KIVISALO)
        | home_alone()
        | {
            "homelessness": "V1",
            "own_wish": "Lämmin paikka, ei muuta.",
            "wished_town": "Itälä",
            "income": ["pension"],
        },
        grounds=(_social_services(d),),
        entries=(
            (
                EntryKind.CALL,
                d.today,
                "Ilmoitus tuli päivää ennen vapautumista. Yhteydenotto sosiaalihuoltoon tehty puhelimitse.",
            ),
        ),
    )


def _social_services(d: Days) -> LegalGround:
    return LegalGround(
        id=key("ground", "veikko"),
        case_id=CaseId(""),
        law=Law.SOCIAL_SERVICES,
        section="35 §",
        extents=((DataGroup.A, Extent.FULL), (DataGroup.D, Extent.FULL)),
        reason="Asiakas ei ilmeisesti kykene huolehtimaan itsestään, eikä hänellä ole yöpaikkaa.",
        recorded_by=COORDINATOR_NAME,
        recorded_on=d.today,
        organisation_id=SOCIAL_WORK,
    )


def jere(d: Days) -> Told:
    """Return what is told of Jere: eight days inside, the consent asked and not yet answered."""
    return Told(
        opened=d.day(-1),
        client=person("Jere Aleksi Pitkänen", "2003-04-22", phone="044 910 3388"),
        case={
            "sanction": "fine_conversion",
            "unit": "Kivisalon vankila",
            "imprisonment_began": d.exactly(-2),
            "release_day": d.on(6),
            "release_certainty": "confirmed",
            "housing_now": "family",
            "referring_worker": "Jarno Hyttinen, Kivisalon vankila",
        },
        mapping=_jere_mapping(d),
        consent={"asked_on": d.on(-1), "language": "fi", "help": ["plain_language"]},
    )


def _jere_mapping(d: Days) -> Said:
    return (
        mapped(d, -1, KIVISALO)
        | levels("211110121")
        | {
            "household_size": 2,
            "household": ["other"],
            "homelessness": "V5",
            "homeless_since": d.exactly(-140),
            "long_term": "no",
            "own_wish": "Veljen sohvalla voi olla viikon. Sitten pitäisi olla jotain muuta.",
            "wished_town": "Itälä",
            "has_applied": "no",
            "income": ["unemployment_benefit"],
            "in_order": ["identity_card", "bank_account", "phone", "electronic_identification"],
        }
    )
