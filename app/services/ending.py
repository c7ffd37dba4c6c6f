"""What ends soon, for Home: read once a start is over, so none waits for it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from app.domain.offsets import offsets_of
from app.storage import facts, running_out
from app.storage.running_out import RunningOut

if TYPE_CHECKING:
    from datetime import date

    from app.services.session import Session

__all__ = ["Ending", "RunningOut", "ending"]

SHOWN = 5


class Ending(NamedTuple):
    """The nearest last days of consents and applications, how many there are, and the unconfirmed contacts."""

    today: date
    nearest: list[RunningOut]
    in_all: int
    unconfirmed: int


def ending(session: Session) -> Ending:
    """Return what ends within as many days as the office warns of a consent."""
    today, connection = session.clock.today(), session.connection
    within = offsets_of(facts.office_answers(connection)).consent
    nearest, in_all = running_out.running_out(connection, today, within, SHOWN)
    return Ending(today, nearest, in_all, running_out.unconfirmed(connection, today))
