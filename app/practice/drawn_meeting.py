"""Drawn by chance: who is invited, what is said in the meeting, what is assessed and agreed, how it went."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.codes import Attendance, HousingForm, Reply, Skill, SupportAmount
from app.practice.directory import (
    DEBT_COUNSELLING,
    HIRVONEN,
    INA,
    KELA,
    KODIT,
    KORHONEN,
    MAHONEN,
    OHMAN,
    PARISH,
    PESONEN,
    SALLINEN,
    SOCIAL_WORK,
    SUBSTANCE_SERVICES,
    TOLVANEN,
    TUKI,
    TURUNEN,
)
from app.practice.phrases import ACTIONS, PLANS_B, SITUATIONS, VOICES
from app.practice.pieces import Said, assessed, by, chair, euros, fangelse, followed, held, party, prison, themes

if TYPE_CHECKING:
    from app.practice.chance import Chance
    from app.practice.told import Sitting

PARTIES = (
    (SOCIAL_WORK, PESONEN, "housing"),
    (SUBSTANCE_SERVICES, HIRVONEN, "substances"),
    (KODIT, KORHONEN, "application"),
    (INA, TURUNEN, "housing"),
    (PARISH, OHMAN, "relations"),
    (TUKI, MAHONEN, "relations"),
    (KELA, None, "benefits"),
    (DEBT_COUNSELLING, TOLVANEN, "arrears"),
)
DOERS = (PESONEN, SALLINEN, KORHONEN, TURUNEN, HIRVONEN, TOLVANEN, MAHONEN)
REPLIES = {Reply.COMES: 8, Reply.VIDEO: 4, Reply.DEPUTY: 1, Reply.WRITTEN: 1, Reply.UNABLE: 1, Reply.NO_REPLY: 2}
ATTENDED = {Attendance.IN_ROOM: 6, Attendance.VIDEO: 3, Attendance.PHONE: 1, Attendance.ABSENT: 1}
POINTS = (("0", 0), ("1", 30), ("3", 91), ("6", 182), ("12", 365))


def drawn_parties(chance: Chance, language: str, *, inside: bool, held_already: bool) -> list[Said]:
    """Return the invited parties, the chair first, with what came of each."""
    attendance = str(Attendance.IN_ROOM) if held_already else None
    rows = [chair(attendance)]
    if inside:
        rows.append((fangelse if language == "sv" else prison)(attendance and str(Attendance.VIDEO)))
    for organisation, worker, reason in chance.random.sample(PARTIES, 2 + chance.below(4)):
        came = str(chance.weighed(ATTENDED)) if held_already else None
        rows.append(party(organisation, worker, reason, str(chance.weighed(REPLIES)), came))
    return rows


def drawn_slot(
    chance: Chance, sitting: Sitting, language: str, *, invited: int, arrears: str, parties: list[Said]
) -> Said:
    """Return a slot: invited `invited` days from today, and gone through where its day is past."""
    said: Said = {
        "presence": chance.one(("in_room", "phone", "in_room", "no")),
        "invited_on": chance.days.on(invited),
        "invitees": parties,
        "preparation": ["who_is_there", "themes"] if chance.sometimes(0.8) else ["who_is_there"],
    }
    if sitting.day >= chance.days.today:
        return said
    return said | held(sitting.day, said["presence"]) | _said_in_meeting(chance, language, arrears)


def drawn_assessment(chance: Chance, after: int, language: str) -> Said:
    """Return a joint assessment made `after` days from today."""
    first, second = chance.random.sample([str(one) for one in HousingForm], 2)
    amount = str(chance.one(tuple(SupportAmount)))
    said = assessed(
        first, second, amount, chance.text(PLANS_B, language), chance.days.on(after + 30 + chance.below(60))
    )
    if amount != SupportAmount.NONE.value:
        said["supports"] = [
            {"what": chance.text(ACTIONS, language), "organisation_id": chance.one((INA, SOCIAL_WORK, TUKI))}
        ]
    said["stand"] = chance.one(("accepts", "accepts", "partly", "rejects"))
    return said


def drawn_actions(chance: Chance, after: int, language: str) -> tuple[Said, ...]:
    """Return what was agreed `after` days from today, some of it done."""
    rows = []
    for _ in range(chance.below(7)):
        due = after + 7 + chance.below(60)
        late = due < 0 and chance.sometimes(0.9)
        row: Said = {
            "what": chance.text(ACTIONS, language),
            "who": by(chance.one(DOERS)) if chance.sometimes(0.75) else "client",
            "due": chance.days.on(due),
            "state": "done" if late else chance.one(("open", "open", "open", "not_needed")),
        }
        rows.append(row | ({"reason": chance.text(SITUATIONS, language)} if row["state"] == "not_needed" else {}))
    return tuple(rows)


def drawn_follow_ups(chance: Chance, left: int, until: int) -> tuple[Said, ...]:
    """Return how it went from the day of leaving to the last day, both counted from today."""
    homes = ("agreed", "agreed", "agreed", "other_permanent", "temporary", "homeless", "prison")
    return tuple(
        followed(
            point, chance.days.on(left + after), chance.one(homes), chance.one(("yes", "yes", "partly", "no"))
        )
        for point, after in POINTS
        if left + after < until
    )


def _said_in_meeting(chance: Chance, language: str, arrears: str) -> Said:
    said = themes(
        chance.text(VOICES, language, 2),
        wished_form=str(chance.one(tuple(HousingForm))),
        rent_ceiling=euros(400 + 10 * chance.below(50)),
        substance_use=chance.one(("none", "under_control", "needs_support", "withheld")),
        disturbances=chance.one(("none", "none", "remark", "warning")),
        present_text=chance.text(SITUATIONS, language, 40),
        wishes_text=chance.text(SITUATIONS, language, 10),
    )
    said |= {
        name: str(chance.one(tuple(Skill))) for name in said if name.startswith("skill_") and chance.sometimes(0.4)
    }
    if arrears == "yes":
        said |= {
            "arrears_sum": euros(50 + chance.below(4000)),
            "enforcement": chance.one(("yes", "no")),
            "payment_plan": chance.one(("yes", "in_progress", "no")),
        }
    return said
