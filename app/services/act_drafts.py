"""What is typed on the page of an act, before the act is done: a draft as those of the steps' pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime

    from app.domain.forms import Answers
    from app.domain.ids import CaseId
    from app.services.session import Session


def kept(session: Session, case_id: CaseId, key: str) -> Answers:
    """Return what was typed and not done yet, nothing where nothing was."""
    with session.unit_of_work() as work:
        draft = work.drafts.find(case_id, key)
    return {} if draft is None else draft.answers


def keep(session: Session, case_id: CaseId, key: str, answers: Answers) -> datetime:
    """Keep what is typed so far, even invalid; return when."""
    now = session.clock.now()
    with session.unit_of_work() as work:
        work.drafts.save(case_id, key, 0, answers)
    return now


def forget(session: Session, case_id: CaseId, key: str) -> None:
    """Forget what was typed: the act is done, or given up."""
    with session.unit_of_work() as work:
        work.drafts.remove(case_id, key)
