"""The words of the joint assessment, the actions and the follow-up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.codes import (
    ActionState,
    Consensus,
    FollowUpPoint,
    HousingForm,
    MemoSection,
    Residence,
    Stand,
    SupportAmount,
    SupportComes,
)
from app.domain.message import MC

if TYPE_CHECKING:
    from enum import Enum

    from app.domain.message import Message

LABELS: dict[type[Enum], dict[str, Message]] = {
    HousingForm: {
        HousingForm.OWN_RENTED: MC("form of housing", "Own rented dwelling without support"),
        HousingForm.OWN_RENTED_SUPPORT: MC("form of housing", "Own rented dwelling and support"),
        HousingForm.SUPPORTED_DWELLING: MC("form of housing", "Supported dwelling or intermediary letting"),
        HousingForm.SUPPORTED_LIVING: MC("form of housing", "Supported living (Social Welfare Act)"),
        HousingForm.HOUSING_FIRST: MC("form of housing", "Housing First unit"),
        HousingForm.SUBSTANCE_FREE: MC("form of housing", "Substance-free unit"),
        HousingForm.REHABILITATIVE: MC("form of housing", "Rehabilitative or communal housing"),
        HousingForm.ROUND_THE_CLOCK: MC("form of housing", "Service housing round the clock"),
        HousingForm.FAMILY: MC("form of housing", "To family or close people"),
        HousingForm.TEMPORARY: MC("form of housing", "Temporary housing"),
        HousingForm.REHABILITATION_FIRST: MC("form of housing", "A rehabilitation period first"),
        HousingForm.OTHER: MC("form of housing", "Other form of housing"),
    },
    SupportAmount: {
        SupportAmount.NONE: MC("amount of support", "None"),
        SupportAmount.MONTHLY: MC("amount of support", "Once a month"),
        SupportAmount.WEEKLY: MC("amount of support", "Weekly"),
        SupportAmount.SEVERAL_A_WEEK: MC("amount of support", "Several times a week"),
        SupportAmount.DAILY: MC("amount of support", "Daily"),
        SupportAmount.ROUND_THE_CLOCK: MC("amount of support", "Round the clock"),
    },
    Consensus: {
        Consensus.AGREED: MC("consensus", "All agree"),
        Consensus.DISSENT: MC("consensus", "Differing views"),
    },
    Stand: {
        Stand.ACCEPTS: MC("the client’s standpoint", "Accepts"),
        Stand.PARTLY: MC("the client’s standpoint", "Accepts partly"),
        Stand.REJECTS: MC("the client’s standpoint", "Does not accept"),
    },
    ActionState: {
        ActionState.OPEN: MC("action state", "Open"),
        ActionState.DONE: MC("action state", "Done"),
        ActionState.NOT_YET: MC("action state", "Cannot be done yet"),
        ActionState.NOT_NEEDED: MC("action state", "No longer needed"),
    },
    MemoSection: {
        MemoSection.SITUATION: MC("memo", "Situation"),
        MemoSection.VOICE: MC("memo", "The client’s view"),
        MemoSection.ASSESSMENT: MC("memo", "Joint assessment"),
        MemoSection.AGREED: MC("memo", "Agreed"),
        MemoSection.PLAN_B: MC("memo", "First-night plan B"),
        MemoSection.FOLLOW_UP: MC("memo", "Follow-up"),
    },
    FollowUpPoint: {
        FollowUpPoint.RELEASE: MC("follow-up", "Release day"),
        FollowUpPoint.MONTH_1: MC("follow-up", "1 month"),
        FollowUpPoint.MONTH_3: MC("follow-up", "3 months"),
        FollowUpPoint.MONTH_6: MC("follow-up", "6 months"),
        FollowUpPoint.MONTH_12: MC("follow-up", "12 months"),
    },
    Residence: {
        Residence.AGREED: MC("where the client lives", "In the agreed dwelling"),
        Residence.OTHER_PERMANENT: MC("where the client lives", "In another permanent dwelling"),
        Residence.TEMPORARY: MC("where the client lives", "Temporarily somewhere"),
        Residence.HOMELESS: MC("where the client lives", "Homeless"),
        Residence.PRISON: MC("where the client lives", "In prison"),
    },
    SupportComes: {
        SupportComes.YES: MC("agreed support comes", "Yes"),
        SupportComes.PARTLY: MC("agreed support comes", "Partly"),
        SupportComes.NO: MC("agreed support comes", "No"),
    },
}
