"""All that the register holds of a client, and the papers that tell it to the person."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.client_record import ClientRecord
from app.domain.codes import PaperKind, RecipientKind
from app.domain.disclosure import cut
from app.domain.recipients import copies
from app.services.papers import Order

if TYPE_CHECKING:
    from app.domain.case_file import CaseFile
    from app.domain.ids import CaseId
    from app.services.session import Session


def cases_of_client(session: Session, case_id: CaseId) -> tuple[CaseFile, ...]:
    """Return every case of the client of a case, oldest first; raises NotFound."""
    with session.unit_of_work() as work:
        client_id = work.cases.get(case_id).client_id
        return work.case_files([case.id for case in work.cases.of_client(client_id)])


def disclosure_log(session: Session, case_id: CaseId) -> Order:
    """Return the order of the log of the client's papers."""
    files = cases_of_client(session, case_id)
    file = next(one for one in files if one.case.id == case_id)
    return _order(session, file, PaperKind.DISCLOSURE_LOG, ClientRecord(files=files))


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
