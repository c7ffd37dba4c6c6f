"""Days counted from today, as a form's answers write them; work falls on working days."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from uuid import NAMESPACE_URL, uuid5

from app.domain.calendar_fi import is_working_day, next_working_day, week_of

TUESDAY = 1
WEEKS_APART = 2
DAY = timedelta(days=1)


def key(*names: object) -> str:
    """Return the key of something in the practice register: the same for the same names."""
    return str(uuid5(NAMESPACE_URL, "/".join(("kotio-practice", *(str(name) for name in names)))))


@dataclass(frozen=True, slots=True)
class Days:
    """Days seen from `today`."""

    today: date

    def day(self, n: int) -> date:
        """Return the day `n` days from today, moved to a working day: forwards when to come, else backwards."""
        day = self.today + n * DAY
        if n > 0:
            return next_working_day(day)
        while n < 0 and not is_working_day(day):
            day -= DAY
        return day

    def on(self, n: int) -> str:
        """Return `day(n)` as an answer."""
        return self.day(n).isoformat()

    def exactly(self, n: int) -> str:
        """Return the day `n` days from today as an answer, whatever day of the week it is."""
        return (self.today + n * DAY).isoformat()

    def words(self, n: int) -> str:
        """Return `day(n)` as running text writes it: 24.11."""
        day = self.day(n)
        return f"{day.day}.{day.month}."

    def meeting(self, n: int) -> date:
        """Return the day of the group's meeting: 1 is the next one, today's included, 0 the one before it.

        Every second Tuesday; one that is a day off is held on the next working day.
        """
        tuesday = week_of(self.today)[TUESDAY]
        first = tuesday if tuesday >= self.today else tuesday + 7 * DAY
        day = next_working_day(first + (n - 1) * 7 * WEEKS_APART * DAY)
        return day if n > 0 or day < self.today else self.day(-1)

    @property
    def latest(self) -> date:
        """The last working day before today."""
        return self.day(-1)

    @property
    def telephone(self) -> date:
        """The third day from now, or the last working day before it; never today."""
        day = self.today + 3 * DAY
        while not is_working_day(day):
            day -= DAY
        return day if day > self.today else next_working_day(self.today + DAY)
