"""All that the register holds of a client, and the papers that tell it to the person."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from app.domain.client_record import ClientRecord, Earlier, Unsaved
from app.domain.codes import PaperKind, RecipientKind
from app.domain.disclosure import cut
from app.domain.form_specs import WITHHOLDING
from app.domain.recipients import copies
from app.services.papers import Order, make

if TYPE_CHECKING:
    from app.domain.case_file import CaseFile
    from app.domain.client_record import Withholding
    from app.domain.extract_walk import FreeText
    from app.domain.ids import CaseId
    from app.services.papers import MadePaper
    from app.services.session import Session
    from app.storage.unit_of_work import UnitOfWork


class ToBeRead(NamedTuple):
    """Of the client of a case the office's own notes, and texts that may name somebody else."""

    case_id: CaseId
    notes: tuple[FreeText, ...]
    naming: tuple[FreeText, ...]


_TOWNS = frozenset({"municipality", "wished_town", "area_limit", "unit"})


def cases_of_client(session: Session, case_id: CaseId) -> tuple[CaseFile, ...]:
    """Return every case of the client of a case, oldest first; raises NotFound."""
    with session.unit_of_work() as work:
        return _files(work, case_id)


def _files(work: UnitOfWork, case_id: CaseId) -> tuple[CaseFile, ...]:
    client_id = work.cases.get(case_id).client_id
    return work.case_files([case.id for case in work.cases.of_client(client_id)])


def disclosure_log(session: Session, case_id: CaseId) -> Order:
    """Return the order of the log of the client's papers."""
    files = cases_of_client(session, case_id)
    file = next(one for one in files if one.case.id == case_id)
    return _order(session, file, PaperKind.DISCLOSURE_LOG, ClientRecord(files=files))


def record_of(session: Session, case_id: CaseId, withheld: tuple[Withholding, ...] = ()) -> ClientRecord:
    """Return all that the register holds of the client of a case; raises NotFound.

    It is read through a connection of its own that cannot write, so it may be a job: there is much of it.
    """
    with session.reading() as work:
        return _record(work, case_id, withheld)


def _record(work: UnitOfWork, case_id: CaseId, withheld: tuple[Withholding, ...]) -> ClientRecord:
    from app.storage.past import past  # noqa: PLC0415 - only where all of a client is told

    files = _files(work, case_id)
    ids = [file.case.id for file in files]
    workers = files[-1].workers
    unsaved = tuple(
        Unsaved(case_number=file.case.number, page=one.page, answers=one.answers, saved_at=one.saved_at)
        for file in files
        for one in work.drafts.of_case(file.case.id)
    )
    before = tuple(
        Earlier(
            record=one.record,
            values=one.values,
            changed_at=one.until,
            changed_by=workers[one.by].name if one.by in workers else "",
        )
        for one in past(work.connection, files[-1].client.id, ids)
    )
    return ClientRecord(
        files=files,
        unsaved=tuple(
            one for one in unsaved if one.page != WITHHOLDING or not withheld
        ),  # it is the ground itself
        earlier=before,
        events=tuple(event for key in ids for event in work.history(key)),
        attachments=tuple(scan for key in ids for scan in work.attachments.of_case(key)),
        withheld=withheld,
    )


def texts(record: ClientRecord, language: str) -> tuple[FreeText, ...]:
    """Return every text that somebody wrote of the client, each once; none of the ground for holding back."""
    from app.domain.extract_parts import free_texts  # noqa: PLC0415

    found = {one.key: one for one in free_texts(record, language)}
    return tuple(one for key, one in found.items() if f".draft.{WITHHOLDING}" not in key)


def to_be_read(session: Session, case_id: CaseId, language: str) -> ToBeRead:
    """Return the texts that are read before an extract is made; reads as `record_of` does."""
    record = record_of(session, case_id)
    known, found = known_names(record), texts(record, language)
    return ToBeRead(
        case_id=case_id,
        notes=tuple(one for one in found if one.note),
        naming=tuple(one for one in found if not one.note and one.names_somebody(known)),
    )


def known_names(record: ClientRecord) -> frozenset[str]:
    """Return the words by which the client, officials, parties and towns are known: no third person's."""
    newest = record.files[-1]
    said = [newest.client.name, newest.group.town, *(one.name for one in newest.workers.values())]
    for one in newest.organisations.values():
        said += [one.name_fi, one.name_sv, one.area, one.address]
    for file in record.files:
        said += [file.case.unit, *(str(v) for n, v in file.case.answers.items() if n in _TOWNS)]
        said += [str(value) for name, value in file.client.answers.items() if name in _TOWNS]
        said += [str(v) for n, v in (file.mapping.answers if file.mapping else {}).items() if n in _TOWNS]
    return frozenset(word for words in said for word in re.findall(r"[^\W\d_]+", words))


def extract(session: Session, case_id: CaseId, withheld: tuple[Withholding, ...] = ()) -> Order:
    """Return the order of the client's extract without what is held back; reads as `record_of` does."""
    record = record_of(session, case_id, withheld)
    file = next(one for one in record.files if one.case.id == case_id)
    return _order(session, file, PaperKind.EXTRACT, record)


def _order(session: Session, file: CaseFile, kind: PaperKind, record: ClientRecord) -> Order:
    """Cut the client's own paper of everything; it is not masked, since it is handed over in person."""
    today = session.clock.today()
    own = next(copy for copy in copies(file, today) if copy.recipient.kind is RecipientKind.CLIENT)
    released = cut(
        file,
        own.recipient,
        own.ground,
        today,
        record=record,
        language=own.language,
        now=session.clock.now().astimezone(),
        kind=kind,
    )
    return Order(kind=kind, copy=own, released=released)


def made_extract(session: Session, case_id: CaseId, withheld: tuple[Withholding, ...] = ()) -> MadePaper:
    """Gather and make the client's extract, off the window's thread."""
    return make(extract(session, case_id, withheld))
