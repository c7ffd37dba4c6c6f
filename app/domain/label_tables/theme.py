"""The words of the codes of `codes.theme`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.codes.theme import (
    Credit,
    Disturbance,
    DwellingEnd,
    DwellingKind,
    FutureSentence,
    PaymentPlan,
    ServiceState,
    Skill,
    SubstanceUse,
    Theme,
)
from app.domain.message import MC

if TYPE_CHECKING:
    from enum import Enum

    from app.domain.message import Message

LABELS: dict[type[Enum], dict[str, Message]] = {
    Theme: {
        Theme.PRESENT: MC("theme", "Present situation"),
        Theme.EARLIER: MC("theme", "Earlier dwelling"),
        Theme.SKILLS: MC("theme", "Housing skills"),
        Theme.WISHES: MC("theme", "Housing wishes"),
        Theme.ARREARS: MC("theme", "Rent arrears and disturbances"),
        Theme.CREDIT: MC("theme", "Credit record"),
        Theme.SUBSTANCES: MC("theme", "Substance use"),
        Theme.SUPPORT: MC("theme", "Other need of support and services"),
        Theme.SENTENCES: MC("theme", "Possible future sentences"),
        Theme.OTHER: MC("theme", "Other relevant matters"),
    },
    DwellingKind: {
        DwellingKind.OWN_RENTED: MC("kind of dwelling", "Own rented dwelling"),
        DwellingKind.OWNED: MC("kind of dwelling", "Owned dwelling"),
        DwellingKind.SUPPORTED: MC("kind of dwelling", "Supported dwelling"),
        DwellingKind.FAMILY: MC("kind of dwelling", "With family or close people"),
        DwellingKind.SHARED: MC("kind of dwelling", "Shared flat"),
        DwellingKind.UNIT: MC("kind of dwelling", "Housing unit"),
        DwellingKind.TEMPORARY: MC("kind of dwelling", "Temporary housing"),
        DwellingKind.OTHER: MC("kind of dwelling", "Other"),
    },
    DwellingEnd: {
        DwellingEnd.MOVE: MC("why a dwelling ended", "Move"),
        DwellingEnd.PRISON: MC("why a dwelling ended", "Imprisonment"),
        DwellingEnd.EVICTION: MC("why a dwelling ended", "Eviction"),
        DwellingEnd.SEPARATION: MC("why a dwelling ended", "Separation"),
        DwellingEnd.RESCISSION: MC("why a dwelling ended", "Rescission"),
        DwellingEnd.OTHER: MC("why a dwelling ended", "Other"),
    },
    Skill: {
        Skill.ALONE: MC("skill", "Alone"),
        Skill.SUPPORTED: MC("skill", "With support"),
        Skill.NOT_YET: MC("skill", "Not yet"),
    },
    PaymentPlan: {
        PaymentPlan.YES: MC("payment plan", "Yes"),
        PaymentPlan.IN_PROGRESS: MC("payment plan", "Being made"),
        PaymentPlan.NO: MC("payment plan", "No"),
    },
    Disturbance: {
        Disturbance.NONE: MC("disturbance", "None"),
        Disturbance.REMARK: MC("disturbance", "Remark"),
        Disturbance.WARNING: MC("disturbance", "Warning"),
        Disturbance.EVICTION: MC("disturbance", "Eviction"),
    },
    Credit: {
        Credit.IN_ORDER: MC("credit record", "In order"),
        Credit.ENTRY: MC("credit record", "Payment default entry"),
    },
    SubstanceUse: {
        SubstanceUse.NONE: MC("substance use", "No use"),
        SubstanceUse.UNDER_CONTROL: MC("substance use", "Under control or in treatment"),
        SubstanceUse.NEEDS_SUPPORT: MC("substance use", "Needs support"),
    },
    ServiceState: {
        ServiceState.IN_FORCE: MC("service", "In force"),
        ServiceState.APPLIED: MC("service", "Applied for"),
        ServiceState.NEEDED: MC("service", "Needed"),
    },
    FutureSentence: {
        FutureSentence.NO: MC("future sentence", "No"),
        FutureSentence.POSSIBLE: MC("future sentence", "Possible, may affect housing"),
    },
}
