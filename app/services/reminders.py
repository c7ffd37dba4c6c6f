"""An organisation is reminded of what it has promised: the text is made, and that it was copied is logged."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.agency_reminder import reminder
from app.domain.audit import Act
from app.services.spanning import open_cases

if TYPE_CHECKING:
    from app.domain.agency_reminder import Reminder
    from app.domain.ids import OrganisationId
    from app.services.session import Session


def taken(session: Session, organisation_id: OrganisationId) -> Reminder:
    """Return the reminder to an organisation, noted in the log of each of its cases. Raises NothingOpen."""
    made = reminder(open_cases(session, organisation_id), session.clock.today())
    with session.unit_of_work() as work:
        for case_id in made.cases:
            work.log(Act.COPIED, "reminder", case_id, case_id)
    return made
