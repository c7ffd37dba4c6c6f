"""The papers of the office that name no client: its members and meetings, the undertaking, the privacy notice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain import member_list as members
from app.domain import privacy_notice as notice
from app.domain import secrecy_undertaking as undertaking
from app.domain.codes import Language, OfficeText, PaperKind
from app.domain.ids import WorkerId
from app.domain.office_texts import filled
from app.domain.worker import Worker
from app.services.meetings import agenda
from app.services.texts import of_paper

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date

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


def meeting_list(session: Session, first: date, last: date, language: str) -> Released:
    """Return the list of the meetings from `first` to `last`, both included, by case number alone."""
    from app.domain.meeting_list import meeting_list as made  # noqa: PLC0415 - only where it is asked for

    entries = agenda(session, first, last)
    with session.unit_of_work() as work:
        office, group = work.office.only(), work.groups.all()[0]
    return made(office, group, entries, (first, last), language, session.clock.now().astimezone())


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
    from app.domain import social_contact, withdrawal_notice  # noqa: PLC0415 - only where a text is edited
    from app.domain.consent_parts import Form, blank_consent  # noqa: PLC0415

    now, said = session.clock.now().astimezone(), filled(sections, office, language)
    makers: dict[OfficeText, Callable[[], Released]] = {
        OfficeText.CONSENT: lambda: blank_consent(Form(office=office, language=language, now=now, texts=said)),
        OfficeText.PRIVACY_NOTICE: lambda: notice.privacy_notice(office, said, language, now),
        OfficeText.SECRECY_UNDERTAKING: lambda: undertaking.secrecy_undertaking(
            office, Worker(id=WorkerId("")), None, said, language, now
        ),
        OfficeText.WITHDRAWAL_NOTICE: lambda: withdrawal_notice.specimen(office, said, language, now),
        OfficeText.SOCIAL_CONTACT: lambda: social_contact.specimen(office, said, language, now),
    }
    return makers[text]()
