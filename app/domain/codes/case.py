"""The client and the case."""

from __future__ import annotations

from enum import StrEnum


class Language(StrEnum):
    """A person's language of contact."""

    FI = "fi"
    SV = "sv"
    OTHER = "other"


class Sanction(StrEnum):
    """The kind of sanction; no offence is ever asked (domain.md §1c)."""

    IMPRISONMENT = "imprisonment"
    REMAND = "remand"
    FINE_CONVERSION = "fine_conversion"
    PROBATIONARY_FREEDOM = "probationary_freedom"
    CONDITIONAL_RELEASE_SUPERVISION = "conditional_release_supervision"
    MONITORING_SENTENCE = "monitoring_sentence"
    COMMUNITY_SERVICE = "community_service"
    JUVENILE_PUNISHMENT = "juvenile_punishment"
    CONDITIONAL_IMPRISONMENT_SUPERVISION = "conditional_imprisonment_supervision"
    COMBINED_SENTENCE = "combined_sentence"


CUSTODY = frozenset({Sanction.IMPRISONMENT, Sanction.REMAND, Sanction.FINE_CONVERSION, Sanction.COMBINED_SENTENCE})


class Certainty(StrEnum):
    """How sure a release date is."""

    ESTIMATED = "estimated"
    CONFIRMED = "confirmed"


class LodgingEnd(StrEnum):
    """Why the present lodging ends."""

    EVICTION = "eviction"
    NOTICE = "notice"
    FIXED_TERM = "fixed_term"
    OTHER = "other"


class NeedBasis(StrEnum):
    """What the day a dwelling is needed rests on."""

    KOEVAPAUS = "koevapaus"
    RELEASE = "release"
    MONITORING = "monitoring"
    LODGING_ENDS = "lodging_ends"
    EVICTION = "eviction"
    AT_ONCE = "at_once"
    UNKNOWN = "unknown"


class Urgency(StrEnum):
    """Days left to the need: over 60, 15–60, at most 14, already out (domain.md §2 step 3)."""

    NORMAL = "normal"
    URGENT = "urgent"
    FAST_TRACK = "fast_track"
    AFTER_THE_FACT = "after_the_fact"


class EndReason(StrEnum):
    """Why a case ends."""

    HOME_ARRANGED = "home_arranged"
    OTHER_SOLUTION = "other_solution"
    CONSENT_WITHDRAWN = "consent_withdrawn"
    NO_CONSENT = "no_consent"
    OTHER_GROUP = "other_group"
    MOVED = "moved"
    NOT_REACHED = "not_reached"
    DECEASED = "deceased"
