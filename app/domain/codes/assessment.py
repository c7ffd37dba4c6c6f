"""Step 5: the joint assessment."""

from __future__ import annotations

from enum import StrEnum


class HousingForm(StrEnum):
    """The forms of housing the group can assess as suitable (domain.md §2 step 5)."""

    OWN_RENTED = "own_rented"
    OWN_RENTED_SUPPORT = "own_rented_support"
    SUPPORTED_DWELLING = "supported_dwelling"
    SUPPORTED_LIVING = "supported_living"
    HOUSING_FIRST = "housing_first"
    SUBSTANCE_FREE = "substance_free"
    REHABILITATIVE = "rehabilitative"
    ROUND_THE_CLOCK = "round_the_clock"
    FAMILY = "family"
    TEMPORARY = "temporary"
    REHABILITATION_FIRST = "rehabilitation_first"
    OTHER = "other"


class SupportAmount(StrEnum):
    """How much support."""

    NONE = "none"
    MONTHLY = "monthly"
    WEEKLY = "weekly"
    SEVERAL_A_WEEK = "several_a_week"
    DAILY = "daily"
    ROUND_THE_CLOCK = "round_the_clock"


class Consensus(StrEnum):
    """Do the parties see it alike."""

    AGREED = "agreed"
    DISSENT = "dissent"


class Stand(StrEnum):
    """The client's standpoint."""

    ACCEPTS = "accepts"
    PARTLY = "partly"
    REJECTS = "rejects"


class ActionState(StrEnum):
    """How an agreed action stands; overdue is computed."""

    OPEN = "open"
    DONE = "done"
    NOT_YET = "not_yet"
    NOT_NEEDED = "not_needed"
