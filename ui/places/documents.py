"""The papers that were issued: a list, and each of them as it was issued."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from app.domain.codes import Language, Place
from app.domain.labels import label
from app.domain.message import MC, MP, M
from app.services import lists
from ui.address import Address
from ui.language import language
from ui.models.columns import Cell, Column
from ui.models.records import IdListModel
from ui.places.fitting import ROOMY, show_columns
from ui.places.nothing_found import NothingFound
from ui.theme import theme
from ui.widgets.empty import EmptyState
from ui.widgets.labels import Muted, Title
from ui.widgets.search_box import SearchField
from ui.widgets.tables import TableView

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from app.domain.message import Message
    from app.services.lists import DocumentOrder, DocumentRow
    from ui.frame import Frame
    from ui.places.issued_paper import IssuedPaper

_NUMBER, _ISSUED = 0, 3  # columns one can sort by
_ORDERS: dict[int, DocumentOrder] = {_NUMBER: "number", _ISSUED: "issued"}
_NARROW = 5  # columns of a narrow table: without the language and the version
_TABLE, _NOTHING, _EMPTY = range(3)


class Documents(QWidget):
    """The screen of the issued papers."""

    def __init__(self, frame: Frame, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._frame = frame
        self._document: DocumentRow | None = None
        self._keys: list[tuple[str, str]] = []
        self.reader: IssuedPaper | None = None
        self.model: IdListModel[DocumentRow] = IdListModel(
            _COLUMNS, lambda ids: lists.document_rows(frame.session, ids), self
        )
        self.table = TableView(self.model, label(Place.DOCUMENTS), sortable=True)
        self.filter = SearchField(M("Search by case number"))
        self._found, self.nothing = Muted(), NothingFound()
        self._empty = EmptyState(M("No papers yet"), M("Papers are made in steps 2 and 6 of a case."))
        self._lay_out()
        self.table.horizontalHeader().setSortIndicator(_ISSUED, Qt.SortOrder.DescendingOrder)
        self.filter.textChanged.connect(self.show_found)
        self.model.sort_asked.connect(lambda *_: self.reload())
        theme.changed.connect(self._arrange)
        self.table.opened.connect(lambda row: frame.open(Address(Place.DOCUMENTS, field=row.id)))

    def shown(self, address: Address) -> None:
        """Show the list, or the paper that the address names."""
        found = lists.document_rows(self._frame.session, [address.field]) if address.field else []
        self._document = found[0] if found else None
        if self._document is not None:
            self._read(self._document)
            return
        self._whole.setCurrentIndex(0)
        self.reload()
        target = self.table if self.model.rowCount() else self.filter
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def address(self) -> Address:
        """Where this is."""
        return Address(Place.DOCUMENTS, field=self._document.id if self._document else None)

    def panes(self) -> list[QWidget]:
        """The parts that F6 goes through."""
        return [self.reader] if self._document and self.reader else [self.filter, self.table]

    def reload(self) -> None:
        """Read the keys again, in the order of the head's arrow."""
        head = self.table.horizontalHeader()
        column = head.sortIndicatorSection()
        self._keys = lists.document_keys(self._frame.session, _ORDERS[column])
        descending = head.sortIndicatorOrder() is Qt.SortOrder.DescendingOrder
        if descending != (column == _ISSUED):  # papers come newest first, numbers smallest first
            self._keys.reverse()
        self.show_found()

    def show_found(self) -> None:
        """Show the papers of the cases whose number has what is typed."""
        typed = self.filter.text().strip()
        ids = [key for key, number in self._keys if typed in number]
        self.model.set_ids(ids)
        self._found.say(MP("{n} paper", "{n} papers", n=len(ids)))
        self._found.setVisible(bool(ids))
        self._bar.setVisible(bool(self._keys))
        self._list.setCurrentIndex(_TABLE if ids else _NOTHING if self._keys else _EMPTY)
        self.nothing.say(M("Nothing was found for ”{text}”.", text=typed), limited=True)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._arrange()
        super().resizeEvent(event)

    def _arrange(self) -> None:
        roomy = self.width() / theme.factor >= ROOMY
        show_columns(self.table, self.model, _COLUMNS if roomy else _COLUMNS[:_NARROW])

    def _read(self, document: DocumentRow) -> None:
        from ui.places.issued_paper import IssuedPaper  # noqa: PLC0415 - what draws pages loads with the first

        if self.reader is None:
            self.reader = IssuedPaper(self._frame)
            self._whole.addWidget(self.reader)
        self._whole.setCurrentIndex(1)
        self.reader.show_document(document, paper_words(document), recipient(document))

    def _lay_out(self) -> None:
        self._bar = QWidget()
        bar = QHBoxLayout(self._bar)
        bar.setContentsMargins(0, 4, 0, 4)
        bar.setSpacing(12)
        self.filter.setMinimumWidth(theme.scaled(300))
        self._found.setWordWrap(False)
        for widget in (self.filter, self._found):
            bar.addWidget(widget)
        bar.addStretch(1)
        self.nothing.cleared.connect(self.filter.clear)
        stack = QWidget()
        self._list = QStackedLayout(stack)
        for page in (self.table, self.nothing, self._empty):
            self._list.addWidget(page)
        whole = QWidget()
        side = theme.space("page_side")
        outer = QVBoxLayout(whole)
        outer.setContentsMargins(side, theme.space("page_top"), side, 0)
        outer.setSpacing(12)
        outer.addWidget(Title(label(Place.DOCUMENTS)))
        outer.addWidget(self._bar)
        outer.addWidget(stack, 1)
        self._whole = QStackedLayout(self)
        self._whole.addWidget(whole)


def recipient(document: DocumentRow) -> Message | str:
    """Return whose copy a paper is."""
    if document.organisation_id is None:
        return label(document.recipient)
    names = (document.organisation_fi, document.organisation_sv)
    own, other = names[::-1] if language.code == "sv" else names
    return own or other


def paper_words(document: DocumentRow) -> Message:
    """Return what a paper is: its kind and its case."""
    return M("{paper} {case}", paper=label(document.kind), case=document.number)


def _given(document: DocumentRow) -> Cell:
    if document.given_on is None:
        return Cell(text=M("Not yet"), colour="muted")
    return Cell(text=M("{day}", day=document.given_on))


_COLUMNS: tuple[Column[DocumentRow], ...] = (
    Column(
        heading=MC("column", "Case"),
        show=lambda row: Cell(text=row.number, strong=True),
        sort_key=lambda row: row.number,
        width=104,
    ),
    Column(heading=MC("column", "Paper"), show=lambda row: label(row.kind), width=140),
    Column(heading=MC("column", "Recipient"), show=recipient),
    Column(
        heading=MC("column", "Made"),
        show=lambda row: M("{day}", day=row.issued_at.astimezone().date()),
        sort_key=lambda row: row.issued_at,
        width=104,
    ),
    Column(heading=MC("column", "Given"), show=_given, width=104),
    Column(heading=MC("column", "Language"), show=lambda row: label(Language(row.language)), width=76),
    Column(heading=MC("column", "Version"), show=lambda row: str(row.edition), width=76),
)
