"""The cases: found by typing, open or closed, in the order of a column."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from app.domain.codes import Place
from app.domain.labels import label
from app.domain.message import MC, MP, M
from app.services import lists
from ui.address import NEW_CASE, Address
from ui.models.records import IdListModel
from ui.places.case_columns import DOTS, CaseColumns
from ui.places.fitting import ROOMY, show_columns
from ui.places.nothing_found import NothingFound
from ui.theme import space, theme
from ui.widgets.empty import EmptyState
from ui.widgets.labels import Muted, Title
from ui.widgets.open_row import OpenRow
from ui.widgets.search_box import SearchField
from ui.widgets.segmented import Segmented
from ui.widgets.tables import TableView

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from app.domain.message import Message
    from app.services.lists import CaseOrder, CaseRow, CaseState
    from ui.frame import Frame

OPEN, CLOSED = "open", "closed"
_ORDERS: dict[str, dict[int, CaseOrder]] = {  # by column
    OPEN: {0: "number", 1: "name", 2: "needed_by", 5: "changed"},
    CLOSED: {0: "number", 1: "name", 2: "closed"},
}
_FIRST = {OPEN: (2, False), CLOSED: (2, True)}  # the most urgent first; of the closed ones the newest
_NARROW = 4  # columns of a narrow table: without how it stands and when it changed
_TABLE, _NOTHING, _EMPTY = range(3)


class CaseSearch(QWidget):
    """What is looked for among the open cases or the closed ones, and how many there are."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.filter = SearchField(M("Search by name or number"))
        self.filter.setMinimumWidth(theme.scaled("width.filter"))
        self.state = Segmented(
            {OPEN: MC("cases", "Open"), CLOSED: MC("cases", "Closed")}, M("Which cases are shown")
        )
        self._found = Muted()
        self._found.setWordWrap(False)
        bar = QHBoxLayout(self)
        bar.setContentsMargins(0, space.tiny, 0, space.tiny)
        bar.setSpacing(space.medium)
        bar.addWidget(self.filter)
        bar.addWidget(self.state)
        bar.addWidget(self._found)
        bar.addStretch(1)

    @property
    def typed(self) -> str:
        """What is typed."""
        return self.filter.text().strip()

    def say_found(self, number: int) -> None:
        """Say how many cases there are."""
        self._found.say(MP("{n} case", "{n} cases", n=number))
        self._found.setVisible(number > 0)

    def nothing(self) -> Message:
        """Say that there is no such case."""
        if self.typed:
            return M(
                "Nothing was found for ”{text}”. Check the spelling, or remove what limits the list.",
                text=self.typed,
            )
        return M("No closed cases.") if self.state.value == CLOSED else M("No open cases.")


class Cases(QWidget):
    """The screen of the list of cases."""

    def __init__(self, frame: Frame, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._frame = frame
        self._keys: list[tuple[str, str]] = []
        columns = CaseColumns(frame)
        who = (columns.number(), columns.client())
        open_ones = (columns.need(), columns.next_step(), columns.standing(), columns.changed())
        closed_ones = (columns.closed(), columns.ended(), columns.next_step(least=DOTS))
        self._columns = {OPEN: who + open_ones, CLOSED: who + closed_ones}
        self.model: IdListModel[CaseRow] = IdListModel(
            self._columns[OPEN], lambda ids: lists.case_rows(frame.session, ids), self
        )
        self.table = TableView(self.model, label(Place.CASES), sortable=True)
        self._search = CaseSearch()
        self.filter, self.state = self._search.filter, self._search.state
        self.nothing = NothingFound()
        self._empty = _no_cases(practice=frame.session.practice)
        self._lay_out()
        self._connect()
        self.state.set_value(OPEN)
        self._mark_order()

    def shown(self, address: Address) -> None:
        """Show the open cases, or the closed ones where the address says so."""
        wanted = CLOSED if address.page == CLOSED else OPEN
        if wanted != self.state.value:
            self.state.set_value(wanted)
            self._mark_order()
        self.reload()
        self.filter.setFocus(Qt.FocusReason.OtherFocusReason)

    def address(self) -> Address:
        """Where this is."""
        return Address(Place.CASES, page=CLOSED if self.state.value == CLOSED else None)

    def panes(self) -> list[QWidget]:
        """The parts that F6 goes through."""
        return [self.filter, self.table]

    def reload(self) -> None:
        """Read the keys again, in the order of the head's arrow."""
        head = self.table.horizontalHeader()
        order = _ORDERS[self.state.value].get(head.sortIndicatorSection(), "number")
        descending = head.sortIndicatorOrder() is Qt.SortOrder.DescendingOrder
        state: CaseState = "closed" if self.state.value == CLOSED else "open"
        self._keys = lists.case_keys(self._frame.session, state, order, descending=descending)
        self.show_found()

    def show_found(self) -> None:
        """Show the cases that have what is typed in their number or name, letters folded."""
        typed = self._search.typed
        sought = lists.folded(typed) if typed else ""
        ids = [key for key, text in self._keys if sought in text] if sought else [key for key, _ in self._keys]
        self.model.set_ids(ids)
        self._search.say_found(len(ids))
        if ids:
            self._search.show()
            self._whole.setCurrentIndex(_TABLE)
            return
        counts = lists.counts(self._frame.session)
        none = counts.open_cases + counts.closed_cases == 0
        self._search.setVisible(not none)
        self._whole.setCurrentIndex(_EMPTY if none else _NOTHING)
        self.nothing.say(self._search.nothing(), limited=bool(typed))

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._arrange()
        super().resizeEvent(event)

    def _arrange(self) -> None:
        roomy = self.width() / theme.factor >= ROOMY
        columns = self._columns[self.state.value]
        show_columns(self.table, self.model, columns if roomy else columns[:_NARROW])

    def _lay_out(self) -> None:
        side = space.page_side
        stack = QWidget()
        self._whole = QStackedLayout(stack)
        for page in (self.table, self.nothing, self._empty):
            self._whole.addWidget(page)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(side, space.page_top, side, 0)
        outer.setSpacing(space.medium)
        outer.addWidget(Title(label(Place.CASES)))
        outer.addWidget(self._search)
        outer.addWidget(stack, 1)
        outer.addWidget(OpenRow(self.table))

    def _connect(self) -> None:
        self.filter.textChanged.connect(self.show_found)
        self.filter.returnPressed.connect(self._open_only)
        self.state.chosen.connect(self._switched)
        self.nothing.cleared.connect(self.filter.clear)
        self.model.sort_asked.connect(lambda *_: self.reload())
        self.table.opened.connect(self._open)
        self._empty.acted.connect(lambda: self._frame.open(Address(Place.CASES, page=NEW_CASE)))
        self._empty.linked.connect(lambda: self._frame.register_asked.emit(None))
        self._frame.privacy_changed.connect(self.model.refresh)
        theme.changed.connect(self._arrange)

    def _switched(self) -> None:
        self._mark_order()
        self.reload()

    def _mark_order(self) -> None:
        """Point the head's arrow at the order a state of cases begins with."""
        self._arrange()
        column, descending = _FIRST[self.state.value]
        order = Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder
        head = self.table.horizontalHeader()
        blocker = QSignalBlocker(head)
        head.setSortIndicator(column, order)
        blocker.unblock()

    def _open_only(self) -> None:
        """Open the first case found: Enter in the search."""
        if self.model.rowCount():
            self._open(self.model.record(0))

    def _open(self, row: CaseRow | None) -> None:
        if row is not None:
            self._frame.open(Address(Place.CASES, case=row.id))


def _no_cases(*, practice: bool) -> EmptyState:
    return EmptyState(
        M("No cases yet"),
        M(
            "A case begins with mapping the housing situation. It can be opened as soon as a prison or a "
            "probation office tells of a client."
        ),
        M("Open the first case"),
        link=None if practice else M("Look at the practice cases first"),
    )
