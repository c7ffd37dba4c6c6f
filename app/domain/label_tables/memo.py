"""The words of the codes of `codes.memo`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.codes.memo import (
    Delivery,
    EntryKind,
    FollowUpPoint,
    MemoSection,
    MemoState,
    OfficeText,
    PaperKind,
    Residence,
    SupportComes,
)
from app.domain.message import MC

if TYPE_CHECKING:
    from enum import Enum

    from app.domain.message import Message

LABELS: dict[type[Enum], dict[str, Message]] = {
    PaperKind: {
        PaperKind.CONSENT_FORM: MC("paper", "Consent form"),
        PaperKind.MEMO: MC("paper", "Memo"),
        PaperKind.BLANK_FORM: MC("paper", "Blank form"),
        PaperKind.HANDBOOK: MC("paper", "Handbook"),
        PaperKind.CLIENT_BEFORE: MC("paper", "Letter of invitation"),
        PaperKind.CLIENT_AFTER: MC("paper", "The client’s page"),
        PaperKind.RELEASE_DAY: MC("paper", "Release-day sheet"),
        PaperKind.ADVANCE_SHEET: MC("paper", "Advance information"),
        PaperKind.WITHDRAWAL_NOTICE: MC("paper", "Notice of withdrawn consent"),
        PaperKind.ON_YOUR_OWN: MC("paper", "What you can do yourself"),
        PaperKind.REFERRAL_SHEET: MC("paper", "Referral to the group"),
        PaperKind.INVITATION: MC("paper", "Invitation"),
        PaperKind.AGENDA: MC("paper", "Agenda"),
        PaperKind.LANDLORD_SUMMARY: MC("paper", "Landlord summary"),
        PaperKind.SOCIAL_CONTACT: MC("paper", "Contact to social services"),
        PaperKind.AGENCY_ACTIONS: MC("paper", "Open actions"),
        PaperKind.EXTRACT: MC("paper", "Extract of the client’s data"),
        PaperKind.DISCLOSURE_LOG: MC("paper", "Disclosure log"),
        PaperKind.MEMBER_LIST: MC("paper", "Member list"),
        PaperKind.MEETING_LIST: MC("paper", "Meeting list"),
        PaperKind.SECRECY_UNDERTAKING: MC("paper", "Secrecy undertaking"),
        PaperKind.PRIVACY_NOTICE: MC("paper", "Privacy notice"),
    },
    OfficeText: {
        OfficeText.CONSENT: MC("paper", "Consent form"),
        OfficeText.SECRECY_UNDERTAKING: MC("paper", "Secrecy undertaking"),
        OfficeText.PRIVACY_NOTICE: MC("paper", "Privacy notice"),
        OfficeText.WITHDRAWAL_NOTICE: MC("paper", "Notice of withdrawn consent"),
        OfficeText.SOCIAL_CONTACT: MC("paper", "Contact to social services"),
        OfficeText.PHRASES: MC("text", "Ready sentences"),
        OfficeText.GROUNDS: MC("text", "Grounds of secrecy"),
        OfficeText.MATRIX: MC("text", "Who usually knows what"),
    },
    MemoSection: {
        MemoSection.SITUATION: MC("memo", "Situation"),
        MemoSection.VOICE: MC("memo", "The client’s view"),
        MemoSection.ASSESSMENT: MC("memo", "Joint assessment"),
        MemoSection.AGREED: MC("memo", "Agreed"),
        MemoSection.PLAN_B: MC("memo", "First-night plan B"),
        MemoSection.FOLLOW_UP: MC("memo", "Follow-up"),
    },
    MemoState: {
        MemoState.DRAFT: MC("memo state", "Draft"),
        MemoState.FINAL: MC("memo state", "Final"),
        MemoState.SENT: MC("memo state", "Sent"),
        MemoState.CORRECTED: MC("memo state", "Corrected"),
    },
    Delivery: {
        Delivery.SECURE_MAIL: MC("delivery", "Secure mail"),
        Delivery.HANDED_OVER: MC("delivery", "In person"),
        Delivery.LETTER: MC("delivery", "Letter"),
    },
    FollowUpPoint: {
        FollowUpPoint.RELEASE: MC("follow-up", "Release day"),
        FollowUpPoint.MONTH_1: MC("follow-up", "1 month"),
        FollowUpPoint.MONTH_3: MC("follow-up", "3 months"),
        FollowUpPoint.MONTH_6: MC("follow-up", "6 months"),
        FollowUpPoint.MONTH_12: MC("follow-up", "12 months"),
    },
    Residence: {
        Residence.AGREED: MC("where the client lives", "In the agreed dwelling"),
        Residence.OTHER_PERMANENT: MC("where the client lives", "In another permanent dwelling"),
        Residence.TEMPORARY: MC("where the client lives", "Temporarily somewhere"),
        Residence.HOMELESS: MC("where the client lives", "Homeless"),
        Residence.PRISON: MC("where the client lives", "In prison"),
    },
    SupportComes: {
        SupportComes.YES: MC("agreed support comes", "Yes"),
        SupportComes.PARTLY: MC("agreed support comes", "Partly"),
        SupportComes.NO: MC("agreed support comes", "No"),
    },
    EntryKind: {
        EntryKind.CALL: MC("note", "Telephone call"),
        EntryKind.VISIT: MC("note", "Visit"),
        EntryKind.OTHER: MC("note", "Other"),
    },
}
