"""The words of the codes of `codes.frame`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.codes.frame import Place, Source, Status, Step, Unanswered, YesNo
from app.domain.message import MC

if TYPE_CHECKING:
    from enum import Enum

    from app.domain.message import Message

LABELS: dict[type[Enum], dict[str, Message]] = {
    Place: {
        Place.HOME: MC("place", "Home"),
        Place.CASES: MC("place", "Cases"),
        Place.CALENDAR: MC("place", "Calendar"),
        Place.MEMBERS: MC("place", "Members"),
        Place.DOCUMENTS: MC("place", "Documents"),
        Place.STATISTICS: MC("place", "Statistics"),
        Place.SETTINGS: MC("place", "Settings"),
    },
    Step: {
        Step.MAPPING: MC("step", "Mapping"),
        Step.CONSENT: MC("step", "Consent"),
        Step.REFERRAL: MC("step", "Referral, invitation and preparation"),
        Step.MEETING: MC("step", "Meeting"),
        Step.ASSESSMENT: MC("step", "Joint assessment"),
        Step.MEMO: MC("step", "Memo and follow-up"),
    },
    Status: {
        Status.NOT_STARTED: MC("step status", "Not started"),
        Status.IN_PROGRESS: MC("step status", "In progress"),
        Status.WAITING: MC("step status", "Waiting for others"),
        Status.DONE: MC("step status", "Done"),
        Status.BLOCKED: MC("step status", "Cannot start yet"),
        Status.NEEDS_CORRECTION: MC("step status", "Needs correction"),
    },
    Unanswered: {
        Unanswered.NOT_KNOWN: MC("option", "Not known"),
        Unanswered.WITHHELD: MC("option", "Does not want to tell"),
    },
    YesNo: {
        YesNo.YES: MC("option", "Yes"),
        YesNo.NO: MC("option", "No"),
    },
    Source: {
        Source.CLIENT: MC("source of a text", "The client’s account"),
        Source.DOCUMENT: MC("source of a text", "Document seen"),
        Source.WORKER: MC("source of a text", "The worker’s assessment"),
    },
}
