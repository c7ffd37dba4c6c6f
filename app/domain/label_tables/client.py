"""The words of the client's case: the person, the sanction, the housing and the need of support."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.codes import (
    ApplicationState,
    Certainty,
    EndReason,
    Essential,
    Homelessness,
    Household,
    HousingNow,
    Income,
    Language,
    LodgingEnd,
    NeedBasis,
    Sanction,
    SupportDomain,
    SupportLevel,
    Urgency,
)
from app.domain.message import MC

if TYPE_CHECKING:
    from enum import Enum

    from app.domain.message import Message

LABELS: dict[type[Enum], dict[str, Message]] = {
    Language: {
        Language.FI: MC("language", "Finnish"),
        Language.SV: MC("language", "Swedish"),
        Language.OTHER: MC("language", "Other"),
    },
    Sanction: {
        Sanction.IMPRISONMENT: MC("sanction", "Imprisonment"),
        Sanction.REMAND: MC("sanction", "Remand"),
        Sanction.FINE_CONVERSION: MC("sanction", "Conversion sentence for fines"),
        Sanction.PROBATIONARY_FREEDOM: MC("sanction", "Supervised probationary freedom"),
        Sanction.CONDITIONAL_RELEASE_SUPERVISION: MC("sanction", "Supervision of conditional release"),
        Sanction.MONITORING_SENTENCE: MC("sanction", "Monitoring sentence"),
        Sanction.COMMUNITY_SERVICE: MC("sanction", "Community service"),
        Sanction.JUVENILE_PUNISHMENT: MC("sanction", "Juvenile punishment"),
        Sanction.CONDITIONAL_IMPRISONMENT_SUPERVISION: MC("sanction", "Supervision of conditional imprisonment"),
        Sanction.COMBINED_SENTENCE: MC("sanction", "Combined sentence"),
    },
    Certainty: {
        Certainty.ESTIMATED: MC("certainty of a date", "Estimated"),
        Certainty.CONFIRMED: MC("certainty of a date", "Confirmed"),
    },
    LodgingEnd: {
        LodgingEnd.EVICTION: MC("why housing ends", "Eviction"),
        LodgingEnd.NOTICE: MC("why housing ends", "Notice"),
        LodgingEnd.FIXED_TERM: MC("why housing ends", "Fixed term"),
        LodgingEnd.OTHER: MC("why housing ends", "Other"),
    },
    NeedBasis: {
        NeedBasis.KOEVAPAUS: MC("why a dwelling is needed", "Supervised probationary freedom begins"),
        NeedBasis.RELEASE: MC("why a dwelling is needed", "Release"),
        NeedBasis.MONITORING: MC("why a dwelling is needed", "Monitoring sentence begins"),
        NeedBasis.LODGING_ENDS: MC("why a dwelling is needed", "Present housing ends"),
        NeedBasis.EVICTION: MC("why a dwelling is needed", "Eviction"),
        NeedBasis.AT_ONCE: MC("why a dwelling is needed", "At once: homeless now"),
        NeedBasis.UNKNOWN: MC("why a dwelling is needed", "Not known"),
    },
    Urgency: {
        Urgency.NORMAL: MC("urgency", "Normal"),
        Urgency.URGENT: MC("urgency", "Urgent"),
        Urgency.FAST_TRACK: MC("urgency", "Fast track"),
        Urgency.AFTER_THE_FACT: MC("urgency", "After the fact"),
    },
    EndReason: {
        EndReason.HOME_ARRANGED: MC("why a case ends", "A dwelling was arranged"),
        EndReason.OTHER_SOLUTION: MC("why a case ends", "Other solution"),
        EndReason.CONSENT_WITHDRAWN: MC("why a case ends", "The client withdrew the consent"),
        EndReason.NO_CONSENT: MC("why a case ends", "No consent"),
        EndReason.OTHER_GROUP: MC("why a case ends", "Moved to another group"),
        EndReason.MOVED: MC("why a case ends", "Moved away"),
        EndReason.NOT_REACHED: MC("why a case ends", "The client was not reached"),
        EndReason.DECEASED: MC("why a case ends", "Deceased"),
    },
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
