"""The words of the codes of `codes.case`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.codes.case import Certainty, EndReason, Language, LodgingEnd, NeedBasis, Sanction, Urgency
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
}
