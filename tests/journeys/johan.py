"""One client's answers, page by page: as few as leave nothing essential unanswered."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from app.domain.codes import Category, DataGroup, Extent, Step
from app.domain.disclosure_defaults import defaults

if TYPE_CHECKING:
    from app.domain.forms import Answers

NAME = "Johan Erik Ekström"
DEBT, SUBSTANCES, SENTENCE = "hyresskuld till Rantala", "substitutionsvård", "rättegång i mars"
ACTIONS = ("Ansökan till Itälän Kodit förnyas", "Besök hos stödboendet")
PLAN_B = "Krisrummet hos stödboendet är reserverat."
WISH = "Jag vill bo nära min bror."


@dataclass(frozen=True, slots=True)
class Parties:
    """Who takes part, by id."""

    office: str
    landlord: str
    support: str
    landlord_worker: str
    support_worker: str


def answers(today: date, who: Parties) -> dict[tuple[Step, str], Answers]:
    """Return what is typed, by step and page."""
    return {
        (step, page): given
        for step, pages in (
            (Step.MAPPING, _mapping(today)),
            (Step.CONSENT, _consent(today, who)),
            (Step.REFERRAL, _referral(today, who)),
            (Step.MEETING, _meeting(today, who)),
            (Step.ASSESSMENT, _assessment(today, who)),
        )
        for page, given in pages.items()
    }


def _on(today: date, days: int) -> str:
    return (today + timedelta(days=days)).isoformat()


def _mapping(today: date) -> dict[str, Answers]:
    return {
        "person": {"born": "1985-07-09", "language": "sv", "interpreter": "no", "non_disclosure": "no"},
        "contact": {"municipality": "Itälä", "phone": "050 123 4567"},
        "sanction": {
            "sanction": "imprisonment",
            "unit": "Kivisalo fängelse",
            "release_day": _on(today, 90),
            "release_certainty": "confirmed",
            "koevapaus_planned": "no",
        },
        "housing": {
            "housing_now": "none",
            "homelessness": "V4",
            "homeless_since": "2025-01-31",
            "long_term": "yes",
        },
        "household": {"household_size": 1, "household": ["alone"]},
        "wishes": {"own_wish": WISH, "wished_town": "Itälä"},
        "support": {f"support_{domain}": "1" for domain in ("housing", "daily_life", "money", "work", "digital")},
        "health": {f"support_{domain}": "0" for domain in ("substances", "mental_health", "health", "relations")},
        "money": {"income": ["social_assistance"], "arrears": "yes"},
        "applications": {"has_applied": "no"},
        "mapper": {"mapper": "Åsa Öhman", "mapped_on": _on(today, -3)},
    }


def _consent(today: date, who: Parties) -> dict[str, Answers]:
    def row(organisation: str, category: Category, **narrowed: Extent) -> dict[str, Any]:
        extents = {**defaults(category), **{DataGroup[name]: extent for name, extent in narrowed.items()}}
        return {"organisation_id": organisation, "extents": extents}

    return {
        "asking": {"asked_on": _on(today, -2), "language": "sv", "given_by": "client"},
        "recipients": {
            "rows": [
                row(who.office, Category.PROBATION),
                row(who.landlord, Category.LANDLORD, E=Extent.NONE),
                row(who.support, Category.SUPPORTED_HOUSING),
            ]
        },
        "taking_part": {"presence_wish": "phone", "own_copy": "paper"},
        "answer": {
            "answer": "limited",
            "signed_on": _on(today, -1),
            "valid_until": _on(today, 300),
            "received_by": "Åsa Öhman",
            "original_at": "Byråns arkivskåp",
        },
    }


def _referral(today: date, who: Parties) -> dict[str, Answers]:
    return {
        "received": {
            "received_on": _on(today, -1),
            "channel": "phone",
            "question": "Kan Johan få en egen hyreslägenhet med stöd?",
        },
        "invitees": {
            "invitees": [
                {"organisation_id": who.landlord, "worker_id": who.landlord_worker, "reason": "housing"},
                {"organisation_id": who.support, "worker_id": who.support_worker, "reason": "housing"},
            ]
        },
        "meeting": {"day": today.isoformat(), "start": "9:00", "end": "10:00", "place": "phone"},
        "slot": {"start": "9:00", "end": "9:45", "presence": "phone"},
        "invitation": {"invited_on": _on(today, -1)},
        "replies": {"invitees": [{"reply": "comes"}, {"reply": "comes"}]},
        "preparation": {"preparation": ["who_is_there", "themes"]},
    }


def _meeting(today: date, who: Parties) -> dict[str, Answers]:
    skills = ("cleaning", "food", "bills", "neighbours", "equipment", "guests")
    return {
        "opening": {
            "held_on": today.isoformat(),
            "secrecy_stated": True,
            "invitees": [{"attendance": "phone"}, {"attendance": "phone"}],
        },
        "present": {"present_text": "Ingen bostad vid frigivningen.", "present_text.source": "client"},
        "earlier": {"has_lived": "no"},
        "skills": {f"skill_{skill}": "alone" for skill in skills},
        "wishes": {"wished_form": "own_rented_support", "rent_ceiling": 65_050},
        "arrears": {
            "arrears_sum": 120_000,
            "enforcement": "no",
            "payment_plan": "yes",
            "disturbances": "none",
            "arrears_text": f"Det finns en {DEBT}.",
        },
        "credit": {"credit": "in_order"},
        "substances": {"substance_use": "under_control", "substances_text": f"Det finns {SUBSTANCES}."},
        "support": {"has_services": "no"},
        "sentences": {"future_sentence": "possible", "future_when": SENTENCE},
        "voice": {"client_voice": "Det här känns bra."},
    }


def _assessment(today: date, who: Parties) -> dict[str, Answers]:
    return {
        "form": {
            "form_first": "own_rented_support",
            "form_second": "supported_dwelling",
            "amount": "weekly",
            "supports": [{"what": "Veckobesök", "organisation_id": who.support}],
        },
        "conditions": {"has_conditions": "no"},
        "views": {"consensus": "agreed", "stand": "accepts"},
        "actions": {
            "actions": [
                {"what": ACTIONS[0], "who": "client", "due": _on(today, 14)},
                {"what": ACTIONS[1], "who": f"worker:{who.support_worker}", "due": _on(today, 21)},
            ]
        },
        "plan_b": {"plan_b": PLAN_B, "next_review": _on(today, 60)},
    }
