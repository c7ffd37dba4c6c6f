"""The ten themes of the meeting and what is answered in them."""

from __future__ import annotations

from enum import StrEnum


class Theme(StrEnum):
    """The ten themes of the meeting (source slides, step 4)."""

    PRESENT = "present"
    EARLIER = "earlier"
    SKILLS = "skills"
    WISHES = "wishes"
    ARREARS = "arrears"
    CREDIT = "credit"
    SUBSTANCES = "substances"
    SUPPORT = "support"
    SENTENCES = "sentences"
    OTHER = "other"


class DwellingKind(StrEnum):
    """What kind of dwelling an earlier one was."""

    OWN_RENTED = "own_rented"
    OWNED = "owned"
    SUPPORTED = "supported"
    FAMILY = "family"
    SHARED = "shared"
    UNIT = "unit"
    TEMPORARY = "temporary"
    OTHER = "other"


class DwellingEnd(StrEnum):
    """Why an earlier dwelling ended; eviction and rescission are E, prison is C (disclosure.md)."""

    MOVE = "move"
    PRISON = "prison"
    EVICTION = "eviction"
    SEPARATION = "separation"
    RESCISSION = "rescission"
    OTHER = "other"


class Skill(StrEnum):
    """How a housing skill goes."""

    ALONE = "alone"
    SUPPORTED = "supported"
    NOT_YET = "not_yet"


class PaymentPlan(StrEnum):
    """Is there a payment plan."""

    YES = "yes"
    IN_PROGRESS = "in_progress"
    NO = "no"


class Disturbance(StrEnum):
    """Disturbances in earlier housing."""

    NONE = "none"
    REMARK = "remark"
    WARNING = "warning"
    EVICTION = "eviction"


class Credit(StrEnum):
    """Credit record by the client's own word or extract; the group queries no register."""

    IN_ORDER = "in_order"
    ENTRY = "entry"


class SubstanceUse(StrEnum):
    """Use of substances as it affects housing; no diagnosis."""

    NONE = "none"
    UNDER_CONTROL = "under_control"
    NEEDS_SUPPORT = "needs_support"


class ServiceState(StrEnum):
    """How a service stands."""

    IN_FORCE = "in_force"
    APPLIED = "applied"
    NEEDED = "needed"


class FutureSentence(StrEnum):
    """Is a sentence that would affect housing possible."""

    NO = "no"
    POSSIBLE = "possible"
