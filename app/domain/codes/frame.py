"""The window's places, the six steps, and the codes that every form shares."""

from __future__ import annotations

from enum import StrEnum


class Place(StrEnum):
    """The seven places of the window."""

    HOME = "home"
    CASES = "cases"
    CALENDAR = "calendar"
    MEMBERS = "members"
    DOCUMENTS = "documents"
    STATISTICS = "statistics"
    SETTINGS = "settings"


class Step(StrEnum):
    """The six steps of the process (source slides)."""

    MAPPING = "mapping"
    CONSENT = "consent"
    REFERRAL = "referral"
    MEETING = "meeting"
    ASSESSMENT = "assessment"
    MEMO = "memo"


class Status(StrEnum):
    """How a step stands."""

    NOT_STARTED = "not_started"
    IN_PROGRESS = "in_progress"
    WAITING = "waiting"
    DONE = "done"
    BLOCKED = "blocked"
    NEEDS_CORRECTION = "needs_correction"


class Owner(StrEnum):
    """The record that keeps a field's answer."""

    CLIENT = "client"
    CASE = "case"
    MAPPING = "mapping"
    CONSENT = "consent"
    REFERRAL = "referral"
    MEETING = "meeting"
    SLOT = "slot"
    ASSESSMENT = "assessment"
    AGREED = "agreed"  # the case's actions, as rows
    MEMO = "memo"
    FOLLOW_UPS = "follow_ups"  # the case's follow-ups, as rows
    OFFICE = "office"
    GROUP = "group"
    ORGANISATION = "organisation"
    WORKER = "worker"
    ENTRY = "entry"
    GROUND = "ground"  # a ground in law beside the consent
    DISCLOSURE = "disclosure"  # one handing over of a paper


class Reader(StrEnum):
    """Who needs an answer; a field nobody reads does not build."""

    RULE = "rule"
    LETTERHEAD = "letterhead"  # the head and foot of every paper
    STATISTIC = "statistic"
    MEMO = "memo"
    CONSENT_FORM = "consent_form"
    REFERRAL_SHEET = "referral_sheet"
    ADVANCE_SHEET = "advance_sheet"
    INVITATION = "invitation"
    RELEASE_DAY_SHEET = "release_day_sheet"
    OFFICE = "office"  # the office's own work and extract, no paper to another


class Unanswered(StrEnum):
    """What may stand in place of an answer about the client."""

    NOT_KNOWN = "not_known"
    WITHHELD = "withheld"


class YesNo(StrEnum):
    """Yes or no."""

    YES = "yes"
    NO = "no"


class Source(StrEnum):
    """Where a free text comes from (facts apart from assessments, 1054/2018)."""

    CLIENT = "client"
    DOCUMENT = "document"
    WORKER = "worker"
