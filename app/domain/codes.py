"""Every code the register keeps. Members' words are in `labels`; the order here is the order on screen."""

from __future__ import annotations

from enum import StrEnum

# ── the frame ────────────────────────────────────────────────────────────────────────────────────────────────


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


# ── who may know what ────────────────────────────────────────────────────────────────────────────────────────


class DataGroup(StrEnum):
    """The groups of data a client decides about, and two that never reach a partner."""

    A = "A"  # person and contact details
    B = "B"  # timetable
    C = "C"  # sanction kind
    D = "D"  # housing
    E = "E"  # debts, disturbances, credit
    F = "F"  # substances and health, support need only
    G = "G"  # other services
    H = "H"  # possible future sentences, effect only
    I = "I"  # area limit  # noqa: E741 - the form's letter
    OFFICE = "office"  # the office's copy alone
    PERSON = "person"  # the person alone (release-day sheet) and the office


class Extent(StrEnum):
    """How much of a group a recipient may know."""

    NONE = "none"
    MINIMUM = "minimum"
    FULL = "full"


class Category(StrEnum):
    """The source's nine kinds of party, and the rest."""

    PROBATION = "probation"
    PRISON = "prison"
    SOCIAL_WORK = "social_work"
    SUBSTANCE_MENTAL_HEALTH = "substance_mental_health"
    LANDLORD = "landlord"
    SUPPORTED_HOUSING = "supported_housing"
    OTHER_SUPPORT = "other_support"
    KELA = "kela"
    DEBT_COUNSELLING = "debt_counselling"
    OTHER = "other"


class RecipientKind(StrEnum):
    """Whose copy a paper is."""

    OFFICE = "office"
    CLIENT = "client"
    ORGANISATION = "organisation"


# ── client and case ──────────────────────────────────────────────────────────────────────────────────────────


class Language(StrEnum):
    """A person's language of contact."""

    FI = "fi"
    SV = "sv"
    OTHER = "other"


class Sanction(StrEnum):
    """The kind of sanction; no offence is ever asked (domain.md §1c)."""

    IMPRISONMENT = "imprisonment"
    REMAND = "remand"
    FINE_CONVERSION = "fine_conversion"
    PROBATIONARY_FREEDOM = "probationary_freedom"
    CONDITIONAL_RELEASE_SUPERVISION = "conditional_release_supervision"
    MONITORING_SENTENCE = "monitoring_sentence"
    COMMUNITY_SERVICE = "community_service"
    JUVENILE_PUNISHMENT = "juvenile_punishment"
    CONDITIONAL_IMPRISONMENT_SUPERVISION = "conditional_imprisonment_supervision"
    COMBINED_SENTENCE = "combined_sentence"


CUSTODY = frozenset({Sanction.IMPRISONMENT, Sanction.REMAND, Sanction.FINE_CONVERSION, Sanction.COMBINED_SENTENCE})


class Certainty(StrEnum):
    """How sure a release date is."""

    ESTIMATED = "estimated"
    CONFIRMED = "confirmed"


class LodgingEnd(StrEnum):
    """Why the present lodging ends."""

    EVICTION = "eviction"
    NOTICE = "notice"
    FIXED_TERM = "fixed_term"
    OTHER = "other"


class NeedBasis(StrEnum):
    """What the day a dwelling is needed rests on."""

    KOEVAPAUS = "koevapaus"
    RELEASE = "release"
    MONITORING = "monitoring"
    LODGING_ENDS = "lodging_ends"
    EVICTION = "eviction"
    AT_ONCE = "at_once"
    UNKNOWN = "unknown"


class Urgency(StrEnum):
    """Days left to the need: over 60, 15–60, at most 14, already out (domain.md §2 step 3)."""

    NORMAL = "normal"
    URGENT = "urgent"
    FAST_TRACK = "fast_track"
    AFTER_THE_FACT = "after_the_fact"


class EndReason(StrEnum):
    """Why a case ends."""

    HOME_ARRANGED = "home_arranged"
    OTHER_SOLUTION = "other_solution"
    CONSENT_WITHDRAWN = "consent_withdrawn"
    NO_CONSENT = "no_consent"
    OTHER_GROUP = "other_group"
    MOVED = "moved"
    NOT_REACHED = "not_reached"
    DECEASED = "deceased"


# ── step 1 ───────────────────────────────────────────────────────────────────────────────────────────────────


class HousingNow(StrEnum):
    """The housing situation at release."""

    KEPT = "kept"
    AT_RISK = "at_risk"
    FAMILY = "family"
    PLACE_SOUGHT = "place_sought"
    NONE = "none"


class Homelessness(StrEnum):
    """Varke's forms of homelessness, and ETHOS L5."""

    V1 = "V1"
    V2 = "V2"
    V3 = "V3"
    V4 = "V4"
    V5 = "V5"
    V9 = "V9"
    L5 = "L5"
    NOT_HOMELESS = "not_homeless"


class Household(StrEnum):
    """With whom the client lives."""

    ALONE = "alone"
    PARTNER = "partner"
    CHILDREN = "children"
    OTHER = "other"


class SupportLevel(StrEnum):
    """Need of support, 0–3."""

    NONE = "0"
    LITTLE = "1"
    REGULAR = "2"
    DAILY = "3"


class SupportDomain(StrEnum):
    """The nine domains of support need; the names of their fields."""

    HOUSING = "housing"
    DAILY_LIFE = "daily_life"
    MONEY = "money"
    SUBSTANCES = "substances"
    MENTAL_HEALTH = "mental_health"
    HEALTH = "health"
    RELATIONS = "relations"
    WORK = "work"
    DIGITAL = "digital"


class ApplicationState(StrEnum):
    """How a housing application stands."""

    SUBMITTED = "submitted"
    IN_QUEUE = "in_queue"
    OFFERED = "offered"
    REJECTED = "rejected"
    LAPSED = "lapsed"


class Essential(StrEnum):
    """What a tenant needs to have in order."""

    IDENTITY_CARD = "identity_card"
    BANK_ACCOUNT = "bank_account"
    PHONE = "phone"
    ELECTRONIC_IDENTIFICATION = "electronic_identification"


class Income(StrEnum):
    """Income at release."""

    SOCIAL_ASSISTANCE = "social_assistance"
    UNEMPLOYMENT_BENEFIT = "unemployment_benefit"
    PENSION = "pension"
    WAGE = "wage"
    OTHER = "other"


# ── step 2 ───────────────────────────────────────────────────────────────────────────────────────────────────


class ConsentState(StrEnum):
    """How a consent stands."""

    GIVEN = "given"
    LIMITED = "limited"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"
    EXPIRED = "expired"


class ConsentAnswer(StrEnum):
    """What the client answered when asked."""

    GIVEN = "given"
    LIMITED = "limited"
    REFUSED = "refused"


class GivenBy(StrEnum):
    """Who gave the consent."""

    CLIENT = "client"
    GUARDIAN = "guardian"


class ConsentHelp(StrEnum):
    """How the form was gone through."""

    READ_ALOUD = "read_aloud"
    INTERPRETED = "interpreted"
    PLAIN_LANGUAGE = "plain_language"


class Presence(StrEnum):
    """How the client takes part."""

    IN_ROOM = "in_room"
    VIDEO = "video"
    PHONE = "phone"
    NO = "no"


class OwnCopy(StrEnum):
    """How the client gets an own copy of the memo."""

    PAPER = "paper"
    POST = "post"
    NO = "no"


class Law(StrEnum):
    """A ground for telling other than consent (disclosure.md)."""

    OWN_PAPERS = "own_papers"
    OFFICE_COPY = "office_copy"
    RISE_UNIT = "rise_unit"
    SOCIAL_SERVICES = "social_services"  # SHL 35 §
    WITHDRAWAL_NOTICE = "withdrawal_notice"
    OTHER = "other"


# ── steps 3 and 4 ────────────────────────────────────────────────────────────────────────────────────────────


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


# ── step 5 ───────────────────────────────────────────────────────────────────────────────────────────────────


class HousingForm(StrEnum):
    """The forms of housing the group can assess as suitable (domain.md §2 step 5)."""

    OWN_RENTED = "own_rented"
    OWN_RENTED_SUPPORT = "own_rented_support"
    SUPPORTED_DWELLING = "supported_dwelling"
    SUPPORTED_LIVING = "supported_living"
    HOUSING_FIRST = "housing_first"
    SUBSTANCE_FREE = "substance_free"
    REHABILITATIVE = "rehabilitative"
    ROUND_THE_CLOCK = "round_the_clock"
    FAMILY = "family"
    TEMPORARY = "temporary"
    REHABILITATION_FIRST = "rehabilitation_first"
    OTHER = "other"


class SupportAmount(StrEnum):
    """How much support."""

    NONE = "none"
    MONTHLY = "monthly"
    WEEKLY = "weekly"
    SEVERAL_A_WEEK = "several_a_week"
    DAILY = "daily"
    ROUND_THE_CLOCK = "round_the_clock"


class Consensus(StrEnum):
    """Do the parties see it alike."""

    AGREED = "agreed"
    DISSENT = "dissent"


class Stand(StrEnum):
    """The client's standpoint."""

    ACCEPTS = "accepts"
    PARTLY = "partly"
    REJECTS = "rejects"


class ActionState(StrEnum):
    """How an agreed action stands; overdue is computed."""

    OPEN = "open"
    DONE = "done"
    NOT_YET = "not_yet"
    NOT_NEEDED = "not_needed"


# ── step 6 ───────────────────────────────────────────────────────────────────────────────────────────────────


class PaperKind(StrEnum):
    """The papers Kotio makes."""

    CONSENT_FORM = "consent_form"
    MEMO = "memo"
    BLANK_FORM = "blank_form"


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
