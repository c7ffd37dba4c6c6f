"""One transaction: the repositories, the log, and the summaries of the cases that changed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, Self, TypeVar

from app.domain.errors import NotFound
from app.domain.message import M
from app.storage import case_lists, tables
from app.storage.aggregates import Actions, Cases, Documents, Meetings, Offices, Slots
from app.storage.attachment_bodies import AttachmentBodies
from app.storage.audit_log import of_case
from app.storage.drafts import Drafts
from app.storage.last_read import LastRead
from app.storage.office_values import OfficeSettings, Texts
from app.storage.outgoing_files import OutgoingFiles
from app.storage.recycling import Bin
from app.storage.refusals import StorageError
from app.storage.repository import Repository
from app.storage.transaction import Transaction

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date, datetime
    from types import TracebackType

    from app.domain.assessment import Assessment
    from app.domain.attachment import Attachment
    from app.domain.audit import Act, AuditEvent
    from app.domain.case_file import CaseFile
    from app.domain.client import Client
    from app.domain.consent import Consent, LegalGround
    from app.domain.follow_up import Entry, FollowUp
    from app.domain.group import Group
    from app.domain.mapping import Mapping
    from app.domain.memo import Disclosure, Memo
    from app.domain.organisation import Organisation
    from app.domain.referral import Referral
    from app.domain.worker import Worker
    from app.storage.driver import Connection

R = TypeVar("R")

BLOCK = 200  # cases that are summed up at once


class _Kept(Generic[R]):
    """A repository that is made, and its record's module imported, when it is first asked for."""

    def __init__(self, make: Callable[..., R], *parts: Any) -> None:
        self._make = make
        self._parts = parts

    def __set_name__(self, owner: type[UnitOfWork], name: str) -> None:
        self._name = name

    def __get__(self, work: UnitOfWork, owner: type[UnitOfWork]) -> R:
        made = self._make(work.transaction, *self._parts)
        work.__dict__[self._name] = made
        return made


class UnitOfWork:
    """Everything saved inside its `with` is kept together or not at all. Units do not nest."""

    clients: _Kept[Repository[Client]] = _Kept(Repository, tables.CLIENT)
    cases: _Kept[Cases] = _Kept(Cases, tables.CASE)
    mappings: _Kept[Repository[Mapping]] = _Kept(Repository, tables.MAPPING)
    consents: _Kept[Repository[Consent]] = _Kept(Repository, tables.CONSENT)
    grounds: _Kept[Repository[LegalGround]] = _Kept(Repository, tables.GROUND)
    referrals: _Kept[Repository[Referral]] = _Kept(Repository, tables.REFERRAL)
    meetings: _Kept[Meetings] = _Kept(Meetings, tables.MEETING)
    slots: _Kept[Slots] = _Kept(Slots, tables.SLOT)
    assessments: _Kept[Repository[Assessment]] = _Kept(Repository, tables.ASSESSMENT)
    actions: _Kept[Actions] = _Kept(Actions, tables.ACTION)
    memos: _Kept[Repository[Memo]] = _Kept(Repository, tables.MEMO)
    documents: _Kept[Documents] = _Kept(Documents, tables.DOCUMENT)
    disclosures: _Kept[Repository[Disclosure]] = _Kept(Repository, tables.DISCLOSURE)
    attachments: _Kept[Repository[Attachment]] = _Kept(Repository, tables.ATTACHMENT)
    bodies: _Kept[AttachmentBodies] = _Kept(AttachmentBodies)
    follow_ups: _Kept[Repository[FollowUp]] = _Kept(Repository, tables.FOLLOW_UP)
    entries: _Kept[Repository[Entry]] = _Kept(Repository, tables.ENTRY)
    organisations: _Kept[Repository[Organisation]] = _Kept(Repository, tables.ORGANISATION)
    workers: _Kept[Repository[Worker]] = _Kept(Repository, tables.WORKER)
    groups: _Kept[Repository[Group]] = _Kept(Repository, tables.GROUP)
    office: _Kept[Offices] = _Kept(Offices, tables.OFFICE)
    drafts: _Kept[Drafts] = _Kept(Drafts)
    outgoing_files: _Kept[OutgoingFiles] = _Kept(OutgoingFiles)
    texts: _Kept[Texts] = _Kept(Texts)
    settings: _Kept[OfficeSettings] = _Kept(OfficeSettings)
    bin: _Kept[Bin] = _Kept(Bin)

    def __init__(
        self,
        connection: Connection,
        *,
        worker: str,
        now: datetime,
        today: date,
        readonly: bool = False,
        last_read: LastRead | None = None,
    ) -> None:
        self.transaction = Transaction(connection, worker, now)
        self.connection = connection
        self._today = today
        self._last_read = last_read or LastRead()
        self._begin = "BEGIN" if readonly else "BEGIN IMMEDIATE"

    def __enter__(self) -> Self:
        if self.connection.in_transaction:
            raise StorageError("units of work do not nest")
        self.connection.run(self._begin)
        self._last_read.begin(self.connection)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        try:
            if kind is None:
                self._sum_up()
                self.connection.run("COMMIT")
                self._last_read.end(self.connection, self.transaction.written)
        finally:
            if self.connection.in_transaction:
                self.connection.run("ROLLBACK")

    def case_file(self, case_id: str) -> CaseFile:
        """Return the whole of one case; raises NotFound."""
        found = self.case_files([case_id])
        if not found:
            raise NotFound(M("This is no longer in the register."))
        return found[0]

    def case_files(self, ids: Sequence[str]) -> tuple[CaseFile, ...]:
        """Return the wholes of some cases, each table read once; those that are gone are left out."""
        from app.storage.case_files import case_files  # noqa: PLC0415 - the start path reads no case whole

        if len(ids) > 1:  # more than one screen shows
            return case_files(self.connection, ids, LastRead())
        self._last_read.forget(self.transaction.written)
        self.transaction.written.clear()
        return case_files(self.connection, ids, self._last_read)

    def log(self, act: Act, record: str, record_id: str, case_id: str | None = None) -> None:
        """Add to the log what changes no record: that something was viewed, printed or exported."""
        self.transaction.require_worker()
        self.transaction.log.append(act, record, record_id, case_id)

    def history(self, case_id: str) -> tuple[AuditEvent, ...]:
        """Return the log of a case, oldest first."""
        return of_case(self.connection, case_id)

    def refresh_summaries(self, limit: int) -> int:
        """Sum up open cases that were last summed up on another day, the most pressing first; return how many."""
        ids = case_lists.not_of(self.connection, self._today, limit)
        self._summarise(ids, None)
        return len(ids)

    def _sum_up(self) -> None:
        if self.transaction.touched:
            self._summarise(sorted(self.transaction.touched), self.transaction.stamp)

    def _summarise(self, ids: Sequence[str], changed_at: str | None) -> None:
        from app.storage.summary import summarise  # noqa: PLC0415 - the start path sums up nothing

        for first in range(0, len(ids), BLOCK):
            files = self.case_files(ids[first : first + BLOCK])
            summarise(self.connection, files, self._today, changed_at)
