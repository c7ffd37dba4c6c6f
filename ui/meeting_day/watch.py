"""How long each client's time has taken so far: the minutes for which it was in front."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime

_MINUTE = timedelta(minutes=1)


class Watch:
    """Counts for one at a time; what has been counted for another stands still."""

    def __init__(self) -> None:
        self._spent: dict[str, timedelta] = {}
        self._runs: tuple[str, datetime] | None = None

    def take_up(self, one: str, at: datetime) -> None:
        """Count for one from now on."""
        if self._runs is None or self._runs[0] != one:
            self.put_down(at)
            self._runs = one, at

    def put_down(self, at: datetime) -> None:
        """Count for nobody."""
        if self._runs is not None:
            one, since = self._runs
            self._spent[one] = self._spent.get(one, timedelta()) + (at - since)
        self._runs = None

    def minutes(self, one: str, at: datetime) -> int:
        """Return the whole minutes counted for one."""
        running = at - self._runs[1] if self._runs is not None and self._runs[0] == one else timedelta()
        return (self._spent.get(one, timedelta()) + running) // _MINUTE
