"""The tables of the directory: members and organisations, with the columns there is room for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics

from app.domain.codes import Status
from app.domain.labels import label
from app.domain.message import MC, M
from ui.language import language
from ui.models.columns import Cell, Column
from ui.models.records import HasId, RecordTableModel
from ui.places.member_words import confirmed, party_name, role
from ui.theme import space, theme
from ui.widgets.tables import TableView

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QWidget

    from app.domain.message import Message
    from app.services.members import MemberRow, PartyRow

R = TypeVar("R", bound=HasId)
WIDE = 860  # from this width, in units of text, there is room for every column


class DirectoryTable(TableView, Generic[R]):
    """A table that keeps the row one is at when its rows change, leaves out columns without room, and wraps."""

    def __init__(
        self,
        columns: Sequence[Column[R]],
        wide_only: Sequence[Column[R]],
        name: Message,
        parent: QWidget | None = None,
    ) -> None:
        self._columns, self._wide_only = tuple(columns), tuple(wide_only)
        self.rows: RecordTableModel[R] = RecordTableModel(self._shown(wide=False))
        super().__init__(self.rows, name, sortable=True, parent=parent)
        self.rows.setParent(self)
        self.sortByColumn(0, self.horizontalHeader().sortIndicatorOrder())
        language.changed.connect(self._sort_again)
        self.rows.modelReset.connect(self._fit_rows)
        self.rows.layoutChanged.connect(self._fit_rows)

    def show_rows(self, rows: Sequence[R]) -> None:
        """Show other rows; the row one is at stays where it still is."""
        at = self.record()
        self.rows.set_records(rows)
        if at is not None:
            self.go_to(at.id)

    def go_to(self, key: str | None) -> bool:
        """Go to the row of a record; return whether it is there."""
        place = next((n for n, row in enumerate(self.rows.records()) if row.id == key), None)
        if place is not None:
            self.setCurrentIndex(self.rows.index(place, 0))
        return place is not None

    def resizeEvent(self, event: QResizeEvent) -> None:
        columns = self._shown(wide=self.width() / theme.factor >= WIDE)
        if columns != self.rows.columns:
            at = self.record()
            self.rows.beginResetModel()
            self.rows.columns = columns
            self.rows.endResetModel()
            if at is not None:
                self.go_to(at.id)
        super().resizeEvent(event)
        self._fit_rows()
        self.scrollTo(self.currentIndex())

    def _sort_again(self) -> None:
        """Sort anew: names and words have another order in another language."""
        head = self.horizontalHeader()
        self.rows.sort(head.sortIndicatorSection(), head.sortIndicatorOrder())

    def _fit_rows(self) -> None:
        """Make a row as high as its longest words need."""
        metrics = QFontMetrics(theme.font())
        for row in range(self.rows.rowCount()):
            cells = (self.rows.index(row, column) for column in range(self.rows.columnCount()))
            more = max(
                (_below(metrics, str(cell.data()), self.columnWidth(cell.column())) for cell in cells), default=0
            )
            self.setRowHeight(row, theme.row("table_row") + more)

    def _shown(self, *, wide: bool) -> tuple[Column[R], ...]:
        return tuple(column for column in self._columns if wide or column not in self._wide_only)


def _below(metrics: QFontMetrics, words: str, width: int) -> int:
    """Return how much room words need below their first line in a column."""
    room = width - 2 * space.cell
    if metrics.horizontalAdvance(words) < room:
        return 0
    return metrics.boundingRect(0, 0, room, 0, Qt.TextFlag.TextWordWrap, words).height() - metrics.height()


def members_table(today: date, parent: QWidget | None = None) -> DirectoryTable[MemberRow]:
    """Return the table of members."""
    columns = _members_columns(today)
    return DirectoryTable(columns, columns[2:4], M("Members of the group"), parent)


def parties_table(parent: QWidget | None = None) -> DirectoryTable[PartyRow]:
    """Return the table of organisations."""
    area: Column[PartyRow] = Column(
        heading=MC("column", "Area"), show=lambda row: Cell(text=row.organisation.area, colour=_party_ink(row))
    )
    columns: tuple[Column[PartyRow], ...] = (
        Column(
            heading=MC("of an organisation", "Name"),
            show=lambda row: Cell(text=party_name(row.organisation), colour=_party_ink(row)),
            sort_key=lambda row: row.order.of(language.code),
        ),
        Column(
            heading=MC("column", "Kind of party"),
            show=lambda row: Cell(text=_category(row), colour=_party_ink(row)),
            sort_key=_category_key,
        ),
        area,
        Column(
            heading=MC("column", "Workers"),
            show=lambda row: Cell(text=str(row.workers), colour=_party_ink(row)),
            sort_key=lambda row: (row.workers, row.order.of(language.code)),
            width=100,
        ),
    )
    return DirectoryTable(columns, (area,), M("Organisations"), parent)


def _members_columns(today: date) -> tuple[Column[MemberRow], ...]:
    return (
        _of_member(MC("of a person", "Name"), lambda row: row.listed, lambda row: row.rank, share=9),
        _of_member(MC("column", "Organisation"), lambda row: party_name(row.organisation), _party_key, share=10),
        _of_member(MC("column", "Role"), role, _role_key, share=7),
        _of_member(MC("column", "Language"), _language, _language_key, width=68),
        _of_member(M("Telephone"), lambda row: row.worker.phone, width=106),
        Column(
            heading=MC("column", "Confirmed"),
            show=lambda row: _confirmed(row, today),
            sort_key=lambda row: (str(row.worker.confirmed_on or ""), row.rank),
            width=138,
        ),
    )


def _of_member(
    heading: Message,
    words: Callable[[MemberRow], Message | str],
    sort_key: Callable[[MemberRow], Any] | None = None,
    *,
    share: int = 1,
    width: int = 0,
) -> Column[MemberRow]:
    """Return a column of words; those of a retired member are muted."""

    def show(row: MemberRow) -> Cell:
        return Cell(text=words(row), colour="text" if row.worker.active else "muted")

    return Column(heading=heading, show=show, sort_key=sort_key, share=share, width=width)


def _party_ink(row: PartyRow) -> str:
    return "text" if row.organisation.active else "muted"


def _language(row: MemberRow) -> Message | str:
    return label(row.worker.language) if row.worker.language else ""


def _language_key(row: MemberRow) -> tuple[str, int]:
    return str(row.worker.language or ""), row.rank


def _party_key(row: MemberRow) -> tuple[str, int]:
    return row.party.of(language.code), row.rank


def _role_key(row: MemberRow) -> tuple[str, int]:
    return language.text(role(row)).casefold(), row.rank


def _category(row: PartyRow) -> Message | str:
    return label(row.organisation.category) if row.organisation.category else ""


def _category_key(row: PartyRow) -> tuple[str, str]:
    return language.text(_category(row)).casefold(), row.order.of(language.code)


def _confirmed(row: MemberRow, today: date) -> Cell:
    if not row.worker.active:
        return Cell(text=MC("member", "retired"), colour="muted")
    stale = row.worker.stale(today)
    return Cell(
        text=confirmed(row.worker, today),
        status=Status.WAITING if stale else None,
        colour="wait" if stale else "text",
    )
