"""A free time for a client: four a day in one place, on working days the told cases leave free."""

from __future__ import annotations

from collections import Counter
from datetime import date, time
from typing import TYPE_CHECKING

from app.domain.calendar_fi import is_working_day
from app.domain.codes import MeetingPlace
from app.practice.days import DAY
from app.practice.told import Sitting

if TYPE_CHECKING:
    from app.practice.days import Days

STARTS = (time(9), time(9, 40), time(10, 20), time(11))
PLACES = (
    MeetingPlace.OFFICE_AND_TEAMS,
    MeetingPlace.TEAMS,
    MeetingPlace.PRISON,
    MeetingPlace.OFFICE,
    MeetingPlace.OTHER,
)
TOLD_MEETINGS = range(-31, 4)


class Sittings:
    """Hands out times; a time is given once."""

    def __init__(self, days: Days) -> None:
        self._today = days.today
        self._taken: Counter[tuple[date, MeetingPlace]] = Counter()
        self._reserved = {days.latest, days.telephone, *(days.meeting(n) for n in TOLD_MEETINGS)}

    def past(self, wanted: date) -> Sitting:
        """Return the free time nearest after a day but before today, else the last free one before today."""
        return self._first(wanted, until=self._today) or self.before(self._today - DAY)

    def coming(self, wanted: date) -> Sitting:
        """Return the first free time from a day on."""
        return self._first(wanted, until=date.max) or self.before(wanted)

    def before(self, wanted: date) -> Sitting:
        """Return the last free time up to a day."""
        found = None
        while found is None:
            found = self._on(wanted)
            wanted -= DAY
        return found

    def _first(self, day: date, until: date) -> Sitting | None:
        while day < until:
            found = self._on(day)
            if found:
                return found
            day += DAY
        return None

    def _on(self, day: date) -> Sitting | None:
        if day in self._reserved or not is_working_day(day):
            return None
        for place in PLACES:
            given = self._taken[day, place]
            if given < len(STARTS):
                self._taken[day, place] += 1
                return Sitting(day, STARTS[given], place=place)
        return None
