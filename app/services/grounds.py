"""A ground in law for telling one organisation something without consent: recorded with its reason and by whom."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.checks import missing, problems
from app.domain.codes import DataGroup, Extent, Law
from app.domain.consent import LegalGround
from app.domain.disclosure_defaults import BY_LAW, fixed_extents
from app.domain.form_specs import ground as ground_form
from app.domain.forms import Problem
from app.domain.ids import OrganisationId, new_id
from app.domain.message import M

if TYPE_CHECKING:
    from app.domain.case_file import CaseFile
    from app.domain.forms import Answers
    from app.services.session import Session

_SHL_35 = "35 §"


def record(session: Session, file: CaseFile, answers: Answers) -> tuple[Problem, ...]:
    """Record a ground from the answers of its form; with problems nothing is recorded.

    What a ground gives by itself is fixed: to social services who the client is and the housing, with the reason.
    """
    fields, today = ground_form.FORM.fields, session.clock.today()
    wrong = problems(fields, answers, today)
    wrong += tuple(Problem(field.name, M("Answer this first.")) for field in missing(fields, answers))
    if wrong:
        return wrong
    law, key = Law(answers["law"]), OrganisationId(str(answers["organisation_id"]))
    with session.unit_of_work() as work:
        category = work.organisations.get(key).category
        if law in BY_LAW and category not in BY_LAW[law]:
            return (Problem("organisation_id", M("On this ground adult social work alone can be told.")),)
        work.grounds.save(
            LegalGround(
                id=new_id(),
                case_id=file.case.id,
                law=law,
                section=_SHL_35 if law is Law.SOCIAL_SERVICES else str(answers["section"]),
                extents=fixed_extents(law) or _whole(answers["groups"]),
                reason=str(answers["reason"]).strip(),
                recorded_by=session.worker_name,
                recorded_on=today,
                organisation_id=key,
            )
        )
    return ()


def _whole(groups: list[str]) -> tuple[tuple[DataGroup, Extent], ...]:
    return tuple((DataGroup(group), Extent.FULL) for group in groups)
