"""How a record lies in its table: its columns, the statements over them, and the way there and back."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, Any

from app.storage import codec

if TYPE_CHECKING:
    from app.storage.driver import Row
    from app.storage.tables import Table

STAMPS = ("created_at", "created_by", "changed_at", "changed_by")


class Layout:
    """The columns of a table and its statements, built once from the record's annotations.

    Columns are named after the record's fields, which may be words of SQL: they are always quoted.
    """

    def __init__(self, table: Table) -> None:
        module, name = table.record.split(":")
        self.table = table
        self.record: type[Any] = getattr(import_module(module), name)
        self.hints = codec.hints(self.record)
        self.columns = tuple(self.hints)
        codecs = [codec.column(hint) for hint in self.hints.values()]
        self._writers = tuple((name, c.write) for name, c in zip(self.columns, codecs, strict=True))
        self._readers = tuple((name, c.read) for name, c in zip(self.columns, codecs, strict=True))
        derived = tuple(name for name, _ in table.derived)
        form = ("form_version",) if "answers" in self.columns else ()
        self.stored = (*self.columns, *derived, *form)
        self.select = f'SELECT {_listed(self.columns)} FROM "{table.name}"'
        self.by_key = f'{self.select} WHERE "{table.key}" = ?'
        self.insert = self._insert()
        self.update = self._update()
        self.delete = f'DELETE FROM "{table.name}" WHERE "{table.key}" = ?'

    def encoded(self, record: Any) -> dict[str, Any]:
        """Return what the columns hold of a record."""
        return {
            name: getattr(record, name) if write is None else write(getattr(record, name))
            for name, write in self._writers
        }

    def derived(self, record: Any) -> dict[str, Any]:
        """Return the columns that are computed from a record."""
        computed: dict[str, Any] = {name: compute(record) for name, compute in self.table.derived}
        return computed | ({"form_version": self.table.form_version} if "answers" in self.columns else {})

    def decoded(self, row: Row) -> Any:
        """Return the record of a row of `select`."""
        return self.record(
            **{
                name: value if read is None else read(value)
                for (name, read), value in zip(self._readers, row, strict=True)
            }
        )

    def _insert(self) -> str:
        table = self.table
        names = (*self.stored, *STAMPS)
        values = ", ".join(f":{name}" for name in names)
        if not table.numbered:
            return f'INSERT INTO "{table.name}" ({_listed(names)}) VALUES ({values})'
        place = f'(SELECT coalesce(max(position), 0) + 1 FROM "{table.name}" WHERE "{table.case}" = :{table.case})'
        return f'INSERT INTO "{table.name}" ({_listed(names)}, "position") VALUES ({values}, {place})'

    def _update(self) -> str:
        names = (*(name for name in self.stored if name != self.table.key), *STAMPS[2:])
        changes = ", ".join(f'"{name}" = :{name}' for name in names)
        return f'UPDATE "{self.table.name}" SET {changes} WHERE "{self.table.key}" = :{self.table.key}'


@cache
def layout(table: Table) -> Layout:
    """Return the layout of a table; its record's module is imported now if it was not."""
    return Layout(table)


def _listed(names: tuple[str, ...]) -> str:
    return ", ".join(f'"{name}"' for name in names)
