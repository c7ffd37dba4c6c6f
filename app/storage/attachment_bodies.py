"""The bytes of attached files: read only when one is looked at, written and erased a piece at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.errors import NotFound
from app.domain.message import M

if TYPE_CHECKING:
    from app.storage.transaction import Transaction

_BEGIN = "INSERT INTO attachment_body (id, case_id) VALUES (?, ?)"
_ADD = "INSERT INTO attachment_piece (body_id, number, bytes) VALUES (?, ?, ?)"
_BIND = "UPDATE attachment_body SET attachment_id = ? WHERE id = ? AND attachment_id IS NULL"
_PIECES = (
    "SELECT p.bytes FROM attachment AS a JOIN attachment_body AS b ON b.attachment_id = a.id "
    "JOIN attachment_piece AS p ON p.body_id = b.id WHERE a.id = ? AND a.removed_on IS NULL ORDER BY p.number"
)
_REMOVED = (
    "SELECT b.id FROM attachment_body AS b JOIN attachment AS a ON a.id = b.attachment_id "
    "WHERE a.id = ? AND a.removed_on IS NOT NULL"
)
_LAST = "SELECT max(id) FROM attachment_piece WHERE body_id = ?"
_ERASE_PIECE = "DELETE FROM attachment_piece WHERE id = ?"
_ERASE = "DELETE FROM attachment_body WHERE id = ?"
# pages after which the file itself is written: the engine's own number takes 50 ms where pieces follow each other
_USUAL, _OFTEN = 1000, 250


class AttachmentBodies:
    """What belongs to no attachment yet, nobody can see."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction
        self._connection = transaction.connection

    def begin(self, key: str, case_id: str) -> None:
        """Begin the body of a file of a case."""
        self._transaction.require_worker()
        self._write_out(_OFTEN)
        self._connection.run(_BEGIN, (key, case_id))

    def add(self, key: str, number: int, piece: bytes) -> None:
        """Add a piece to a body that was begun."""
        self._transaction.require_worker()
        self._connection.run(_ADD, (key, number, piece))

    def bind(self, key: str, attachment_id: str) -> None:
        """Give a whole body to its attachment; raises NotFound where it has been given up."""
        self._transaction.require_worker()
        self._write_out(_USUAL)
        if not self._connection.run(_BIND, (attachment_id, key)):
            raise NotFound(M("This is no longer in the register."))

    def bytes_of(self, attachment_id: str) -> bytes:
        """Return the bytes of an attached file; raises NotFound."""
        pieces = self._connection.rows(_PIECES, (attachment_id,))
        if not pieces:
            raise NotFound(M("This is no longer in the register."))
        return b"".join(piece for (piece,) in pieces)

    def of_removed(self, attachment_id: str) -> str | None:
        """Return the body of an attachment that was removed, None where nothing of it is left."""
        found: str | None = self._connection.value(_REMOVED, (attachment_id,))
        return found

    def erase_piece(self, key: str) -> bool:
        """Erase a piece for good, the body with its last; tell whether there is more."""
        self._transaction.require_worker()
        last = self._connection.value(_LAST, (key,))
        self._write_out(_USUAL if last is None else _OFTEN)
        if last is not None:
            self._connection.run(_ERASE_PIECE, (last,))
            return True
        self._connection.run(_ERASE, (key,))
        return False

    def _write_out(self, pages: int) -> None:
        self._connection.rows(f"PRAGMA wal_autocheckpoint={pages}")
