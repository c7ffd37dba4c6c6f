"""The words of the codes of `codes.assessment`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.codes.assessment import ActionState, Consensus, HousingForm, Stand, SupportAmount
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
}
