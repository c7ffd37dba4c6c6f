"""The words of the codes of `codes.meeting`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.codes.meeting import (
    Attendance,
    Channel,
    InviteReason,
    MeetingPlace,
    MeetingState,
    Preparation,
    Reply,
    Weekday,
)
from app.domain.message import MC

if TYPE_CHECKING:
    from enum import Enum

    from app.domain.message import Message

LABELS: dict[type[Enum], dict[str, Message]] = {
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
}
