"""Papers that span cases: seen whole, printed from memory; the register keeps of each case its own part alone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.domain import agency_actions as actions
from app.domain.agenda_sheet import agenda_sheet
from app.domain.codes import Category, PaperKind, RecipientKind
from app.domain.errors import AppError
from app.domain.message import MC, M
from app.domain.secrecy_grounds import with_grounds
from app.domain.spanning import language_of, told
from app.services.outgoing import Outgoing
from app.services.papers import Order, make
from app.services.texts import grounds
from app.services.words import WordsUnread

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from app.domain.ids import CaseId, MeetingId, OrganisationId
    from app.domain.message import Message
    from app.domain.released import Released
    from app.domain.spanning import Told
    from app.services.session import Session


class NobodyThere(AppError):
    """No client has a time in the meeting, or none of those that the reader takes part in."""


class NothingOpen(AppError):
    """An organisation may be told of no open action of its own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Spanning:
    """A paper of several cases to be made: the whole, and of each case that paper of it alone."""

    whole: Order
    parts: tuple[tuple[CaseId, Order], ...]


@dataclass(frozen=True, slots=True)
class Reader:
    """Who may have a meeting's agenda: an organisation that is invited in one of its cases."""

    organisation_id: OrganisationId
    name_fi: str
    name_sv: str

    def name(self, language: str) -> str:
        """Return the name for a reader of a language."""
        return (self.name_sv or self.name_fi) if language == "sv" else (self.name_fi or self.name_sv)


def readers(session: Session, meeting_id: MeetingId) -> tuple[Reader, ...]:
    """Return the organisations that are invited to a meeting, by kind of party; the office has the whole."""
    with session.unit_of_work() as work:
        slots = [slot for slot in work.slots.of_meetings([meeting_id]) if not slot.cancelled]
        invited = {party.organisation_id for slot in slots for party in slot.invitees if party.organisation_id}
        own = work.office.only().organisation_id
        found = [one for key in invited - {own} if (one := work.organisations.find(key)) is not None]
    order = tuple(Category)
    found.sort(key=lambda one: (order.index(one.category or Category.OTHER), one.name("fi")))
    return tuple(Reader(one.id, one.name_fi, one.name_sv) for one in found)


def agenda(session: Session, meeting_id: MeetingId, reader: OrganisationId | None = None) -> Spanning:
    """Return a meeting's agenda: the coordinator's whole, or an organisation's own times. Raises NobodyThere."""
    on = session.clock.today()
    with session.unit_of_work() as work:
        meeting = work.meetings.get(meeting_id)
        slots = [slot for slot in work.slots.of_meetings([meeting_id]) if not slot.cancelled]
        own = [s for s in slots if reader is None or any(p.organisation_id == reader for p in s.invitees)]
        files = work.case_files([slot.case_id for slot in own])
    if not files:
        raise NobodyThere(M("No client has a time in this meeting yet."))
    cases = [told(file, reader, on) for file in files]
    now = session.clock.now().astimezone()
    return _spanning(
        session, PaperKind.AGENDA, cases, lambda some, language: agenda_sheet(meeting, some, language, on, now)
    )


def agency_actions(session: Session, organisation_id: OrganisationId) -> Spanning:
    """Return the open actions of an organisation over all open cases. Raises NothingOpen, WordsUnread."""
    on = session.clock.today()
    cases = open_cases(session, organisation_id)
    telling = actions.words_unread(cases, on)
    if telling:
        raise WordsUnread(
            M(
                "In these cases an action tells of matters that the organisation may not know: {numbers}. "
                "Read the words in the case’s memo first.",
                numbers=telling,
            )
        )
    now = session.clock.now().astimezone()
    return _spanning(
        session,
        PaperKind.AGENCY_ACTIONS,
        cases,
        lambda some, language: actions.agency_actions(some, language, on, now),
    )


def open_cases(session: Session, organisation_id: OrganisationId) -> tuple[Told, ...]:
    """Return the open cases of which an organisation may be told an open action of its own. Raises NothingOpen."""
    on = session.clock.today()
    with session.unit_of_work() as work:
        mine = {f"worker:{one.id}" for one in work.workers.all() if one.organisation_id == organisation_id}
        mine.add(f"organisation:{organisation_id}")
        ids = dict.fromkeys(one.case_id for one in work.actions.all() if one.who in mine)
        files = [file for file in work.case_files(list(ids)) if file.case.closed_on is None]
    cases = actions.with_open([told(file, organisation_id, on) for file in files], on)
    if not cases:
        raise NothingOpen(M("There is no open action of which this organisation may be told."))
    return cases


def made(paper: Spanning) -> Outgoing:
    """Build a paper and its parts; takes frozen data alone, so it may run off the window's thread."""
    whole = make(paper.whole)
    kind = paper.whole.kind
    if paper.whole.copy.recipient.kind is RecipientKind.OFFICE:
        return Outgoing(pdf=whole.paper.pdf, kind=kind, cases=tuple(case_id for case_id, _ in paper.parts))
    parts = tuple((case_id, make(order)) for case_id, order in paper.parts)
    return Outgoing(pdf=whole.paper.pdf, kind=kind, parts=parts)


def coordinators() -> Message:
    """Return the name of the coordinator's own copy among the readers."""
    return MC("agenda", "The coordinator’s whole agenda")


def _spanning(
    session: Session, kind: PaperKind, cases: Sequence[Told], build: Callable[[Sequence[Told], str], Released]
) -> Spanning:
    language = language_of(cases)
    words = grounds(session, language)

    def order(some: Sequence[Told]) -> Order:
        return Order(kind=kind, copy=some[0].copy, released=with_grounds(build(some, language), words))

    return Spanning(whole=order(cases), parts=tuple((one.file.case.id, order([one])) for one in cases))
