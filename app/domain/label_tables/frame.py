"""The words of the window, of papers and of answers everywhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.codes import (
    Category,
    DataGroup,
    Delivery,
    EntryKind,
    Extent,
    MemoState,
    PaperKind,
    Place,
    RecipientKind,
    Source,
    Status,
    Step,
    Unanswered,
    YesNo,
)
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
    DataGroup: {
        DataGroup.A: MC("data group", "Person and contact details"),
        DataGroup.B: MC("data group", "Timetable"),
        DataGroup.C: MC("data group", "Sanction kind"),
        DataGroup.D: MC("data group", "Housing"),
        DataGroup.E: MC("data group", "Debts, disturbances and credit"),
        DataGroup.F: MC("data group", "Substances and health (support need only)"),
        DataGroup.G: MC("data group", "Other services"),
        DataGroup.H: MC("data group", "Possible future sentences (effect only)"),
        DataGroup.I: MC("data group", "Area limit"),
        DataGroup.OFFICE: MC("data group", "Only the office"),
        DataGroup.PERSON: MC("data group", "Only the client and the office"),
    },
    Extent: {
        Extent.NONE: MC("extent", "None"),
        Extent.MINIMUM: MC("extent", "Minimum"),
        Extent.FULL: MC("extent", "Full"),
    },
    Category: {
        Category.PROBATION: MC("category", "Probation office"),
        Category.PRISON: MC("category", "Prison"),
        Category.SOCIAL_WORK: MC("category", "Adult social work"),
        Category.SUBSTANCE_MENTAL_HEALTH: MC("category", "Substance and mental health services"),
        Category.LANDLORD: MC("category", "Non-profit landlord"),
        Category.SUPPORTED_HOUSING: MC("category", "Supported housing (NGO, parish)"),
        Category.OTHER_SUPPORT: MC("category", "Other support (NGO, parish)"),
        Category.KELA: MC("category", "Kela"),
        Category.DEBT_COUNSELLING: MC("category", "Financial and debt counselling"),
        Category.OTHER: MC("category", "Other"),
    },
    RecipientKind: {
        RecipientKind.OFFICE: MC("recipient", "The office’s own copy"),
        RecipientKind.CLIENT: MC("recipient", "Client"),
        RecipientKind.ORGANISATION: MC("recipient", "Organisation"),
    },
    PaperKind: {
        PaperKind.CONSENT_FORM: MC("paper", "Consent form"),
        PaperKind.MEMO: MC("paper", "Memo"),
        PaperKind.BLANK_FORM: MC("paper", "Blank form"),
    },
    MemoState: {
        MemoState.DRAFT: MC("memo state", "Draft"),
        MemoState.FINAL: MC("memo state", "Final"),
        MemoState.SENT: MC("memo state", "Sent"),
        MemoState.CORRECTED: MC("memo state", "Corrected"),
    },
    Delivery: {
        Delivery.SECURE_MAIL: MC("delivery", "Secure mail"),
        Delivery.HANDED_OVER: MC("delivery", "Handed over at the meeting"),
        Delivery.LETTER: MC("delivery", "Letter"),
    },
    EntryKind: {
        EntryKind.CALL: MC("note", "Telephone call"),
        EntryKind.VISIT: MC("note", "Visit"),
        EntryKind.OTHER: MC("note", "Other"),
    },
}
