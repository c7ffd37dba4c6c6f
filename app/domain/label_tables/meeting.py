"""The words of the consent, the invitation and the meeting with its ten themes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.codes import (
    Attendance,
    Channel,
    ConsentAnswer,
    ConsentHelp,
    ConsentState,
    Credit,
    Disturbance,
    DwellingEnd,
    DwellingKind,
    FutureSentence,
    GivenBy,
    InviteReason,
    Law,
    MeetingPlace,
    MeetingState,
    OwnCopy,
    PaymentPlan,
    Preparation,
    Presence,
    Reply,
    ServiceState,
    Skill,
    SubstanceUse,
    Theme,
    Weekday,
)
from app.domain.message import MC

if TYPE_CHECKING:
    from enum import Enum

    from app.domain.message import Message

LABELS: dict[type[Enum], dict[str, Message]] = {
    ConsentState: {
        ConsentState.GIVEN: MC("consent state", "Given"),
        ConsentState.LIMITED: MC("consent state", "Limited"),
        ConsentState.REFUSED: MC("consent state", "Refused"),
        ConsentState.WITHDRAWN: MC("consent state", "Withdrawn"),
        ConsentState.EXPIRED: MC("consent state", "Expired"),
    },
    ConsentAnswer: {
        ConsentAnswer.GIVEN: MC("consent state", "Given"),
        ConsentAnswer.LIMITED: MC("consent state", "Limited"),
        ConsentAnswer.REFUSED: MC("consent state", "Refused"),
    },
    GivenBy: {
        GivenBy.CLIENT: MC("who gave the consent", "The client"),
        GivenBy.GUARDIAN: MC("who gave the consent", "Guardian"),
    },
    ConsentHelp: {
        ConsentHelp.READ_ALOUD: MC("how a form was gone through", "Read aloud"),
        ConsentHelp.INTERPRETED: MC("how a form was gone through", "Interpreted"),
        ConsentHelp.PLAIN_LANGUAGE: MC("how a form was gone through", "In plain language"),
    },
    Presence: {
        Presence.IN_ROOM: MC("the client takes part", "In the room"),
        Presence.VIDEO: MC("the client takes part", "By video"),
        Presence.PHONE: MC("the client takes part", "By telephone"),
        Presence.NO: MC("the client takes part", "Does not take part"),
    },
    OwnCopy: {
        OwnCopy.PAPER: MC("own copy", "On paper"),
        OwnCopy.POST: MC("own copy", "By post"),
        OwnCopy.NO: MC("own copy", "No copy"),
    },
    Law: {
        Law.OWN_PAPERS: MC("ground in law", "The client’s own papers"),
        Law.OFFICE_COPY: MC("ground in law", "The office’s own copy"),
        Law.RISE_UNIT: MC("ground in law", "Unit of the Prison and Probation Service"),
        Law.SOCIAL_SERVICES: MC(
            "ground in law", "Contact to social services without consent (Social Welfare Act, section 35)"
        ),
        Law.WITHDRAWAL_NOTICE: MC("ground in law", "Notice of withdrawn consent"),
        Law.OTHER: MC("ground in law", "Other ground in law"),
    },
    Channel: {
        Channel.PHONE: MC("channel", "Telephone"),
        Channel.SECURE_MAIL: MC("channel", "Secure mail"),
        Channel.VISIT: MC("channel", "Visit"),
    },
    MeetingPlace: {
        MeetingPlace.OFFICE: MC("meeting place", "The office"),
        MeetingPlace.TEAMS: MC("meeting place", "Teams"),
        MeetingPlace.OFFICE_AND_TEAMS: MC("meeting place", "The office and Teams"),
        MeetingPlace.PRISON: MC("meeting place", "Prison"),
        MeetingPlace.PHONE: MC("meeting place", "Telephone"),
        MeetingPlace.OTHER: MC("meeting place", "Other place"),
    },
    Weekday: {
        Weekday.MONDAY: MC("weekday", "Monday"),
        Weekday.TUESDAY: MC("weekday", "Tuesday"),
        Weekday.WEDNESDAY: MC("weekday", "Wednesday"),
        Weekday.THURSDAY: MC("weekday", "Thursday"),
        Weekday.FRIDAY: MC("weekday", "Friday"),
    },
    MeetingState: {
        MeetingState.PLANNED: MC("meeting state", "Planned"),
        MeetingState.HELD: MC("meeting state", "Held"),
        MeetingState.CANCELLED: MC("meeting state", "Cancelled"),
    },
    Reply: {
        Reply.COMES: MC("reply", "Comes"),
        Reply.VIDEO: MC("reply", "By video"),
        Reply.DEPUTY: MC("reply", "Deputy comes"),
        Reply.WRITTEN: MC("reply", "Written view"),
        Reply.UNABLE: MC("reply", "Unable"),
        Reply.NO_REPLY: MC("reply", "No reply"),
    },
    Attendance: {
        Attendance.IN_ROOM: MC("attendance", "In the room"),
        Attendance.VIDEO: MC("attendance", "By video"),
        Attendance.PHONE: MC("attendance", "By telephone"),
        Attendance.ABSENT: MC("attendance", "Absent"),
    },
    InviteReason: {
        InviteReason.HOUSING: MC("why invited", "Housing"),
        InviteReason.DAILY_LIFE: MC("why invited", "Daily life"),
        InviteReason.MONEY: MC("why invited", "Money"),
        InviteReason.SUBSTANCES: MC("why invited", "Substances"),
        InviteReason.MENTAL_HEALTH: MC("why invited", "Mental health"),
        InviteReason.HEALTH: MC("why invited", "Health"),
        InviteReason.RELATIONS: MC("why invited", "Relations"),
        InviteReason.WORK: MC("why invited", "Work and studies"),
        InviteReason.DIGITAL: MC("why invited", "Digital services"),
        InviteReason.ARREARS: MC("why invited", "Rent arrears"),
        InviteReason.BENEFITS: MC("why invited", "Benefits"),
        InviteReason.SANCTION: MC("why invited", "Sanction"),
        InviteReason.APPLICATION: MC("why invited", "Housing application"),
        InviteReason.OTHER: MC("why invited", "Other reason"),
    },
    Preparation: {
        Preparation.WHO_IS_THERE: MC("preparing with the client", "Told who will be there"),
        Preparation.THEMES: MC("preparing with the client", "The themes gone through"),
        Preparation.OWN_QUESTIONS: MC("preparing with the client", "Own questions"),
        Preparation.NOT_TO_BE_DISCUSSED: MC(
            "preparing with the client", "What the client does not want discussed"
        ),
        Preparation.SUPPORT_PERSON: MC("preparing with the client", "Support person"),
        Preparation.INTERPRETER: MC("preparing with the client", "Interpreter"),
    },
    Theme: {
        Theme.PRESENT: MC("theme", "Present situation"),
        Theme.EARLIER: MC("theme", "Earlier dwelling"),
        Theme.SKILLS: MC("theme", "Housing skills"),
        Theme.WISHES: MC("theme", "Housing wishes"),
        Theme.ARREARS: MC("theme", "Rent arrears and disturbances"),
        Theme.CREDIT: MC("theme", "Credit record"),
        Theme.SUBSTANCES: MC("theme", "Substance use"),
        Theme.SUPPORT: MC("theme", "Other need of support and services"),
        Theme.SENTENCES: MC("theme", "Possible future sentences"),
        Theme.OTHER: MC("theme", "Other relevant matters"),
    },
    DwellingKind: {
        DwellingKind.OWN_RENTED: MC("kind of dwelling", "Own rented dwelling"),
        DwellingKind.OWNED: MC("kind of dwelling", "Owned dwelling"),
        DwellingKind.SUPPORTED: MC("kind of dwelling", "Supported dwelling"),
        DwellingKind.FAMILY: MC("kind of dwelling", "With family or close people"),
        DwellingKind.SHARED: MC("kind of dwelling", "Shared flat"),
        DwellingKind.UNIT: MC("kind of dwelling", "Housing unit"),
        DwellingKind.TEMPORARY: MC("kind of dwelling", "Temporary housing"),
        DwellingKind.OTHER: MC("kind of dwelling", "Other"),
    },
    DwellingEnd: {
        DwellingEnd.MOVE: MC("why a dwelling ended", "Move"),
        DwellingEnd.PRISON: MC("why a dwelling ended", "Imprisonment"),
        DwellingEnd.EVICTION: MC("why a dwelling ended", "Eviction"),
        DwellingEnd.SEPARATION: MC("why a dwelling ended", "Separation"),
        DwellingEnd.RESCISSION: MC("why a dwelling ended", "Rescission"),
        DwellingEnd.OTHER: MC("why a dwelling ended", "Other"),
    },
    Skill: {
        Skill.ALONE: MC("skill", "Alone"),
        Skill.SUPPORTED: MC("skill", "With support"),
        Skill.NOT_YET: MC("skill", "Not yet"),
    },
    PaymentPlan: {
        PaymentPlan.YES: MC("payment plan", "Yes"),
        PaymentPlan.IN_PROGRESS: MC("payment plan", "Being made"),
        PaymentPlan.NO: MC("payment plan", "No"),
    },
    Disturbance: {
        Disturbance.NONE: MC("disturbance", "None"),
        Disturbance.REMARK: MC("disturbance", "Remark"),
        Disturbance.WARNING: MC("disturbance", "Warning"),
        Disturbance.EVICTION: MC("disturbance", "Eviction"),
    },
    Credit: {
        Credit.IN_ORDER: MC("credit record", "In order"),
        Credit.ENTRY: MC("credit record", "Payment default entry"),
    },
    SubstanceUse: {
        SubstanceUse.NONE: MC("substance use", "No use"),
        SubstanceUse.UNDER_CONTROL: MC("substance use", "Under control or in treatment"),
        SubstanceUse.NEEDS_SUPPORT: MC("substance use", "Needs support"),
    },
    ServiceState: {
        ServiceState.IN_FORCE: MC("service", "In force"),
        ServiceState.APPLIED: MC("service", "Applied for"),
        ServiceState.NEEDED: MC("service", "Needed"),
    },
    FutureSentence: {
        FutureSentence.NO: MC("future sentence", "No"),
        FutureSentence.POSSIBLE: MC("future sentence", "Possible, may affect housing"),
    },
}
