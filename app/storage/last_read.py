"""What was read last, kept from one transaction to the next while it stands in the register like that."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from app.storage.driver import Connection

WHOLE = ""  # in place of a table: what was made of the rows of all


class LastRead:
    """The rows of one case and of the directory, by table, as they were read last, and what was made of them.

    A page is read when it is opened and again when it is saved, and the case is summed up after that: between
    them few tables have changed. A transaction says which; whatever else was written, by another connection or
    past the units of work, shows in the engine's own counts, and then nothing is kept.
    """

    def __init__(self) -> None:
        self._kept: dict[str, tuple[str, Any]] = {}
        self._counts: tuple[int, int] | None = None

    def begin(self, connection: Connection) -> None:
        """A transaction begins: keep what was read before it only if nobody has written meanwhile."""
        counts = connection.counts()
        if counts != self._counts:
            self._kept.clear()
            self._counts = counts

    def end(self, connection: Connection, written: Iterable[str]) -> None:
        """A transaction was kept that wrote to these tables."""
        self.forget(written)
        self._counts = connection.counts()

    def rows(self, table: str, keys: str, read: Callable[[], Any]) -> Any:
        """Return what `read` gives for the rows of a table that `keys` name, without reading it twice."""
        known, found = self._kept.get(table, (None, None))
        if known != keys:
            found = read()
            self._kept[table] = (keys, found)
        return found

    def forget(self, tables: Iterable[str]) -> None:
        """Read these tables again."""
        for table in tables:
            self._kept.pop(table, None)
            self._kept.pop(WHOLE, None)
