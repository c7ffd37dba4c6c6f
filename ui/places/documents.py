"""The papers that were issued: a list, and each of them as it was issued."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedLayout, QVBoxLayout, QWidget

from app.domain.codes import Delivery, Language, PaperKind, Place, RecipientKind
from app.domain.errors import AppError
from app.domain.ids import DocumentId
from app.domain.labels import label
from app.domain.message import MC, MP, M
from app.services import deliveries, lists, office_papers
from ui.address import UNSENT, Address
from ui.language import language
from ui.models.columns import Cell, Column
from ui.models.records import IdListModel
from ui.places.fitting import ROOMY, show_columns
from ui.places.nothing_found import NothingFound
from ui.theme import space, theme
from ui.widgets.buttons import OUTLINED, Button, LinkButton
from ui.widgets.empty import EmptyState
from ui.widgets.flow import FlowLayout
from ui.widgets.labels import Muted, Title
from ui.widgets.open_row import OpenRow
from ui.widgets.search_box import SearchField
from ui.widgets.segmented import Segmented
from ui.widgets.tables import TableView

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from app.domain.message import Message
    from app.services.lists import DocumentOrder, DocumentRow
    from ui.frame import Frame
    from ui.places.issued_paper import IssuedPaper

_NUMBER, _ISSUED = 0, 3  # columns one can sort by
_ORDERS: dict[int, DocumentOrder] = {_NUMBER: "number", _ISSUED: "issued"}
_TABLE, _NOTHING, _EMPTY = range(3)
_ALL = "all"
_ONE_LINE = 1180  # in text units: from this width on a paper and its recipient stand in one line


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
        self.state = Segmented(
            {_ALL: MC("papers", "All"), UNSENT: MC("papers", "Not sent yet")}, M("Which papers are shown")
        )
        self.state.set_value(_ALL)
        self.hand_over = Button(MC("button", "Record as handed over"), OUTLINED)
        self.notice = LinkButton(label(PaperKind.PRIVACY_NOTICE), icon="file-text")
        self.blanks = LinkButton(M("Blank forms"), icon="file-text")
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
        self._chosen()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._arrange()
        super().resizeEvent(event)

    def _arrange(self) -> None:
        room = self.width() / theme.factor
        columns = _COLUMNS if room >= _ONE_LINE else _TWO_LINES if room >= ROOMY else _NARROW
        show_columns(self.table, self.model, columns)
        self.table.show_lines(two=columns is not _COLUMNS)

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
        self.table.selectionModel().currentChanged.connect(lambda *_: self._chosen())
        self.hand_over.clicked.connect(self._ask_how)
        self._empty.acted.connect(lambda: self._frame.open(Address(Place.CASES)))
        self.notice.clicked.connect(self._show_notice)
        self.blanks.clicked.connect(self._show_blanks)

    def _show_notice(self) -> None:
        from ui.papers.copies_window import show_in_languages  # noqa: PLC0415 - papers load where they are shown

        session = self._frame.session
        show_in_languages(
            self._frame, self, PaperKind.PRIVACY_NOTICE, lambda code: office_papers.privacy_notice(session, code)
        )

    def _show_blanks(self) -> None:
        from ui.papers.copies_window import show_blanks  # noqa: PLC0415 - papers load where they are shown

        show_blanks(self._frame, self)

    def _chosen(self) -> None:
        """Offer to record the handing over of the chosen paper, where it is for another."""
        row = self.table.record()
        own = row is not None and row.recipient is RecipientKind.OFFICE
        self.hand_over.setEnabled(row is not None and not own)
        why = M("The office’s own copy is kept in the register.") if own else ""
        for setter in ("setToolTip", "setAccessibleDescription"):
            language.bind(self.hand_over, setter, why)

    def ways(self) -> QMenu:
        """Return the ways, each of which records the chosen paper as handed over today."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for delivery in Delivery:
            action = menu.addAction("")
            language.bind(action, "setText", label(delivery))
            action.triggered.connect(partial(self._hand_over, delivery))
        return menu

    def _ask_how(self) -> None:
        self.ways().popup(self.hand_over.mapToGlobal(QPoint(0, self.hand_over.height())))

    def _hand_over(self, delivery: Delivery, _checked: bool = False) -> None:  # noqa: FBT001, FBT002 - Qt's signal
        row = self.table.record()
        if row is None:
            return
        try:
            deliveries.hand_over_today(self._frame.session, DocumentId(row.id), delivery)
        except AppError as refusal:
            self._frame.show_error(refusal)
            return
        self._frame.saved(self._frame.session.clock.now())
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
        head.addWidget(self.blanks)
        head.addWidget(self.notice)
        outer.addLayout(head)
        outer.addWidget(self._bar)
        outer.addWidget(stack, 1)
        outer.addWidget(OpenRow(self.table))
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
        width=84,
    ),
    Column(
        heading=MC("column", "Paper"),
        show=lambda row: label(row.kind),
        share=0,
        longest=tuple(Cell(text=label(kind)) for kind in PaperKind),
    ),
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
# in two lines a row where the names of papers and parties have no room beside each other
_TWO_LINES = (_COLUMNS[0], _COLUMNS[1]._replace(width=166, longest=()), *_COLUMNS[2:])
# without the language and the version, and the rest no wider than its words
_NARROW = (
    _TWO_LINES[0],
    _TWO_LINES[1]._replace(width=156),
    _TWO_LINES[2],
    _TWO_LINES[3]._replace(width=92),
    _TWO_LINES[4]._replace(width=92),
)
