"""The matrix of a consent: organisations under their categories, and how much of each group each may know."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from app.domain.codes import Category, DataGroup, Extent
from app.domain.consent import CONSENTED
from app.domain.labels import label, short
from app.domain.message import MC, M
from ui.language import language

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from app.domain.message import Message
    from app.domain.organisation import Organisation
    from ui.forms.context import FormContext

NAME, FIRST_GROUP = 0, 1
ASKED = FIRST_GROUP + len(CONSENTED)
COLUMNS = ASKED + 1
LINE_ROLE = Qt.ItemDataRole.UserRole + 1
_RANK = {extent: number for number, extent in enumerate(Extent)}
_CYCLE = {Extent.FULL: Extent.MINIMUM, Extent.MINIMUM: Extent.NONE, Extent.NONE: Extent.FULL}

Index = QModelIndex | QPersistentModelIndex


@dataclass(slots=True)
class MatrixRow:
    """What one organisation may know, and whether it may be asked."""

    organisation: Organisation
    extents: dict[DataGroup, Extent] = field(default_factory=dict)
    asked_from: bool = False

    def plain(self) -> dict[str, Any]:
        """Return the row as a page's answer."""
        extents = {str(group): str(extent) for group, extent in self.extents.items()}
        return {
            "organisation_id": str(self.organisation.id),
            "extents": extents,
            "asked_from": self.asked_from,
        }


def read_row(row: Mapping[str, Any], organisations: Mapping[str, Organisation]) -> MatrixRow | None:
    """Return the row of a page's answer, None where its organisation is not in the directory."""
    organisation = organisations.get(str(row["organisation_id"]))
    if organisation is None:
        return None
    extents = {DataGroup(group): Extent(extent) for group, extent in row["extents"].items()}
    return MatrixRow(organisation, extents, bool(row.get("asked_from")))


Line = MatrixRow | Category | None  # an organisation, or the heading of a category


class MatrixModel(QAbstractTableModel):
    """The matrix.

    Signals:
        changed: a person changed an extent, added or removed an organisation.
    """

    changed = Signal()

    def __init__(self, context: FormContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._rows: dict[str, MatrixRow] = {}
        self._lines: list[Line] = []
        language.changed.connect(self._say_again)

    def plain(self) -> list[dict[str, Any]]:
        """Return the answer."""
        return [line.plain() for line in self._lines if isinstance(line, MatrixRow)]

    def set_plain(self, rows: Sequence[Mapping[str, Any]]) -> None:
        """Show an answer."""
        self.beginResetModel()
        read = (read_row(row, self._context.organisations) for row in rows)
        self._rows = {str(row.organisation.id): row for row in read if row is not None}
        self._arrange()
        self.endResetModel()

    def add(self, organisation: Organisation) -> int:
        """Add an organisation with what its category starts with; returns its line."""
        self.beginResetModel()
        extents = dict(self._context.defaults(organisation.category)) if organisation.category else {}
        self._rows[str(organisation.id)] = MatrixRow(organisation, extents)
        self._arrange()
        self.endResetModel()
        self.changed.emit()
        return self.line_of(str(organisation.id))

    def remove(self, line: int) -> None:
        """Take an organisation off the form."""
        row = self.row(line)
        if row is None:
            return
        self.beginResetModel()
        del self._rows[str(row.organisation.id)]
        self._arrange()
        self.endResetModel()
        self.changed.emit()

    def row(self, line: int) -> MatrixRow | None:
        """Return the organisation of a line, None for a heading."""
        found = self._lines[line] if 0 <= line < len(self._lines) else None
        return found if isinstance(found, MatrixRow) else None

    def rows(self) -> tuple[MatrixRow, ...]:
        """Return the organisations in their order."""
        return tuple(line for line in self._lines if isinstance(line, MatrixRow))

    def line_of(self, organisation_id: str) -> int:
        """Return the line of an organisation, -1 where it is not on the form."""
        ids = [str(line.organisation.id) if isinstance(line, MatrixRow) else "" for line in self._lines]
        return ids.index(organisation_id) if organisation_id in ids else -1

    def set_extent(self, line: int, group: DataGroup, extent: Extent) -> None:
        """Let an organisation know so much of a group."""
        row = self.row(line)
        if row is not None and row.extents.get(group, Extent.NONE) is not extent:
            row.extents[group] = extent
            self._told(line)

    def set_asked(self, line: int, *, asked: bool) -> None:
        """Let an organisation be asked, or not."""
        row = self.row(line)
        if row is not None and row.asked_from != asked:
            row.asked_from = asked
            self._told(line)

    def cycle(self, line: int, column: int) -> None:
        """Change a cell to the next value."""
        row = self.row(line)
        if row is None or column == NAME:
            return
        if column == ASKED:
            self.set_asked(line, asked=not row.asked_from)
        else:
            group = CONSENTED[column - FIRST_GROUP]
            self.set_extent(line, group, _CYCLE[row.extents.get(group, Extent.NONE)])

    def narrowed(self, row: MatrixRow, group: DataGroup) -> bool:
        """Has the client allowed less than the category starts with."""
        category = row.organisation.category
        usual = self._context.defaults(category).get(group, Extent.NONE) if category else Extent.NONE
        return _RANK[row.extents.get(group, Extent.NONE)] < _RANK[usual]

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else COLUMNS

    def flags(self, index: Index) -> Qt.ItemFlag:
        if index.isValid() and self.row(index.row()) is None:
            return Qt.ItemFlag.NoItemFlags
        return super().flags(index)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        line = self._lines[index.row()]
        if role == LINE_ROLE:
            return line
        if role == Qt.ItemDataRole.DisplayRole and index.column() == NAME:
            return name_of(line)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return _in_words(line, index.column(), self.narrowed)
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return language.text(heading(section)) if section < COLUMNS else None

    def _arrange(self) -> None:
        order = [one for one in self._context.listed(language.code) if str(one.id) in self._rows]
        order += [row.organisation for key, row in self._rows.items() if row.organisation not in order]
        self._lines = []
        before: Category | None = None
        for number, organisation in enumerate(order):
            if number == 0 or organisation.category is not before:
                self._lines.append(organisation.category)
            before = organisation.category
            self._lines.append(self._rows[str(organisation.id)])

    def _told(self, line: int) -> None:
        self.dataChanged.emit(self.index(line, 0), self.index(line, COLUMNS - 1))
        self.changed.emit()

    def _say_again(self) -> None:
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, COLUMNS - 1)
        if self._lines:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._lines) - 1, COLUMNS - 1))


def heading(column: int) -> Message:
    """Return the heading of a column."""
    if column == NAME:
        return MC("matrix", "To whom")
    return MC("matrix", "May be asked") if column == ASKED else short(CONSENTED[column - FIRST_GROUP])


def name_of(line: Line) -> str:
    """Return what stands at the beginning of a line: the organisation, or the category."""
    if isinstance(line, MatrixRow):
        return line.organisation.name(language.code)
    return language.text(label(line or Category.OTHER))


def _in_words(line: Line, column: int, narrowed: Callable[[MatrixRow, DataGroup], bool]) -> str:
    """Return a cell in words: the organisation, the group, the extent, and that the client limited it."""
    if not isinstance(line, MatrixRow) or column == NAME:
        return name_of(line)
    name = name_of(line)
    if column == ASKED:
        may, may_not = M("{name}: may be asked", name=name), M("{name}: may not be asked", name=name)
        return language.text(may if line.asked_from else may_not)
    group = CONSENTED[column - FIRST_GROUP]
    extent = line.extents.get(group, Extent.NONE)
    said = M("{organisation}, {group}: {extent}", organisation=name, group=group, extent=extent)
    limited = M("{cell}, limited by the client", cell=said)
    return language.text(limited if narrowed(line, group) else said)
