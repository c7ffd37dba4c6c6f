"""A file on its way into the register, a piece at a time: nobody sees any of it before it is whole.

Each piece is a transaction of its own, so that none holds the window. What is left of one that does not come to
its end is erased at the next start.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.ids import new_id

if TYPE_CHECKING:
    from app.domain.ids import CaseId
    from app.services.session import Session

PIECE = 256 * 1024  # bytes


class Intake:
    """The pieces of one file."""

    def __init__(self, session: Session, case_id: CaseId, data: bytes) -> None:
        self._session, self._case_id, self._data = session, case_id, data
        self.key = new_id()
        self.done, self.total = 0, -(-len(data) // PIECE)

    def step(self) -> bool:
        """Keep the next piece; tell whether there is more."""
        with self._session.unit_of_work() as work:
            if not self.done:
                work.bodies.begin(self.key, self._case_id)
            work.bodies.add(self.key, self.done, self._data[self.done * PIECE : (self.done + 1) * PIECE])
        self.done += 1
        return self.done < self.total

    def undo(self) -> bool:
        """Erase a piece of what has been kept; tell whether there is more."""
        with self._session.unit_of_work() as work:
            return work.bodies.erase_piece(self.key)


def whole(session: Session, case_id: CaseId, data: bytes) -> Intake:
    """Take in all of a file at once, where no window waits."""
    taken = Intake(session, case_id, data)
    while taken.step():
        pass
    return taken
