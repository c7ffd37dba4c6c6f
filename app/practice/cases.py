"""The cases of the practice register: every step and status, open and closed, in both languages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.practice import (
    assessed,
    awkward,
    changes,
    closed,
    crises,
    disputed,
    ended,
    followed,
    homes,
    johan,
    mika,
    opened,
    refusals,
    waiting,
)
from app.practice.days import Days
from app.practice.directory import group, office, organisations, workers
from app.practice.numbers import Numbers
from app.practice.told import Surroundings, built

if TYPE_CHECKING:
    from datetime import date

    from app.domain.case_file import CaseFile

TOLD = (
    mika.mika,
    johan.johan,
    crises.sanna,
    crises.robert,
    crises.veikko,
    crises.jere,
    refusals.timo,
    refusals.aino,
    changes.markku,
    changes.sari,
    refusals.tuula,
    awkward.ng,
    awkward.obrien,
    awkward.ibrahim,
    awkward.marja_leena,
    opened.kimmo,
    opened.minna,
    opened.sami,
    opened.karl_gustav,
    opened.kirsi,
    waiting.anna_liisa,
    waiting.ahmed,
    waiting.sirpa,
    waiting.nils,
    assessed.tero,
    assessed.joni,
    disputed.heidi,
    followed.maria,
    followed.pekka,
    homes.ritva,
    homes.lauri,
    closed.pasi,
    ended.linda,
    ended.jouni,
    ended.niko,
    closed.eero,
)


def surroundings(today: date) -> Surroundings:
    """Return the office, its group and the directory as they are on a day."""
    return Surroundings(
        office=office(),
        group=group(),
        organisations={one.id: one for one in organisations()},
        workers={one.id: one for one in workers(today)},
        today=today,
    )


def practice_files(today: date, most: int | None = None) -> tuple[CaseFile, ...]:
    """Return the told cases, at most so many of them, in the order they were opened and are numbered."""
    days, around, numbers = Days(today), surroundings(today), Numbers()
    told = sorted((tell(days) for tell in TOLD[:most]), key=lambda one: one.opened)
    return tuple(built(one, numbers.next(one.opened.year), around) for one in told)
