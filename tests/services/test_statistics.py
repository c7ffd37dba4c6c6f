"""What the statistics read of the register: the right records, and no other."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from app.domain.action import Action
from app.domain.codes import ActionState, ConsentAnswer, EndReason, FollowUpPoint, MemoState, Residence, Step
from app.domain.consent import Consent
from app.domain.follow_up import FollowUp
from app.domain.ids import ConsentId, SlotId
from app.domain.meeting import Slot
from app.domain.memo import Memo
from app.domain.statistics import ActionFact, CaseFact, FollowUpFact
from app.services.cases import close_case, new_case
from app.services.statistics import tables
from app.storage.statistics import facts

if TYPE_CHECKING:
    from app.services.session import Session

HELD, MADE = date(2026, 11, 10), date(2026, 11, 16)


def test_a_case_tells_its_step_consent_and_days_and_nothing_else(session: Session) -> None:
    case_id = new_case(session, "Mika Väänänen")
    with session.unit_of_work() as work:
        for edition, answer in ((1, ConsentAnswer.GIVEN), (2, ConsentAnswer.LIMITED), (3, None)):
            work.consents.save(
                Consent(id=ConsentId(str(edition)), case_id=case_id, edition=edition, answer=answer)
            )
        work.slots.save(Slot(id=SlotId("slot"), case_id=case_id, held_on=HELD))
        for edition, day in ((1, MADE), (2, date(2026, 12, 1))):
            memo = Memo(
                id=f"memo{edition}",
                case_id=case_id,
                slot_id=SlotId("slot"),
                edition=edition,
                state=MemoState.FINAL,
                final_on=day,
            )
            work.memos.save(memo)
        work.actions.save(Action(id="action", case_id=case_id, what="Hakemus", due=MADE))
        work.follow_ups.save(
            FollowUp(id="1", case_id=case_id, point=FollowUpPoint.MONTH_1, day=MADE, residence=Residence.AGREED)
        )
        work.follow_ups.save(FollowUp(id="2", case_id=case_id, point=FollowUpPoint.MONTH_3))
        found = facts(work.connection)
    (case,) = found.cases
    assert case._replace(step=None) == CaseFact(None, None, ConsentAnswer.LIMITED, HELD, MADE)
    assert case.step in set(Step)
    assert found.actions == (ActionFact(ActionState.OPEN, MADE),)
    assert found.follow_ups == (FollowUpFact(FollowUpPoint.MONTH_1, Residence.AGREED),)


def test_a_closed_case_waits_at_no_step(session: Session) -> None:
    case_id = new_case(session, "Mika Väänänen")
    close_case(session, case_id, EndReason.MOVED, session.clock.today())
    with session.unit_of_work() as work:
        assert facts(work.connection).cases == (CaseFact(ended=EndReason.MOVED),)
        work.cases.save(replace(work.cases.get(case_id), closed_on=None))
        assert facts(work.connection).cases[0].ended is None, "reopened, it has not ended"


def test_the_tables_are_read_without_the_window_s_connection(session: Session) -> None:
    new_case(session, "Mika Väänänen")
    with session.unit_of_work():
        (table,) = tables(session)
    assert sum(line.number for line in table.lines) == 1
