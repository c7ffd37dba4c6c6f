"""Steps 3 and 4: the referral, the invitations and the meeting."""

from __future__ import annotations

from enum import StrEnum


class Channel(StrEnum):
    """How a referral arrived."""

    PHONE = "phone"
    SECURE_MAIL = "secure_mail"
    VISIT = "visit"


class MeetingPlace(StrEnum):
    """Where a meeting is held."""

    OFFICE = "office"
    TEAMS = "teams"
    OFFICE_AND_TEAMS = "office_and_teams"
    PRISON = "prison"
    PHONE = "phone"
    OTHER = "other"


class Weekday(StrEnum):
    """The group's usual day, numbered as in a date: 0 is Monday."""

    MONDAY = "0"
    TUESDAY = "1"
    WEDNESDAY = "2"
    THURSDAY = "3"
    FRIDAY = "4"


class MeetingState(StrEnum):
    """How a meeting stands."""

    PLANNED = "planned"
    HELD = "held"
    CANCELLED = "cancelled"


class Reply(StrEnum):
    """A party's reply to the invitation."""

    COMES = "comes"
    VIDEO = "video"
    DEPUTY = "deputy"
    WRITTEN = "written"
    UNABLE = "unable"
    NO_REPLY = "no_reply"


class Attendance(StrEnum):
    """How a party was there."""

    IN_ROOM = "in_room"
    VIDEO = "video"
    PHONE = "phone"
    ABSENT = "absent"


class InviteReason(StrEnum):
    """Why a party is invited: what the client needs, or what the party is to the case."""

    HOUSING = "housing"
    DAILY_LIFE = "daily_life"
    MONEY = "money"
    SUBSTANCES = "substances"
    MENTAL_HEALTH = "mental_health"
    HEALTH = "health"
    RELATIONS = "relations"
    WORK = "work"
    DIGITAL = "digital"
    ARREARS = "arrears"
    BENEFITS = "benefits"
    SANCTION = "sanction"
    APPLICATION = "application"
    OTHER = "other"


class Preparation(StrEnum):
    """What was gone through with the client before the meeting."""

    WHO_IS_THERE = "who_is_there"
    THEMES = "themes"
    OWN_QUESTIONS = "own_questions"
    NOT_TO_BE_DISCUSSED = "not_to_be_discussed"
    SUPPORT_PERSON = "support_person"
    INTERPRETER = "interpreter"
