"""What the cases are told with: sums, levels of support, parties, consents, in the shape of a form's answers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from app.domain.calendar_fi import months_from
from app.domain.codes import SupportDomain
from app.domain.forms import NOT_KNOWN
from app.practice.directory import COORDINATOR_NAME, HYTTINEN, KIVISALO, LANSIRANTA, MULTAMAKI, NYGARD, YKS

if TYPE_CHECKING:
    from datetime import date

    from app.domain.ids import OrganisationId, WorkerId
    from app.practice.days import Days

Said = dict[str, Any]

_MAPPERS = {
    YKS: (COORDINATOR_NAME, "Itälän yhdyskuntaseuraamustoimisto", "0295 665 500"),
    KIVISALO: ("Jarno Hyttinen", "Kivisalon vankila", "0295 663 204"),
    LANSIRANTA: ("Annika Nygård", "Västra strandens fängelse", "0295 664 871"),
}


def person(name: str, born: str, language: str = "fi", **more: Any) -> Said:
    """Return who the client is; without other answers there is no interpreter and no non-disclosure order."""
    return {
        "name": name,
        "born": born,
        "language": language,
        "interpreter": "no",
        "non_disclosure": "no",
        "municipality": "Itälä",
    } | more


def euros(sum_: float) -> int:
    """Return a sum as whole cents."""
    return round(sum_ * 100)


def levels(digits: str) -> Said:
    """Return the nine levels of support need in the order of their domains; "-" is not known."""
    pairs = zip(SupportDomain, digits, strict=True)
    return {f"support_{domain}": NOT_KNOWN if digit == "-" else digit for domain, digit in pairs}


def skills(**apart: str) -> Said:
    """Return the six housing skills, each managed alone but those named."""
    alone = dict.fromkeys(("cleaning", "food", "bills", "neighbours", "equipment", "guests"), "alone")
    return {f"skill_{name}": how for name, how in (alone | apart).items()}


def mapped(days: Days, n: int, by: OrganisationId = YKS) -> Said:
    """Return who mapped and when."""
    name, unit, phone = _MAPPERS[by]
    return {"mapper": name, "mapper_unit": unit, "mapper_phone": phone, "mapped_on": days.on(n)}


def home_alone(**more: Any) -> Said:
    """Return a household of one."""
    return {"household_size": 1, "household": ["alone"]} | more


def applied(
    submitted_on: str, valid_until: str, state: str, *, to: OrganisationId | None = None, where: str = ""
) -> Said:
    """Return one housing application, to an organisation of the directory or to one outside it."""
    known = {"organisation_id": to} if to else {"where": where}
    return {**known, "submitted_on": submitted_on, "valid_until": valid_until, "state": state}


def party(
    organisation_id: OrganisationId,
    worker_id: WorkerId | None,
    reason: str,
    reply: str | None = None,
    attendance: str | None = None,
    **more: str,
) -> Said:
    """Return one invited party."""
    row = {
        "organisation_id": organisation_id,
        "worker_id": worker_id,
        "reason": reason,
        "reply": reply,
        "attendance": attendance,
    }
    return {name: value for name, value in (row | more).items() if value}


def chair(attendance: str | None = None) -> Said:
    """Return the office's own party: the chair comes always."""
    return party(YKS, MULTAMAKI, "sanction", "comes", attendance)


def prison(attendance: str | None = None, reply: str = "video") -> Said:
    """Return the prison of Kivisalo, by video as usual."""
    return party(KIVISALO, HYTTINEN, "sanction", reply, attendance)


def fangelse(attendance: str | None = None, reply: str = "video") -> Said:
    """Return the Swedish-speaking prison, by video as usual."""
    return party(LANSIRANTA, NYGARD, "sanction", reply, attendance)


def signed(days: Days, n: int, rows: list[Said], language: str = "fi", **more: Any) -> Said:
    """Return a consent asked and signed on a day, in force for twelve months."""
    on = days.day(n)
    return {
        "asked_on": on.isoformat(),
        "language": language,
        "rows": rows,
        "presence_wish": "in_room",
        "own_copy": "paper",
        "answer": "given",
        "given_by": "client",
        "signed_on": on.isoformat(),
        "signed_at": "Itälä",
        "valid_until": months_from(on, 12).isoformat(),
        "received_by": COORDINATOR_NAME,
        "original_at": "Itälän yhdyskuntaseuraamustoimisto, lukittu arkistokaappi",
    } | more


def held(day: date, presence: str = "in_room") -> Said:
    """Return the opening of a meeting that has been held."""
    return {"held_on": day.isoformat(), "secrecy_stated": True, "presence": presence}


def prepared(*more: str) -> Said:
    """Return what was gone through with the client before the meeting."""
    return {"preparation": ["who_is_there", "themes", *more]}


def by(worker_id: WorkerId) -> str:
    """Return a worker as the party of an action."""
    return f"worker:{worker_id}"


def themes(voice: str, **apart: Any) -> Said:
    """Return the meeting's themes of a client of few troubles; `apart` says what differs."""
    return (
        skills()
        | {
            "has_lived": "no",
            "wished_form": "own_rented_support",
            "rent_ceiling": euros(600),
            "disturbances": "none",
            "substance_use": "none",
            "has_services": "no",
            "future_sentence": "no",
            "client_voice": voice,
        }
        | apart
    )


def owed(sum_: float, creditor: str, plan: str = "yes", enforcement: str = "no") -> Said:
    """Return what theme 5 asks of rent arrears."""
    return {
        "arrears_sum": euros(sum_),
        "creditor": creditor,
        "payment_plan": plan,
        "enforcement": enforcement,
    }


def assessed(first: str, second: str, amount: str, plan_b: str, next_review: str, **apart: Any) -> Said:
    """Return a joint assessment all agree to, without conditions; `apart` says what differs."""
    return {
        "form_first": first,
        "form_second": second,
        "amount": amount,
        "has_conditions": "no",
        "consensus": "agreed",
        "stand": "accepts",
        "plan_b": plan_b,
        "next_review": next_review,
    } | apart


def done(what: str, who: str, due: str, **more: str) -> Said:
    """Return an action that has been done."""
    return {"what": what, "who": who, "due": due, "state": "done"} | more


def followed(point: str, day: str, residence: str, support: str, note: str = "") -> Said:
    """Return one follow-up."""
    row = {"point": point, "day": day, "residence": residence, "support": support, "note": note}
    return {name: value for name, value in row.items() if value}
