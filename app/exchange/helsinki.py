"""The time zone of the meetings as calendar files tell it: the rules of winter and summer time."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from icalendar import Timezone

ZONE = "Europe/Helsinki"
_WINTER, _SUMMER = timedelta(hours=2), timedelta(hours=3)


def zone() -> Timezone:
    """Return Helsinki’s zone by its two rules: one of dates alone is not understood by every calendar."""
    from icalendar import Timezone, TimezoneDaylight, TimezoneStandard  # noqa: PLC0415 - only where a file is made

    whole = Timezone()
    whole.add("tzid", ZONE)
    winter = (TimezoneStandard(), "EET", "1996-10-27T04:00", 10, _SUMMER, _WINTER)
    summer = (TimezoneDaylight(), "EEST", "1996-03-31T03:00", 3, _WINTER, _SUMMER)
    for part, name, since, month, before, after in (winter, summer):
        part.add("tzname", name)
        part.add("dtstart", datetime.fromisoformat(since))
        part.add("rrule", {"freq": "yearly", "bymonth": month, "byday": "-1su"})
        part.add("tzoffsetfrom", before)
        part.add("tzoffsetto", after)
        whole.add_component(part)
    return whole
