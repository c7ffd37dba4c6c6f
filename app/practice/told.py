"""From what is told of a case to its case file: answers go through the forms, as if they had been typed."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta
from functools import cache
from typing import TYPE_CHECKING, Any

from app.domain.action import Agreed
from app.domain.assessment import Assessment
from app.domain.case import Case
from app.domain.case_file import CaseFile
from app.domain.client import Client
from app.domain.codes import EntryKind, MeetingPlace, MeetingState, Owner
from app.domain.consent import Consent
from app.domain.follow_up import Entry, FollowUps
from app.domain.form_specs import case_end, step_forms
from app.domain.forms import Kind
from app.domain.ids import CaseId, ClientId, ConsentId, MeetingId, SlotId
from app.domain.mapping import Mapping
from app.domain.meeting import Meeting, Slot
from app.domain.memo import Memo
from app.domain.records import replaced
from app.domain.referral import Referral
from app.practice.days import key
from app.practice.directory import COORDINATOR_NAME, GROUP, MULTAMAKI, OFFICE_ROOM, VIDEO_LINK

if TYPE_CHECKING:
    from collections import abc

    from app.domain.case import DateChange, Elsewhere
    from app.domain.codes import MemoState
    from app.domain.consent import LegalGround, Withdrawal
    from app.domain.forms import Answers, Field
    from app.domain.group import Group, Office
    from app.domain.organisation import Organisation
    from app.domain.worker import Worker

MEETING_ENDS = time(12)
ROOMS = {
    MeetingPlace.OFFICE: OFFICE_ROOM,
    MeetingPlace.OFFICE_AND_TEAMS: OFFICE_ROOM,
    MeetingPlace.PRISON: "Kivisalon vankila, tapaamishuone 2",
    MeetingPlace.OTHER: "Itälän seurakuntatalo, pieni sali",
}
ON_VIDEO = frozenset({MeetingPlace.TEAMS, MeetingPlace.OFFICE_AND_TEAMS})
SERIES = key("series")


@dataclass(frozen=True, slots=True)
class Sitting:
    """A client's own time: on which day, from when, where."""

    day: date
    start: time
    minutes: int = 40
    place: MeetingPlace = MeetingPlace.OFFICE_AND_TEAMS

    @property
    def end(self) -> time:
        """When the client's time ends."""
        return (datetime.combine(self.day, self.start) + timedelta(minutes=self.minutes)).time()

    @property
    def meeting_id(self) -> MeetingId:
        """The meeting of that day and place: the clients of one day share it."""
        return MeetingId(key("meeting", self.day, self.place))


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What is told of a case: answers by the record that keeps them, and what no form asks."""

    opened: date
    client: Answers
    case: Answers = field(default_factory=dict)
    mapping: Answers | None = None
    consent: Answers | None = None
    addition: Answers | None = None  # a second edition of the consent
    withdrawals: tuple[Withdrawal, ...] = ()
    grounds: tuple[LegalGround, ...] = ()
    referral: Answers | None = None
    sitting: Sitting | None = None
    slot: Answers | None = None
    cancelled: bool = False
    assessment: Answers | None = None
    actions: tuple[Answers, ...] = ()
    memo: tuple[MemoState, date] | None = None
    corrections: tuple[Answers, ...] = ()
    follow_ups: tuple[Answers, ...] = ()
    entries: tuple[tuple[EntryKind, date, str], ...] = ()
    elsewhere: tuple[Elsewhere, ...] = ()
    date_history: tuple[DateChange, ...] = ()


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What every case file of the register shares."""

    office: Office
    group: Group
    organisations: abc.Mapping[str, Organisation]
    workers: abc.Mapping[str, Worker]
    today: date


def built(told: Told, number: str, around: Surroundings) -> CaseFile:
    """Return the case file of what is told; an answer that no form asks raises ValueError."""
    case_id = CaseId(key("case", number))
    client = _filled(Client(id=ClientId(key("client", number))), Owner.CLIENT, told.client)
    case = Case(
        id=case_id,
        client_id=client.id,
        number=number,
        group_id=GROUP,
        opened_on=told.opened,
        elsewhere=told.elsewhere,
        date_history=told.date_history,
    )
    slot = _slot(told, case_id)
    return CaseFile(
        office=around.office,
        group=around.group,
        client=client,
        case=_filled(case, Owner.CASE, told.case),
        mapping=_optional(Mapping(case_id=case_id), Owner.MAPPING, told.mapping),
        consents=_consents(told, case_id),
        grounds=tuple(replace(ground, case_id=case_id) for ground in told.grounds),
        referral=_optional(Referral(case_id=case_id), Owner.REFERRAL, told.referral),
        meetings=_meetings(told, around.today),
        slots=(slot,) if slot else (),
        assessment=_optional(
            Assessment(case_id=case_id, slot_id=slot.id if slot else None), Owner.ASSESSMENT, told.assessment
        ),
        actions=_actions(told, case_id),
        memos=_memos(told, case_id, slot),
        follow_ups=_follow_ups(told, case_id),
        entries=_entries(told, case_id),
        organisations=around.organisations,
        workers=around.workers,
    )


def group_meeting(day: date, today: date) -> Meeting:
    """Return the group's meeting of a day, as its habits make it."""
    return _meeting(Sitting(day, time(9)), today)


def _optional(blank: Any, owner: Owner, answers: Answers | None) -> Any:
    return None if answers is None else _filled(blank, owner, answers)


def _filled(blank: Any, owner: Owner, answers: Answers) -> Any:
    """Return a blank record with the answers put in by the fields that ask them."""
    asked = _fields(owner)
    unknown = {name.partition(".")[0] for name in answers} - {one.name for one in asked}
    if unknown:
        raise ValueError(f"no form asks {sorted(unknown)} of the {owner}")
    mine = tuple(one for one in asked if one.name in answers)
    rows = {one.name: _keyed(blank, one, answers[one.name]) for one in mine if one.kind is Kind.ROWS}
    return replaced(blank, mine, {**answers, **rows})


def _keyed(record: Any, asked: Field, rows: Any) -> Any:
    """Give every row of a table a key of its own."""
    if isinstance(rows, str):
        return rows
    whose = getattr(record, "id", "") or getattr(record, "case_id", "")
    return [{"id": key(whose, asked.name, n), **row} for n, row in enumerate(rows)]


@cache
def _fields(owner: Owner) -> tuple[Field, ...]:
    """Return what the forms ask of one record; tables asked several times are all there."""
    asked = [one for form in (*step_forms(), case_end.FORM) for one in form.fields if one.owner is owner]
    seen = {one.name: one for one in reversed(asked)}
    return tuple(one for one in asked if one.kind is Kind.ROWS or seen[one.name] is one)


def _consents(told: Told, case_id: CaseId) -> tuple[Consent, ...]:
    if told.consent is None:
        return ()
    first = Consent(id=ConsentId(key("consent", case_id, 1)), case_id=case_id, withdrawals=told.withdrawals)
    editions = [_filled(first, Owner.CONSENT, told.consent)]
    if told.addition is not None:
        added = Consent(id=ConsentId(key("consent", case_id, 2)), case_id=case_id, edition=2)
        editions.append(_filled(added, Owner.CONSENT, told.addition))
    return tuple(editions)


def _slot(told: Told, case_id: CaseId) -> Slot | None:
    if told.slot is None:
        return None
    sitting = told.sitting
    blank = Slot(
        id=SlotId(key("slot", case_id)),
        case_id=case_id,
        meeting_id=sitting.meeting_id if sitting else None,
        cancelled=told.cancelled,
    )
    timed = {"start": _clock(sitting.start), "end": _clock(sitting.end)} if sitting else {}
    slot: Slot = _filled(blank, Owner.SLOT, {**timed, **told.slot})
    return slot


def _clock(moment: time) -> str:
    return f"{moment.hour}:{moment.minute:02}"


def _meetings(told: Told, today: date) -> dict[str, Meeting]:
    if told.sitting is None:
        return {}
    meeting = _meeting(told.sitting, today)
    return {meeting.id: meeting}


def _meeting(sitting: Sitting, today: date) -> Meeting:
    by_phone = sitting.place is MeetingPlace.PHONE
    return Meeting(
        id=sitting.meeting_id,
        group_id=GROUP,
        day=sitting.day,
        start=sitting.start if by_phone else time(9),
        end=sitting.end if by_phone else MEETING_ENDS,
        place=sitting.place,
        room=ROOMS.get(sitting.place, ""),
        video_link=VIDEO_LINK if sitting.place in ON_VIDEO else "",
        chair_id=MULTAMAKI,
        series="" if by_phone else SERIES,
        state=MeetingState.HELD if sitting.day < today else MeetingState.PLANNED,
    )


def _actions(told: Told, case_id: CaseId) -> tuple[Any, ...]:
    rows = [{"id": key("action", case_id, n), **row} for n, row in enumerate(told.actions)]
    agreed: Agreed = _filled(Agreed(), Owner.AGREED, {"actions": rows})
    return tuple(replace(action, case_id=case_id) for action in agreed.actions)


def _follow_ups(told: Told, case_id: CaseId) -> tuple[Any, ...]:
    rows = [{"id": key("follow-up", case_id, n), **row} for n, row in enumerate(told.follow_ups)]
    kept: FollowUps = _filled(FollowUps(), Owner.FOLLOW_UPS, {"follow_ups": rows})
    return tuple(replace(one, case_id=case_id) for one in kept.follow_ups)


def _memos(told: Told, case_id: CaseId, slot: Slot | None) -> tuple[Memo, ...]:
    if told.memo is None:
        return ()
    state, day = told.memo
    blank = Memo(
        id=key("memo", case_id),
        case_id=case_id,
        slot_id=slot.id if slot else None,
        state=state,
        final_on=day,
    )
    return (_filled(blank, Owner.MEMO, {"corrections": told.corrections} if told.corrections else {}),)


def _entries(told: Told, case_id: CaseId) -> tuple[Entry, ...]:
    return tuple(
        Entry(
            id=key("entry", case_id, n),
            case_id=case_id,
            kind=kind,
            day=day,
            text=text,
            written_by=COORDINATOR_NAME,
        )
        for n, (kind, day, text) in enumerate(told.entries)
    )
