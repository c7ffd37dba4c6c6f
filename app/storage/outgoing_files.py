"""The files that lie outside the register, as they were put there."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from app.storage.driver import Connection
    from app.storage.transaction import Transaction

_COLUMNS = "id, case_id, document_id, path, sha256, protected, put_at, put_by"
_PUT = (
    f"INSERT INTO outgoing_file ({_COLUMNS}) "
    "VALUES (:id, :case_id, :document_id, :path, :sha256, :protected, :put_at, :put_by)"
)
_LYING = f"SELECT {_COLUMNS} FROM outgoing_file WHERE removed_at IS NULL ORDER BY put_at, id"
_REMOVED = "UPDATE outgoing_file SET removed_at = ? WHERE id = ? AND removed_at IS NULL"
_FORGET = "DELETE FROM outgoing_file WHERE id = ?"


class OutgoingFile(NamedTuple):
    """One file outside the register."""

    id: str
    case_id: str | None
    document_id: str | None
    path: str
    sha256: str
    protected: bool
    put_at: datetime
    put_by: str


class OutgoingFiles:
    """The files of the register that lie elsewhere."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction
        self._connection = transaction.connection

    def put(self, **row: Any) -> None:
        """Keep that a file is about to lie somewhere: its row stands before the file does."""
        self._transaction.require_worker()
        stamp, worker = self._transaction.stamp, self._transaction.worker
        self._connection.run(_PUT, {**row, "protected": int(row["protected"]), "put_at": stamp, "put_by": worker})

    def lying(self) -> tuple[OutgoingFile, ...]:
        """Return the files that have not been removed, the oldest first."""
        return lying(self._connection)

    def removed(self, file_id: str) -> None:
        """Keep that a file lies there no longer."""
        self._transaction.require_worker()
        self._connection.run(_REMOVED, (self._transaction.stamp, file_id))

    def forget(self, file_id: str) -> None:
        """Forget a file that could not be written after all."""
        self._connection.run(_FORGET, (file_id,))


def lying(connection: Connection) -> tuple[OutgoingFile, ...]:
    """Return the files that have not been removed, the oldest first."""
    return tuple(
        OutgoingFile(*row)._replace(protected=bool(row[5]), put_at=datetime.fromisoformat(row[6]))
        for row in connection.rows(_LYING)
    )
