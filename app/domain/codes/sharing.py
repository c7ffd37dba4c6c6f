"""Who may know what: kinds of information, extents, categories of organisations, recipients."""

from __future__ import annotations

from enum import StrEnum


class DataGroup(StrEnum):
    """The groups of data a client decides about, and two that never reach a partner."""

    A = "A"  # person and contact details
    B = "B"  # timetable
    C = "C"  # sanction kind
    D = "D"  # housing
    E = "E"  # debts, disturbances, credit
    F = "F"  # substances and health, support need only
    G = "G"  # other services
    H = "H"  # possible future sentences, effect only
    I = "I"  # area limit  # noqa: E741 - the form's letter
    OFFICE = "office"  # the office's copy alone
    PERSON = "person"  # the person alone (release-day sheet) and the office


class Extent(StrEnum):
    """How much of a group a recipient may know."""

    NONE = "none"
    MINIMUM = "minimum"
    FULL = "full"


class Category(StrEnum):
    """The source's nine kinds of party, and the rest."""

    PROBATION = "probation"
    PRISON = "prison"
    SOCIAL_WORK = "social_work"
    SUBSTANCE_MENTAL_HEALTH = "substance_mental_health"
    LANDLORD = "landlord"
    SUPPORTED_HOUSING = "supported_housing"
    OTHER_SUPPORT = "other_support"
    KELA = "kela"
    DEBT_COUNSELLING = "debt_counselling"
    OTHER = "other"


class RecipientKind(StrEnum):
    """Whose copy a paper is."""

    OFFICE = "office"
    CLIENT = "client"
    ORGANISATION = "organisation"


class Withheld(StrEnum):
    """Why something of a case is not in a recipient's paper."""

    GROUP = "group"  # the kind of information is not allowed
    MINIMUM = "minimum"  # the minimum of it is, and this is more
    OFFICE = "office"  # the office's copy alone
    PERSON = "person"  # the person alone and the office
    NOT_TICKED = "not_ticked"
    PARTY = "party"  # it names another party
    MASKED = "masked"  # by an order not to disclose
    WORDS_MASKED = "words_masked"  # the text is told without the words that the order hides
