"""Mika, the ordinary case: assessed together yesterday, the memo still to be written."""

from __future__ import annotations

from datetime import time
from typing import TYPE_CHECKING

from app.domain.codes import EntryKind
from app.practice.consents import rows
from app.practice.directory import (
    DEBT_COUNSELLING,
    INA,
    KELA,
    KIVISALO,
    KODIT,
    KORHONEN,
    PESONEN,
    SALLINEN,
    SOCIAL_WORK,
    SUBSTANCE_SERVICES,
    TOLVANEN,
    TURUNEN,
    YKS,
)
from app.practice.pieces import (
    applied,
    by,
    chair,
    euros,
    held,
    home_alone,
    levels,
    mapped,
    party,
    person,
    prepared,
    prison,
    signed,
    skills,
)
from app.practice.told import Sitting, Told

if TYPE_CHECKING:
    from app.practice.days import Days
    from app.practice.pieces import Said


def mika(d: Days) -> Told:
    """Return what is told of Mika."""
    return Told(
        opened=d.day(-24),
        client=person(
            "Mika Juhani Väänänen",
            "1988-03-14",
            contact="Kivisalon vankila, rikosseuraamusesimies Jarno Hyttinen, 0295 663 204",
        ),
        case={
            "sanction": "imprisonment",
            "unit": "Kivisalon vankila",
            "imprisonment_began": d.exactly(-640),
            "release_day": d.on(120),
            "release_certainty": "confirmed",
            "koevapaus_planned": "yes",
            "koevapaus_start": d.on(75),
            "housing_now": "none",
            "referring_worker": "Jarno Hyttinen, Kivisalon vankila",
            "register_number": f"RISE/2117/332/{d.day(-24).year}",
        },
        mapping=_mapping(d),
        consent=signed(
            d,
            -20,
            rows(YKS, KIVISALO, SOCIAL_WORK, SUBSTANCE_SERVICES, KODIT, INA, KELA, DEBT_COUNSELLING),
            signed_at="Kivisalo",
            received_by="Jarno Hyttinen",
            original_at="Kivisalon vankila, asiakasasiakirjat",
        ),
        referral={
            "received_on": d.on(-18),
            "channel": "secure_mail",
            "question": "Löytyykö Mikalle oma pieni koti Itälästä ja kuka tukee asumista alussa?",
            "coordinator_note": "Kokoukseen haetaan poistumislupa; lupapäivä on sovittu vankilan kanssa.",
            "coordinator_note.source": "worker",
        },
        sitting=Sitting(d.latest, time(9)),
        slot=_slot(d),
        assessment=_assessment(d),
        actions=_actions(d),
        entries=(
            (EntryKind.CALL, d.day(-18), "Jarno Hyttinen soitti: poistumislupa kokousta varten on haettu."),
            (
                EntryKind.OTHER,
                d.day(-12),
                "Kutsut lähetetty kuudelle taholle. Kelalla ei ole nimettyä työntekijää.",
            ),
            (EntryKind.CALL, d.day(-3), "Elli Sallinen tulee Marjukka Pesonen-Ikävalkon varahenkilönä."),
        ),
    )


def _mapping(d: Days) -> Said:
    return (
        levels("213210122")
        | mapped(d, -22, KIVISALO)
        | home_alone(
            household=["alone", "children"],
            children=2,
            children_visits="Joka toinen viikonloppu, 6- ja 9-vuotiaat",
        )
        | {
            "homelessness": "V4",
            "homeless_since": d.exactly(-730),
            "long_term": "yes",
            "own_wish": "Haluan oman pienen kodin, jonne lapset voivat tulla viikonloppuisin.",
            "wished_town": "Itälä",
            "has_applied": "yes",
            "applications": [
                applied(d.on(-40), d.on(50), "in_queue", to=KODIT),
                applied(d.on(-15), d.on(165), "submitted", to=INA),
            ],
            "tried": "Hakemus Itälän Kotien vuokra-asuntoon on jätetty kerran aiemmin; se vanheni uusimatta.",
            "tried.source": "document",
            "income": ["social_assistance", "unemployment_benefit"],
            "arrears": "yes",
            "credit": "entry",
            "in_order": ["identity_card", "bank_account"],
            "asta_on": d.on(-30),
        }
    )


def _slot(d: Days) -> Said:
    return (
        held(d.latest)
        | prepared("own_questions", "not_to_be_discussed")
        | skills(bills="supported", neighbours="supported", guests="supported")
        | {
            "invited_on": d.on(-12),
            "invitees": [
                chair("in_room"),
                prison("video"),
                party(SOCIAL_WORK, PESONEN, "housing", "deputy", "in_room", substitute="Elli Sallinen"),
                party(KODIT, KORHONEN, "application", "comes", "in_room"),
                party(INA, TURUNEN, "housing", "comes", "in_room"),
                party(DEBT_COUNSELLING, TOLVANEN, "arrears", "comes", "in_room"),
                party(KELA, None, "benefits", "no_reply", "absent"),
            ],
            "client_questions": "Voiko lasten tapaamiset järjestää jo ennen kuin oma koti löytyy?",
            "not_discussed": "Lasten äidin asioita ei käsitellä.",
            "present_text": "Mikalla ei ole asuntoa. Sukulaisen luona voi yöpyä tilapäisesti, ei asua.",
            "present_text.source": "client",
            "has_lived": "yes",
            "dwellings": [
                {
                    "municipality": "Itälä",
                    "kind": "own_rented",
                    "period": f"{d.today.year - 9}–{d.today.year - 6}",
                    "end_reason": "separation",
                },
                {
                    "municipality": "Rantala",
                    "kind": "own_rented",
                    "period": f"{d.today.year - 6}–{d.today.year - 2}",
                    "end_reason": "eviction",
                },
            ],
            "earlier_text": "Asui itsenäisesti kahdessa vuokra-asunnossa yhteensä seitsemän vuotta.",
            "earlier_text.source": "client",
            "skills_text": "Laittaa ruokaa ja siivoaa itse. Laskuissa ja postissa tarvitsee tukea alkuun.",
            "skills_text.source": "worker",
            "wished_form": "own_rented_support",
            "wished_size": "Yksiö tai pieni kaksio",
            "rent_ceiling": euros(650),
            "not_wanted": "Yhteiskeittiö muiden asukkaiden kanssa",
            "arrears_sum": euros(2340),
            "creditor": "Rantalan Vuokra-asunnot Oy",
            "enforcement": "yes",
            "payment_plan": "in_progress",
            "disturbances": "warning",
            "arrears_text": "Häätö kaksi vuotta sitten vuokravelan vuoksi. Melusta on annettu yksi varoitus.",
            "arrears_text.source": "document",
            "credit_text": "Maksuhäiriömerkintä vuokravelasta.",
            "credit_text.source": "client",
            "substance_use": "under_control",
            "substance_free": "yes",
            "substances_text": "Päihdehoito jatkuu vapautumisen jälkeen. Päihteetön ympäristö tukee asumista.",
            "substances_text.source": "client",
            "has_services": "yes",
            "services": [
                {"what": "Päihdehoidon käynnit", "organisation_id": SUBSTANCE_SERVICES, "state": "in_force"},
                {"what": "Palvelutarpeen arviointi", "organisation_id": SOCIAL_WORK, "state": "needed"},
                {"what": "Velkaneuvonta", "organisation_id": DEBT_COUNSELLING, "state": "in_force"},
            ],
            "support_text": "Digiasioinnissa tarvitaan aluksi apua. Työllisyysalueen alkukartoitus on tehty.",
            "support_text.source": "worker",
            "future_sentence": "no",
            "other_matters": "Lapset ovat luona joka toinen viikonloppu. Bussireitin tulisi olla lähellä.",
            "other_matters.source": "client",
            "other_matters.group": "D",
            "client_voice": "Sovittu on hyvä. Tärkeintä on, että lapset tietävät, missä olen.",
            "private_note": "Kysy Reetalta kriisihuoneen tilanne uudestaan ennen koevapauden alkua.",
        }
    )


def _assessment(d: Days) -> Said:
    return {
        "form_first": "supported_dwelling",
        "form_second": "own_rented_support",
        "form_text": "Tukiasunnossa tuki on lähellä, ja siitä voi siirtyä omaan vuokrasopimukseen.",
        "amount": "weekly",
        "supports": [
            {"what": "Tukihenkilön viikkokäynti ja apu laskuissa ja postissa", "organisation_id": INA},
            {"what": "Sosiaaliohjaus palvelujen hakemisessa", "organisation_id": SOCIAL_WORK},
        ],
        "has_conditions": "yes",
        "conditions": [
            {
                "what": "Tukihenkilön viikkokäynti",
                "set_by": INA,
                "basis": "Tukisopimus",
                "accepted": "yes",
                "otherwise": "Sovitaan uusi aika saman viikon aikana.",
            }
        ],
        "consensus": "agreed",
        "consensus_text": "Osallistujat ovat samaa mieltä sopivasta asumismuodosta ja tuen määrästä.",
        "stand": "accepts",
        "stand_text": "Viikkokäynti sopii minulle.",
        "plan_b": f"INAn kriisihuone. Reeta Turunen varmistaa paikan {d.words(68)} mennessä.",
        "next_review": d.on(60),
        "day_keys": "INA, Rantakatu 3, klo 12 mennessä",
        "day_ride": "Bussi Kivisalosta, matkalippu vankilasta",
        "day_money": "Vankilasta maksettava toimintaraha; perustoimeentulotuki haetaan ennakkoon",
        "day_first_meeting": "Reeta Turunen, INA, heti avainten luovutuksen jälkeen",
    }


def _actions(d: Days) -> tuple[Said, ...]:
    return (
        {"what": "Vuokravelan maksusuunnitelma valmiiksi", "who": by(TOLVANEN), "due": d.on(14)},
        {"what": "Haastattelu tukiasuntoon", "who": by(TURUNEN), "due": d.on(21)},
        {"what": "Palvelutarpeen arvioinnin aloittaminen", "who": by(SALLINEN), "due": d.on(30)},
        {
            "what": "Itälän Kotien hakemuksen uusiminen",
            "who": "client",
            "helper": "Jarno Hyttinen",
            "due": d.on(45),
        },
        {
            "what": "Perustoimeentulotuen hakemus",
            "who": "client",
            "helper": "Jarno Hyttinen",
            "due": d.on(61),
        },
        {"what": "Kriisihuoneen varmistaminen ensimmäiselle yölle", "who": by(TURUNEN), "due": d.on(68)},
    )
