"""Heidi's case: the landlord sees it otherwise, she accepts in part, promises are late."""

from __future__ import annotations

from datetime import time
from typing import TYPE_CHECKING

from app.domain.codes import EntryKind, MemoState
from app.practice.consents import rows
from app.practice.directory import (
    DEBT_COUNSELLING,
    HIRVONEN,
    INA,
    KODIT,
    KORHONEN,
    PESONEN,
    SOCIAL_WORK,
    SUBSTANCE_SERVICES,
    TOLVANEN,
    TURUNEN,
    YKS,
)
from app.practice.pieces import (
    applied,
    assessed,
    by,
    chair,
    done,
    held,
    home_alone,
    levels,
    mapped,
    owed,
    party,
    person,
    prepared,
    signed,
    themes,
)
from app.practice.told import Sitting, Told

if TYPE_CHECKING:
    from app.practice.days import Days


def heidi(d: Days) -> Told:
    """Return what is told of Heidi: the landlord sees it otherwise, she accepts in part, promises are late."""
    day = d.meeting(-2)
    return Told(
        opened=d.day(-95),
        client=person("Heidi Maarit Savolainen", "1989-06-06", phone="040 337 6610"),
        case={
            "sanction": "conditional_release_supervision",
            "unit": "Itälän yhdyskuntaseuraamustoimisto",
            "left_on": d.on(-70),
            "housing_now": "place_sought",
            "lodging_ends": d.on(17),
            "lodging_reason": "fixed_term",
        },
        mapping=mapped(d, -90)
        | home_alone()
        | levels("223131112")
        | {
            "homelessness": "V5",
            "homeless_since": d.exactly(-70),
            "long_term": "no",
            "own_wish": "Oma vuokra-asunto. Tukea voi olla, mutta avain on minun.",
            "wished_town": "Itälä",
            "has_applied": "yes",
            "applications": [applied(d.on(-80), d.on(10), "rejected", to=KODIT)],
            "income": ["social_assistance", "unemployment_benefit"],
            "arrears": "yes",
            "credit": "entry",
            "in_order": ["identity_card", "bank_account", "phone", "electronic_identification"],
        },
        consent=signed(
            d,
            -86,
            rows(YKS, SOCIAL_WORK, SUBSTANCE_SERVICES, KODIT, INA, DEBT_COUNSELLING, without={KODIT: "EF"}),
            answer="limited",
            exclusions="Vuokranantajalle vain se, että tuki on järjestetty.",
        ),
        referral={
            "received_on": d.on(-82),
            "channel": "phone",
            "question": "Millä tuella oma vuokra-asunto onnistuu?",
        },
        sitting=Sitting(day, time(9)),
        slot=held(day)
        | prepared("own_questions", "not_to_be_discussed")
        | themes(
            "Minulla on oikeus kotiin siinä missä muillakin.",
            wished_size="Yksiö",
            not_wanted="Asumisyksikkö",
            has_lived="yes",
            dwellings=[
                {
                    "municipality": "Itälä",
                    "kind": "own_rented",
                    "period": f"{d.today.year - 4}–{d.today.year - 1}",
                    "end_reason": "rescission",
                }
            ],
            disturbances="remark",
            **owed(1460, "Itälän Kodit Oy", "in_progress", "yes"),
        )
        | {
            "invited_on": d.on(-60),
            "invitees": [
                chair("in_room"),
                party(SOCIAL_WORK, PESONEN, "housing", "comes", "in_room"),
                party(KODIT, KORHONEN, "application", "comes", "in_room", left="9:20"),
                party(INA, TURUNEN, "housing", "comes", "in_room"),
                party(DEBT_COUNSELLING, TOLVANEN, "arrears", "written", "absent"),
            ],
        },
        assessment=assessed(
            "own_rented_support",
            "supported_dwelling",
            "weekly",
            "Ystävän luona sovitut kaksi viikkoa, sen jälkeen aikuissosiaalityön järjestämä tilapäinen asuminen.",
            d.on(5),
            supports=[{"what": "Viikkokäynti ja apu asioinnissa", "organisation_id": INA}],
            has_conditions="yes",
            conditions=[
                {
                    "what": "Maksusuunnitelma on tehty ennen vuokrasopimusta",
                    "set_by": KODIT,
                    "basis": "Yhtiön asukasvalinnan periaatteet",
                    "accepted": "yes",
                    "otherwise": "Hakemus käsitellään uudestaan, kun suunnitelma on tehty.",
                    "group": "E",
                }
            ],
            consensus="dissent",
            dissents=[
                {
                    "who": f"organisation:{KODIT}",
                    "what": "Vuokranantaja pitää tukiasuntoa ensimmäisenä vaihtoehtona.",
                }
            ],
            stand="partly",
            stand_text="Tuki käy, tukiasunto ei.",
        ),
        actions=(
            {"what": "Maksusuunnitelma velkojan kanssa", "who": by(TOLVANEN), "due": d.on(-9)},
            done("Tukihenkilön nimeäminen", by(TURUNEN), d.on(-20)),
            {
                "what": "Uusi hakemus Itälän Koteihin",
                "who": "client",
                "helper": "Reeta Turunen",
                "due": d.on(4),
                "state": "not_yet",
                "reason": "Odottaa maksusuunnitelmaa.",
            },
            {
                "what": "Hoitosuunnitelman tarkistus",
                "who": by(HIRVONEN),
                "due": d.on(-15),
                "state": "not_needed",
                "reason": "Suunnitelma oli voimassa.",
            },
        ),
        memo=(MemoState.SENT, d.day((day - d.today).days + 2)),
        corrections=(
            {
                "who": "client",
                "asked_on": d.on(-25),
                "what": "Muistiossa oli väärä vuosi aiemman asunnon kohdalla.",
                "resolved_on": d.on(-22),
                "outcome": "Oikaistu",
            },
        ),
        entries=((EntryKind.CALL, d.day(-7), "Heikki Tolvasta muistutettu maksusuunnitelmasta."),),
    )
