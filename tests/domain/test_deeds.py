"""The next deed is told verb first, with the day the timeline would say."""

from __future__ import annotations

from datetime import date, time
from typing import TYPE_CHECKING

import pytest

import i18n
from app.domain.codes import Status, Step
from app.domain.deeds import Stage, deed

if TYPE_CHECKING:
    from app.domain.message import Message

TODAY = date(2026, 11, 24)
COMING = Stage(day=date(2026, 12, 9), start=time(9))
INVITED = COMING._replace(invited_on=date(2026, 11, 20))
MISSED = Stage(day=date(2026, 11, 17), start=time(9))
HELD = Stage(day=date(2026, 11, 10), held_on=date(2026, 11, 10))


def fi(message: Message) -> str:
    return i18n.text(message, "fi")


@pytest.mark.parametrize(
    ("step", "status", "stage", "said", "due"),
    [
        (Step.MAPPING, Status.NOT_STARTED, Stage(), "Kartoita asumistilanne", None),
        (Step.MAPPING, Status.IN_PROGRESS, Stage(), "Täydennä kartoitus", None),
        (Step.MAPPING, Status.NEEDS_CORRECTION, Stage(), "Korjaa vastaus", None),
        (Step.CONSENT, Status.NOT_STARTED, Stage(), "Pyydä suostumus", None),
        (Step.CONSENT, Status.NOT_STARTED, COMING, "Pyydä suostumus", date(2026, 12, 2)),
        (Step.CONSENT, Status.WAITING, MISSED, "Pyydä vastaus suostumukseen", None),
        (Step.REFERRAL, Status.IN_PROGRESS, Stage(), "Varaa aika kokouksesta", None),
        (Step.REFERRAL, Status.IN_PROGRESS, COMING, "Lähetä kutsut", COMING.day),
        (Step.REFERRAL, Status.WAITING, INVITED, "Pyydä puuttuvat vastaukset", COMING.day),
        (Step.REFERRAL, Status.BLOCKED, Stage(), "Sulje tai kirjaa peruste", None),
        (Step.MEETING, Status.BLOCKED, Stage(), "Varaa aika kokouksesta", None),
        (Step.MEETING, Status.NOT_STARTED, COMING, "Kokous ke 9.12.2026", COMING.day),
        (Step.MEETING, Status.NOT_STARTED, COMING._replace(day=TODAY), "Kokous tänään klo 9.00", TODAY),
        (Step.MEETING, Status.NOT_STARTED, MISSED, "Kirjaa kokous", MISSED.day),
        (Step.ASSESSMENT, Status.NOT_STARTED, HELD, "Arvioi yhdessä", None),
        (Step.MEMO, Status.NOT_STARTED, HELD, "Laadi muistio", date(2026, 11, 17)),
        (Step.MEMO, Status.IN_PROGRESS, HELD._replace(written=True), "Lähetä muistio", date(2026, 11, 17)),
        (Step.MEMO, Status.DONE, HELD, "Seuraa asumista", None),
    ],
)
def test_what_is_done_next_and_by_when(
    step: Step, status: Status, stage: Stage, said: str, due: date | None
) -> None:
    found = deed(step, status, stage, TODAY)
    assert (fi(found.words), found.due) == (said, due)


@pytest.mark.parametrize("step", Step)
@pytest.mark.parametrize("status", Status)
def test_every_step_has_a_next_deed_however_it_stands(step: Step, status: Status) -> None:
    for stage in (Stage(), COMING, INVITED, MISSED, HELD):
        assert fi(deed(step, status, stage, TODAY).words)
