"""The papers that were issued: a list, and each of them as it was issued."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from app.domain.codes import PaperKind, Place
from app.domain.labels import label
from app.domain.message import MC, MP, M
from app.services import lists, office_papers
from ui.address import UNSENT, Address
from ui.models.records import IdListModel
from ui.places.document_columns import NARROW, ONE_LINE, TWO_LINES, paper_words, recipient
from ui.places.fitting import ROOMY, show_columns
from ui.places.hand_over import HandOver
from ui.places.nothing_found import NothingFound
from ui.theme import space, theme
from ui.widgets.buttons import LinkButton
from ui.widgets.empty import EmptyState
from ui.widgets.flow import FlowLayout
from ui.widgets.labels import Muted, Title
from ui.widgets.open_row import OpenRow
from ui.widgets.search_box import SearchField
from ui.widgets.segmented import Segmented
from ui.widgets.tables import TableView

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from app.services.lists import DocumentOrder, DocumentRow
    from ui.frame import Frame
    from ui.places.issued_paper import IssuedPaper

_NUMBER, _ISSUED = 0, 3  # columns one can sort by
_ORDERS: dict[int, DocumentOrder] = {_NUMBER: "number", _ISSUED: "issued"}
_TABLE, _NOTHING, _EMPTY = range(3)
_ALL = "all"
_WIDE = 1180  # in text units: from this width on a paper and its recipient stand in one line


class OfficePapers(QWidget):
    """The papers that are of no case: blank forms and the privacy notice."""

    def __init__(self, frame: Frame, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._frame = frame
        self.blanks = LinkButton(M("Blank forms"), icon="file-text")
        self.notice = LinkButton(label(PaperKind.PRIVACY_NOTICE), icon="file-text")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.blanks)
        row.addWidget(self.notice)
        self.blanks.clicked.connect(self._show_blanks)
        self.notice.clicked.connect(self._show_notice)

    def _show_notice(self) -> None:
        from ui.papers.copies_window import show_in_languages  # noqa: PLC0415 - papers load where they are shown

        session = self._frame.session
        show_in_languages(
            self._frame, self, PaperKind.PRIVACY_NOTICE, lambda code: office_papers.privacy_notice(session, code)
        )

    def _show_blanks(self) -> None:
        from ui.papers.copies_window import show_blanks  # noqa: PLC0415 - papers load where they are shown

        show_blanks(self._frame, self)


class Documents(QWidget):
    """The screen of the issued papers."""

    def __init__(self, frame: Frame, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._frame = frame
        self._document: DocumentRow | None = None
        self._keys: list[tuple[str, str]] = []
        self.reader: IssuedPaper | None = None
        self.model: IdListModel[DocumentRow] = IdListModel(
            ONE_LINE, lambda ids: lists.document_rows(frame.session, ids), self
        )
        self.table = TableView(self.model, label(Place.DOCUMENTS), sortable=True)
        self.filter = SearchField(M("Search by case number"))
        self.state = Segmented(
            {_ALL: MC("papers", "All"), UNSENT: MC("papers", "Not sent yet")}, M("Which papers are shown")
        )
        self.state.set_value(_ALL)
        self.hand_over = HandOver(frame, self.table)
        self.office = OfficePapers(frame)
        self._found, self.nothing = Muted(), NothingFound()
        self._empty = EmptyState(
            M("No papers yet"), M("Papers are made in steps 2, 3 and 6 of a case."), M("Show the cases"), icon=None
        )
        self._lay_out()
        self.table.horizontalHeader().setSortIndicator(_ISSUED, Qt.SortOrder.DescendingOrder)
        self._connect()

    def shown(self, address: Address) -> None:
        """Show the list, or the paper that the address names."""
        found = lists.document_rows(self._frame.session, [address.field]) if address.field else []
        self._document = found[0] if found else None
        if self._document is not None:
            self._read(self._document)
            return
        self._whole.setCurrentIndex(0)
        self.state.set_value(UNSENT if address.page == UNSENT else _ALL)
        self.reload()
        target = self.table if self.model.rowCount() else self.filter
        target.setFocus(Qt.FocusReason.OtherFocusReason)
        self.table.stand()  # it may have had the keyboard before

    def address(self) -> Address:
        """Where this is."""
        if self._document is not None:
            return Address(Place.DOCUMENTS, field=self._document.id)
        return Address(Place.DOCUMENTS, page=UNSENT if self.state.value == UNSENT else None)

    def panes(self) -> list[QWidget]:
        """The parts that F6 goes through."""
        return [self.reader] if self._document and self.reader else [self.filter, self.table]

    def reload(self) -> None:
        """Read the keys again, in the order of the head's arrow."""
        head = self.table.horizontalHeader()
        column = head.sortIndicatorSection()
        unsent = self.state.value == UNSENT
        self._keys = lists.document_keys(self._frame.session, _ORDERS[column], unsent=unsent)
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
        limited = bool(typed) or self.state.value == UNSENT
        self._bar.setVisible(bool(self._keys) or limited)
        self._list.setCurrentIndex(_TABLE if ids else _NOTHING if limited else _EMPTY)
        if self._keys:
            self.nothing.say(M("Nothing was found for ”{text}”.", text=typed), limited=True)
        else:
            self.nothing.say(M("Every paper has reached its reader."), limited=False)
        self.hand_over.follow()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._arrange()
        super().resizeEvent(event)

    def _arrange(self) -> None:
        room = self.width() / theme.factor
        columns = ONE_LINE if room >= _WIDE else TWO_LINES if room >= ROOMY else NARROW
        show_columns(self.table, self.model, columns)
        self.table.show_lines(two=columns is not ONE_LINE)

    def _read(self, document: DocumentRow) -> None:
        from ui.places.issued_paper import IssuedPaper  # noqa: PLC0415 - what draws pages loads with the first

        if self.reader is None:
            self.reader = IssuedPaper(self._frame)
            self._whole.addWidget(self.reader)
        self._whole.setCurrentIndex(1)
        self.reader.show_document(document, paper_words(document), recipient(document))

    def _connect(self) -> None:
        self.filter.textChanged.connect(self.show_found)
        self.state.chosen.connect(self.reload)
        self.model.sort_asked.connect(lambda *_: self.reload())
        theme.changed.connect(self._arrange)
        self.table.opened.connect(lambda row: self._frame.open(Address(Place.DOCUMENTS, field=row.id)))
        self.hand_over.recorded.connect(self._handed_over)
        self._empty.acted.connect(lambda: self._frame.open(Address(Place.CASES)))

    def _handed_over(self) -> None:
        self.model.refresh()
        self.reload()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        self.table.stand()

    def _lay_out(self) -> None:
        self._bar = QWidget()
        bar = FlowLayout(self._bar, gap=space.medium)
        self.filter.setMinimumWidth(theme.scaled("width.filter"))
        self._found.setWordWrap(False)
        self._found.setMinimumHeight(self.hand_over.sizeHint().height())  # it stands in the middle of the line
        for widget in (self.filter, self.state, self.hand_over, self._found):
            bar.addWidget(widget)
        self.nothing.cleared.connect(self.filter.clear)
        stack = QWidget()
        self._list = QStackedLayout(stack)
        for page in (self.table, self.nothing, self._empty):
            self._list.addWidget(page)
        whole = QWidget()
        side = space.page_side
        outer = QVBoxLayout(whole)
        outer.setContentsMargins(side, space.page_top, side, 0)
        outer.setSpacing(space.medium)
        head = QHBoxLayout()
        head.addWidget(Title(label(Place.DOCUMENTS)), 1)
        head.addWidget(self.office)
        outer.addLayout(head)
        outer.addWidget(self._bar)
        outer.addWidget(stack, 1)
        outer.addWidget(OpenRow(self.table))
        self._whole = QStackedLayout(self)
        self._whole.addWidget(whole)
