"""What the statistics count: flat facts of cases, actions and follow-ups, without a name or a key."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from app.domain.codes import ActionState, ConsentAnswer, EndReason, FollowUpPoint, Residence, Step
from app.domain.statistics import ActionFact, CaseFact, FollowUpFact

if TYPE_CHECKING:
    from app.storage.driver import Connection

# a closed case waits at no step; of the memo the first edition counts, from the day its slot was held
_CASES = (
    "SELECT CASE WHEN housing_case.closed_on IS NULL THEN case_summary.next_step END, "
    "CASE WHEN housing_case.closed_on IS NOT NULL THEN housing_case.end_reason END, "
    "(SELECT answer FROM consent WHERE consent.case_id = housing_case.id AND answer IS NOT NULL "
    "ORDER BY edition DESC, position DESC LIMIT 1), "
    "(SELECT slot.held_on FROM memo JOIN slot ON slot.id = memo.slot_id "
    "WHERE memo.case_id = housing_case.id AND memo.edition = 1 ORDER BY memo.position LIMIT 1), "
    "(SELECT final_on FROM memo WHERE memo.case_id = housing_case.id AND memo.edition = 1 "
    "ORDER BY position LIMIT 1) "
    "FROM housing_case LEFT JOIN case_summary ON case_summary.case_id = housing_case.id"
)
_ACTIONS = "SELECT state, due FROM action"
_FOLLOW_UPS = "SELECT point, residence FROM follow_up WHERE point IS NOT NULL AND residence IS NOT NULL"


class Counted(NamedTuple):
    """Everything the statistics are counted from."""

    cases: tuple[CaseFact, ...]
    actions: tuple[ActionFact, ...]
    follow_ups: tuple[FollowUpFact, ...]


def facts(connection: Connection) -> Counted:
    """Read the facts of the whole register."""
    return Counted(
        cases=tuple(
            CaseFact(
                step=Step(step) if step else None,
                ended=EndReason(ended) if ended else None,
                consent=ConsentAnswer(consent) if consent else None,
                held_on=_day(held_on),
                memo_on=_day(memo_on),
            )
            for step, ended, consent, held_on, memo_on in connection.rows(_CASES)
        ),
        actions=tuple(ActionFact(ActionState(state), _day(due)) for state, due in connection.rows(_ACTIONS)),
        follow_ups=tuple(
            FollowUpFact(FollowUpPoint(point), Residence(residence))
            for point, residence in connection.rows(_FOLLOW_UPS)
        ),
    )


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
