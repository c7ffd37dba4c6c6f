"""Step 1: the mapping of the housing situation and the need of support."""

from __future__ import annotations

from enum import StrEnum


class HousingNow(StrEnum):
    """The housing situation at release."""

    KEPT = "kept"
    AT_RISK = "at_risk"
    FAMILY = "family"
    PLACE_SOUGHT = "place_sought"
    NONE = "none"


class Homelessness(StrEnum):
    """Varke's forms of homelessness, and ETHOS L5."""

    V1 = "V1"
    V2 = "V2"
    V3 = "V3"
    V4 = "V4"
    V5 = "V5"
    V9 = "V9"
    L5 = "L5"
    NOT_HOMELESS = "not_homeless"


class Household(StrEnum):
    """With whom the client lives."""

    ALONE = "alone"
    PARTNER = "partner"
    CHILDREN = "children"
    OTHER = "other"


class SupportLevel(StrEnum):
    """Need of support, 0–3."""

    NONE = "0"
    LITTLE = "1"
    REGULAR = "2"
    DAILY = "3"


class SupportDomain(StrEnum):
    """The nine domains of support need; the names of their fields."""

    HOUSING = "housing"
    DAILY_LIFE = "daily_life"
    MONEY = "money"
    SUBSTANCES = "substances"
    MENTAL_HEALTH = "mental_health"
    HEALTH = "health"
    RELATIONS = "relations"
    WORK = "work"
    DIGITAL = "digital"


class ApplicationState(StrEnum):
    """How a housing application stands."""

    SUBMITTED = "submitted"
    IN_QUEUE = "in_queue"
    OFFERED = "offered"
    REJECTED = "rejected"
    LAPSED = "lapsed"


class Essential(StrEnum):
    """What a tenant needs to have in order."""

    IDENTITY_CARD = "identity_card"
    BANK_ACCOUNT = "bank_account"
    PHONE = "phone"
    ELECTRONIC_IDENTIFICATION = "electronic_identification"


class Income(StrEnum):
    """Income at release."""

    SOCIAL_ASSISTANCE = "social_assistance"
    UNEMPLOYMENT_BENEFIT = "unemployment_benefit"
    PENSION = "pension"
    WAGE = "wage"
    OTHER = "other"
