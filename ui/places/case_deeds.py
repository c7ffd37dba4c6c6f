"""What the panels of a case keep: the answers in, the command on the case out."""

from __future__ import annotations

from datetime import date, time
from typing import TYPE_CHECKING, Any

from app.domain.codes import EndReason, EntryKind
from app.services import cases

if TYPE_CHECKING:
    from app.domain.codes import Step
    from app.domain.forms import Answers
    from app.domain.ids import CaseId
    from app.services.session import Session


def note(session: Session, case_id: CaseId, answers: Answers) -> None:
    """Keep a note."""
    day, kind = date.fromisoformat(answers["day"]), EntryKind(answers["kind"])
    cases.add_entry(session, case_id, kind, day, answers["text"], _clock(answers.get("time")))


def done_elsewhere(session: Session, case_id: CaseId, step: Step, answers: Answers) -> None:
    """Keep that a step was done elsewhere."""
    done_on = date.fromisoformat(answers["done_on"])
    cases.mark_done_elsewhere(session, case_id, step, done_on, answers["kept_at"])


def close(session: Session, case_id: CaseId, answers: Answers) -> None:
    """Close the case."""
    reason, day = EndReason(answers["end_reason"]), date.fromisoformat(answers["closed_on"])
    cases.close_case(session, case_id, reason, day)


def reopen(session: Session, case_id: CaseId, answers: Answers) -> None:
    """Open the case again."""
    cases.reopen_case(session, case_id, answers["reopen_reason"])


def _clock(said: Any) -> time | None:
    if not said:
        return None
    hour, minute = str(said).split(":")
    return time(int(hour), int(minute))
