"""Step 2: the consent and the other grounds."""

from __future__ import annotations

from enum import StrEnum


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


class WithdrawalScope(StrEnum):
    """What a withdrawal takes back."""

    WHOLE = "whole"
    ORGANISATION = "organisation"
    GROUP = "group"


class FurtherWay(StrEnum):
    """What becomes of a case whose client has refused."""

    OWN_WORK = "own_work"
    CLOSE = "close"


class Law(StrEnum):
    """A ground for telling other than consent (disclosure.md)."""

    OWN_PAPERS = "own_papers"
    OFFICE_COPY = "office_copy"
    RISE_UNIT = "rise_unit"
    SOCIAL_SERVICES = "social_services"  # SHL 35 §
    WITHDRAWAL_NOTICE = "withdrawal_notice"
    OTHER = "other"
