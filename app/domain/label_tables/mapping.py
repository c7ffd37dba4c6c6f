"""The words of the codes of `codes.mapping`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.codes.mapping import (
    ApplicationState,
    Essential,
    Homelessness,
    Household,
    HousingNow,
    Income,
    SupportDomain,
    SupportLevel,
)
from app.domain.message import MC

if TYPE_CHECKING:
    from enum import Enum

    from app.domain.message import Message

LABELS: dict[type[Enum], dict[str, Message]] = {
    HousingNow: {
        HousingNow.KEPT: MC("housing situation", "Has a dwelling and can keep it"),
        HousingNow.AT_RISK: MC("housing situation", "At risk of losing the dwelling"),
        HousingNow.FAMILY: MC("housing situation", "To family or close people"),
        HousingNow.PLACE_SOUGHT: MC("housing situation", "A place is being sought"),
        HousingNow.NONE: MC("housing situation", "No dwelling"),
    },
    Homelessness: {
        Homelessness.V1: MC("form of homelessness", "Outdoors, in stairwells or in emergency shelters"),
        Homelessness.V2: MC("form of homelessness", "In hostels or lodging houses"),
        Homelessness.V3: MC("form of homelessness", "In an institution for lack of a dwelling"),
        Homelessness.V4: MC("form of homelessness", "Prisoner to be released without a known dwelling"),
        Homelessness.V5: MC("form of homelessness", "Temporarily with friends or relatives"),
        Homelessness.V9: MC("form of homelessness", "Form not known"),
        Homelessness.L5: MC("form of homelessness", "In a space not meant for living"),
        Homelessness.NOT_HOMELESS: MC("form of homelessness", "Not homeless"),
    },
    Household: {
        Household.ALONE: MC("household", "Alone"),
        Household.PARTNER: MC("household", "Partner"),
        Household.CHILDREN: MC("household", "Children"),
        Household.OTHER: MC("household", "Other"),
    },
    SupportLevel: {
        SupportLevel.NONE: MC("support level", "No support"),
        SupportLevel.LITTLE: MC("support level", "A little support"),
        SupportLevel.REGULAR: MC("support level", "Regular support"),
        SupportLevel.DAILY: MC("support level", "Daily support"),
    },
    SupportDomain: {
        SupportDomain.HOUSING: MC("support domain", "Housing"),
        SupportDomain.DAILY_LIFE: MC("support domain", "Daily life"),
        SupportDomain.MONEY: MC("support domain", "Money"),
        SupportDomain.SUBSTANCES: MC("support domain", "Substances"),
        SupportDomain.MENTAL_HEALTH: MC("support domain", "Mental health"),
        SupportDomain.HEALTH: MC("support domain", "Health"),
        SupportDomain.RELATIONS: MC("support domain", "Relations"),
        SupportDomain.WORK: MC("support domain", "Work and studies"),
        SupportDomain.DIGITAL: MC("support domain", "Digital services"),
    },
    ApplicationState: {
        ApplicationState.SUBMITTED: MC("application", "Submitted"),
        ApplicationState.IN_QUEUE: MC("application", "In the queue"),
        ApplicationState.OFFERED: MC("application", "Dwelling offered"),
        ApplicationState.REJECTED: MC("application", "Rejected"),
        ApplicationState.LAPSED: MC("application", "Lapsed"),
    },
    Essential: {
        Essential.IDENTITY_CARD: MC("in order", "Identity card"),
        Essential.BANK_ACCOUNT: MC("in order", "Bank account"),
        Essential.PHONE: MC("in order", "Telephone"),
        Essential.ELECTRONIC_IDENTIFICATION: MC("in order", "Electronic identification"),
    },
    Income: {
        Income.SOCIAL_ASSISTANCE: MC("income", "Social assistance"),
        Income.UNEMPLOYMENT_BENEFIT: MC("income", "Unemployment benefit"),
        Income.PENSION: MC("income", "Pension"),
        Income.WAGE: MC("income", "Wage"),
        Income.OTHER: MC("income", "Other"),
    },
}
