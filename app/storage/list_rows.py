"""The flat rows that lists show, and how each is read from its query's columns."""

from __future__ import annotations

import json
from datetime import date, datetime, time
from typing import TYPE_CHECKING, NamedTuple

from app.domain.codes import (
    Category,
    EndReason,
    Language,
    MeetingPlace,
    MeetingState,
    NeedBasis,
    PaperKind,
    RecipientKind,
    Reply,
    Status,
    Step,
)

if TYPE_CHECKING:
    from app.storage.driver import Row

_COMING = frozenset({Reply.COMES, Reply.VIDEO, Reply.DEPUTY})


class CaseRow(NamedTuple):
    """A case in a list; `statuses` are those of the six steps in order."""

    id: str
    number: str
    name: str
    needed_by: date | None
    basis: NeedBasis
    statuses: tuple[Status, ...]
    next_step: Step
    closed_on: date | None
    end_reason: EndReason | None
    changed_at: datetime


class MemberRow(NamedTuple):
    """A worker in the directory; `key` is what a search looks into, folded."""

    id: str
    name: str
    title: str
    language: Language | None
    phone: str
    email: str
    member: bool
    deputy_of: str | None
    active: bool
    confirmed_on: date | None
    organisation_id: str | None
    organisation_fi: str
    organisation_sv: str
    category: Category | None
    key: str


class MeetingRow(NamedTuple):
    """A slot of a meeting in the calendar, by case number alone; a meeting without slots has one row without.

    `coming` of `invited` parties have said they come; `final` tells that the slot's memo is made.
    """

    meeting_id: str
    day: date
    start: time | None
    end: time | None
    place: MeetingPlace | None
    room: str
    state: MeetingState
    group_id: str
    slot_id: str | None
    case_id: str | None
    number: str | None
    held_on: date | None
    invited: int
    coming: int
    final: bool


class DocumentRow(NamedTuple):
    """An issued paper in a list; `given_on` is the last day it was handed over."""

    id: str
    case_id: str
    number: str
    kind: PaperKind
    edition: int
    recipient: RecipientKind
    organisation_id: str | None
    organisation_fi: str
    organisation_sv: str
    language: str
    issued_at: datetime
    pages: int
    given_on: date | None


class Counts(NamedTuple):
    """How much the register holds."""

    open_cases: int
    closed_cases: int
    meetings: int
    documents: int
    organisations: int
    workers: int


class OfficeWorker(NamedTuple):
    """One who may work with the register."""

    id: str
    name: str
    title: str


class Facts(NamedTuple):
    """What is to be known of a register before any record is read."""

    office_id: str
    practice: bool
    coordinator_id: str | None


def case_row(row: Row) -> CaseRow:
    """Return the row of a case."""
    case_id, number, name, needed_by, basis, statuses, next_step, closed_on, end_reason, changed_at = row
    return CaseRow(
        case_id,
        number,
        name,
        _day(needed_by),
        NeedBasis(basis),
        tuple(Status(status) for status in statuses.split()),
        Step(next_step),
        _day(closed_on),
        EndReason(end_reason) if end_reason else None,
        datetime.fromisoformat(changed_at),
    )


def member_row(row: Row) -> MemberRow:
    """Return the row of a worker."""
    made = MemberRow(*row)
    return made._replace(
        language=Language(made.language) if made.language else None,
        member=bool(made.member),
        active=bool(made.active),
        confirmed_on=_day(row[9]),
        category=Category(made.category) if made.category else None,
    )


def meeting_row(row: Row) -> MeetingRow:
    """Return the row of a slot; its own times where it has them, else the meeting's."""
    meeting_id, day, start, end, place, room, state, group_id, slot_id, case_id, number = row[:11]
    slot_start, slot_end, held_on, invitees, final = row[11:]
    replies = [invitee["reply"] for invitee in json.loads(invitees)] if invitees else []
    return MeetingRow(
        meeting_id,
        date.fromisoformat(day),
        _clock(slot_start or start),
        _clock(slot_end if slot_start else end),
        MeetingPlace(place) if place else None,
        room,
        MeetingState(state),
        group_id,
        slot_id,
        case_id,
        number,
        _day(held_on),
        len(replies),
        sum(reply in _COMING for reply in replies),
        bool(final),
    )


def document_row(row: Row) -> DocumentRow:
    """Return the row of an issued paper."""
    made = DocumentRow(*row)
    return made._replace(
        kind=PaperKind(made.kind),
        recipient=RecipientKind(made.recipient),
        issued_at=datetime.fromisoformat(row[10]),
        given_on=_day(row[12]),
    )


def _day(stored: str | None) -> date | None:
    return None if stored is None else date.fromisoformat(stored)


def _clock(stored: str | None) -> time | None:
    return None if stored is None else time.fromisoformat(stored)
