"""Johan, in Swedish, with a limited consent: the landlord and Kela know less than the others."""

from __future__ import annotations

from datetime import time
from typing import TYPE_CHECKING

from app.domain.codes import EntryKind
from app.practice.consents import rows
from app.practice.directory import (
    HIRVONEN,
    INA,
    KELA,
    KODIT,
    KORHONEN,
    LANSIRANTA,
    NYGARD,
    PESONEN,
    SOCIAL_WORK,
    SUBSTANCE_SERVICES,
    TURUNEN,
    YKS,
)
from app.practice.pieces import (
    applied,
    by,
    chair,
    euros,
    fangelse,
    held,
    home_alone,
    levels,
    mapped,
    party,
    person,
    prepared,
    signed,
    skills,
)
from app.practice.told import Sitting, Told

if TYPE_CHECKING:
    from app.practice.days import Days
    from app.practice.pieces import Said


def johan(d: Days) -> Told:
    """Return what is told of Johan."""
    return Told(
        opened=d.day(-30),
        client=person(
            "Johan Erik Sjöblom",
            "1995-11-02",
            "sv",
            municipality="Vasa",
            contact="Västra strandens fängelse, Annika Nygård, 0295 664 871",
        ),
        case={
            "sanction": "imprisonment",
            "unit": "Västra strandens fängelse",
            "imprisonment_began": d.exactly(-200),
            "release_day": d.on(64),
            "release_certainty": "estimated",
            "koevapaus_planned": "no",
            "housing_now": "place_sought",
            "referring_worker": "Annika Nygård, Västra strandens fängelse",
        },
        mapping=_mapping(d),
        consent=signed(
            d,
            -25,
            rows(
                YKS,
                LANSIRANTA,
                SOCIAL_WORK,
                SUBSTANCE_SERVICES,
                KODIT,
                INA,
                KELA,
                without={KODIT: "EFH", KELA: "F"},
            ),
            language="sv",
            answer="limited",
            exclusions="Hyresvärden får inte veta något om pengar, rusmedel, hälsa eller kommande ärenden.",
            presence_wish="video",
            own_copy="post",
            signed_at="Länsiranta",
            received_by="Annika Nygård",
            original_at="Västra strandens fängelse, klienthandlingarna",
        ),
        referral={
            "received_on": d.on(-23),
            "channel": "secure_mail",
            "question": "Hurdan bostad och hurdant stöd passar Johan i Vasa eller Korsholm?",
        },
        sitting=Sitting(d.latest, time(9, 40)),
        slot=_slot(d),
        assessment=_assessment(d),
        actions=_actions(d),
        entries=(
            (
                EntryKind.CALL,
                d.day(-23),
                "Annika Nygård ringde: Johan vill delta via video och ha alla papper på svenska.",
            ),
            (
                EntryKind.OTHER,
                d.day(-14),
                "Itälän Kodit saa kutsun ja muistion suomeksi. Vuokranantaja poistuu ennen teemaa 5.",
            ),
        ),
    )


def _mapping(d: Days) -> Said:
    return (
        levels("211210111")
        | mapped(d, -28, LANSIRANTA)
        | home_alone(pets="En hund, vuxen och lugn")
        | {
            "homelessness": "V5",
            "homeless_since": d.exactly(-420),
            "long_term": "no",
            "own_wish": "Jag vill ha en egen dörr att stänga, och plats för hunden.",
            "wished_town": "Vasa eller Korsholm",
            "has_applied": "yes",
            "applications": [
                applied(d.on(-20), d.on(72), "in_queue", to=KODIT),
                applied(d.on(-20), d.on(160), "submitted", where="Österbottens Studiebostäder Ab"),
            ],
            "tried": "Har bott hos vänner och sökt bostad på egen hand.",
            "tried.source": "client",
            "income": ["social_assistance"],
            "arrears": "no",
            "credit": "in_order",
            "in_order": ["identity_card", "bank_account", "phone", "electronic_identification"],
        }
    )


def _slot(d: Days) -> Said:
    return (
        held(d.latest, "video")
        | prepared("own_questions")
        | skills(bills="supported")
        | {
            "video_booked": "yes",
            "video_contact": "Annika Nygård, 0295 664 871",
            "invited_on": d.on(-14),
            "invitees": [
                chair("in_room"),
                fangelse("video"),
                party(SOCIAL_WORK, PESONEN, "housing", "video", "video"),
                party(KODIT, KORHONEN, "application", "comes", "in_room", left="9:55"),
                party(INA, TURUNEN, "housing", "comes", "in_room"),
                party(SUBSTANCE_SERVICES, HIRVONEN, "substances", "video", "video", came="9:58"),
            ],
            "client_questions": "Får jag ha hunden med mig om det blir en stödbostad?",
            "present_text": "Johan har bott hos vänner och kan inte återvända dit. Hunden är hos en släkting.",
            "present_text.source": "client",
            "has_lived": "yes",
            "dwellings": [
                {
                    "municipality": "Vasa",
                    "kind": "own_rented",
                    "period": f"{d.today.year - 7}–{d.today.year - 4}",
                    "end_reason": "move",
                },
                {
                    "municipality": "Vasa",
                    "kind": "family",
                    "period": f"{d.today.year - 2}–{d.today.year - 1}",
                    "end_reason": "other",
                },
            ],
            "earlier_text": "Har skött ett eget hyresförhållande i tre år utan anmärkningar.",
            "earlier_text.source": "client",
            "skills_text": "Klarar vardagen själv. Vill ha hjälp med post och räkningar de första månaderna.",
            "skills_text.source": "worker",
            "wished_form": "own_rented_support",
            "wished_size": "En etta, gärna i bottenvåningen",
            "rent_ceiling": euros(520),
            "not_wanted": "Delat kök",
            "wishes_text": "Hunden ska få bo i bostaden.",
            "wishes_text.source": "client",
            "disturbances": "none",
            "substance_use": "under_control",
            "substance_free": "yes",
            "substances_text": "Vården fortsätter efter frigivningen. En lugn omgivning är viktig.",
            "substances_text.source": "client",
            "has_services": "yes",
            "services": [
                {"what": "Regelbundna vårdbesök", "organisation_id": SUBSTANCE_SERVICES, "state": "in_force"},
                {"what": "Bedömning av servicebehovet", "organisation_id": SOCIAL_WORK, "state": "needed"},
            ],
            "support_text": "Johan vill ha en fast kontaktperson som talar svenska.",
            "support_text.source": "client",
            "future_sentence": "possible",
            "future_when": "Nästa vår",
            "other_matters": "Hunden behöver någonstans att vara under de första dagarna.",
            "other_matters.source": "client",
            "other_matters.group": "D",
            "client_voice": "Det känns bra att ha en plan. Jag vill börja i en egen bostad om det bara går.",
        }
    )


def _assessment(d: Days) -> Said:
    return {
        "form_first": "own_rented_support",
        "form_second": "supported_dwelling",
        "form_text": "Johan har skött ett eget hyresförhållande väl. Stöd en gång i veckan räcker i början.",
        "amount": "weekly",
        "supports": [
            {"what": "Stödperson en gång i veckan, på svenska", "organisation_id": INA},
            {"what": "Regelbundna vårdbesök", "organisation_id": SUBSTANCE_SERVICES},
        ],
        "has_conditions": "yes",
        "conditions": [
            {
                "what": "Sällskapsdjur anmäls när hyresavtalet ingås",
                "set_by": KODIT,
                "basis": "Hyresavtalets villkor",
                "accepted": "yes",
            }
        ],
        "consensus": "agreed",
        "consensus_text": "Parterna har en gemensam syn på boendeformen och stödet.",
        "stand": "accepts",
        "stand_text": "Det här går jag med på.",
        "plan_b": "INA:s krisrum. Reeta Turunen bekräftar platsen en vecka före behovet.",
        "next_review": d.on(42),
        "day_ride": "Buss från Länsiranta kl. 9.20, Annika Nygård ordnar biljetten",
        "day_first_meeting": "Stödpersonen på INA samma eftermiddag",
    }


def _actions(d: Days) -> tuple[Said, ...]:
    return (
        {"what": "Bostadserbjudande eller besked om kön", "who": by(KORHONEN), "due": d.on(20)},
        {"what": "Bedömning av servicebehovet inleds", "who": by(PESONEN), "due": d.on(28)},
        {"what": "En stödperson som talar svenska utses", "who": by(TURUNEN), "due": d.on(25)},
        {"what": "Vårdbesöken bokas", "who": by(HIRVONEN), "due": d.on(35)},
        {
            "what": "Ansökan om grundläggande utkomststöd",
            "who": "client",
            "helper": "Annika Nygård",
            "due": d.on(48),
        },
        {"what": "Den nya adressen meddelas", "who": by(NYGARD), "due": d.on(50)},
    )
