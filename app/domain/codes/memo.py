"""Step 6: the memo, its papers, the follow-up and the entries of the timeline."""

from __future__ import annotations

from enum import StrEnum


class PaperKind(StrEnum):
    """The papers Kotio makes."""

    CONSENT_FORM = "consent_form"
    MEMO = "memo"
    BLANK_FORM = "blank_form"
    HANDBOOK = "handbook"
    CLIENT_BEFORE = "client_before"
    CLIENT_AFTER = "client_after"
    RELEASE_DAY = "release_day"
    ADVANCE_SHEET = "advance_sheet"
    WITHDRAWAL_NOTICE = "withdrawal_notice"
    ON_YOUR_OWN = "on_your_own"
    REFERRAL_SHEET = "referral_sheet"
    INVITATION = "invitation"
    AGENDA = "agenda"
    LANDLORD_SUMMARY = "landlord_summary"
    SOCIAL_CONTACT = "social_contact"
    AGENCY_ACTIONS = "agency_actions"
    EXTRACT = "extract"
    DISCLOSURE_LOG = "disclosure_log"
    MEMBER_LIST = "member_list"
    SECRECY_UNDERTAKING = "secrecy_undertaking"
    PRIVACY_NOTICE = "privacy_notice"
    MEETING_LIST = "meeting_list"


class OfficeText(StrEnum):
    """The texts of papers that an office may edit."""

    CONSENT = "consent"
    SECRECY_UNDERTAKING = "secrecy_undertaking"
    PRIVACY_NOTICE = "privacy_notice"
    WITHDRAWAL_NOTICE = "withdrawal_notice"
    SOCIAL_CONTACT = "social_contact"
    PHRASES = "phrases"
    GROUNDS = "secrecy_grounds"
    MATRIX = "matrix"


# papers whose copies are made together: a version replaces all copies of the one before
TOGETHER = frozenset({PaperKind.MEMO, PaperKind.ADVANCE_SHEET})


class MemoSection(StrEnum):
    """The parts of a memo, in order (domain.md §2 step 6, body)."""

    SITUATION = "situation"
    VOICE = "voice"
    ASSESSMENT = "assessment"
    AGREED = "agreed"
    PLAN_B = "plan_b"
    FOLLOW_UP = "follow_up"


class MemoState(StrEnum):
    """How a memo stands."""

    DRAFT = "draft"
    FINAL = "final"
    SENT = "sent"
    CORRECTED = "corrected"


class Delivery(StrEnum):
    """How a paper reached its reader."""

    SECURE_MAIL = "secure_mail"
    HANDED_OVER = "handed_over"
    LETTER = "letter"


class FollowUpPoint(StrEnum):
    """The five points of follow-up, months from release."""

    RELEASE = "0"
    MONTH_1 = "1"
    MONTH_3 = "3"
    MONTH_6 = "6"
    MONTH_12 = "12"


class Residence(StrEnum):
    """Where the person lives at a follow-up."""

    AGREED = "agreed"
    OTHER_PERMANENT = "other_permanent"
    TEMPORARY = "temporary"
    HOMELESS = "homeless"
    PRISON = "prison"


class SupportComes(StrEnum):
    """Does the agreed support come."""

    YES = "yes"
    PARTLY = "partly"
    NO = "no"


class EntryKind(StrEnum):
    """The kind of a dated note."""

    CALL = "call"
    VISIT = "visit"
    OTHER = "other"
