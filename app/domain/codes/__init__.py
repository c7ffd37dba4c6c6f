"""Every code the register keeps, one module a subject. Members' words are in `labels`.

The order of members is the order on screen. Nothing here imports anything else of the domain. A subject is loaded
when one of its names is first asked for: a start that shows Home needs few of the enums, and each costs it 0.2 ms.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from app.domain.codes.assessment import *  # noqa: F403
    from app.domain.codes.attachment import *  # noqa: F403
    from app.domain.codes.case import *  # noqa: F403
    from app.domain.codes.consent import *  # noqa: F403
    from app.domain.codes.frame import *  # noqa: F403
    from app.domain.codes.mapping import *  # noqa: F403
    from app.domain.codes.meeting import *  # noqa: F403
    from app.domain.codes.memo import *  # noqa: F403
    from app.domain.codes.sharing import *  # noqa: F403
    from app.domain.codes.theme import *  # noqa: F403

SUBJECTS = {
    "frame": "Place Step Status Owner Reader Unanswered YesNo Source",
    "sharing": "DataGroup Extent Category RecipientKind Withheld",
    "case": "Language Sanction Certainty LodgingEnd NeedBasis Urgency EndReason CUSTODY",
    "mapping": "HousingNow Homelessness Household SupportLevel SupportDomain ApplicationState Essential Income",
    "consent": "ConsentState ConsentAnswer GivenBy ConsentHelp Presence OwnCopy Law WithdrawalScope FurtherWay",
    "attachment": "AttachmentKind MediaType",
    "meeting": "Channel MeetingPlace Weekday MeetingState Reply Attendance InviteReason Preparation",
    "theme": "Theme DwellingKind DwellingEnd Skill PaymentPlan Disturbance Credit SubstanceUse ServiceState "
    "FutureSentence",
    "assessment": "HousingForm SupportAmount Consensus Stand ActionState",
    "memo": "PaperKind TOGETHER OfficeText MemoSection MemoState Delivery FollowUpPoint Residence SupportComes "
    "EntryKind",
}
NAMES = {name: subject for subject, names in SUBJECTS.items() for name in names.split()}


def __getattr__(name: str) -> Any:
    """Return what has this name from its subject."""
    if name not in NAMES:
        raise AttributeError(name)
    found = getattr(import_module(f"{__name__}.{NAMES[name]}"), name)
    globals()[name] = found
    return found
