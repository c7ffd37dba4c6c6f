"""The papers of the office that hold nothing of any case: its members, their undertaking, the privacy notice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain import member_list as members
from app.domain import privacy_notice as notice
from app.domain import secrecy_undertaking as undertaking
from app.domain.case import Case
from app.domain.case_file import CaseFile
from app.domain.client import Client
from app.domain.codes import Language, OfficeText, PaperKind, RecipientKind
from app.domain.disclosure import Recipient, sight_of
from app.domain.group import Group
from app.domain.ids import CaseId, ClientId, GroupId, WorkerId
from app.domain.making import Making
from app.domain.office_texts import filled
from app.domain.worker import Worker
from app.services.texts import of_paper

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date, datetime

    from app.domain.group import Office
    from app.domain.released import Released
    from app.services.session import Session


def member_list(session: Session, language: str) -> Released:
    """Return the list of the group's members in a language."""
    with session.unit_of_work() as work:
        organisations = {str(one.id): one for one in work.organisations.all()}
        return members.member_list(
            work.office.only(),
            work.groups.all()[0],
            organisations,
            work.workers.all(),
            language,
            session.clock.now().astimezone(),
        )


def secrecy_undertaking(session: Session, worker_id: WorkerId) -> Released:
    """Return a worker's undertaking in the worker's own language; raises NotFound."""
    with session.unit_of_work() as work:
        office, worker = work.office.only(), work.workers.get(worker_id)
        party = work.organisations.find(worker.organisation_id) if worker.organisation_id else None
    language = "sv" if worker.language is Language.SV else "fi"
    texts = of_paper(session, PaperKind.SECRECY_UNDERTAKING, language)
    now = session.clock.now().astimezone()
    return undertaking.secrecy_undertaking(office, worker, party, texts, language, now)


def privacy_notice(session: Session, language: str) -> Released:
    """Return the privacy notice in a language."""
    with session.unit_of_work() as work:
        office = work.office.only()
    texts = of_paper(session, PaperKind.PRIVACY_NOTICE, language)
    return notice.privacy_notice(office, texts, language, session.clock.now().astimezone())


def specimen(session: Session, text: OfficeText, language: str, sections: Mapping[str, str]) -> Released:
    """Return the paper that a text is printed in, of nobody, with these sections as they are typed."""
    with session.unit_of_work() as work:
        office = work.office.only()
    today, now = session.clock.today(), session.clock.now().astimezone()
    said = filled(sections, office, language)
    if text is OfficeText.CONSENT:
        return _consent_of_nobody(office, said, language, today, now)
    if text is OfficeText.PRIVACY_NOTICE:
        return notice.privacy_notice(office, said, language, now)
    return undertaking.secrecy_undertaking(office, Worker(id=WorkerId("")), None, said, language, now)


def _consent_of_nobody(
    office: Office, said: Mapping[str, str], language: str, today: date, now: datetime
) -> Released:
    from app.domain.consent_parts import consent_form  # noqa: PLC0415 - only where its text is edited

    case_id, client_id, group_id = CaseId(""), ClientId(""), GroupId("")
    file = CaseFile(
        office=office,
        group=Group(id=group_id),
        client=Client(id=client_id),
        case=Case(id=case_id, client_id=client_id, number="", group_id=group_id, opened_on=today),
    )
    sight = sight_of(file, Recipient(kind=RecipientKind.OFFICE), None, today)
    making = Making(file=file, sight=sight, released=(), on=today, language=language, now=now, texts=said)
    return consent_form(making)
