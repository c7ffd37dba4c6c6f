"""One case drawn by chance: how far it has come, and how it ended."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import IntEnum
from typing import TYPE_CHECKING

from app.domain.codes import EndReason, EntryKind, MemoState
from app.domain.consent import Withdrawal
from app.practice.consents import rows
from app.practice.directory import COORDINATOR_NAME
from app.practice.drawn_mapping import begun_mapping, drawn_case, drawn_person, whole_mapping
from app.practice.drawn_meeting import (
    drawn_actions,
    drawn_assessment,
    drawn_follow_ups,
    drawn_parties,
    drawn_slot,
)
from app.practice.phrases import ENTRIES, QUESTIONS
from app.practice.pieces import Said, signed
from app.practice.told import Told

if TYPE_CHECKING:
    from datetime import date

    from app.practice.chance import Chance
    from app.practice.sittings import Sittings


class Stage(IntEnum):
    """How far a case has come."""

    NAMED = 0
    BEGUN = 1
    MAPPED = 2
    ASKED = 3
    SIGNED = 4
    REFERRED = 5
    INVITED = 6
    HELD = 7
    ASSESSED = 8
    FINAL = 9
    SENT = 10


# days a case takes at least to come so far
LEAST_AGE = dict(zip(Stage, (0, 1, 3, 5, 7, 10, 14, 35, 35, 38, 40), strict=True))
# how cases end, how often, and how far they have come then
ENDS = {
    EndReason.HOME_ARRANGED: (50, Stage.SENT),
    EndReason.OTHER_SOLUTION: (15, Stage.SENT),
    EndReason.CONSENT_WITHDRAWN: (6, Stage.REFERRED),
    EndReason.NO_CONSENT: (10, Stage.ASKED),
    EndReason.OTHER_GROUP: (5, Stage.SIGNED),
    EndReason.MOVED: (6, Stage.SIGNED),
    EndReason.NOT_REACHED: (6, Stage.REFERRED),
    EndReason.DECEASED: (2, Stage.SENT),
}
LANGUAGES = {"fi": 80, "sv": 13, "other": 7}
NOTES = {0: 30, 1: 30, 2: 20, 4: 15, 8: 5}
INSIDE_SHARE = 0.65
LIMITED_SHARE = 0.15


@dataclass(frozen=True, slots=True)
class _Drawn:
    """What the parts of a case share."""

    chance: Chance
    age: int  # days since it was opened
    language: str
    inside: bool
    stage: Stage
    end: EndReason | None


def drawn(chance: Chance, sittings: Sittings, opened: date, *, closed: bool) -> Told:
    """Return what is told of a case opened on a day."""
    age = (chance.days.today - opened).days
    end = chance.weighed({reason: weight for reason, (weight, _) in ENDS.items()}) if closed else None
    one = _Drawn(
        chance=chance,
        age=age,
        language=chance.weighed(LANGUAGES),
        inside=chance.sometimes(INSIDE_SHARE),
        stage=_stage(chance, age, end),
        end=end,
    )
    if one.stage is Stage.NAMED:
        return Told(opened=opened, client={"name": chance.name(one.language)})
    mapping = begun_mapping if one.stage is Stage.BEGUN else whole_mapping
    told = Told(
        opened=opened,
        client=drawn_person(chance, one.language),
        case=drawn_case(chance, age, one.language, inside=one.inside),
        mapping=mapping(chance, age, one.language, inside=one.inside),
        entries=_entries(one),
    )
    return _ended(one, _met(one, _asked(one, told), sittings))


def _stage(chance: Chance, age: int, end: EndReason | None) -> Stage:
    reached = [stage for stage, least in LEAST_AGE.items() if least <= age]
    return chance.one(reached) if end is None else min(ENDS[end][1], max(reached))


def _entries(one: _Drawn) -> tuple[tuple[EntryKind, date, str], ...]:
    chance = one.chance
    return tuple(
        (
            chance.one(tuple(EntryKind)),
            chance.days.day(-chance.below(one.age + 1)),
            chance.text(ENTRIES, one.language, 4),
        )
        for _ in range(chance.weighed(NOTES))
    )


def _asked(one: _Drawn, told: Told) -> Told:
    """Add the consent: asked six days after the first."""
    on = min(6 - one.age, 0)
    if one.stage < Stage.ASKED:
        return told
    if one.stage is Stage.ASKED:
        answer = {"answer": "refused"} if one.end is EndReason.NO_CONSENT else {}
        asked = {"asked_on": one.chance.days.on(on), "language": one.language}
        return replace(told, consent=asked | answer)
    parties = drawn_parties(one.chance, one.language, inside=one.inside, held_already=False)
    named = [row["organisation_id"] for row in parties]
    limited = one.chance.sometimes(LIMITED_SHARE)
    said = signed(
        one.chance.days,
        on,
        rows(*named, without={named[-1]: "EFH"} if limited else None),
        one.language,
        answer="limited" if limited else "given",
    )
    withdrawn: tuple[Withdrawal, ...] = ()
    if one.end is EndReason.CONSENT_WITHDRAWN:
        day = one.chance.days.day(min(on + 9, -1))
        withdrawn = (Withdrawal(withdrawn_on=day, recorded_by=COORDINATOR_NAME),)
    return replace(told, consent=said, withdrawals=withdrawn)


def _met(one: _Drawn, told: Told, sittings: Sittings) -> Told:
    """Add the referral, the client's time, and what came of it."""
    if one.stage < Stage.REFERRED:
        return told
    chance, received = one.chance, min(8 - one.age, 0)
    referral = {
        "received_on": chance.days.on(received),
        "channel": chance.one(("phone", "secure_mail", "visit")),
        "question": chance.text(QUESTIONS, one.language),
    }
    told = replace(told, referral=referral)
    if one.stage < Stage.INVITED:
        return told
    met = one.stage >= Stage.HELD
    wanted = chance.days.day(received + 12 + chance.below(12))
    sitting = sittings.past(wanted) if met else sittings.coming(max(wanted, chance.days.today))
    slot = drawn_slot(
        chance,
        sitting,
        one.language,
        invited=min(received + 3, 0),
        arrears=str((told.mapping or {}).get("arrears", "")),
        parties=drawn_parties(chance, one.language, inside=one.inside, held_already=met),
    )
    told = replace(told, sitting=sitting, slot=slot)
    return _agreed(one, told, (sitting.day - chance.days.today).days) if one.stage >= Stage.ASSESSED else told


def _agreed(one: _Drawn, told: Told, after: int) -> Told:
    chance = one.chance
    memo = None
    if one.stage >= Stage.FINAL:
        state = MemoState.SENT if one.stage is Stage.SENT else MemoState.FINAL
        memo = (state, chance.days.day(min(after + chance.below(10), -1)))
    return replace(
        told,
        assessment=drawn_assessment(chance, after, one.language),
        actions=drawn_actions(chance, after, one.language),
        memo=memo,
    )


def _ended(one: _Drawn, told: Told) -> Told:
    """Close the case on a day after its last, with the follow-ups of a home that was found."""
    if one.end is None:
        return told
    days = one.chance.days
    last = (told.sitting.day - days.today).days + 10 if told.sitting else 12 - one.age
    closed = -1 - one.chance.below(max(-last, 1))
    case: Said = {**told.case, "closed_on": days.exactly(closed), "end_reason": str(one.end)}
    found = one.end is EndReason.HOME_ARRANGED
    return replace(told, case=case, follow_ups=drawn_follow_ups(one.chance, last, closed) if found else ())
