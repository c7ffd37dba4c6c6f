"""The disclosure register of a client: which papers went to whom, when, how and on which ground."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from app.domain.codes import PaperKind, Place
from app.domain.disclosures import Handed, handed, on_ground, to_whom
from app.domain.errors import AppError
from app.domain.ids import CaseId
from app.domain.labels import label
from app.domain.message import MC, MP, M
from app.services import client_records, papers
from ui.address import DISCLOSURES, EXTRACT, Address
from ui.language import language
from ui.models.columns import Cell, Column
from ui.models.records import RecordTableModel
from ui.places.fitting import ROOMY, show_columns
from ui.theme import space, theme
from ui.widgets.buttons import OUTLINED, Button, LinkButton
from ui.widgets.empty import EmptyState
from ui.widgets.labels import Muted, Title
from ui.widgets.tables import TableView

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QResizeEvent

    from app.domain.case_file import CaseFile
    from app.services.papers import Order
    from app.services.session import Session
    from ui.frame import Frame

_NARROW = 3  # columns of a narrow table: without the ground


class DisclosurePage(QWidget):
    """The screen of the register; Enter on a row shows the paper as it was issued."""

    def __init__(self, frame: Frame, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._frame = frame
        self._case_id = CaseId("")
        self._file: CaseFile | None = None
        self.model: RecordTableModel[Handed] = RecordTableModel(_COLUMNS, self)
        self.table = TableView(self.model, label(PaperKind.DISCLOSURE_LOG), two_lines=True)
        self.title, self._count = Title(label(PaperKind.DISCLOSURE_LOG)), Muted()
        self._count.setWordWrap(False)
        self._back = LinkButton("", icon="arrow-left")
        self.log = Button(MC("button", "See and print"), OUTLINED)
        self.extract = Button(label(PaperKind.EXTRACT), OUTLINED)
        self._empty = EmptyState(
            M("No paper has been handed over"),
            M("Each copy is recorded when it goes: in steps 3 and 6, or in Papers."),
        )
        self._lay_out()
        self._connect()

    def shown(self, address: Address) -> None:
        """Show the register of a case's client."""
        self._case_id = CaseId(str(address.case))
        self.reload()
        target = self.table if self.model.rowCount() else self.log
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def address(self) -> Address:
        """Where this is."""
        return Address(Place.CASES, case=self._case_id, page=DISCLOSURES)

    def panes(self) -> list[QWidget]:
        """The parts that F6 goes through."""
        return [self._back, self.table]

    def reload(self) -> None:
        """Read the client's cases again."""
        files = client_records.cases_of_client(self._frame.session, self._case_id)
        self._file = next(file for file in files if file.case.id == self._case_id)
        gone = handed(files)[::-1]
        self.model.set_records(gone)
        self._count.say(MP("{n} paper handed over", "{n} papers handed over", n=len(gone)))
        self._count.setVisible(bool(gone))
        self._list.setCurrentIndex(0 if gone else 1)
        self._name()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._arrange()
        super().resizeEvent(event)

    def _name(self) -> None:
        if self._file is None:
            return
        number, name = self._file.case.number, self._file.client.name
        self._back.say(number if self._frame.privacy else f"{number} {name}")

    def _arrange(self) -> None:
        roomy = self.width() / theme.factor >= ROOMY
        show_columns(self.table, self.model, _COLUMNS if roomy else _COLUMNS[:_NARROW])

    def _connect(self) -> None:
        self._back.clicked.connect(lambda: self._frame.open(Address(Place.CASES, case=self._case_id)))
        self.table.opened.connect(self._open)
        self.log.clicked.connect(partial(self._see, client_records.disclosure_log, PaperKind.DISCLOSURE_LOG))
        self.extract.clicked.connect(
            lambda: self._frame.open(Address(Place.CASES, case=self._case_id, page=EXTRACT))
        )
        self._frame.privacy_changed.connect(self._name)
        theme.changed.connect(self._arrange)

    def _open(self, row: Handed | None) -> None:
        if row is not None:
            self._frame.open(Address(Place.DOCUMENTS, field=row.document.id))

    def _see(self, ordered: Callable[[Session, CaseId], Order], kind: PaperKind) -> None:
        """Make a paper of the whole client, and show it."""
        from ui.papers.paper_window import PaperWindow  # noqa: PLC0415 - what draws pages loads with the first

        try:
            order = ordered(self._frame.session, self._case_id)
        except AppError as refusal:
            self._frame.show_error(refusal)
            return
        window = PaperWindow(self._frame, self, kind, self._case_id)
        window.make(partial(papers.make, order), window.show_made)

    def _lay_out(self) -> None:
        side = space.page_side
        head = QHBoxLayout()
        head.setSpacing(space.buttons)
        head.addWidget(self._count)
        head.addStretch(1)
        head.addWidget(self.log)
        head.addWidget(self.extract)
        stack = QWidget()
        self._list = QStackedLayout(stack)
        self._list.addWidget(self.table)
        self._list.addWidget(self._empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(side, space.page_top_back, side, 0)
        column.setSpacing(space.heading)
        column.addWidget(self._back)
        column.addWidget(self.title)
        column.addLayout(head)
        column.addWidget(stack, 1)


_COLUMNS: tuple[Column[Handed], ...] = (
    Column(
        heading=MC("column", "Day"),
        show=lambda row: Cell(text=M("{day}", day=row.disclosure.given_on), strong=True),
        width=104,
    ),
    Column(
        heading=MC("column", "Paper"),
        show=lambda row: Cell(
            text=label(row.document.kind),
            detail=M("{case}, version {version}", case=row.file.case.number, version=row.document.edition),
        ),
        width=168,
    ),
    Column(
        heading=MC("column", "To whom"),
        show=lambda row: Cell(
            text=to_whom(row.file, row.document, language.code), detail=label(row.disclosure.delivery)
        ),
    ),
    Column(
        heading=MC("column", "Ground"),
        show=lambda row: Cell(
            text=on_ground(row.file, row.document),
            detail=M("recorded by {worker}", worker=row.disclosure.recorded_by),
        ),
        width=320,
    ),
)
